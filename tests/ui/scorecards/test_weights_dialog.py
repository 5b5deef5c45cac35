"""Weights and scales: the sums are told while one types, and only whole ones are kept."""

import pytest

from prmdesk.domain.metrics import Group, Metric, PartnerType
from prmdesk.domain.scorecard import Rules
from prmdesk.services import score_rules
from prmdesk.ui.desk import Desk
from prmdesk.ui.scorecards.weights_dialog import WeightsDialog
from tests.ui.conftest import Show


@pytest.fixture
def dialog(desk: Desk, shown: Show) -> WeightsDialog:
    made = WeightsDialog(desk, None, PartnerType.RESELLER)  # type: ignore[arg-type]
    shown(made)
    return made


def test_sums_are_told_and_only_whole_ones_are_kept(desk: Desk, dialog: WeightsDialog) -> None:
    dialog.groups[Group.RESULTS].setValue(50)
    assert dialog.sums[None].text() == "Together 110 %: that is not 100 %"
    dialog.keep()
    assert dialog.isVisible()
    assert "add up to 110" in dialog._trouble.text()
    assert score_rules.rules(desk.db) == Rules()
    dialog.kind.fill(PartnerType.REFERRAL)
    dialog._fill()
    assert dialog.groups[Group.RESULTS].value() == 45  # each type has its own
    dialog.keep()
    assert dialog.kind.code() is PartnerType.RESELLER  # back to what is wrong
    dialog.groups[Group.PIPELINE].setValue(15)
    assert dialog.sums[None].text() == "Together 100 %"
    dialog.ends[Metric.CYCLE, "floor"].setText("nonsense")
    dialog.keep()
    assert dialog.isVisible()
    dialog.ends[Metric.CYCLE, "floor"].setText("120.5")
    dialog.keep()
    assert not dialog.isVisible()
    assert score_rules.rules(desk.db) == Rules(
        {"reseller.results": 50.0, "reseller.pipeline": 15.0}, {"cycle.floor": 120.5}
    )


def test_back_to_the_usual_is_kept_by_save(desk: Desk, dialog: WeightsDialog) -> None:
    dialog.metrics[Metric.REVENUE].setValue(30)
    assert "that is not 100 %" in dialog.sums[Group.RESULTS].text()
    dialog.ends[Metric.WIN_RATE, "target"].setText("40")
    dialog.reset()
    assert dialog.sums[Group.RESULTS].text() == "Together 100 %"
    assert dialog.ends[Metric.WIN_RATE, "target"].text() == ""
    assert dialog.ends[Metric.WIN_RATE, "target"].placeholderText() == "30"
    assert dialog.ends[Metric.REVENUE, "target"].placeholderText() == "of the plan"
    dialog.keep()
    assert score_rules.rules(desk.db) == Rules()
