"""Who knows whom, and which partners hang on too few people (R29, R15, D14)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from prmdesk.domain.partners import Contact, Role, Touch
from prmdesk.domain.quadrant import HIGH_FOR_US, Quadrant
from prmdesk.domain.text import fold

STRONGEST = 5
"""A relationship is from 1 to so strong."""

_LONG_AGO = timedelta(days=365)
_CARRYING = (Role.SPONSOR, Role.CHAMPION)


class Alarm(StrEnum):
    """What is wrong with the people at a partner, the gravest first."""

    CHAMPION_LEFT = "champion_left"
    SINGLE_THREAD = "single_thread"
    NO_TOUCH = "no_touch"
    NO_SPONSOR = "no_sponsor"
    NO_TECHNICAL = "no_technical"


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """That one of us (``colleague``, a name) knows a contact, and how well (1-5, None unsaid)."""

    id: int
    partner_id: int
    contact_id: int
    colleague: str
    strength: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Someone:
    """A contact with its partner's name, its last touch, and who of us knows it (R29)."""

    contact: Contact
    partner: str
    touched: date | None = None
    known_by: tuple[Acquaintance, ...] = ()

    @property
    def strength(self) -> int | None:
        """How strong the relationship is, 1-5: its own, else the best of ours; None unsaid."""
        if self.contact.strength is not None:
            return self.contact.strength
        return max((one.strength for one in self.known_by if one.strength), default=None)

    @property
    def has_left(self) -> bool:
        """Whether the person is no longer there."""
        return self.contact.left_on is not None

    def is_known_by(self, colleague: str, *, only: bool = False) -> bool:
        """Whether one of us knows the person; ``only``: and nobody else of us does."""
        names = {fold(one.colleague) for one in self.known_by}
        return names == {fold(colleague)} if only else fold(colleague) in names


@dataclass(frozen=True, slots=True)
class Wish:
    """Which people to show; None and "" narrow nothing. Either who is there or who left.

    ``colleague`` is one of us who knows them; ``only_theirs``: and nobody else of us does.
    """

    text: str = ""
    role: Role | None = None
    partner_ids: frozenset[int] | None = None
    colleague: str = ""
    only_theirs: bool = False
    has_left: bool = False


def narrowed(people: Iterable[Someone], wish: Wish) -> list[Someone]:
    """The people that ``wish`` is for; every word of its text is somewhere in what is known."""
    typed = fold(wish.text).split()
    return [
        one
        for one in people
        if one.has_left is wish.has_left
        and wish.role in (None, one.contact.role)
        and (wish.partner_ids is None or one.contact.partner_id in wish.partner_ids)
        and (not wish.colleague or one.is_known_by(wish.colleague, only=wish.only_theirs))
        and (not typed or all(word in _found_by(one) for word in typed))
    ]


def _found_by(one: Someone) -> str:
    own = one.contact
    known = (each.colleague for each in one.known_by)
    return fold(" ".join((own.name, one.partner, own.title, own.email, *known)))


def among_attendees(attendees: str, names: Mapping[int, str]) -> list[int]:
    """The ids of the contacts, by id their folded ``names``, that a text names in full (R63)."""
    told = fold(attendees)
    return [key for key, name in names.items() if name in told and _stands_alone(name, told)]


def _stands_alone(name: str, told: str) -> bool:
    """Whether ``told`` has ``name`` as a whole: Ann is not in Anna. Chinese knows no gaps."""
    at = told.find(name)
    while at >= 0 and name.isascii():
        ends = told[at - 1 : at] + told[at + len(name) : at + len(name) + 1]
        if not any(letter.isalnum() for letter in ends):
            break
        at = told.find(name, at + 1)
    return at >= 0


# The alarms


@dataclass(frozen=True, slots=True)
class Person:
    """A contact as far as the alarms look at it; ``touched`` is the day of the last touch."""

    id: int
    name: str
    role: Role = Role.UNKNOWN
    is_main: bool = False
    left_on: date | None = None
    touched: date | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """A partner that we work with, and the people there."""

    id: int
    name: str
    touch: Touch = Touch.UNDECIDED
    quadrant: Quadrant = Quadrant.UNSCORED
    created_on: date | None = None
    touched: date | None = None
    people: Sequence[Person] = ()


