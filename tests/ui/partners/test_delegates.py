"""How cells are painted: markers, bars, late days; no meaning by colour alone."""

from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.quadrant import Place
from prmdesk.services import partners, scores, views
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from tests.ui.drivers import K, PartnersDriver, press


def painted(portfolio: PartnersDriver, name: str, key: str) -> QImage:
    section = portfolio.model.section_of(key)
    assert section is not None
    index = portfolio.model.index(portfolio.names().index(name), section)
    rect: QRect = portfolio.table.visualRect(index)
    QApplication.processEvents()
    return portfolio.table.viewport().grab(rect).toImage()


def has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour)
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixelColor(*point) == wanted for point in points)


def test_a_quadrant_has_its_marker_and_its_word(desk: Desk, portfolio: PartnersDriver) -> None:
    desk.do(scores.place, {portfolio.id("Acme"): Place(80, 80)})
    image = painted(portfolio, "Acme", "quadrant")
    assert has(image, theme.colours().strategic)
    assert has(image, theme.colours().text)
    assert portfolio.cell(0, "quadrant") == "Strategic"
    assert not has(painted(portfolio, "Brightpath", "quadrant"), theme.colours().strategic)


def test_a_late_day_is_red_and_says_so(desk: Desk, portfolio: PartnersDriver) -> None:
    for name, due in (("Acme", date(2026, 11, 22)), ("Brightpath", date(2026, 11, 25))):
        task = Activity(0, portfolio.id(name), Kind.TASK, desk.today(), "Call", due=due)
        desk.do(partners.save_activity, task)
    assert portfolio.column("next_due")[:2] == ["2 days late", "tomorrow"]
    assert has(painted(portfolio, "Acme", "next_due"), theme.colours().late)
    assert not has(painted(portfolio, "Brightpath", "next_due"), theme.colours().late)


def test_the_current_cell_has_a_ring_and_the_row_its_colour(portfolio: PartnersDriver) -> None:
    portfolio.click("Brightpath", "stage")
    image = painted(portfolio, "Brightpath", "stage")
    assert image.pixelColor(1, image.height() // 2) == QColor(theme.colours().accent)
    assert has(painted(portfolio, "Brightpath", "name"), theme.colours().selection)
    assert not has(painted(portfolio, "Acme", "name"), theme.colours().selection)


@pytest.mark.parametrize(
    ("key", "kind"), [("name", QLineEdit), ("stage", QComboBox), ("value_to_us", QSpinBox)]
)
def test_each_kind_of_cell_has_its_editor_with_a_name(
    desk: Desk, portfolio: PartnersDriver, key: str, kind: type
) -> None:
    desk.do(views.show_columns, ("name", "stage", "value_to_us"))
    editor = portfolio.edit("Acme", key)
    assert isinstance(editor, kind)
    assert editor.accessibleName() in ("Partner", "Stage", "Value to us")
    press(editor, K.Key_Escape)


def test_countries_and_tiers_are_suggested_in_any_case(
    desk: Desk, portfolio: PartnersDriver
) -> None:
    desk.do(partners.edit_partner, portfolio.id("Acme"), desk.today(), tier="Gold")
    desk.do(views.show_columns, ("name", "tier", "country"))
    for key, typed, offered in (("tier", "go", "Gold"), ("country", "austr", "Austria")):
        editor = portfolio.edit("Brightpath", key)
        completer = editor.completer()
        completer.setCompletionPrefix(typed)
        assert completer.currentCompletion() == offered
        press(editor, K.Key_Escape)


def test_a_name_with_line_breaks_stays_in_its_row(desk: Desk, portfolio: PartnersDriver) -> None:
    desk.do(
        partners.edit_partner, portfolio.id("Acme"), desk.today(), name="Acme\nand\nmore\nlines"
    )
    assert len(portfolio.names()) == 3
    painted(portfolio, portfolio.names()[0], "name")
