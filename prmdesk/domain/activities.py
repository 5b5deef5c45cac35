"""What happened with a partner and what is to be done: notes, contacts made, tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """A note, a contact made (call, visit, mail), a task, or a meeting to come."""

    NOTE = "note"
    CONTACT = "contact"
    TASK = "task"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Activity:
    """One line of a partner's log. ``due`` and ``done_on`` are for tasks and meetings only.

    A meeting is on its ``due`` day, ``at`` a time as 14:00 (R60), and over once ``done_on``.
    """

    id: int
    partner_id: int
    kind: Kind
    on_date: date
    text: str
    contact_id: int | None = None
    due: date | None = None
    done_on: date | None = None
    at: str = ""


def last_contact(activities: Sequence[Activity]) -> date | None:
    """The day of the latest contact made, None if there was none (R29)."""
    days = [activity.on_date for activity in activities if activity.kind is Kind.CONTACT]
    return max(days, default=None)
