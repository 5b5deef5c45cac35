"""The quadrant through time: what it showed on any day, who moved from where to where (D2)."""

from bisect import bisect_right
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant, Standing, Thresholds
from prmdesk.domain.resources import Allotment, Quarter, quarter_of
from prmdesk.domain.text import fold

T = TypeVar("T")

Spell = tuple[date, T]
"""Something that was so from a day on."""

_DAY = timedelta(1)
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Past:
    """All that the quadrant ever showed, as of the ends of days; each list runs with the days.

    ``names`` are those of partners, None while there was no such partner. ``paths`` hold where
    partners stood from ``on_date`` on; one that was never scored has none.
    """

    names: Mapping[int, Sequence[Spell[str | None]]] = field(default_factory=dict)
    paths: Mapping[int, Sequence[Placement]] = field(default_factory=dict)
    thresholds: Sequence[Spell[Thresholds]] = ()

    def name(self, partner_id: int, day: date) -> str | None:
        """What a partner was called at the end of ``day``; None: there was no such partner."""
        return _then(self.names.get(partner_id, ()), day)

    def place(self, partner_id: int, day: date) -> Placement | None:
        """Where a partner stood at the end of ``day``; None: nothing was known of it."""
        path = self.paths.get(partner_id, ())
        at = bisect_right(path, day, key=lambda place: place.on_date)
        return path[at - 1] if at else None

    def quadrant(self, partner_id: int, day: date) -> Quadrant | None:
        """The box a partner stood in at the end of ``day``; None: there was no such partner."""
        if self.name(partner_id, day) is None:
            return None
        place = self.place(partner_id, day)
        return Quadrant.UNSCORED if place is None else place.quadrant


@dataclass(frozen=True, slots=True)
class Picture:
    """What the quadrant showed at the end of ``day``: the partners by name, and the borders."""

    day: date
    thresholds: Thresholds
    standings: tuple[Standing, ...]


def _then(spells: Sequence[Spell[T]], day: date) -> T | None:
    at = bisect_right(spells, day, key=lambda spell: spell[0])
    return spells[at - 1][1] if at else None


def picture(past: Past, day: date) -> Picture:
    """What the quadrant showed at the end of ``day``, to the last digit (D2)."""
    found = []
    for partner_id in past.names:
        name, place = past.name(partner_id, day), past.place(partner_id, day)
        if name is None:
            continue
        if place is None:
            found.append(Standing(partner_id, name, None, None, False, Quadrant.UNSCORED))
        else:
            values = place.to_partner, place.to_us, place.is_manual, place.quadrant
            found.append(Standing(partner_id, name, *values))
    found.sort(key=lambda one: (fold(one.name), one.id))
    first = past.thresholds[0][1] if past.thresholds else Thresholds()
    return Picture(day, _then(past.thresholds, day) or first, tuple(found))


def days(past: Past) -> list[date]:
    """The days at whose end the quadrant showed something else than the day before."""
    found = {place.on_date for path in past.paths.values() for place in path}
    found.update(day for spells in past.names.values() for day, _name in spells)
    found.update(day for day, _thresholds in past.thresholds)
    return sorted(found - {date.min})


