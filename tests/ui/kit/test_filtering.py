"""The filter: every field with every comparison it can have, and what makes no sense."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.filtering import FilterPopover, _Row, filter_button, looking_tools
from prmdesk.ui.kit.looking import CODES, COLUMN_NAMES
from tests.ui.drivers import K, click, press, write
from tests.ui.kit.conftest import Show

C = Compare


@pytest.fixture
def popover(desk: Desk, show: Show) -> FilterPopover:
    button = filter_button(desk)
    show(button)
    click(button)
    found = QApplication.activePopupWidget()
    assert isinstance(found, FilterPopover)
    return found


def choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))


def fill(row: _Row, column: str, compare: Compare, value: str) -> None:
    choose(row.column, column)
    choose(row.compare, compare)
    if row.value.isVisible():
        write(row.value, value)
    elif row.code.isVisible():
        choose(row.code, value)


def named(popover: FilterPopover, name: str) -> QPushButton:
    (found,) = [b for b in popover.findChildren(QPushButton) if b.text() == name]
    return found


def test_it_opens_with_the_conditions_in_force(desk: Desk, show: Show) -> None:
    kept = (
        Condition("stage", C.IS, Stage.ONBOARD),
        Condition("progress", C.AT_LEAST, "0.5"),
        Condition("next_due", C.BEFORE, "+0"),
        Condition("last_contact", C.AFTER, "2026-11-01"),
        Condition("city", C.EMPTY),
    )
    desk.look_for(Query(conditions=kept))
    popover = FilterPopover(desk, show())
    popover.show()
    shown = [row.value.text() if row.value.isVisible() else "" for row in popover.rows]
    assert shown == ["", "50 %", "+0", "1 Nov 2026", ""]
    popover.apply.click()
    assert desk.query.conditions == kept


def _pairs() -> list[tuple[str, Compare]]:
    found = []
    for column in COLUMN_NAMES:
        if column in (*CODES, "country"):
            allowed = (C.IS, C.IS_NOT)
        elif column in ("next_due", "last_contact"):
            allowed = (C.BEFORE, C.AFTER, C.NOT_SINCE)
        elif column in ("value_to_partner", "value_to_us", "progress"):
            allowed = (C.AT_LEAST, C.AT_MOST)
        else:
            allowed = (C.CONTAINS, C.IS, C.IS_NOT)
        found += [(column, compare) for compare in (*allowed, C.EMPTY, C.FILLED)]
    return found


def test_every_column_offers_its_comparisons_and_each_can_be_asked(
    desk: Desk, popover: FilterPopover
) -> None:
    full = Partner(
        0, "Acme", country="AT", city="Graz", tier="Gold", manual_to_partner=60, manual_to_us=70
    )
    partners.add_partner(desk.db, full, desk.today())
    (row,) = popover.rows
    offered = []
    for column in COLUMN_NAMES:
        choose(row.column, column)
        for n in range(row.compare.count()):
            compare = Compare(row.compare.itemData(n))
            offered.append((column, compare))
            value = {"country": "AT"}.get(column, "a")
            if column in CODES:
                value = next(iter(CODES[column])).value
            elif column in ("next_due", "last_contact"):
                value = "-3"
            elif compare in (C.AT_LEAST, C.AT_MOST):
                value = "40"
            fill(row, column, compare, value)
            condition = row.condition()
            assert condition is not None, (column, compare)
            desk.ask(partners.ids, Query(conditions=(condition,)), desk.today())
    assert sorted(offered) == sorted(_pairs())


@pytest.mark.parametrize(
    ("column", "compare", "typed", "value"),
    [
        ("progress", C.AT_LEAST, "50", "0.5"),
        ("progress", C.AT_LEAST, "62,5 %", "0.625"),
        ("value_to_us", C.AT_MOST, "40.5", "40.5"),
        ("next_due", C.BEFORE, "+7", "+7"),
        ("next_due", C.BEFORE, "fri", "2026-11-27"),
        ("last_contact", C.NOT_SINCE, "-30", "-30"),
        ("name", C.CONTAINS, " Co & <b> ", "Co & <b>"),
    ],
)
def test_a_value_is_read_as_it_is_meant(
    popover: FilterPopover, column: str, compare: Compare, typed: str, value: str
) -> None:
    (row,) = popover.rows
    fill(row, column, compare, typed)
    assert row.condition() == Condition(column, compare, value)


@pytest.mark.parametrize(
    ("column", "compare", "typed"),
    [
        ("progress", C.AT_LEAST, "half"),
        ("value_to_us", C.AT_MOST, "nan"),
        ("value_to_us", C.AT_MOST, "1e999999999"),
        ("next_due", C.BEFORE, "soon"),
        ("next_due", C.BEFORE, "+"),
        ("name", C.CONTAINS, "  "),
    ],
)
def test_a_value_that_makes_no_sense_is_marked_and_nothing_is_applied(
    desk: Desk, popover: FilterPopover, column: str, compare: Compare, typed: str
) -> None:
    (row,) = popover.rows
    fill(row, column, compare, typed)
    click(popover.apply)
    assert popover.isVisible()
    assert row.value.property("wrong") is True
    assert desk.query.conditions == ()


def test_conditions_are_added_removed_and_applied_together(
    desk: Desk, popover: FilterPopover
) -> None:
    click(named(popover, "Add condition"))
    click(named(popover, "Add condition"))
    first, second, third = popover.rows
    fill(first, "stage", C.IS_NOT, "exit")
    fill(second, "city", C.FILLED, "")
    fill(third, "name", C.CONTAINS, "acme")
    click(second.drop)
    assert popover.rows == [first, third]
    click(popover.apply)
    assert desk.query.conditions == (
        Condition("stage", C.IS_NOT, "exit"),
        Condition("name", C.CONTAINS, "acme"),
    )
    assert QApplication.activePopupWidget() is None


def test_a_quick_filter_is_one_click_and_kept_once(desk: Desk, popover: FilterPopover) -> None:
    desk.look_for(Query("acme", (Condition("quadrant", C.IS, Quadrant.ORPHAN),), ("-name",)))
    click(named(popover, "Orphans"))
    assert desk.query == Query("acme", (Condition("quadrant", C.IS, Quadrant.ORPHAN),), ("-name",))


def test_no_contact_in_30_days_holds_those_never_spoken_to(
    desk: Desk, popover: FilterPopover
) -> None:
    def add(name: str, contact: date | None) -> None:
        key = partners.add_partner(desk.db, Partner(0, name), desk.today())
        if contact:
            partners.save_activity(desk.db, Activity(0, key, Kind.CONTACT, contact, "Call"))

    add("Never", None)
    add("Long ago", date(2026, 10, 24))
    add("On the day", date(2026, 10, 25))
    click(named(popover, "No contact in 30 days"))
    found = desk.ask(partners.all_lines, desk.query, desk.today())
    assert [line.name for line in found] == ["Long ago", "Never"]


def test_clearing_drops_all_conditions_but_not_the_search(
    desk: Desk, popover: FilterPopover
) -> None:
    desk.look_for(Query("acme", (Condition("city", C.EMPTY),)))
    click(named(popover, "Clear filters"))
    assert desk.query == Query("acme")


def test_it_is_worked_by_keys_alone(desk: Desk, popover: FilterPopover) -> None:
    (row,) = popover.rows
    focus = QApplication.focusWidget()
    assert focus is row.column
    press(row.column, K.Key_Home)
    assert row.column.currentData() == "name"
    row.value.setFocus()
    write(row.value, "acme", K.Key_Return)
    assert desk.query.conditions == (Condition("name", C.CONTAINS, "acme"),)


def test_every_input_has_a_name(popover: FilterPopover) -> None:
    for widget in popover.findChildren(QWidget):
        if isinstance(widget, QComboBox | QPushButton):
            assert widget.accessibleName()


def test_the_tools_of_a_page_do_what_they_say(desk: Desk, show: Show) -> None:
    asked: list[str] = []
    desk.commanded.connect(asked.append)
    tools = looking_tools(desk)
    show(*tools)
    click(tools[2])
    click(tools[3])
    assert asked == ["file.import", "partner.add"]
