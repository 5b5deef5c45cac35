"""A group says what it weighs, what of that is known, and what it adds."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from prmdesk.domain.metrics import Group, Metric, Scale
from prmdesk.domain.score_facts import Reading
from prmdesk.domain.scorecard import GroupScore, MetricScore
from prmdesk.ui.scorecards.group_part import GroupPart

D = Decimal


def test_a_group_says_what_it_rests_on(qtbot: QtBot) -> None:
    part = GroupPart(Group.ENGAGEMENT, [Metric.PLAN])
    qtbot.addWidget(part)
    plan = MetricScore(Metric.PLAN, Reading(D(80)), D("0.06"), Scale(D(0), D(100)), D(80), D("4.8"))
    part.fill(GroupScore(Group.ENGAGEMENT, D("0.15"), D("0.06"), D(80), D("4.8")), [plan])
    assert part.figure.text() == "80"
    assert part.known.text() == "Weighs 15 %, known of it 40 %; adds 4.8 points."
    assert part.rows[Metric.PLAN].score.text() == "80"
    solid, hatched = part.bar.parts()
    assert round(solid.width() / (solid.width() + hatched.width()), 2) == 0.4
    part.fill(GroupScore(Group.ENGAGEMENT, D("0.15"), D(0)), [])
    assert part.known.text() == "Weighs 15 %; nothing is known, so it is left out."
    assert part.figure.text() == "–"
