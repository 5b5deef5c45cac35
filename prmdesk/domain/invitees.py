"""Who fits a course best when people are invited to a session of it (R55)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prmdesk.domain.enablement import Records, persons
from prmdesk.domain.partners import Contact, Partner


class Fit(StrEnum):
    """How a course fits somebody, the best first."""

    LACKS = "lacks"
    CURRENT = "current"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody who can be invited."""

    partner: Partner
    contact: Contact
    fit: Fit


def invitees(records: Records, course_id: int, today: date) -> list[Invitee]:
    """Everybody who is there: first those who must learn the course, then those who know it."""
    order = list(Fit)
    found = []
    for person in persons(records, today):
        fit = Fit.OTHER
        for known in person.knowledge:
            if known.course.id == course_id:
                fit = Fit.CURRENT if known.is_current(today) else Fit.LACKS
        found.append(Invitee(person.partner, person.contact, fit))
    return sorted(found, key=lambda one: (order.index(one.fit), one.partner.name, one.contact.name))
