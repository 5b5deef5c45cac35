"""What made working with us hard for a partner, and how long it took to mend (R44)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
