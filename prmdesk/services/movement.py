"""The quadrant through time: its past, and the reports on who moved, how long, to what end (D2)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from prmdesk import words
from prmdesk.domain import movement
from prmdesk.domain.movement import Box, Past, Picture
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import Measure, Quarter, quarter_of
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.storage import measures
from prmdesk.storage import past as stored
from prmdesk.storage import workspace as settings
from prmdesk.storage.database import Database

_QUADRANTS = tuple(Quadrant)
_FROM: tuple[Box, ...] = (*_QUADRANTS, None)


Progress = Callable[[int, int], object]
"""Gets how much is done, of how much."""


def past(
    db: Database, progress: Progress = lambda n, of: None
) -> tuple[Past, dict[int, list[date]]]:
    """All that the quadrant ever showed, and the days each partner was reviewed on, in order."""
    with db.read() as c:
        found = stored.whole(c)
        progress(1, 2)
        return found, stored.review_days(c)


def picture(db: Database, day: date) -> Picture:
    """What the quadrant showed at the end of ``day`` (D2)."""
    return movement.picture(past(db)[0], day)


@dataclass(frozen=True, slots=True)
class Report:
    """Who moved from where to where in ``quarter``, who is where for how long, and the orphans.

    ``cells`` are the ids behind the figures of ``matrix`` by row and column, ``names`` those of
    all partners that are in them. ``late`` counts those that have been Orphans for more than
    ``most_days``; ``is_told`` tells whether anyone was ever placed.
    """

    quarter: Quarter
    quarters: tuple[Quarter, ...]
    matrix: Sheet
    cells: Mapping[tuple[int, int], tuple[int, ...]]
    names: Mapping[int, str]
    stays: Sheet
    orphans: Sheet
    late: int
    most_days: int
    is_told: bool

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All of it, as it is saved."""
        return self.matrix, self.stays, self.orphans


def report(
    db: Database,
    today: date,
    quarter: Quarter | None = None,
    progress: Progress = lambda n, of: None,
) -> Report:
    """What moved in ``quarter`` (None: that of ``today``) and what stands still up to ``today``."""
    with db.read() as c:
        then, own = stored.whole(c), settings.load(c)
        used = measures.given(c, Measure.TIME)
    progress(1, 2)
    quarter = quarter or quarter_of(today, own.fiscal_start)
    first, last = quarter.first_day(own.fiscal_start), quarter.last_day(own.fiscal_start)
    moved = movement.migration(then, first, min(last, today))
    orphans = movement.orphans(then, today, own.orphan_days, used, own.fiscal_start)
    named = {
        key: then.name(key, last) or then.names[key][-1][1] or then.names[key][-2][1] or ""
        for ids in moved.values()
        for key in ids
    }
    matrix, cells = _matrix(moved, quarter)
    return Report(
        quarter,
        tuple(movement.quarters(then, today, own.fiscal_start)),
        matrix,
        cells,
        named,
        _stays(movement.stays(then, today)),
        _orphans(orphans, own.orphan_days),
        sum(orphan.over > 0 for orphan in orphans),
        own.orphan_days,
        bool(then.paths),
    )


def quarter_name(quarter: Quarter) -> str:
    """A quarter as people read it."""
    return _("Q{n} {year}").format(n=quarter.number, year=quarter.year)


def _box(box: Box, missing: str) -> str:
    return missing if box is None else words.name(box)


def _matrix(
    moved: Mapping[tuple[Box, Box], tuple[int, ...]], quarter: Quarter
) -> tuple[Sheet, dict[tuple[int, int], tuple[int, ...]]]:
    """From where (rows) to where (columns) partners moved, with those behind each figure."""
    cells: dict[tuple[int, int], tuple[int, ...]] = {}
    rows = []
    for n, start in enumerate(_FROM):
        behind = [moved.get((start, end), ()) for end in _FROM]
        everyone = tuple(key for ids in behind for key in ids)
        cells |= {(n, place + 1): ids for place, ids in enumerate((*behind, everyone)) if ids}
        counts = [len(ids) or None for ids in behind]
        rows.append(Row((_box(start, _("New")), *counts, len(everyone))))
    columns = [Column(_box(end, _("Gone")), Kind.WHOLE, is_total=True) for end in _FROM]
    total = Column(_("Total"), Kind.WHOLE, is_total=True)
    n = sum(len(ids) for (start, _end), ids in moved.items() if start is not None)
    note = ngettext(
        "{n} partner at the start of the quarter. Rows: where it stood then; columns: where it "
        "stands at its end, or today.",
        "{n} partners at the start of the quarter. Rows: where they stood then; columns: where "
        "they stand at its end, or today.",
        n,
    ).format(n=n)
    title = _("From where to where, {quarter}").format(quarter=quarter_name(quarter))
    return Sheet(title, (Column(_("From")), *columns, total), tuple(rows), note), cells


def _stays(stays: list[movement.Stay]) -> Sheet:
    columns = (
        Column(_("Partner")),
        Column(_("Quadrant"), Kind.QUADRANT),
        Column(_("Since"), Kind.DATE),
        Column(_("Days"), Kind.WHOLE),
        *(Column(words.name(quadrant), Kind.SHARE) for quadrant in _QUADRANTS),
    )
    rows = [
        Row(
            (
                stay.name, stay.quadrant, stay.since, stay.days,
                *(stay.shares[quadrant] or None for quadrant in _QUADRANTS),
            ),
            stay.partner_id,
        )
        for stay in stays
    ]  # fmt: skip
    note = _("The shares are those of the days of the last twelve months.")
    return Sheet(_("Time in quadrant"), columns, tuple(rows), note)


def _orphans(orphans: list[movement.Orphan], most_days: int) -> Sheet:
    columns = (
        Column(_("Partner")),
        Column(_("Orphan since"), Kind.DATE),
        Column(_("Days"), Kind.WHOLE),
        Column(_("Alarm")),
        Column(_("Value then"), Kind.NUMBER),
        Column(_("Value now"), Kind.NUMBER),
        Column(_("Change in value"), Kind.NUMBER),
        Column(_("Hours used"), Kind.TIME, is_total=True),
        Column(_("Per hour"), Kind.NUMBER),
    )
    rows = [
        Row(
            (
                one.name, one.since, one.days, _alarm(one.over), one.then, one.now, one.change,
                one.minutes, one.per_hour,
            ),
            one.partner_id,
        )
        for one in orphans
    ]  # fmt: skip
    note = ngettext(
        "Orphans are worth much to us, and we little to them. Who is one for more than {n} day is "
        "marked. Value: that to the partner. Hours: all since the beginning of the quarter in "
        "which it became an Orphan.",
        "Orphans are worth much to us, and we little to them. Who is one for more than {n} days "
        "is marked. Value: that to the partner. Hours: all since the beginning of the quarter in "
        "which it became an Orphan.",
        most_days,
    ).format(n=most_days)
    return Sheet(_("Orphan clock"), columns, tuple(rows), note)


def _alarm(over: int) -> str:
    """Whether it has been an Orphan for too long, in words."""
    if over > 0:
        return ngettext("{n} day too long", "{n} days too long", over).format(n=over)
    return ngettext("{n} day left", "{n} days left", -over).format(n=-over)
