"""What is remembered of imports: how a layout was matched, what each run did (issue 3)."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

NEARLY = 0.8
"""From this share of headings in common on, a sheet is nearly one that was matched before."""


@dataclass(frozen=True, slots=True)
class Preset:
    """How the columns of one layout were matched, to be used again under its name.

    ``fingerprint`` tells the layout by its ``headings``, whatever their order; ``answers`` holds
    the user's word as JSON, by heading. ``used_on`` is the day it was used last.
    """

    id: int
    name: str
    fingerprint: str
    headings: tuple[str, ...] = ()
    answers: str = "{}"
    used_on: date | None = None


def fingerprint(headings: Iterable[str]) -> str:
    """What tells a layout from others, whatever the order of its ``headings``; "" without any."""
    known = sorted(set(headings))
    return hashlib.sha256("\n".join(known).encode()).hexdigest() if known else ""


def likeness(known: Iterable[str], given: Iterable[str]) -> float:
    """The headings that two layouts share, as a share of those of the wider one: 0 to 1."""
    one, other = set(known), set(given)
    return len(one & other) / max(len(one), len(other), 1)


def fitting(presets: Sequence[Preset], headings: Sequence[str]) -> Preset | None:
    """The preset that fits a sheet with ``headings`` best, None if none nearly does.

    The very layout goes before one that is nearly it; of several the one used last.
    """

    def fit(preset: Preset) -> tuple[float, date]:
        return likeness(preset.headings, headings), preset.used_on or date.min

    best = max(presets, key=fit, default=None)
    return best if best is not None and fit(best)[0] >= NEARLY else None


@dataclass(frozen=True, slots=True)
class Import:
    """One run: which file, and what it did, counted from what was written.

    ``fingerprint`` is the SHA-256 of the file, ``rows`` those below its header, ``skipped`` those
    of them that were not imported. Who and when is told by the change it was written in.
    """

    id: int
    file_name: str
    fingerprint: str = ""
    sheet: str = ""
    rows: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0


class State(StrEnum):
    """What became of a run: all of it stands, some of it, or nothing."""

    STANDS = "stands"
    PARTLY = "partly"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Run:
    """An import as the history tells of it: what it ``did``, in which change, when and by whom.

    ``kept`` is how many of the partners that it added or updated still have what it gave them.
    """

    did: Import
    change_id: int
    at: datetime
    who: str
    kept: int

    @property
    def state(self) -> State:
        """What became of it."""
        if not self.kept:
            return State.TAKEN_BACK
        return State.STANDS if self.kept == self.did.new + self.did.updated else State.PARTLY
