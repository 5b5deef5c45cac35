"""The calendar that leaves the house: which entries, and the .ics file of them (R60)."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from prmdesk.domain.calendar import Edition, Entry, Wanted, chosen
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.exporters.files import safe_file_name
from prmdesk.i18n import _, language, speaking
from prmdesk.storage import calendar as stored
from prmdesk.storage import workspace
from prmdesk.storage.database import Database
from prmdesk.words.drafts import entry_title

Progress = Callable[[int, int], object]


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


def entries(db: Database, wanted: Wanted, *, progress: Progress = _silent) -> list[Entry]:
    """What has a day and is ``wanted``: tasks, meetings, trainings, steps, promises, reviews, ends.

    What is done is not among it.
    """
    with db.read() as c:
        found = stored.entries(c)
    progress(1, 2)
    return chosen(found, wanted)


def sheet(found: list[Entry]) -> Sheet:
    """The entries as a table, for a look before they are written."""
    columns = (Column(_("Day"), Kind.DATE), Column(_("Time")), Column(_("What")))
    rows = [
        Row((one.on, " ".join(filter(None, (one.at, one.zone))), entry_title(one)), id=place)
        for place, one in enumerate(found)
    ]
    return Sheet(_("Calendar"), columns, tuple(rows))


def save(
    db: Database,
    path: Path,
    wanted: Wanted,
    now: datetime,
    *,
    spoken: str = "",
    progress: Progress = _silent,
) -> int:
    """Write the entries that are ``wanted`` to an .ics file; returns how many.

    An entry that was written before is the same one again, in a newer edition. ``Unavailable`` when
    the file cannot be written.
    """
    from prmdesk.exporters.ics import write_ics

    found = entries(db, wanted)
    progress(0, 1)
    with db.read() as c:
        company = workspace.load(c).company
    name = " · ".join(filter(None, ("prmdesk", company)))
    with speaking(spoken or language()):
        write_ics(path, found, edition(db, now), name)
    return len(found)


def edition(db: Database, now: datetime) -> Edition:
    """Which edition of this workspace's calendar would be made ``now``."""
    with db.read() as c:
        changes, first = stored.state(c)
    born = f"{first:%Y%m%d%H%M%S%f}" if first is not None else "0"
    return Edition(now, changes, born)


def file_name(about: str, day: str) -> str:
    """A name for the calendar file that is valid on every system."""
    word = _("Calendar")
    return f"{safe_file_name(f'{word} {safe_file_name(about, 100)} {day}')}.ics"
