"""Backups: when one is due, and which of them stay (R6)."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path


class Occasion(StrEnum):
    """Why a backup was made."""

    START = "start"
    UPGRADE = "upgrade"
    IMPORT = "import"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy of a workspace. ``number`` tells the order, ``at`` is what the clock said.

    ``rows`` is how many rows each table of it holds, where that was counted.
    """

    number: int
    at: datetime
    occasion: Occasion
    path: Path
    rows: Mapping[str, int] = field(default_factory=dict, compare=False)


EVERY = timedelta(hours=4)
ALL_OF = timedelta(days=2)
LEAST = 3

Period = Callable[[datetime], Hashable]

_THINNED: tuple[tuple[int, Period], ...] = (
    (12, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)


def is_due(newest: Backup | None, now: datetime) -> bool:
    """Whether a changed workspace is to be backed up: the newest is 4 h old, or there is none.

    A backup from the future says that a clock was wrong, not that all is well.
    """
    return newest is None or not timedelta() <= now - newest.at < EVERY


def to_drop(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """The backups that are no longer needed.

    What stays: the newest three whatever the clock says, all of two days (and of the future),
    then the last one each of 12 days, of 10 weeks before them and of 9 months before these.
    """
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    old = [backup for backup in newest_first[LEAST:] if now - backup.at > ALL_OF]
    dropped = []
    for keep, period in _THINNED:
        older, kept = [], set[Hashable]()
        for backup in old:
            if period(backup.at) in kept:
                dropped.append(backup)
            elif len(kept) < keep:
                kept.add(period(backup.at))
            else:
                older.append(backup)
        old = older
    return dropped + old