@dataclass(frozen=True, slots=True)
class PeopleAlarm:
    """One thing that is wrong at a partner, with what its sentence needs.

    ``days`` have passed since the person left, or since ``last`` (None: since the partner was
    added, for it was never touched). ``rhythm`` are the days it should have been; ``people`` are
    there, of whom ``person`` (``contact_id``) is the one that all hangs on, or the one who left.
    """

    partner_id: int
    partner: str
    kind: Alarm
    days: int | None = None
    last: date | None = None
    rhythm: int = 0
    quadrant: Quadrant = Quadrant.UNSCORED
    person: str = ""
    contact_id: int | None = None
    role: Role = Role.UNKNOWN
    people: int = 0


def alarms(circle: Circle, rhythm: Mapping[str, int], today: date) -> list[PeopleAlarm]:
    """What is wrong with the people at one active partner, the gravest first (R29, D14).

    ``rhythm`` are the days between two touches by the code of the quadrant. A sponsor who left is
    told of once: as one who left, not as missing too.
    """
    here = [person for person in circle.people if person.left_on is None]
    found = _departures(circle, here, today)
    sponsor_left = any(alarm.role is Role.SPONSOR for alarm in found)
    thread = _single_thread(circle, here, today)
    touch = _no_touch(circle, rhythm, today)
    found += filter(None, (thread, touch))
    high = circle.touch is Touch.HIGH
    roles = {person.role for person in here}
    matters = high or circle.quadrant in HIGH_FOR_US
    if matters and Role.SPONSOR not in roles and not sponsor_left:
        found.append(
            PeopleAlarm(circle.id, circle.name, Alarm.NO_SPONSOR, quadrant=circle.quadrant)
        )
    if high and Role.TECHNICAL not in roles:
        found.append(PeopleAlarm(circle.id, circle.name, Alarm.NO_TECHNICAL))
    return found


def _departures(circle: Circle, here: Sequence[Person], today: date) -> list[PeopleAlarm]:
    """The last champion, sponsor and main contact who left, where nobody took the role."""
    gone = [(person.left_on, person) for person in circle.people if person.left_on is not None]
    if not gone:
        return []
    gone.sort(key=lambda one: (one[0], one[1].id), reverse=True)
    missed: dict[int, PeopleAlarm] = {}
    for role in (*_CARRYING, Role.UNKNOWN):
        if any(_carries(person, role) for person in here):
            continue
        for day, person in gone:
            if _carries(person, role):
                told = PeopleAlarm(
                    circle.id, circle.name, Alarm.CHAMPION_LEFT, (today - day).days, role=role,
                    person=person.name, contact_id=person.id,
                )  # fmt: skip
                missed.setdefault(person.id, told)
                break
    return list(missed.values())


def _carries(person: Person, role: Role) -> bool:
    """Whether a person has the role; the main contact's is ``UNKNOWN``, for it may be any."""
    return person.is_main if role is Role.UNKNOWN else person.role is role


def _single_thread(circle: Circle, here: Sequence[Person], today: date) -> PeopleAlarm | None:
    lately = [one for one in here if one.touched and one.touched >= today - _LONG_AGO]
    threads = here if len(here) == 1 else lately
    if len(threads) != 1:
        return None
    (one,) = threads
    return PeopleAlarm(
        circle.id, circle.name, Alarm.SINGLE_THREAD, person=one.name, contact_id=one.id,
        people=len(here),
    )  # fmt: skip


def _no_touch(circle: Circle, rhythm: Mapping[str, int], today: date) -> PeopleAlarm | None:
    if circle.quadrant is Quadrant.UNSCORED:
        wanted = max(rhythm.values(), default=0)
    else:
        wanted = rhythm.get(circle.quadrant, 0)
    since = circle.touched or circle.created_on
    if not wanted or since is None or (today - since).days <= wanted:
        return None
    return PeopleAlarm(
        circle.id, circle.name, Alarm.NO_TOUCH, (today - since).days, circle.touched, wanted,
        circle.quadrant,
    )  # fmt: skip


def in_order(found: Iterable[PeopleAlarm]) -> list[PeopleAlarm]:
    """The alarms of several partners, the gravest first, of these those that stand longest."""
    gravity = {kind: n for n, kind in enumerate(Alarm)}
    return sorted(found, key=lambda one: (gravity[one.kind], -(one.days or 0), fold(one.partner)))


def by_contact(known: Iterable[Acquaintance]) -> Mapping[int, tuple[Acquaintance, ...]]:
    """Who of us knows each contact, the best first."""
    found: dict[int, list[Acquaintance]] = defaultdict(list)
    for one in sorted(known, key=lambda one: (-(one.strength or 0), fold(one.colleague))):
        found[one.contact_id].append(one)
    return {key: tuple(mine) for key, mine in found.items()}
