"""Days as people type them, worked out by hand from Tuesday 24 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk import words
from prmdesk.domain.dates import find_day, read_day

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TUESDAY),
        ("Tomorrow", date(2026, 11, 25)),
        ("昨天", date(2026, 11, 23)),
        ("+7", date(2026, 12, 1)),
        ("-30", date(2026, 10, 25)),
        ("fri", date(2026, 11, 27)),
        ("Friday", date(2026, 11, 27)),
        ("tue", date(2026, 12, 1)),  # the next one, not today
        ("mon", date(2026, 11, 30)),
        ("周五", date(2026, 11, 27)),
        ("2026-03-25", date(2026, 3, 25)),
        ("2026/3/5", date(2026, 3, 5)),
        ("2026年3月5日", date(2026, 3, 5)),
        ("25.3", date(2027, 3, 25)),  # four months ahead is nearer than eight back
        ("25.3.", date(2027, 3, 25)),
        ("1.9", date(2026, 9, 1)),
        ("25/3/27", date(2027, 3, 25)),
        ("25.12.2030", date(2030, 12, 25)),
        ("3月25日", date(2027, 3, 25)),
        ("24 Nov 2026", TUESDAY),
        ("5 march", date(2027, 3, 5)),
        ("1 sept. 26", date(2026, 9, 1)),
        ("31 dec", date(2026, 12, 31)),
        ("March 5, 2027", date(2027, 3, 5)),
        ("后天", date(2026, 11, 26)),
        ("next fri", date(2026, 12, 4)),  # that of the week that begins on the next Monday
        ("this fri", date(2026, 11, 27)),
        ("下周五", date(2026, 12, 4)),
        ("下个星期三", date(2026, 12, 2)),
        ("本周五", date(2026, 11, 27)),
        ("next week", date(2026, 11, 30)),
        ("下周", date(2026, 11, 30)),
        ("next month", date(2026, 12, 1)),
        ("下个月", date(2026, 12, 1)),
        ("in 3 days", date(2026, 11, 27)),
        ("in 2 weeks", date(2026, 12, 8)),
        ("in a month", date(2026, 12, 24)),
        ("3天后", date(2026, 11, 27)),
        ("两周后", date(2026, 12, 8)),
        ("3个月之后", date(2027, 2, 24)),
        ("end of month", date(2026, 11, 30)),
        ("end of next month", date(2026, 12, 31)),
        ("月底", date(2026, 11, 30)),
        ("下月底", date(2026, 12, 31)),
    ],
)
def test_a_day_is_read_as_it_is_meant(text: str, day: date) -> None:
    assert read_day(f" {text} ", TUESDAY) == day


def test_nothing_typed_is_no_day() -> None:
    assert read_day("  ", TUESDAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "32.1",
        "2026-13-01",
        "0.5",
        "29.2",
        "friend",
        "5 foo",
        "+",
        "1",
        "25.3.1.2",
        "in 0 years",
        "next",
        "9999-99-99",
        "next foo",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(text, TUESDAY)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_that_was_shown_can_be_typed(day: date) -> None:
    assert read_day(words.day(day), TUESDAY) == day


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_a_day_without_a_year_is_the_nearest(today: date) -> None:
    near = read_day("15.6", today)
    assert near is not None
    assert abs(near - today) <= timedelta(183)
    assert (near.day, near.month) == (15, 6)


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_day_or_refused(text: str) -> None:
    try:
        found = read_day(text, TUESDAY)
    except ValueError:
        return
    assert found is None or isinstance(found, date)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("call Anja fri about it", "fri"),
        ("mon or next tue?", "next tue"),  # the last one counts
        ("周五给安雅打电话", "周五"),
        ("每周五开会", None),
        ("today's list", None),
        ("mail a@sun.com", None),
        ("release 2.1.3", None),
        ("at 14:30", None),
    ],
)
def test_a_day_is_found_within_a_text(text: str, part: str | None) -> None:
    found = find_day(text, TUESDAY)
    assert (found and text[found[0] : found[1]]) == part
