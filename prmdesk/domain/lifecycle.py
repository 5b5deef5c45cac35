"""The partnering lifecycle: what must be so before a partner leaves a stage (R30)."""

from dataclasses import dataclass
from datetime import date

from prmdesk.domain.partners import Stage


@dataclass(frozen=True, slots=True)
class Criterion:
    """What must be so before a partner leaves ``stage``; one of ours has a ``key`` and no text."""

    id: int
    stage: Stage
    key: str = ""
    text: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class CriterionMet:
    """A criterion that a partner met, or, with a ``waiver``, why it need not (R30)."""

    id: int
    partner_id: int
    criterion_id: int
    met_on: date
    waiver: str = ""
    note: str = ""
