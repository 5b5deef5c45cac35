"""A metric says its figure, or why it has none, and leads to where its rows stand."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from prmdesk.domain.metrics import Metric, Scale
from prmdesk.domain.score_facts import Lack, Origin, Reading
from prmdesk.domain.scorecard import MetricScore
from prmdesk.ui.scorecards.metric_row import MetricRow

D = Decimal


def test_a_metric_tells_its_figure_and_where_it_comes_from(qtbot: QtBot) -> None:
    row = MetricRow(Metric.ON_TIME)
    qtbot.addWidget(row)
    opened: list[str] = []
    row.opened.connect(opened.append)
    read = Reading(D(50), origin=Origin.PROMISES, part=1, n=2)
    row.fill(MetricScore(Metric.ON_TIME, read, D("0.1"), Scale(D(0), D(90)), D("55.6"), D("5.6")))
    assert (row.score.text(), row.figure.text()) == ("55.6", "50 % (1 of 2)")
    assert row.how.text() == ("Scale: 0 to 90 %. Weighs 10 %, adds 5.6 points. From: Promises.")
    assert "How far to build on its word." in row.name.accessibleDescription()
    row.name.click()
    row.fill(MetricScore(Metric.ON_TIME, Reading(lack=Lack.NO_PROMISES), D("0.1")))
    assert row.score.text() == "–"
    assert "fell due" in row.figure.text()
    assert row.how.text() == "Weighs 10 %; left out."
    row.name.click()
    assert opened == ["promises", "plan"]
