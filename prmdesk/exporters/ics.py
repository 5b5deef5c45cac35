"""Days and times as an .ics file that calendar programs open, and take again without doubles."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event

from prmdesk.domain.calendar import Edition, Entry, EntryKind, wall_time
from prmdesk.exporters.files import atomic_write
from prmdesk.i18n import _
from prmdesk.words.drafts import entry_title

_USUAL_MINUTES = 60
_YEAR = timedelta(days=366)


def write_ics(path: Path, entries: Sequence[Entry], edition: Edition, name: str) -> None:
    """Write ``entries`` as a calendar called ``name``, in the language spoken now (R60).

    ``Unavailable`` with advice when the file cannot be written.
    """
    with atomic_write(path) as file:
        file.write(ics_bytes(entries, edition, name))


def ics_bytes(entries: Sequence[Entry], edition: Edition, name: str) -> bytes:
    """The calendar as it is written."""
    calendar = Calendar()
    calendar.add("prodid", "-//prmdesk//prmdesk//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _plain(name))
    for entry in entries:
        calendar.add_component(_event(entry, edition))
    if entries:
        days = [entry.on for entry in entries]
        first, last = min(days), max(days)
        calendar.add_missing_timezones(
            first_date=_shifted(first, -_YEAR), last_date=_shifted(last, _YEAR)
        )
    return bytes(calendar.to_ical())


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _event(entry: Entry, edition: Edition) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}-{edition.workspace}@prmdesk")
    event.add("sequence", edition.changes)
    event.add("dtstamp", edition.made_at.astimezone(UTC).replace(microsecond=0))
    event.add("summary", _plain(entry_title(entry)))
    _add_time(event, entry)
    if entry.place:
        event.add("location", _plain(entry.place))
    if note := _description(entry):
        event.add("description", note)
    return event


def _add_time(event: Event, entry: Entry) -> None:
    """A day is a day everywhere; a time is that on the wall of its zone, or of the reader's."""
    time = wall_time(entry.at)
    if time is None:
        event.add("dtstart", entry.on)
        event.add("dtend", _shifted(entry.on, timedelta(days=1)))
        event.add("transp", "TRANSPARENT")
        return
    event.add("dtstart", datetime(entry.on.year, entry.on.month, entry.on.day, *time,
                                  tzinfo=_zone(entry.zone)))  # fmt: skip
    # Not an end: where the clock is put back, an end can be the same time on the wall as the start.
    event.add("duration", timedelta(minutes=entry.minutes or _USUAL_MINUTES))


def _zone(name: str) -> ZoneInfo | None:
    """The zone, None (the reader's own) where there is none of this name."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _description(entry: Entry) -> str:
    lines = [entry.what.strip(), entry.note.strip()]
    if entry.kind is EntryKind.TRAINING and entry.partners:
        lines.append(_("Partners: {names}").format(names=_(", ").join(entry.partners)))
    return _clean("\n".join(filter(None, lines)))


def _plain(text: str) -> str:
    """``text`` on one line."""
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    """``text`` without what no calendar program reads: control characters, halves of letters."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()
    return "".join(letter for letter in whole if letter.isprintable() or letter in "\n\t")
