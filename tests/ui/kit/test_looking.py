"""Search, conditions in words, and the chips of the conditions in force."""

from dataclasses import fields

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.lines import Compare, Condition, PartnerLine, Query
from prmdesk.domain.partners import Stage
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.looking import (
    CODES,
    COLUMN_NAMES,
    QUICK,
    FilterChips,
    SearchBox,
    condition_text,
    value_text,
)
from tests.ui import hostile
from tests.ui.drivers import K, bury, click, press, write
from tests.ui.kit.conftest import Show

C = Compare


@pytest.fixture
def box(desk: Desk, show: Show) -> SearchBox:
    made = SearchBox(desk)
    show(made)
    return made


def test_typing_finds_after_a_moment(box: SearchBox, desk: Desk, qtbot: QtBot) -> None:
    write(box, "acme")
    assert desk.query.text == ""
    qtbot.waitUntil(lambda: desk.query.text == "acme")


def test_enter_and_down_find_at_once_and_lead_on(box: SearchBox, desk: Desk) -> None:
    heard: list[None] = []
    box.entered.connect(lambda: heard.append(None))
    write(box, "acme", K.Key_Return)
    assert desk.query.text == "acme"
    write(box, "bright", K.Key_Down)
    assert desk.query.text == "bright"
    assert len(heard) == 2


def test_esc_clears_the_search(box: SearchBox, desk: Desk) -> None:
    write(box, "acme", K.Key_Return)
    press(box, K.Key_Escape)
    assert (box.text(), desk.query.text) == ("", "")


def test_the_box_shows_what_is_looked_for_elsewhere(desk: Desk, show: Show) -> None:
    here, there = SearchBox(desk), SearchBox(desk)
    show(here, there)
    write(here, "acme", K.Key_Return)
    assert there.text() == "acme"


def test_a_search_keeps_the_filter_and_the_order(box: SearchBox, desk: Desk) -> None:
    wanted = Query(conditions=(Condition("stage", C.IS, "grow"),), order=("-name",))
    desk.look_for(wanted)
    write(box, "acme", K.Key_Return)
    assert desk.query == Query("acme", wanted.conditions, wanted.order)


def test_every_column_is_of_a_line_and_has_a_name() -> None:
    lines = {field.name for field in fields(PartnerLine)}
    assert set(COLUMN_NAMES) == lines - {"id", "is_manual"}
    assert set(CODES) <= set(COLUMN_NAMES)


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Condition("stage", C.IS, Stage.GROW), "Stage is Growing"),
        (Condition("touch", C.IS, ""), "Touch is Undecided"),
        (Condition("touch", C.EMPTY), "Touch is empty"),
        (Condition("quadrant", C.FILLED), "Quadrant is filled"),
        (Condition("quadrant", C.IS_NOT, ""), "Quadrant is not Unscored"),
        (Condition("country", C.IS, "AT"), "Country is Austria"),
        (Condition("progress", C.AT_LEAST, "0.5"), "Onboarding is at least 50 %"),
        (Condition("value_to_us", C.AT_MOST, "40"), "Value to us is at most 40"),
        (Condition("next_due", C.AFTER, "+0"), "Due is after today"),
        (Condition("next_due", C.BEFORE, "2026-12-01"), "Due is before 1 Dec 2026"),
        (Condition("last_contact", C.NOT_SINCE, "-7"), "Last contact not since -7"),
        (Condition("name", C.CONTAINS, "<b>"), "Partner contains <b>"),
        (Condition("field:3", C.IS, "x"), "Colour is x"),
        (Condition("field:9", C.EMPTY), "? is empty"),
    ],
)
def test_a_condition_is_said_in_words(condition: Condition, text: str) -> None:
    assert condition_text(condition, {"field:3": "Colour"}) == text


@pytest.mark.parametrize(("name", "conditions"), QUICK)
def test_a_quick_filter_is_called_by_its_name(name: str, conditions: tuple[Condition, ...]) -> None:
    assert [condition_text(condition, {}) for condition in conditions] == [name]
    assert all(isinstance(value_text(condition), str) for condition in conditions)


def chips(widget: FilterChips) -> list[QPushButton]:
    return [b for b in widget.findChildren(QPushButton) if b.property("kind") == "chip"]


def test_chips_show_the_conditions_and_drop_them(desk: Desk, show: Show) -> None:
    made = FilterChips(desk)
    show(made)
    assert not made.isVisible()
    two = (Condition("stage", C.IS, "grow"), Condition("city", C.CONTAINS, "Graz"))
    desk.look_for(Query("x", two, ("-name",)))
    QApplication.processEvents()
    assert [chip.text() for chip in chips(made)] == ["Stage is Growing", "City contains Graz"]
    click(chips(made)[0])
    assert desk.query == Query("x", two[1:], ("-name",))
    bury()
    (clear,) = [b for b in made.findChildren(QPushButton) if b.text() == "Clear filters"]
    click(clear)
    assert desk.query == Query("x", (), ("-name",))
    assert not made.isVisible()


def test_long_conditions_make_no_page_wide(desk: Desk, show: Show) -> None:
    made = FilterChips(desk)
    show(made, width=500)
    long = tuple(Condition("name", C.CONTAINS, letter * 200) for letter in "abc")
    desk.look_for(Query(conditions=long))
    QApplication.processEvents()
    assert made.minimumSizeHint().width() <= 500
    assert made.width() <= 500
    assert ("a" * 200) in chips(made)[0].toolTip()


def test_a_chip_shows_every_letter(desk: Desk, show: Show) -> None:
    made = FilterChips(desk)
    show(made, width=900)
    for name in hostile.HTML:
        field = partners.add_field(desk.db, name)
        desk.look_for(Query(conditions=(Condition(f"field:{field}", C.EMPTY),)))
        bury()
        (chip,) = chips(made)
        assert chip.accessibleName() == f"Remove filter: {name} is empty"
        assert f"{name} is empty".startswith(chip.text().replace("&&", "&").rstrip("…"))
