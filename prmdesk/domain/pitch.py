"""What is said of a product and of us: the two propositions, their proof, what not to say."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Question(StrEnum):
    """Whose question a proposition answers: the partner's (R27) or the customer's (R28)."""

    PARTNER = "partner"
    CUSTOMER = "customer"


class Talk(StrEnum):
    """What kind of talking point it is: say it, answer it, or stay away from it (C-i)."""

    SAY = "say"
    OBJECTION = "objection"
    LANDMINE = "landmine"


@dataclass(frozen=True, slots=True)
class Proposition:
    """The usual answer for a ``product`` and a ``segment`` ("": any) (R27, R28).

    A partner's own answer (``Partner.partner_answer``, ``Partner.customer_answer``) wins over it.
    """

    id: int
    question: Question
    answer: str
    product: str = ""
    segment: str = ""
    reviewed_on: date | None = None
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof point: a number or fact, its source and day, of a partner's own answer or of a
    proposition (one of the two ids is set)."""

    id: int
    question: Question
    text: str
    source: str = ""
    on_date: date | None = None
    partner_id: int | None = None
    proposition_id: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class TalkingPoint:
    """One thing to say, to answer or not to say; ``answer`` is for objections.

    It is for one partner, or (``partner_id`` None) for all that sell ``product`` ("": any).
    """

    id: int
    kind: Talk
    text: str
    answer: str = ""
    product: str = ""
    partner_id: int | None = None
    position: int = 0
