"""What happened with a partner and what is to be done: notes, contacts made, tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """A note, a contact made (call, visit, mail), or a task."""

    NOTE = "note"
    CONTACT = "contact"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Activity:
    """One line of a partner's log. ``due`` and ``done_on`` are for tasks only."""

    id: int
    partner_id: int
    kind: Kind
    on_date: date
    text: str
    contact_id: int | None = None
    due: date | None = None
    done_on: date | None = None


def last_contact(activities: Sequence[Activity]) -> date | None:
    """The day of the latest contact made, None if there was none (R29)."""
    days = [activity.on_date for activity in activities if activity.kind is Kind.CONTACT]
    return max(days, default=None)
