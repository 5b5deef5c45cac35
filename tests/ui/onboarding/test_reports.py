"""The reports: five tables with a chart each, and the rows behind a figure."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from prmdesk.domain.onboarding import leaves
from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import onboarding, partners
from prmdesk.storage import tables
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.reports import ReportsView

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def view(desk: Desk, shown: Show) -> ReportsView:
    made = ReportsView(desk)
    shown(made)
    return made


def given(desk: Desk, name: str, done: int, late: int = 0) -> int:
    day = desk.today() - timedelta(40)
    key = partners.add_partner(desk.db, Partner(0, name, stage=Stage.ONBOARD), day)
    template = next(one for one in onboarding.templates(desk.db) if one.touch == "low")
    own = onboarding.start(desk.db, key, template.id, day, desk.today())
    with desk.db.write("Tick") as tx:
        for step in leaves(onboarding.steps(desk.db, own))[:done]:
            on = day + timedelta((step.day or 0) + late)
            tx.update(tables.steps, step.id, {"done_on": on})
    return key


def test_without_onboardings_the_way_on_is_said(view: ReportsView) -> None:
    view.refresh()
    assert view._stack.currentIndex() == 1


def test_every_figure_opens_its_rows_and_these_the_partner(desk: Desk, view: ReportsView) -> None:
    given(desk, "Brightpath", 3)
    acme = given(desk, "Acme", 2, late=4)
    view.refresh()
    assert view.top.text().startswith("2 onboardings · 2 under way")
    assert [bar.label for bar in view.chart.bars] == ["Acme", "Brightpath"]
    assert view._below.isHidden()  # a partner's own figures are its checklist
    opened: list[int] = []
    view.opened.connect(opened.append)
    view.table.opened.emit(acme)
    assert opened == [acme]

    for place in range(1, 5):
        view.tabs.setCurrentIndex(place)
        assert view.table.sheet == view.report.sheets[place]  # type: ignore[union-attr]
        bar = view.chart.bars[0]
        view.chart.picked.emit(0)
        row = view.table.current_row()
        assert row is not None
        assert row.cells[0] == bar.label
        assert view._below.isVisible()
        assert view.behind.sheet == view.report.behind(view.table.sheet, row)  # type: ignore[union-attr]
    view.tabs.setCurrentIndex(1)
    shown = {bar.label: bar.written for bar in view.chart.bars}
    told = {row.cells[0]: str(row.cells[1]) for row in view.table.sheet.rows}
    assert all(told[label] == written[0] for label, written in shown.items())
