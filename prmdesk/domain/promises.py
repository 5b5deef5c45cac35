"""What we and a partner promised each other, and how much of it was kept (D11)."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from typing import TypeVar

from prmdesk.domain.onboarding import Side

SIDES = (Side.US, Side.PARTNER)
"""Who gives promises, in the order in which their kept rates are shown: ours first."""

K = TypeVar("K", bound=Hashable)


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


class Standing(StrEnum):
    """How a promise stands on a day: its state, seen against the day it is due."""

    LATE = "late"
    RUNNING = "running"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise; ``side`` is who gave it (us or the partner), ``owner`` who keeps it.

    ``closed_on`` is the day it was kept, broken or withdrawn. ``review_id`` is the review of a plan
    in which it was given (C-vi); that may be gone.
    """

    id: int
    partner_id: int
    side: Side
    text: str
    made_on: date
    due: date | None = None
    owner: str = ""
    contact_id: int | None = None
    state: PromiseState = PromiseState.OPEN
    closed_on: date | None = None
    note: str = ""
    review_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return self.state is PromiseState.OPEN

    def days_late(self, today: date) -> int:
        """The days past its due day on which it was kept, or is open today; 0 for none."""
        if self.due is None or self.state not in (PromiseState.OPEN, PromiseState.KEPT):
            return 0
        return max(0, ((self.closed_on or today) - self.due).days)

    def standing(self, today: date) -> Standing:
        """How it stands; on the day it is due it is not late yet."""
        late = self.days_late(today) > 0
        if self.state is PromiseState.OPEN:
            return Standing.LATE if late else Standing.RUNNING
        if self.state is PromiseState.KEPT:
            return Standing.KEPT_LATE if late else Standing.KEPT
        return Standing(self.state.value)


def problems(promise: Promise) -> list[tuple[str, str]]:
    """The fields that keep a promise from being saved, each with a code of what is wrong."""
    found = []
    if not promise.text.strip():
        found.append(("text", "missing"))
    if promise.side not in SIDES:
        found.append(("side", "no_side"))
    if promise.due is not None and promise.due < promise.made_on:
        found.append(("due", "too_early"))
    if promise.closed_on is not None and promise.closed_on < promise.made_on:
        found.append(("closed_on", "before_made"))
    return found


def late_first(promises: Iterable[Promise]) -> list[Promise]:
    """Open ones by their due day, so the longest late first, of one day ours before theirs; settled
    ones last, newest first.
    """

    def place(promise: Promise) -> tuple[bool, int, bool, int]:
        if promise.is_open:
            due = (promise.due or date.max).toordinal()
            return False, due, promise.side is Side.PARTNER, promise.id
        return True, -(promise.closed_on or promise.made_on).toordinal(), False, -promise.id

    return sorted(promises, key=place)


@dataclass(frozen=True, slots=True)
class KeptRate:
    """How promises of one side stand; ``days_late`` is the median of those that were kept late.

    Open late ones are not in that median: nobody knows yet how late they will be.
    """

    counts: Mapping[Standing, int]
    days_late: float | None = None

    def count(self, *standings: Standing) -> int:
        """How many stand so."""
        return sum(self.counts.get(standing, 0) for standing in standings)

    @property
    def n(self) -> int:
        """Those that were settled or fell due; withdrawn ones and those still running are apart."""
        return self.count(Standing.KEPT, Standing.KEPT_LATE, Standing.BROKEN, Standing.LATE)

    @property
    def share(self) -> float | None:
        """Kept by their day, of all ``n`` (0-1); None without any."""
        return self.count(Standing.KEPT) / self.n if self.n else None


def kept_rate(promises: Iterable[Promise], today: date) -> KeptRate:
    """How many of ``promises`` were kept by their day (D11); one without a day is kept in time."""
    counts: Counter[Standing] = Counter()
    late = []
    for promise in promises:
        standing = promise.standing(today)
        counts[standing] += 1
        if standing is Standing.KEPT_LATE:
            late.append(promise.days_late(today))
    return KeptRate(counts, median(late) if late else None)


def kept_rates(
    promises: Iterable[Promise], key: Callable[[Promise], K], today: date
) -> dict[K, KeptRate]:
    """The kept rate of each group that ``key`` makes: of sides, partners, owners (D11)."""
    groups: dict[K, list[Promise]] = {}
    for promise in promises:
        groups.setdefault(key(promise), []).append(promise)
    return {group: kept_rate(mine, today) for group, mine in groups.items()}


@dataclass(frozen=True, slots=True)
class Entry:
    """A promise in the ledger, with the names of its partner and of the person it is tied to."""

    promise: Promise
    partner: str
    contact: str = ""
