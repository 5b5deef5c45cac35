"""What is said of a product and of us: the two propositions, their proof, what not to say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prmdesk.domain.dates import months_after
from prmdesk.domain.partners import Partner
from prmdesk.domain.text import fold


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


ON_CARD = {Talk.SAY: 3, Talk.OBJECTION: 2, Talk.LANDMINE: 1}
"""How many talking points of a kind stand on a battlecard (C-i)."""

ROOM = 260
"""So many characters of an answer a battlecard has room for (C-i)."""


class Lack(StrEnum):
    """What an answer still needs; the first of them says that there is none (R27)."""

    ANSWER = "answer"
    PROOF = "proof"
    SOURCE = "source"
    REVIEW = "review"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to one partner on a question, with the ``proposition`` it is taken from.

    No ``proposition``: it is the partner's own answer, or (``text`` "") there is none at all.
    """

    question: Question
    text: str = ""
    reviewed_on: date | None = None
    reviewer: str = ""
    proposition: Proposition | None = None

    @property
    def is_own(self) -> bool:
        """Whether it was written for this partner alone."""
        return bool(self.text) and self.proposition is None


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of an answer there is, 0-1, and what it lacks in the order to mend it (R27)."""

    share: float
    lacks: tuple[Lack, ...] = ()


Shelf = Mapping[tuple[Question, str, str], Proposition]
"""The usual answers by question, folded product and folded segment."""


def shelf(propositions: Iterable[Proposition]) -> Shelf:
    """The usual answers, ready to be looked up for many partners."""
    return {(one.question, fold(one.product), fold(one.segment)): one for one in propositions}


def usual_for(partner: Partner, question: Question, known: Shelf) -> Proposition | None:
    """The usual answer that fits best: of a product it sells before any, of its industry before
    any segment; of several products the one named first (R28)."""
    for product in (*partner.products, ""):
        for segment in dict.fromkeys((partner.industry, "")):
            if found := known.get((question, fold(product), fold(segment))):
                return found
    return None


def answer_from(partner: Partner, question: Question, known: Shelf) -> Answer:
    """What is said to ``partner``, as ``answer_for``."""
    own: str = getattr(partner, f"{question}_answer").strip()
    if own:
        on, by = (
            getattr(partner, f"{question}_answer_on"),
            getattr(partner, f"{question}_answer_by"),
        )
        return Answer(question, own, on, by)
    usual = usual_for(partner, question, known)
    if usual is None:
        return Answer(question)
    return Answer(question, usual.answer.strip(), usual.reviewed_on, usual.reviewer, usual)


def answer_for(partner: Partner, question: Question, propositions: Iterable[Proposition]) -> Answer:
    """What is said to ``partner``: its own answer, else the usual one that fits best (R27, R28)."""
    return answer_from(partner, question, shelf(propositions))


def proofs_for(partner_id: int, answer: Answer, proofs: Iterable[Proof]) -> list[Proof]:
    """What proves ``answer``: the proofs of the partner itself, then those of the usual answer
    where it is the one that is said; both in their order."""
    usual_id = answer.proposition.id if answer.proposition else None
    mine = [one for one in proofs if one.question is answer.question]
    own = [one for one in mine if one.partner_id == partner_id]
    usual = [one for one in mine if usual_id is not None and one.proposition_id == usual_id]
    return [*sorted(own, key=_in_order), *sorted(usual, key=_in_order)]


def _in_order(row: Proof | TalkingPoint) -> tuple[int, int]:
    return row.position, row.id


def is_sourced(proof: Proof) -> bool:
    """Whether it is said where the proof is from, and of which day."""
    return bool(proof.source.strip()) and proof.on_date is not None


def strongest(proofs: Iterable[Proof]) -> Proof | None:
    """The proof to print: with a number, a source and a day before others, then the newest."""

    def strength(proof: Proof) -> tuple[int, date]:
        parts = (
            any(sign.isdecimal() for sign in proof.text),
            bool(proof.source.strip()),
            proof.on_date is not None,
        )
        return sum(parts), proof.on_date or date.min

    return max(proofs, key=strength, default=None)


def is_old(answer: Answer, today: date, months: int) -> bool:
    """Whether ``answer`` was reviewed more than so many months ago, or never; none is not old."""
    if not answer.text:
        return False
    return answer.reviewed_on is None or months_after(answer.reviewed_on, months) < today


def completeness(answer: Answer, proofs: Sequence[Proof], today: date, months: int) -> Completeness:
    """How complete ``answer`` is: a fifth each for being there, for a proof, for one with source
    and day, for a review in the last ``months``, and for a reviewer (R27)."""
    if not answer.text:
        return Completeness(0.0, (Lack.ANSWER,))
    missing = {
        Lack.PROOF: not proofs,
        Lack.SOURCE: not any(map(is_sourced, proofs)),
        Lack.REVIEW: is_old(answer, today, months),
        Lack.REVIEWER: not answer.reviewer.strip(),
    }
    lacks = [code for code, is_missing in missing.items() if is_missing]
    share = (len(Lack) - len(lacks)) / len(Lack)
    if Lack.PROOF in lacks:
        lacks.remove(Lack.SOURCE)  # what is not there needs no source
    return Completeness(share, tuple(lacks))


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said to one partner on one question, what proves it, and how complete it is."""

    answer: Answer
    proofs: tuple[Proof, ...]
    completeness: Completeness


def spoken(
    partner: Partner,
    question: Question,
    known: Shelf,
    proofs: Sequence[Proof],
    today: date,
    months: int,
) -> Spoken:
    """What is said to ``partner``; ``proofs`` may be all there are. Old is after ``months``."""
    answer = answer_from(partner, question, known)
    mine = proofs_for(partner.id, answer, proofs)
    return Spoken(answer, tuple(mine), completeness(answer, mine, today, months))


def talks_for(partner: Partner, points: Iterable[TalkingPoint]) -> dict[Talk, list[TalkingPoint]]:
    """What to say to ``partner``, to answer and not to say: its own points first, then those of
    the products it sells in their order, then what holds for all (C-i)."""
    ranks = {fold(product): n for n, product in enumerate(partner.products, 1)} | {
        "": len(partner.products) + 1
    }
    ranked = []
    for point in points:
        if point.partner_id == partner.id:
            ranked.append((0, *_in_order(point), point))
        elif point.partner_id is None and (rank := ranks.get(fold(point.product))):
            ranked.append((rank, *_in_order(point), point))
    ranked.sort(key=lambda entry: entry[:-1])
    return {kind: [point for *_rank, point in ranked if point.kind is kind] for kind in Talk}
