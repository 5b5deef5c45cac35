"""What made working with us hard for a partner, and how long it took to mend (R44)."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


class Theme(StrEnum):
    """Which part of doing business it hurt in (R39)."""

    OTHER = ""
    ONBOARDING = "onboarding"
    ANSWERS = "answers"
    QUOTING = "quoting"
    DEALS = "deals"
    PAYMENTS = "payments"
    CONTENT = "content"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class Friction:
    """One thing that hurt: when, what, and once mended when and how."""

    id: int
    partner_id: int
    on_date: date
    text: str
    theme: Theme = Theme.OTHER
    contact_id: int | None = None
    fixed_on: date | None = None
    fix: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still hurts."""
        return self.fixed_on is None

    def days(self, today: date) -> int:
        """The days it took to fix, or has hurt until today."""
        return max(0, ((self.fixed_on or today) - self.on_date).days)


def problems(friction: Friction) -> list[tuple[str, str]]:
    """The fields that keep a friction from being saved, each with a code of what is wrong."""
    found = []
    if not friction.text.strip():
        found.append(("text", "missing"))
    if friction.fixed_on is not None and friction.fixed_on < friction.on_date:
        found.append(("fixed_on", "before_noted"))
    return found


@dataclass(frozen=True, slots=True)
class Mending:
    """How quickly frictions were mended: the median over the fixed ones, None without any.

    Open ones stand apart with their age in days, the oldest first; ``hurt`` adds up the days of
    all, open ones until today.
    """

    fixed: int
    median_days: float | None
    open_ages: tuple[int, ...]
    hurt: int

    @property
    def n(self) -> int:
        """All of them."""
        return self.fixed + len(self.open_ages)


def mending(frictions: Iterable[Friction], today: date) -> Mending:
    """How quickly ``frictions`` were mended (R44)."""
    fixed: list[int] = []
    ages: list[int] = []
    for friction in frictions:
        (ages if friction.is_open else fixed).append(friction.days(today))
    middle = median(fixed) if fixed else None
    return Mending(len(fixed), middle, tuple(sorted(ages, reverse=True)), sum(fixed) + sum(ages))


def mendings(
    frictions: Iterable[Friction], key: Callable[[Friction], K], today: date
) -> dict[K, Mending]:
    """``mending`` of each group that ``key`` makes: of themes, quarters, partners (R44)."""
    groups: dict[K, list[Friction]] = {}
    for friction in frictions:
        groups.setdefault(key(friction), []).append(friction)
    return {group: mending(mine, today) for group, mine in groups.items()}


def worst_theme(themes: Mapping[Theme, Mending]) -> Theme | None:
    """Where it hurt for the most days in all, of those as many the most often; None for none."""
    named = (theme for theme in Theme if theme in themes)
    return max(named, key=lambda theme: (themes[theme].hurt, themes[theme].n), default=None)


def newest_first(frictions: Iterable[Friction]) -> list[Friction]:
    """Open ones first, each kind by its day, the newest first."""
    return sorted(frictions, key=lambda one: (one.is_open, one.on_date, one.id), reverse=True)


@dataclass(frozen=True, slots=True)
class Entry:
    """A friction in the log, with the names of its partner and of who told it."""

    friction: Friction
    partner: str
    contact: str = ""
