"""Who is trained for the role: current beside ever, what each lacks, who is due (R43, R55, D13)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from prmdesk.domain.movement import months_back
from prmdesk.domain.partners import DORMANT, Contact, Partner, Role
from prmdesk.domain.text import fold
from prmdesk.domain.training import (
    Attendance,
    Course,
    RoleNeed,
    Session,
    SessionState,
    counts,
)
from prmdesk.domain.workspace import HEADS_NEEDED

AHEAD = 60
"""So many days before knowledge ends the person is due."""


@dataclass(frozen=True, slots=True)
class Records:
    """All that coverage is worked out from: what is taught, to whom, and who has to know it."""

    partners: Sequence[Partner] = ()
    people: Sequence[Contact] = ()
    courses: Sequence[Course] = ()
    sessions: Sequence[Session] = ()
    attendances: Sequence[Attendance] = ()
    needs: Sequence[RoleNeed] = ()
    heads_needed: Mapping[str, int] = field(default_factory=lambda: dict(HEADS_NEEDED))


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a person has of a course: learned ``last`` (None: never), good ``until`` (None: always).

    On the day ``until`` itself it is still current.
    """

    course: Course
    last: date | None = None
    until: date | None = None

    def is_current(self, today: date) -> bool:
        """Whether it was learned and has not run out."""
        return self.last is not None and (self.until is None or today <= self.until)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a partner with all that the role must know there."""

    partner: Partner
    contact: Contact
    knowledge: tuple[Knowledge, ...] = ()

    def is_trained(self, today: date) -> bool:
        """Whether all of it, and something at all, is current."""
        return bool(self.knowledge) and not self.lacks(today)

    def was_trained(self) -> bool:
        """Whether all of it was learned once, however long ago."""
        return bool(self.knowledge) and all(known.last is not None for known in self.knowledge)

    def lacks(self, today: date) -> tuple[Knowledge, ...]:
        """What was never learned or has run out."""
        return tuple(known for known in self.knowledge if not known.is_current(today))


class Cover(StrEnum):
    """How a role is covered, in one word."""

    ENOUGH = "enough"
    PART = "part"
    NONE = "none"
    NO_COURSE = "no_course"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of a role are trained at a partner, beside how many ever were, of those needed.

    ``trained`` and ``ever`` are None where no course is there for the role.
    """

    partner_id: int
    role: Role
    needed: int
    people: int
    trained: int | None = None
    ever: int | None = None

    @property
    def share(self) -> float | None:
        """Trained to needed, over 1 where there are more; None: no course, or nobody needed."""
        return self.trained / self.needed if self.trained is not None and self.needed else None

    @property
    def cover(self) -> Cover:
        """Whether those trained are enough; a role that nobody needs asks for no course."""
        if not self.needed:
            return Cover.NOT_NEEDED
        if self.trained is None:
            return Cover.NO_COURSE
        if self.trained >= self.needed:
            return Cover.ENOUGH
        return Cover.PART if self.trained else Cover.NONE


@dataclass(frozen=True, slots=True)
class Due:
    """A person who is to be trained: by ``due``, the last day it is current; None: never trained.

    ``session_on`` is the day of a session to come to which the person is invited already.
    """

    partner_id: int
    contact_id: int
    course_id: int
    contact: str
    course: str
    partner: str
    role: Role = Role.UNKNOWN
    last: date | None = None
    due: date | None = None
    session_on: date | None = None


def sells(partner: Partner, product: str) -> bool:
    """Whether ``product`` is among those of ``partner``; what is for all products always is."""
    return not product or fold(product) in map(fold, partner.products)


def good_until(learned: date, refresh_months: int | None) -> date | None:
    """The last day that what was learned then is current; None: for good."""
    return None if refresh_months is None else months_back(learned, -refresh_months)


def learned(records: Records) -> dict[tuple[int, int], date]:
    """The latest day each person learned each course, by their ids."""
    courses = {course.id: course for course in records.courses}
    held = {one.id: one for one in records.sessions if one.state is SessionState.HELD}
    found: dict[tuple[int, int], date] = {}
    for attendance in records.attendances:
        session = held.get(attendance.session_id)
        if session is not None and counts(courses[session.course_id], attendance):
            key = attendance.contact_id, session.course_id
            found[key] = max(found.get(key, session.on_date), session.on_date)
    return found


