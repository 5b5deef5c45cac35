"""Days on screen: shown as they can be typed, chosen from a calendar, refused with a reason."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget

from prmdesk import i18n
from prmdesk.ui.kit.dates import DateField, ago_text, due_text, shown
from tests.ui.drivers import K, press, write
from tests.ui.kit.conftest import Show

TODAY = date(2026, 11, 24)


@pytest.fixture
def field(show: Show) -> DateField:
    made = DateField(TODAY, "Due")
    show(made)
    made.setFocus()
    return made


def told(field: DateField) -> list[date | None]:
    heard: list[date | None] = []
    field.committed.connect(heard.append)
    return heard


@pytest.mark.parametrize(
    ("typed", "text", "day"),
    [
        ("+7", "1 Dec 2026", date(2026, 12, 1)),
        ("fri", "27 Nov 2026", date(2026, 11, 27)),
        ("25.3", "25 Mar 2027", date(2027, 3, 25)),
        ("2 Jan 2027", "2 Jan 2027", date(2027, 1, 2)),
    ],
)
def test_a_day_is_typed_and_shown_in_full(
    field: DateField, typed: str, text: str, day: date
) -> None:
    heard = told(field)
    write(field, typed, K.Key_Return)
    assert field.text() == text
    assert heard == [day]
    assert field.day() == day


def test_a_shown_day_can_be_mended_in_place(field: DateField) -> None:
    field.set_day(TODAY)
    heard = told(field)
    press(field, K.Key_Home, K.Key_Delete, K.Key_Delete)
    field.insert("25")
    press(field, K.Key_Return)
    assert heard == [date(2026, 11, 25)]


def test_filling_and_leaving_tells_nothing(field: DateField) -> None:
    heard = told(field)
    field.set_day(TODAY)
    press(field, K.Key_Return, K.Key_Tab)
    assert heard == []


def test_what_is_no_day_is_marked_and_told_to_nobody(field: DateField) -> None:
    heard = told(field)
    write(field, "soon", K.Key_Return)
    assert heard == []
    assert field.property("wrong") is True
    assert "Try" in field.toolTip()
    assert not field.check()
    with pytest.raises(ValueError, match="soon"):
        field.day()
    press(field, K.Key_Escape)
    assert field.text() == ""
    assert not field.property("wrong")


def test_esc_goes_back_to_the_day_that_was_filled(field: DateField) -> None:
    field.set_day(TODAY)
    write(field, "+7", K.Key_Return)
    press(field, K.Key_Escape)
    assert field.day() == TODAY


def test_clearing_a_day_is_telling_there_is_none(field: DateField) -> None:
    field.set_day(TODAY)
    heard = told(field)
    write(field, "", K.Key_Return)
    assert heard == [None]
    assert field.day() is None


def test_what_is_being_typed_is_not_lost_over_a_change_from_elsewhere(field: DateField) -> None:
    write(field, "+")
    field.set_day(TODAY)
    assert field.text() == "+"


def test_a_day_is_chosen_from_the_calendar(field: DateField) -> None:
    field.set_day(TODAY)
    heard = told(field)
    field.actions()[-1].trigger()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate().day() == 24
    days = calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert days is not None
    press(days, K.Key_Right, K.Key_Return)
    assert heard == [date(2026, 11, 25)]


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (None, ""),
        (date(2026, 11, 22), "2 days late"),
        (date(2026, 11, 23), "1 day late"),
        (TODAY, "today"),
        (date(2026, 11, 25), "tomorrow"),
        (date(2026, 11, 26), "26 Nov 2026"),
    ],
)
def test_when_something_is_due(due: date | None, words: str) -> None:
    assert due_text(due, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, ""),
        (TODAY, "today"),
        (date(2026, 11, 23), "1 day ago"),
        (date(2026, 10, 25), "30 days ago"),
        (date(2026, 11, 25), "25 Nov 2026"),
    ],
)
def test_how_long_ago_something_was(day: date | None, words: str) -> None:
    assert ago_text(day, TODAY) == words


def test_chinese_days_are_written_their_way() -> None:
    i18n.use("zh")
    assert shown(TODAY) == "2026-11-24"
