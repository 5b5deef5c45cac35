"""The questions of the buckets: what speaks for which answer, worked out by hand."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.buckets import (
    MATTERS,
    Answer,
    BucketSheet,
    Question,
    answers,
    problems,
    questions,
    recommended,
    sums,
    unrated,
)
from prmdesk.domain.partners import Bucket, Partner, Stage

B, A = Bucket, Answer
SUPPLIER = {"core": 5, "time": 2, "cost": 1, "quality": 3, "control": 4, "dependency": 2}


def sheet(bucket: Bucket, ratings: dict[str, int], decision: str = "") -> BucketSheet:
    return BucketSheet(1, 1, bucket, ratings=ratings, decision=decision)


def test_a_supplier_sheet_adds_up_by_hand() -> None:
    # Build: core 5 + time 6-2 + quality 6-3 + control 4 = 16 of 20
    # Buy: core 6-5 + time 2 + cost 6-1 + dependency 2 = 10 of 20
    # Partner: cost 1 + quality 3 + control 6-4 + dependency 6-2 = 10 of 20
    told = sheet(B.SUPPLIER, SUPPLIER)
    assert [(one.answer, one.points, one.most) for one in sums(told, {})] == [
        (A.BUILD, 16, 20), (A.BUY, 10, 20), (A.PARTNER, 10, 20),
    ]  # fmt: skip
    assert recommended(told, {}) == (A.BUILD,)


def test_weights_shift_the_sum_but_never_speak_by_themselves() -> None:
    # Twice the weight for cost: Buy 10 + 5 = 15 of 25, Partner 10 + 1 = 11 of 25.
    weights = {"supplier.cost": 2.0, "supplier.core": 0.0}
    told = {one.answer: one for one in sums(sheet(B.SUPPLIER, SUPPLIER), weights)}
    assert told[A.BUY].points == 14  # and nothing of core any more: 15 - 1
    assert told[A.BUY].most == 20
    assert told[A.PARTNER].share == Fraction(11, 25)
    level = sheet(B.SUPPLIER, dict.fromkeys(SUPPLIER, 3))
    assert recommended(level, {"supplier.core": 10.0}) == (A.BUILD, A.BUY, A.PARTNER)


def test_a_distributor_sheet_adds_up_by_hand() -> None:
    # Indirect: preference 4 + reach 3 + (6-2) size + (6-5) complexity + (6-4) control
    #           + (6-5) variety = 15 of 30; Direct: 2 + 3 + 2 + 4 + 1 = 12 of 25;
    # Hybrid: complexity 5 + variety 5 = 10 of 10.
    ratings = {
        "preference": 4, "reach": 3, "size": 2, "complexity": 5, "control": 4, "variety": 5,
    }  # fmt: skip
    told = sheet(B.DISTRIBUTOR, ratings)
    assert [(one.answer, one.points, one.most) for one in sums(told, {})] == [
        (A.INDIRECT, 15, 30), (A.DIRECT, 12, 25), (A.HYBRID, 10, 10),
    ]  # fmt: skip
    assert recommended(told, {}) == (A.HYBRID,)


def test_half_a_sheet_recommends_nothing_and_names_what_is_missing() -> None:
    told = sheet(B.SUPPLIER, {"core": 5, "time": 1})
    assert recommended(told, {}) == ()
    assert unrated(told, {}) == ("cost", "quality", "control", "dependency")
    assert [one.most for one in sums(told, {})] == [10, 10, 0]
    nothing_else = {f"supplier.{key}": 0.0 for key in unrated(told, {})}
    assert recommended(told, nothing_else) == (A.BUILD,)


@given(
    st.dictionaries(st.sampled_from(sorted(SUPPLIER)), st.integers(1, 5)),
    st.lists(st.integers(0, 10), min_size=6, max_size=6),
)
def test_every_rating_gives_six_times_its_weight_in_all(
    ratings: dict[str, int], weights: list[int]
) -> None:
    told = {f"supplier.{key}": float(w) for key, w in zip(sorted(SUPPLIER), weights, strict=True)}
    found = sums(sheet(B.SUPPLIER, ratings), told)
    assert sum(one.points for one in found) == sum(6 * told[f"supplier.{key}"] for key in ratings)
    assert all(0 <= one.share <= 1 for one in found)


def test_influence_is_answered_in_words() -> None:
    assert answers(B.INFLUENCE) == ()
    assert sums(sheet(B.INFLUENCE, {}), {}) == ()
    assert not problems(sheet(B.INFLUENCE, {}, "The surveyor's; we earn it by training him"))


@pytest.mark.parametrize("bucket", [B.SUPPLIER, B.DISTRIBUTOR])
def test_every_criterion_speaks_for_one_answer_or_for_another(bucket: Bucket) -> None:
    assert len(answers(bucket)) == 3
    for matter in MATTERS[bucket]:
        assert matter.high
        assert matter.low
        assert not set(matter.high) & set(matter.low)


def test_every_active_distributor_is_answered_or_open() -> None:
    kept = BucketSheet(1, 1, B.DISTRIBUTOR, "Ports", decision="direct", decided_on=date(2026, 1, 2))
    begun = BucketSheet(2, 1, B.DISTRIBUTOR, "Rail")
    other = BucketSheet(3, 2, B.DISTRIBUTOR, decision="direct")  # of a bucket it holds no more
    found = questions(
        [
            Partner(1, "Acme", buckets=(B.DISTRIBUTOR, B.SUPPLIER)),
            Partner(2, "Brightpath", buckets=(B.INFLUENCE,)),
            Partner(3, "Left", buckets=(B.DISTRIBUTOR,), stage=Stage.EXIT),
        ],
        [kept, begun, other],
    )
    assert found == [
        Question(1, B.DISTRIBUTOR, kept), Question(1, B.DISTRIBUTOR, begun),
        Question(1, B.SUPPLIER), Question(2, B.INFLUENCE),
    ]  # fmt: skip
    assert [one.is_open for one in found] == [False, True, True, True]


def test_what_cannot_be_kept() -> None:
    assert problems(sheet(B.SUPPLIER, {"core": 6, "reach": 3})) == [
        ("core", "out_of_range"), ("reach", "out_of_range"),
    ]  # fmt: skip
    assert problems(sheet(B.SUPPLIER, {}, "direct")) == [("decision", "unknown")]