def required(courses: Iterable[Course], role: Role, products: Iterable[str]) -> list[Course]:
    """What somebody of ``role`` at a partner that sells ``products`` must know."""
    sold = set(map(fold, products))
    return [
        course
        for course in courses
        if not course.is_retired
        and (not course.audience or role in course.audience)
        and (not course.product or fold(course.product) in sold)
    ]


def is_there(contact: Contact, today: date) -> bool:
    """Whether the person has not left."""
    return contact.left_on is None or contact.left_on > today


def persons(records: Records, today: date) -> Iterator[Person]:
    """Everybody who is there, with what the role must know."""
    known, partners = learned(records), {partner.id: partner for partner in records.partners}

    @cache
    def needed(role: Role, products: tuple[str, ...]) -> list[Course]:
        return required(records.courses, role, products)

    for contact in records.people:
        if is_there(contact, today):
            partner = partners[contact.partner_id]
            yield Person(
                partner,
                contact,
                tuple(
                    _knowledge(course, known.get((contact.id, course.id)))
                    for course in needed(contact.role, partner.products)
                ),
            )


def _knowledge(course: Course, last: date | None) -> Knowledge:
    return Knowledge(course, last, good_until(last, course.refresh_months) if last else None)


def needs_of(records: Records) -> dict[tuple[int, Role], int]:
    """How many trained people each partner needs of each role: its own number, else the usual."""
    usual = {Role(code): heads for code, heads in records.heads_needed.items()}
    own = {(need.partner_id, need.role): need.heads for need in records.needs}
    return {(p.id, role): heads for p in records.partners for role, heads in usual.items()} | own


def roles_of(records: Records) -> list[Role]:
    """The roles of which somebody is needed anywhere, in their usual order."""
    wanted = {role for (_partner_id, role), heads in needs_of(records).items() if heads}
    return [role for role in Role if role in wanted]


def coverage(records: Records, today: date) -> list[Coverage]:
    """How each partner is covered in each role of ``roles_of``, partner by partner (R43)."""
    there: dict[tuple[int, Role], list[Person]] = defaultdict(list)
    for person in persons(records, today):
        there[person.partner.id, person.contact.role].append(person)
    needed, roles = needs_of(records), roles_of(records)

    @cache
    def has_course(role: Role, products: tuple[str, ...]) -> bool:
        return bool(required(records.courses, role, products))

    found = []
    for partner in records.partners:
        for role in roles:
            people = there.get((partner.id, role), [])
            trained = ever = None
            if has_course(role, partner.products):
                trained = sum(person.is_trained(today) for person in people)
                ever = sum(person.was_trained() for person in people)
            heads = needed.get((partner.id, role), 0)
            found.append(Coverage(partner.id, role, heads, len(people), trained, ever))
    return found


def due(records: Records, today: date, ahead: int = AHEAD) -> list[Due]:
    """Who is to be trained at active partners: overdue first, then never, then soon (R55)."""
    coming = _invited(records, today)
    last_day = today + timedelta(ahead)
    found = [
        Due(
            person.partner.id, person.contact.id, known.course.id, person.contact.name,
            known.course.name, person.partner.name, person.contact.role, known.last, known.until,
            coming.get((person.contact.id, known.course.id)),
        )
        for person in persons(records, today)
        if person.partner.stage not in DORMANT
        for known in person.knowledge
        if known.last is None or (known.until is not None and known.until <= last_day)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.due or today, one.partner, one.contact, one.course))


def _invited(records: Records, today: date) -> dict[tuple[int, int], date]:
    """The first session to come of each person in each course."""
    coming = {
        session.id: session
        for session in records.sessions
        if session.state is SessionState.PLANNED and session.on_date >= today
    }
    found: dict[tuple[int, int], date] = {}
    for attendance in records.attendances:
        if (session := coming.get(attendance.session_id)) is not None:
            key = attendance.contact_id, session.course_id
            found[key] = min(found.get(key, session.on_date), session.on_date)
    return found


def untold(sessions: Iterable[Session], today: date) -> list[Session]:
    """The planned sessions whose day is over, so that the results are to be noted; oldest first."""
    over = [
        session
        for session in sessions
        if session.state is SessionState.PLANNED and session.on_date < today
    ]
    return sorted(over, key=lambda session: (session.on_date, session.id))
