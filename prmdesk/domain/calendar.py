"""What has a day in our work, as a calendar shows it: no day or time moves with this computer."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from prmdesk.domain.onboarding import Side


class EntryKind(StrEnum):
    """What an entry of the calendar stands for."""

    TASK = "task"
    MEETING = "meeting"
    TRAINING = "training"
    STEP = "step"
    PROMISE = "promise"
    REVIEW = "review"
    QBR = "qbr"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Entry:
    """One day, or one time on a day (R60).

    ``at`` is the time on the wall as 14:00, "" for all day; ``zone`` where that wall stands (an
    IANA name), "" for wherever the reader is. ``key`` tells it from all other entries of the
    workspace, today and next year. ``partners`` are the names, ``partner_ids`` whose it is;
    ``side`` is who is to do it.
    """

    kind: EntryKind
    key: str
    on: date
    what: str
    partners: tuple[str, ...] = ()
    partner_ids: tuple[int, ...] = ()
    at: str = ""
    zone: str = ""
    minutes: int | None = None
    place: str = ""
    note: str = ""
    side: Side = Side.US


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries: of these kinds, of these partners (None: of all), from and up to a day."""

    kinds: frozenset[EntryKind] = frozenset(EntryKind)
    partner_ids: frozenset[int] | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of the entries this is: made when, after how many changes, of what workspace.

    The number of changes, not the clock, tells a calendar program which edition is the newer one.
    """

    made_at: datetime
    changes: int
    workspace: str


def chosen(entries: Iterable[Entry], wanted: Wanted) -> list[Entry]:
    """The entries that are ``wanted``, by day and time."""
    found = [entry for entry in entries if _is_wanted(entry, wanted)]
    return sorted(found, key=lambda entry: (entry.on, entry.at, entry.kind, entry.key))


def _is_wanted(entry: Entry, wanted: Wanted) -> bool:
    first, last = wanted.first or date.min, wanted.last or date.max
    mine = wanted.partner_ids is None or _meets(entry.partner_ids, wanted.partner_ids)
    return entry.kind in wanted.kinds and first <= entry.on <= last and mine


def _meets(some: Collection[int], others: Collection[int]) -> bool:
    return not set(some).isdisjoint(others)


def wall_time(at: str) -> tuple[int, int] | None:
    """Hour and minute of a time on the wall as 14:00; None for all day, or for no time."""
    hour, colon, minute = at.partition(":")
    if not (colon and hour.isdecimal() and minute.isdecimal() and len(minute) == len("00")):
        return None
    found = int(hour), int(minute)
    return found if found[0] < 24 and found[1] < 60 else None
