"""Amounts and advice about resources as sentences."""

import pytest

from prmdesk import i18n
from prmdesk.domain.allocation import Shift
from prmdesk.domain.amounts import BadAmount, Wrong
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_alarms import Alarm, Amiss
from prmdesk.domain.resources import Against, Measure, Pool, Quarter
from prmdesk.words.resources import (
    advice,
    alarm_text,
    amount,
    listed,
    not_offered,
    pool_name,
    quarter_name,
    wrong_amount,
)

HOURS = Pool(1, "hours", Measure.TIME)
NAMES = dict(enumerate(("Lumen", "Kite", "Oru", "Brightpath", "Nord", "Acme"), start=1))


def test_a_pool_of_ours_is_named_by_its_key_and_a_renamed_one_by_its_name() -> None:
    assert pool_name(HOURS) == "Own hours"
    assert pool_name(Pool(1, "hours", Measure.TIME, "My time")) == "My time"


@pytest.mark.parametrize(
    ("measure", "much", "text"),
    [
        (Measure.TIME, 840, "14 h"), (Measure.TIME, 870, "14:30 h"), (Measure.DAYS, 4, "1 day"),
        (Measure.DAYS, 9, "2.25 days"), (Measure.DAYS, 40, "10 days"),
        (Measure.MONEY, 120000, "1,200 EUR"), (Measure.MONEY, 120050, "1,200.50 EUR"),
        (Measure.PIECES, 1200, "1,200"),
    ],
)  # fmt: skip
def test_an_amount_in_a_sentence_has_its_unit(measure: Measure, much: int, text: str) -> None:
    assert amount(measure, much, "EUR") == text


def test_three_names_are_told_and_the_rest_is_counted() -> None:
    assert listed([]) == ""
    assert listed(["Lumen"]) == "Lumen"
    assert listed(["Lumen", "Kite", "Oru"]) == "Lumen, Kite and Oru"
    assert listed(["Lumen", "Kite", "Oru", "Nord", "Acme"]) == "Lumen, Kite, Oru and 2 more"


@pytest.mark.parametrize(
    ("shift", "sentence"),
    [
        (
            Shift({1: 480, 2: 240, 3: 120}, {4: 540, 5: 300}),
            "Own hours: take 14 h from Lumen, Kite and Oru, give them to Brightpath and Nord.",
        ),
        (Shift({}, {4: 300}), "Own hours: give what is left, 5 h, to Brightpath."),
        (Shift({1: 60}, {}), "Own hours: take 1 h from Lumen; more is planned than there is."),
        (
            Shift({1: 60}, {4: 300}),
            "Own hours: take 1 h from Lumen, give them and what is left, 4 h, to Brightpath.",
        ),
        (
            Shift({1: 300}, {4: 60}),
            "Own hours: take 5 h from Lumen, give 1 h of it to Brightpath; "
            "more is planned than there is.",
        ),
    ],
)
def test_the_stop_doing_list_is_a_sentence(shift: Shift, sentence: str) -> None:
    assert advice(HOURS, shift, NAMES, "EUR") == sentence


def test_misfits_over_their_cap_are_named_with_their_share() -> None:
    alarm = Alarm(Amiss.MISFITS, 1, (1, 2), 720, share=0.22)
    assert alarm_text(alarm, HOURS, ["Lumen", "Kite"], "EUR", 0.05) == (
        "Own hours: Misfits get 22 % (guide 5 %), 12 h too much: Lumen and Kite."
    )


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_there_is_a_sentence_for_everything_that_can_be_amiss(language: str) -> None:
    with i18n.speaking(language):
        for amiss in Amiss:
            if amiss is not Amiss.LATE:
                quadrants = (Quadrant.MISFIT,)
                alarm = Alarm(amiss, 1, (1,), 60, better=quadrants, worse=quadrants)
                assert "{" not in alarm_text(alarm, HOURS, ["Lumen"], "EUR", 0.05)
        for measure in Measure:
            assert len({wrong_amount(BadAmount(wrong), measure) for wrong in Wrong}) == 3
        assert len({not_offered([one]) for one in Against}) == len(Against)


def test_a_quarter_is_called_by_its_fiscal_year() -> None:
    assert quarter_name(Quarter(2026, 4), 1) == "Q4 2026"
    assert quarter_name(Quarter(2026, 4), 10) == "Q4 2026/27"
