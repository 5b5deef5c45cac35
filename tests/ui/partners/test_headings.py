"""The headings: a click sorts; columns are hidden, ordered by dragging, and brought back."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import partners, views
from prmdesk.ui.desk import Desk
from prmdesk.ui.partners import columns
from tests.ui.drivers import SHIFT, PartnersDriver


@pytest.fixture
def staged(desk: Desk, portfolio: PartnersDriver) -> PartnersDriver:
    """Acme grows, Brightpath is recruited, Cordillera grows too; and Delta is in no city."""
    for name, stage, city in (
        ("Acme", Stage.GROW, "Wien"),
        ("Brightpath", Stage.RECRUIT, "Graz"),
        ("Cordillera", Stage.GROW, "Graz"),
    ):
        values = {"stage": stage, "city": city, "waiver": "They are further"}
        desk.do(partners.edit_partner, portfolio.id(name), desk.today(), **values)
    desk.do(partners.add_partner, Partner(0, "Delta"), desk.today())
    desk.do(views.show_columns, ("name", "stage", "city"))
    return portfolio


def order(desk: Desk) -> tuple[str, ...]:
    return desk.query.order


def test_a_click_sorts_again_reverses_a_third_time_clears(
    desk: Desk, staged: PartnersDriver
) -> None:
    staged.sort("stage")
    assert staged.names() == ["Delta", "Brightpath", "Acme", "Cordillera"]
    staged.sort("stage")
    assert order(desk) == ("-stage",)
    assert staged.names() == ["Acme", "Cordillera", "Brightpath", "Delta"]
    staged.sort("stage")
    assert order(desk) == ("name",)


def test_shift_adds_to_the_order(desk: Desk, staged: PartnersDriver) -> None:
    staged.sort("city")
    staged.sort("name", SHIFT)
    staged.sort("name", SHIFT)
    assert order(desk) == ("city", "-name")
    assert staged.names() == ["Cordillera", "Brightpath", "Acme", "Delta"]
    staged.sort("city", SHIFT)
    assert order(desk) == ("-name", "-city")
    staged.sort("name", SHIFT)
    assert order(desk) == ("-city",)


def test_the_arrow_shows_the_order(desk: Desk, staged: PartnersDriver) -> None:
    header = staged.table.horizontalHeader()
    staged.sort("city")
    assert header.isSortIndicatorShown()
    assert header.sortIndicatorSection() == 2
    desk.look_for(Query(order=("tier",)))
    assert not header.isSortIndicatorShown()


def entry(staged: PartnersDriver, key: str, text: str) -> None:
    """Choose in the menu of a heading."""
    header = staged.table.horizontalHeader()
    section = staged.model.section_of(key)
    assert section is not None
    point = QPoint(header.sectionViewportPosition(section) + 5, 5)
    header.customContextMenuRequested.emit(point)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(a for a in menu.actions() if a.text() == text)
    menu.close()
    action.trigger()
    QApplication.processEvents()


def test_a_column_is_hidden_and_the_usual_ones_come_back(
    desk: Desk, staged: PartnersDriver
) -> None:
    entry(staged, "stage", "Hide this column")
    assert staged.shown_columns() == ["name", "city"]
    entry(staged, "name", "Usual columns")
    assert staged.shown_columns() == list(columns.DEFAULT)
    desk.undo()
    assert staged.shown_columns() == ["name", "city"]


def test_dragging_a_column_keeps_its_place_for_good(desk: Desk, staged: PartnersDriver) -> None:
    header = staged.table.horizontalHeader()
    header.moveSection(2, 1)
    QApplication.processEvents()
    assert staged.shown_columns() == ["name", "city", "stage"]
    assert desk.ask(views.columns) == ("name", "city", "stage")
    assert [header.visualIndex(n) for n in range(3)] == [0, 1, 2]
    entry(staged, "stage", "Hide this column")
    assert staged.shown_columns() == ["name", "city"]


def test_the_partner_stays_first(desk: Desk, staged: PartnersDriver) -> None:
    staged.table.horizontalHeader().moveSection(0, 2)
    QApplication.processEvents()
    assert staged.shown_columns() == ["name", "stage", "city"]


def test_a_width_follows_the_words(staged: PartnersDriver, desk: Desk) -> None:
    city = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    desk.do(partners.edit_partner, staged.id("Acme"), desk.today(), city=city)
    before = staged.table.columnWidth(2)
    entry(staged, "city", "Fit width")
    assert staged.table.columnWidth(2) > before
    desk.do(partners.edit_partner, staged.id("Acme"), desk.today(), city="Graz")
    assert staged.table.columnWidth(2) > before  # a width that was chosen stays
