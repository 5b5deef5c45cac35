"""Training and enablement: courses, sessions and who took part, who is needed, news (R55-R60)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain.partners import Role


class Mode(StrEnum):
    """How a training is given (R57)."""

    ONLINE = "online"
    IN_PERSON = "in_person"


class SessionState(StrEnum):
    """Whether a session took place."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class AttendanceResult(StrEnum):
    """How a person came out of a session; without an exam to have been there is enough."""

    INVITED = "invited"
    ATTENDED = "attended"
    PASSED = "passed"
    FAILED = "failed"
    ABSENT = "absent"


class NewsKind(StrEnum):
    """What an item of news is about (R59)."""

    SOLUTION = "solution"
    MARKETING = "marketing"
    PRICE = "price"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Course:
    """What can be learned: for which product ("": any) and roles (none: all) (R55-R57).

    Knowledge is current for ``refresh_months`` (None: for good). ``minutes`` and ``cost`` are those
    of one session. ``teaches_customer``: the target customer is one of its topics (R56).
    """

    id: int
    name: str
    product: str = ""
    audience: tuple[Role, ...] = ()
    mode: Mode = Mode.ONLINE
    trainer: str = ""
    link: str = ""
    cost: Decimal | None = None
    minutes: int | None = None
    refresh_months: int | None = None
    teaches_customer: bool = False
    has_exam: bool = False
    is_retired: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """One time a course is given. ``at`` is the time on the wall as 14:00, "" for all day.

    ``zone`` is where that wall stands (an IANA name as Europe/Berlin), "" for here: neither the
    day nor the time moves when this computer does (R60). ``place`` is a room or a link.
    """

    id: int
    course_id: int
    on_date: date
    at: str = ""
    zone: str = ""
    minutes: int | None = None
    mode: Mode = Mode.ONLINE
    place: str = ""
    trainer: str = ""
    cost: Decimal | None = None
    state: SessionState = SessionState.PLANNED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person in a session, and how it went; ``mark`` is the result of an exam in words."""

    id: int
    session_id: int
    partner_id: int
    contact_id: int
    result: AttendanceResult = AttendanceResult.INVITED
    mark: str = ""


@dataclass(frozen=True, slots=True)
class RoleNeed:
    """How many trained people of a role a partner needs, where it is not the usual number (R43)."""

    id: int
    partner_id: int
    role: Role
    heads: int


@dataclass(frozen=True, slots=True)
class NewsItem:
    """Something new that partners who sell ``product`` ("": all) have to learn (R59)."""

    id: int
    title: str
    on_date: date
    kind: NewsKind = NewsKind.SOLUTION
    product: str = ""
    text: str = ""
    course_id: int | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What became of the training proposed to a partner: the task made, or why there is none."""

    id: int
    news_item_id: int
    partner_id: int
    on_date: date
    activity_id: int | None = None
    dismissed: str = ""


@dataclass(frozen=True, slots=True)
class TargetCustomer:
    """Whom a product is for (R56): the card that every enablement has to teach."""

    id: int
    product: str
    segment: str = ""
    size: str = ""
    trigger: str = ""
    titles: str = ""
    disqualifiers: str = ""
    reviewed_on: date | None = None


_THERE = frozenset({AttendanceResult.ATTENDED, AttendanceResult.PASSED, AttendanceResult.FAILED})


def took_part(attendance: Attendance) -> bool:
    """Whether the person was there."""
    return attendance.result in _THERE


def counts(course: Course, attendance: Attendance) -> bool:
    """Whether the course was learned: passed, or without an exam to have been there (R55)."""
    if attendance.result is AttendanceResult.ATTENDED:
        return not course.has_exam
    return attendance.result is AttendanceResult.PASSED
