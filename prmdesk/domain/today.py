"""What needs to be done today, in the order of what it costs to leave it (D22)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from prmdesk.domain.activities import Activity
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.partners import DORMANT, Stage
from prmdesk.domain.people import PeopleAlarm
from prmdesk.domain.quadrant import HIGH_FOR_US, Quadrant
from prmdesk.domain.resources import Pool
from prmdesk.domain.text import fold
from prmdesk.domain.timing import Late

MOST = 10
"""So many lines are told; the rest is one click away."""

WEEK = 7
"""What is due within so many days is told ahead, below what is due."""

_MOST_LATE = 30
_QUADRANTS = {Quadrant.MISFIT: -15} | dict.fromkeys(HIGH_FOR_US, 15)


class About(StrEnum):
    """What a line is about, the costliest to leave first."""

    OUR_PROMISE = "our_promise"
    THEIR_PROMISE = "their_promise"
    AGREEMENT = "agreement"
    GATE = "gate"
    STALLED = "stalled"
    STEP = "step"
    THEIR_STEP = "their_step"
    ORPHAN = "orphan"
    PLAN = "plan"
    QBR = "qbr"
    REVIEW = "review"
    GATE_MET = "gate_met"
    MEETING = "meeting"
    TASK = "task"
    CONTACT = "contact"
    PEOPLE = "people"
    TRAINING = "training"
    NEWS = "news"
    AGAIN = "again"
    TRIAL = "trial"
    RESOURCE = "resource"


class Group(StrEnum):
    """Where a line stands among all of them; ``LOOK`` has no day, but asks for a decision."""

    LATE = "late"
    TODAY = "today"
    LOOK = "look"
    WEEK = "week"
    WAITING = "waiting"
    CONTACT = "contact"
    SNOOZED = "snoozed"


_KINDS = {about: 10 * n for n, about in enumerate(reversed(About), 1)}
_KINDS[About.OUR_PROMISE] += 100
_WAITING = (About.THEIR_PROMISE, About.THEIR_STEP)
_TOUCH = (About.CONTACT, About.PEOPLE)
_LOOK = (About.PLAN, About.GATE_MET, About.NEWS, About.RESOURCE)
TICKED = (About.OUR_PROMISE, About.THEIR_PROMISE, About.TASK, About.MEETING)
"""What is done by a tick on its line."""


@dataclass(frozen=True, slots=True)
class Snooze:
    """A line of Today that was put off: ``key`` names it as promise:12, until ``until``."""

    id: int
    key: str
    until: date


@dataclass(frozen=True, slots=True)
class Subject:
    """A partner as far as Today looks at it."""

    id: int
    name: str
    stage: Stage = Stage.IDENTIFY
    quadrant: Quadrant = Quadrant.UNSCORED
    agreement_end: date | None = None

    @property
    def is_active(self) -> bool:
        """Whether we work with it."""
        return self.stage not in DORMANT


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be done about a partner; ``key`` names it for good as promise:12.

    ``days`` it is late, below 0 ahead. ``text`` is what people called it. ``n`` and ``most`` are
    the figures of its sentence, ``fact`` what else that needs.
    """

    key: str
    about: About
    partner_id: int
    days: int = 0
    text: str = ""
    on: date | None = None
    at: str = ""
    n: int = 0
    most: int = 0
    fact: PeopleAlarm | tuple[Late, Pool] | None = None

    @property
    def group(self) -> Group:
        """Where it stands: a meeting of tomorrow is prepared today."""
        if self.about in _LOOK or (self.about is About.AGREEMENT and self.days < 0):
            return Group.LOOK
        if self.days < 0:
            is_tomorrow = self.about is About.MEETING and self.days == -1
            return Group.TODAY if is_tomorrow else Group.WEEK
        if self.about in _WAITING:
            return Group.WAITING
        if self.about in _TOUCH:
            return Group.CONTACT
        return Group.LATE if self.days else Group.TODAY


