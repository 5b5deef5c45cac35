"""How cells are drawn: words in their colours, long texts in lines, hints while empty."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QStyleOptionViewItem

from prmdesk.domain.figures import Attainment
from prmdesk.domain.plans import Section
from prmdesk.services import plans
from prmdesk.storage.database import Database
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.plans.delegate import LINE, attainment_look
from prmdesk.ui.plans.page import PlansPage
from tests.ui.plans.acting import GridDriver


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(0, image.width())
        for y in range(0, image.height())
    }


@pytest.fixture
def measures(plan_id: int, page: PlansPage) -> GridDriver:
    page.editor.outline.go_to(Section.MEASURES)
    return GridDriver(page.editor.measures)


def test_every_attainment_has_a_drawing_and_a_colour_of_its_own() -> None:
    looks = [attainment_look(code) for code in Attainment]
    assert len(set(looks)) == len({colour for _name, colour in looks}) == len(Attainment)
    for name, colour in looks:
        assert not icons.pixmap(name, 14, colour).isNull()


def test_the_word_for_attainment_is_in_its_colour(measures: GridDriver) -> None:
    grid, model = measures.grid, measures.model
    cell = grid.visualRect(model.cell(model.rows[0].id, "attainment"))
    seen = colours(grid.viewport().grab(cell).toImage())
    assert theme.colours().warning in seen
    assert theme.colours().late not in seen


def test_an_empty_clause_says_what_it_asks_for_until_it_is_filled(
    db: Database, plan_id: int, page: PlansPage
) -> None:
    page.editor.outline.go_to(Section.RULES)
    rules = GridDriver(page.editor.grids[Section.RULES])
    cell = rules.model.cell(rules.model.rows[0].id, "text")
    hinted = colours(rules.grid.viewport().grab(rules.grid.visualRect(cell)).toImage())
    assert theme.colours().muted in hinted
    rules.choose("scope", "text")
    rules.grid.setCurrentIndex(rules.model.cell(rules.model.rows[1].id, "text"))
    plain = rules.grid.visualRect(cell)
    assert plain.height() >= theme.px(LINE)


def test_a_long_text_makes_its_row_higher_up_to_five_lines(
    db: Database, plan_id: int, page: PlansPage
) -> None:
    page.editor.outline.go_to(Section.RULES)
    rules = GridDriver(page.editor.grids[Section.RULES])
    rules.choose("purpose", "text")
    rules.type("word " * 400)
    hint = rules.grid.itemDelegate().sizeHint(
        _option(rules), rules.model.cell(rules.model.rows[0].id, "text")
    )
    lines = rules.grid.fontMetrics().lineSpacing() * 5
    assert lines <= hint.height() <= lines + theme.px(16)
    assert plans.whole(db, plan_id).rules[0].text.startswith("word word")


def _option(driver: GridDriver) -> QStyleOptionViewItem:
    option = QStyleOptionViewItem()
    option.initFrom(driver.grid)
    option.fontMetrics = driver.grid.fontMetrics()
    return option


@pytest.mark.parametrize(
    ("section", "name", "key", "kind"),
    [
        (Section.RULES, "purpose", "status", QComboBox),
        (Section.RULES, "purpose", "agreed_on", DateField),
        (Section.RULES, "purpose", "text", QPlainTextEdit),
        (Section.RULES, "purpose", "owner", QLineEdit),
        (Section.MARKETING, "Webinar", "spent", QLineEdit),
        (Section.MARKETING, "Webinar", "starts_on", DateField),
    ],
)
def test_each_cell_has_the_input_for_what_it_holds(
    plan_id: int, page: PlansPage, section: Section, name: str, key: str, kind: type
) -> None:
    page.editor.outline.go_to(section)
    driver = GridDriver(page.editor.grids[section])
    driver.choose(name, key)
    driver.grid.edit(driver.grid.currentIndex())
    made = driver.input()
    assert isinstance(made, kind)
    assert made.accessibleName()
    driver.grid.leave()
