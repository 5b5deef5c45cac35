"""What we and a partner promised each other, and how much of it was kept (D11)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prmdesk.domain.onboarding import Side


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise; ``side`` is who gave it (us or the partner), ``owner`` who keeps it.

    ``closed_on`` is the day it was kept, broken or withdrawn.
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
