"""The gates of an onboarding at weeks 4, 8 and 12, and how it goes on or ends there (C-iii)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class GateVerdict(StrEnum):
    """What was decided at a gate."""

    PASS = "pass"
    EXTEND = "extend"
    GRADUATE = "graduate"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class GateDecision:
    """One decision about an onboarding; only people make it (R63).

    ``step_id`` is the phase whose gate it was, None for the onboarding as a whole; the phase may
    be gone since. ``days`` are those it was extended by. ``reason`` says why, and what is open and
    why that does not matter where a gate is passed with open exit criteria.
    """

    id: int
    checklist_id: int
    on_date: date
    verdict: GateVerdict
    step_id: int | None = None
    days: int = 0
    reason: str = ""
    attendees: str = ""
    who: str = ""
