"""The calendar file, read back by the library, and looked at byte for byte."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from prmdesk.domain.calendar import Edition, Entry, EntryKind
from prmdesk.domain.onboarding import Side
from prmdesk.exporters.ics import ics_bytes, write_ics

NOW = datetime(2026, 11, 24, 16, 30, 5, 999, tzinfo=UTC)
FIRST = Edition(NOW, 41, "w1")


def session(on: date, at: str = "02:30", zone: str = "Europe/Berlin") -> Entry:
    return Entry(
        EntryKind.TRAINING, "session-7", on, "Basics", ("Acme", "北辰"), (1, 2), at, zone, 60
    )


def lines(entry: Entry, edition: Edition = FIRST) -> list[str]:
    whole = ics_bytes([entry], edition, "prmdesk")
    assert whole.count(b"\n") == whole.count(b"\r\n")
    assert all(len(line) <= 75 for line in whole.split(b"\r\n"))
    return whole.replace(b"\r\n ", b"").decode().split("\r\n")


def test_a_due_date_is_a_day_everywhere(tmp_path: Path) -> None:
    task = Entry(
        EntryKind.TASK, "activity-3", date(2026, 12, 31), "Call, then; write", ("北辰",), (1,)
    )
    told = lines(task)
    for line in (
        "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT",
        "UID:activity-3-w1@prmdesk", "SEQUENCE:41", "DTSTAMP:20261124T163005Z",
        "SUMMARY:Call\\, then\\; write (北辰)", "METHOD:PUBLISH",
    ):  # fmt: skip
        assert line in told
    assert "BEGIN:VTIMEZONE" not in told
    assert "BEGIN:VALARM" not in told
    write_ics(tmp_path / "c.ics", [task], FIRST, "prmdesk")
    (event,) = Calendar.from_ical((tmp_path / "c.ics").read_bytes()).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 12, 31)


@pytest.fixture(params=["UTC", "Asia/Shanghai", "America/Los_Angeles"])
def somewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot be taken elsewhere")
    was = os.environ["TZ"]
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    os.environ["TZ"] = was
    time.tzset()


def test_nothing_moves_where_the_computer_is_or_what_its_clock_says(somewhere: str) -> None:
    del somewhere
    task = Entry(EntryKind.TASK, "activity-3", date(2026, 3, 29), "Call", ("Acme",), (1,))
    for entry in (task, session(date(2026, 3, 29)), session(date(2026, 6, 1), "23:45", "")):
        told = lines(entry)
        years_on = Edition(NOW + timedelta(days=4000), 41, "w1")
        changed = set(told) ^ set(lines(entry, years_on))
        assert {line.partition(":")[0] for line in changed} == {"DTSTAMP"}
    assert "DTSTART;VALUE=DATE:20260329" in lines(task)
    assert "DTSTART:20260601T234500" in lines(session(date(2026, 6, 1), "23:45", ""))


def test_a_time_in_the_gap_and_one_that_comes_twice_stay_as_they_are_on_the_wall() -> None:
    gap = lines(session(date(2026, 3, 29)))
    assert "DTSTART;TZID=Europe/Berlin:20260329T023000" in gap
    assert "DURATION:PT1H" in gap
    twice = lines(session(date(2026, 10, 25)))
    assert "DTSTART;TZID=Europe/Berlin:20261025T023000" in twice
    assert "DURATION:PT1H" in twice
    zone = twice[twice.index("BEGIN:VTIMEZONE") : twice.index("END:VTIMEZONE")]
    assert "TZID:Europe/Berlin" in zone
    assert {"TZOFFSETTO:+0200", "TZOFFSETTO:+0100"} <= set(zone)
    assert any("20261025T03" in line for line in zone)
    assert any("20260329T02" in line or "20260329T03" in line for line in zone)
    for on, offset in ((date(2026, 3, 28), 1), (date(2026, 3, 30), 2), (date(2026, 10, 26), 1)):
        (event,) = Calendar.from_ical(ics_bytes([session(on)], FIRST, "")).walk("VEVENT")
        assert event.decoded("dtstart").utcoffset() == timedelta(hours=offset)


def test_taking_it_in_again_is_the_same_entry_in_a_newer_edition() -> None:
    before = lines(session(date(2026, 3, 29)))
    after = lines(session(date(2026, 3, 30)), Edition(NOW - timedelta(days=9), 44, "w1"))
    assert [line for line in before if line.startswith("UID")] == [
        line for line in after if line.startswith("UID")
    ]
    assert "SEQUENCE:44" in after  # newer, though the clock was put back


def test_what_is_hostile_stays_text_and_an_unknown_zone_or_time_does_no_harm() -> None:
    evil = Entry(
        EntryKind.PROMISE, "promise-1", date(2026, 1, 2), "a\r\nBEGIN:VALARM\nx\0\ud800",
        ("P\nATTENDEE:mailto:x@y",), (1,), side=Side.PARTNER, place="b\nEND:VEVENT",
    )  # fmt: skip
    told = lines(evil)
    assert told.count("END:VEVENT") == 1
    assert not any(line.startswith(("BEGIN:VALARM", "ATTENDEE")) for line in told)
    assert "SUMMARY:P ATTENDEE:mailto:x@y promised: a BEGIN:VALARM x?" in told
    assert "DTSTART:20260102T090000" in lines(session(date(2026, 1, 2), "09:00", "Mars/Base"))
    assert "DTSTART:20260102T090000" in lines(session(date(2026, 1, 2), "09:00", "../x"))
    assert "DTSTART;VALUE=DATE:20260102" in lines(session(date(2026, 1, 2), "25:00", ""))
    assert "DTSTART;VALUE=DATE:99991231" in lines(session(date.max, "", ""))
