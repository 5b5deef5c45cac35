"""What is said of scorecards: every code has its sentence, figures read with their units."""

from decimal import Decimal

import pytest

from prmdesk.domain.metrics import GROUP_OF, Metric, PartnerType, Scale
from prmdesk.domain.score_facts import Lack, Origin, Reading
from prmdesk.domain.scorecard import MetricScore, Scorecard
from prmdesk.words import scorecards as told

D = Decimal


def of(metric: Metric, reading: Reading, floor: int = 0, target: int | None = 100) -> MetricScore:
    scored = D(50) if reading.actual is not None else None
    aim = None if target is None else D(target)
    return MetricScore(metric, reading, D("0.1"), Scale(D(floor), aim), scored, scored)


def test_every_code_has_words() -> None:
    assert set(told.ABOUT) == set(GROUP_OF)
    assert set(told.LACKS) == set(Lack)
    assert set(told.ORIGINS) == set(Origin)


@pytest.mark.parametrize(
    ("metric", "reading", "said"),
    [
        (Metric.REVENUE, Reading(D(210), target=D(200), unit="EUR"), "210 of 200 EUR"),
        (Metric.CYCLE, Reading(D(100), target=D(80), unit=""), "100 of 80 days"),
        (Metric.CONTACT, Reading(D(1), origin=Origin.TOUCH, unit=""), "1 day"),
        (
            Metric.WIN_RATE,
            Reading(D("33.333333"), origin=Origin.ACCOUNTS, part=1, n=3),
            "33.3 % (1 of 3)",
        ),
        (Metric.STRENGTH, Reading(D("3.5"), origin=Origin.PEOPLE, n=2, unit=""), "3.5 (n = 2)"),
        (Metric.PLAN, Reading(D(100), origin=Origin.PLAN), "100 %"),
        (Metric.EASE, Reading(lack=Lack.NO_MEASURE), "–"),
    ],
)
def test_a_figure_reads_with_its_unit(metric: Metric, reading: Reading, said: str) -> None:
    assert told.value_text(of(metric, reading)) == said


def test_a_scale_and_a_lack_are_said() -> None:
    contact = of(Metric.CONTACT, Reading(D(3), origin=Origin.TOUCH, unit=""), 90, 14)
    assert told.scale_text(contact) == "90 to 14 days"
    few = of(Metric.WIN_RATE, Reading(lack=Lack.FEW, origin=Origin.ACCOUNTS, n=2))
    assert told.origin_text(few) == "2 deals were decided; fewer than 3 say nothing."
    bare = MetricScore(Metric.DEALS, Reading(D(3)), D("0.1"), Scale(D(0)))
    assert told.lack_text(bare) == "There is no target to compare it with."


def test_little_known_and_an_assumed_type_are_said() -> None:
    thin = Scorecard(1, "A", PartnerType.RESELLER, True, (PartnerType.SUPPLIER,), D(90), D("0.3"))
    assert told.coverage_text(thin).startswith("Known by weight: 30 %. That is too little")
    assert told.kind_text(thin).endswith("It could be Supplier too: choose.")
    assert "Nobody said" in told.coverage_text(Scorecard(1, "A"))
    assert "no score" in told.coverage_text(Scorecard(1, "A", PartnerType.RESELLER))