@dataclass(frozen=True, slots=True)
class Line:
    """All of one kind that is to be done about one partner, the longest due first.

    ``until`` is the day it was put off to, if it was.
    """

    partner: Subject
    items: tuple[Item, ...]
    until: date | None = None

    @property
    def first(self) -> Item:
        """What its sentence names, and a tick ticks."""
        return self.items[0]

    @property
    def about(self) -> About:
        """What it is about."""
        return self.first.about

    @property
    def group(self) -> Group:
        """Where it stands among all lines."""
        return Group.SNOOZED if self.until else self.first.group

    @property
    def weight(self) -> int:
        """What it costs to leave it: by kind, by how late it is, by the partner's quadrant.

        Each kind is 10 above the next, a promise of ours 100 more. Each day late counts 1, at
        most 30. A Strategic or an Orphan partner counts 15, a Misfit 15 less.
        """
        late = min(max(self.first.days, 0), _MOST_LATE)
        return _KINDS[self.about] + late + _QUADRANTS.get(self.partner.quadrant, 0)


@dataclass(frozen=True, slots=True)
class Agenda:
    """All lines of a day in their order, and what stands beside them.

    ``meetings`` are those planned from today on with the names of their partners, the next first.
    ``without_step`` counts the active partners that nothing is planned for.
    """

    day: date
    lines: tuple[Line, ...] = ()
    snoozed: tuple[Line, ...] = ()
    meetings: tuple[Activity, ...] = ()
    partners: Mapping[int, Subject] = field(default_factory=dict)
    without_step: int = 0

    @property
    def next_meeting(self) -> Activity | None:
        """The meeting that is planned next."""
        return next(iter(self.meetings), None)

    @property
    def told(self) -> tuple[Line, ...]:
        """The lines that are told: at most ten of those that are due."""
        return tuple(line for line in self.lines if line.group is not Group.WEEK)[:MOST]

    def without(self, line: Line) -> "Agenda":
        """The same without ``line``, wherever it stands."""
        rest = (tuple(one for one in lines if one != line) for lines in (self.lines, self.snoozed))
        lines, snoozed = rest
        return replace(self, lines=lines, snoozed=snoozed)

    def count(self, group: Group) -> int:
        """How many lines stand in a group."""
        return sum(line.group is group for line in (*self.lines, *self.snoozed))

    def groups(self) -> list[tuple[Group, list[Line]]]:
        """All lines by where they stand, those put off last; groups without any are left out."""
        found: dict[Group, list[Line]] = {group: [] for group in Group}
        for line in (*self.lines, *self.snoozed):
            found[line.group].append(line)
        return [(group, lines) for group, lines in found.items() if lines]


NO_NEXT_STEP = Query(
    conditions=(
        Condition("next_step", Compare.EMPTY),
        *(Condition("stage", Compare.IS_NOT, stage) for stage in sorted(DORMANT)),
    )
)
"""The active partners that nothing is planned for."""


def lines(
    items: Iterable[Item],
    partners: Mapping[int, Subject],
    snoozes: Sequence[Snooze],
    today: date,
) -> tuple[list[Line], list[Line]]:
    """The lines in the order of what it costs to leave them, and those put off (D22).

    One line a partner and kind; what is due and what is ahead stay apart. What was put off is
    back on the day it was put off to. The order is always the same: weight, name, kind.
    """
    until = {snooze.key: snooze.until for snooze in snoozes if snooze.until > today}
    grouped: dict[tuple[int, About, bool, bool], list[Item]] = defaultdict(list)
    for item in items:
        if item.partner_id in partners:
            is_ahead = item.group is Group.WEEK
            grouped[item.partner_id, item.about, is_ahead, item.key in until].append(item)
    awake: list[Line] = []
    asleep: list[Line] = []
    for (partner_id, _about, _ahead, is_off), mine in grouped.items():
        mine.sort(key=lambda item: (-item.days, item.at, item.key))
        back = min(until[item.key] for item in mine) if is_off else None
        (asleep if is_off else awake).append(Line(partners[partner_id], tuple(mine), back))
    return sorted(awake, key=_order), sorted(asleep, key=_order)


def _order(line: Line) -> tuple[bool, int, str, str, int]:
    is_ahead = line.first.group is Group.WEEK
    return is_ahead, -line.weight, fold(line.partner.name), line.about, line.partner.id