def months_back(day: date, months: int) -> date:
    """The same day so many months ago; the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class Since(StrEnum):
    """From when on the way of partners is shown: a last review, or so many months ago."""

    OFF = ""
    REVIEW = "review"
    THREE = "3"
    SIX = "6"
    TWELVE = "12"

    def day(self, until: date, reviews: Sequence[date] = ()) -> date | None:
        """The day that ``until`` is seen from; ``reviews`` are those of a partner, in order.

        None: there is none, so that no way is shown.
        """
        if self is Since.REVIEW:
            at = bisect_right(reviews, until)
            return reviews[at - 1] if at else None
        return months_back(until, int(self)) if self else None


def trail(past: Past, partner_id: int, since: date, until: date) -> tuple[Placement, ...]:
    """The places of a partner from the end of ``since`` to that of ``until``, oldest first.

    Empty for one that did not move. While a value was not known it stood nowhere.
    """
    start = past.place(partner_id, since)
    path = [p for p in past.paths.get(partner_id, ()) if since < p.on_date <= until]
    places: list[Placement] = []
    for place in ([] if start is None else [start]) + path:
        if place.to_partner is None or place.to_us is None:
            continue
        if not places or _values(place) != _values(places[-1]):
            places.append(place)
    return tuple(places) if len(places) > 1 else ()


def _values(place: Placement) -> tuple[float | None, float | None]:
    return place.to_partner, place.to_us


# From where to where, by quarters


def quarters(past: Past, today: date, fiscal_start: int) -> list[Quarter]:
    """The fiscal quarters in which there is something to tell, the one of ``today`` first."""
    first = next(iter(days(past)), today)
    found = [quarter_of(today, fiscal_start)]
    while found[-1].first_day(fiscal_start) > first:
        found.append(found[-1].moved(-1))
    return found


Box = Quadrant | None
"""Where a partner was; None: it was not there yet, or not any more."""


def migration(past: Past, starts_on: date, ends_on: date) -> dict[tuple[Box, Box], tuple[int, ...]]:
    """Which partners stood where before ``starts_on`` and where at the end of ``ends_on``.

    Each partner that was there at one of them is in one cell (D2).
    """
    cells: dict[tuple[Box, Box], list[int]] = defaultdict(list)
    for partner_id in past.names:
        moved = past.quadrant(partner_id, starts_on - _DAY), past.quadrant(partner_id, ends_on)
        if moved != (None, None):
            cells[moved].append(partner_id)
    return {key: tuple(ids) for key, ids in cells.items()}


# Time in a quadrant


def spells(past: Past, partner_id: int, until: date) -> list[Spell[Box]]:
    """In which box a partner was from which day on, up to ``until``; neighbours differ."""
    changes = {day for day, _name in past.names.get(partner_id, ())}
    changes.update(place.on_date for place in past.paths.get(partner_id, ()))
    found: list[Spell[Box]] = []
    for day in sorted(changes):
        box = past.quadrant(partner_id, day)
        if day <= until and (not found or found[-1][1] is not box):
            found.append((day, box))
    return found


def days_in(past: Past, partner_id: int, first: date, last: date) -> Counter[Box]:
    """At the ends of how many days from ``first`` to ``last`` a partner was in each box."""
    counted: Counter[Box] = Counter()
    known = spells(past, partner_id, last)
    edges = [(date.min, None), *known, (last + _DAY, None)]
    for (day, box), (end, _box) in pairwise(edges):
        counted[box] += max((end - max(day, first)).days, 0)
    return +counted


@dataclass(frozen=True, slots=True)
class Stay:
    """How long a partner has been in its quadrant: ``days`` since the day it came there.

    ``shares`` (0-1) are those of each quadrant in the last twelve months.
    """

    partner_id: int
    name: str
    quadrant: Quadrant
    since: date
    days: int
    shares: Mapping[Quadrant, float]


def stays(past: Past, today: date) -> list[Stay]:
    """The stay of each partner that is there on ``today``, by name."""
    found = []
    for one in picture(past, today).standings:
        since, _box = spells(past, one.id, today)[-1]
        counted = days_in(past, one.id, today - (_YEAR - 1) * _DAY, today)
        shares = {quadrant: counted[quadrant] / _YEAR for quadrant in Quadrant}
        days = (today - since).days
        found.append(Stay(one.id, one.name, one.quadrant, since, days, shares))
    return found


@dataclass(frozen=True, slots=True)
class Orphan:
    """An Orphan, the days it has been one, and what our time has done for it meanwhile (D2).

    ``over`` are the days beyond those it may be one, below 0: those left. ``then`` and ``now`` are
    the value to the partner, 0-100. ``minutes`` is the time used, None where nobody said.
    """

    partner_id: int
    name: str
    since: date
    days: int
    over: int
    then: float
    now: float
    minutes: int | None

    @property
    def change(self) -> float:
        """How much the value to the partner rose since, in points."""
        return self.now - self.then

    @property
    def per_hour(self) -> float | None:
        """Points gained for each hour used; None without any."""
        return self.change * 60 / self.minutes if self.minutes else None


def orphans(
    past: Past, today: date, most_days: int, time_used: Iterable[Allotment], fiscal_start: int
) -> list[Orphan]:
    """The orphan clock: those that are Orphans on ``today``, the longest first (R21, D2).

    ``time_used`` are allotments of time. They are kept by quarters, so that the one in which it
    became an Orphan counts whole.
    """
    used: dict[int, list[Allotment]] = defaultdict(list)
    for one in time_used:
        used[one.partner_id].append(one)
    found = [
        Orphan(
            stay.partner_id,
            stay.name,
            stay.since,
            stay.days,
            stay.days - most_days,
            _to_partner(past, stay.partner_id, stay.since),
            _to_partner(past, stay.partner_id, today),
            _minutes(used[stay.partner_id], stay.since, today, fiscal_start),
        )
        for stay in stays(past, today)
        if stay.quadrant is Quadrant.ORPHAN
    ]
    return sorted(found, key=lambda orphan: -orphan.days)


def _to_partner(past: Past, partner_id: int, day: date) -> float:
    place = past.place(partner_id, day)
    return 0.0 if place is None or place.to_partner is None else place.to_partner


def _minutes(
    allotments: Iterable[Allotment], since: date, today: date, fiscal_start: int
) -> int | None:
    first, last = quarter_of(since, fiscal_start), quarter_of(today, fiscal_start)
    used = [
        one.used
        for one in allotments
        if one.used is not None and first <= Quarter(one.year, one.quarter) <= last
    ]
    return sum(used) if used else None
