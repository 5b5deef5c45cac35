"""What is said to partners and customers: the two propositions, their proofs, what to say."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from prmdesk.domain import pitch
from prmdesk.domain.partners import Partner
from prmdesk.domain.pitch import (
    Answer,
    Proof,
    Proposition,
    Question,
    Spoken,
    Talk,
    TalkingPoint,
)
from prmdesk.domain.text import fold
from prmdesk.domain.training import TargetCustomer
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.workspace import settings_of
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import pitch as stored
from prmdesk.storage import tables
from prmdesk.storage import training as stored_training
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

MOST = 2000
"""The most characters of an answer; what is longer than a battlecard's room is cut there."""


@dataclass(frozen=True, slots=True)
class Pitch:
    """All that is said to one partner, and whom the products it sells are for (R27, R28, C-i)."""

    partner: Partner
    spoken: Mapping[Question, Spoken]
    usual: Mapping[Question, Proposition | None]
    talks: Mapping[Talk, list[TalkingPoint]]
    customers: tuple[TargetCustomer, ...]


# Reading


def propositions(db: Database) -> list[Proposition]:
    """The usual answers by question, product and segment (R27, R28)."""
    with db.read() as c:
        return stored.propositions(c)


def proofs_of(db: Database, partner_id: int) -> list[Proof]:
    """The proofs of a partner and of all usual answers: ``pitch.proofs_for`` picks among them."""
    with db.read() as c:
        return stored.proofs_of(c, partner_id)


def talking_points(db: Database) -> list[TalkingPoint]:
    """All talking points: ``pitch.talks_for`` picks among them (C-i)."""
    with db.read() as c:
        return stored.talking_points(c)


def segments(db: Database) -> list[str]:
    """The segments that partners are in or usual answers are for, to choose from."""
    with db.read() as c:
        used = stored.segments(c)
    by_name = {fold(name): name for name in used if name}
    return [by_name[key] for key in sorted(by_name)]


def gaps_in_use(db: Database) -> list[str]:
    """The missing parts of the whole product that partners have, the most frequent first."""
    with db.read() as c:
        found = [gap for gaps in stored.gaps(c) for gap in gaps]
    return sorted(dict.fromkeys(found), key=lambda gap: (-found.count(gap), fold(gap)))


def pitch_of(db: Database, partner_id: int, today: date) -> Pitch:
    """What is said to one partner; ``NotFound`` when it was deleted."""
    months = settings_of(db).answer_months
    with db.read() as c:
        partner = stored_partners.one(c, partner_id)
        known = pitch.shelf(stored.propositions(c))
        proofs = stored.proofs_of(c, partner_id)
        points = stored.talking_points(c)
        cards = {fold(card.product): card for card in stored_training.target_customers(c)}
    return Pitch(
        partner,
        {one: pitch.spoken(partner, one, known, proofs, today, months) for one in Question},
        {one: pitch.usual_for(partner, one, known) for one in Question},
        pitch.talks_for(partner, points),
        tuple(cards[key] for key in map(fold, partner.products) if key in cards),
    )


# The usual answers


def save_proposition(db: Database, draft: Proposition) -> int:
    """Add (``id`` 0) or change a usual answer; returns its id.

    ``Invalid`` when it says nothing, or when its product and segment have one already.
    """
    answer = draft.answer.strip()
    product, segment = draft.product.strip(), draft.segment.strip()
    values = asdict(draft) | {"answer": answer, "product": product, "segment": segment}
    del values["id"]
    with db.write(N_("Edit usual answer") if draft.id else N_("Add usual answer"), product) as tx:
        known = [one for one in stored.propositions(tx.connection) if one.id != draft.id]
        _check_answer(answer)
        if (draft.question, fold(product), fold(segment)) in pitch.shelf(known):
            told = _("There is a usual answer for this product and segment already. Change that.")
            raise Invalid([Problem("product", told)])
        if draft.id:
            tx.update(tables.propositions, draft.id, values)
            return draft.id
        return tx.insert(tables.propositions, values)


def _check_answer(answer: str) -> None:
    if not answer:
        raise Invalid([Problem("answer", _("Write the answer."))])
    if len(answer) > MOST:
        told = _("An answer has at most {n} characters.").format(n=MOST)
        raise Invalid([Problem("answer", told)])


def remove_proposition(db: Database, proposition_id: int) -> None:
    """Take a usual answer away with its proofs; partners with an own answer keep theirs."""
    with db.write(N_("Delete usual answer")) as tx:
        tx.detail = stored.proposition(tx.connection, proposition_id).product
        proofs = stored.proofs_of_propositions(tx.connection, [proposition_id])
        tx.delete_many(tables.proofs, [proof.id for proof in proofs])
        tx.delete(tables.propositions, proposition_id)


# What one partner is told


def set_answer(db: Database, partner_id: int, question: Question, text: str, today: date) -> None:
    """Give a partner an answer of its own, reviewed today by whose desk it is (R27).

    An empty ``text`` takes it away: then the usual answer is said again.
    """
    text = text.strip()
    with db.write(N_("Edit answer") if text else N_("Use the usual answer")) as tx:
        if text:
            _check_answer(text)
        tx.detail = stored_partners.one(tx.connection, partner_id).name
        by = settings_of(db).owner if text else ""
        tx.update(tables.partners, partner_id, _own(question, text, today if text else None, by))


def _own(question: Question, text: str, on: date | None, by: str) -> dict[str, object]:
    field = f"{question}_answer"
    return {field: text, f"{field}_on": on, f"{field}_by": by}


def note_review(
    db: Database, partner_id: int, question: Question, on: date | None, by: str
) -> None:
    """Note when and by whom what is said to a partner was reviewed: its own answer, else the
    usual one, and then for all partners to whom it is said (R27)."""
    with db.write(N_("Review answer")) as tx:
        partner = stored_partners.one(tx.connection, partner_id)
        known = stored.propositions(tx.connection)
        tx.detail = partner.name
        answer = pitch.answer_for(partner, question, known)
        if answer.proposition is not None:
            row = {"reviewed_on": on, "reviewer": by.strip()}
            tx.update(tables.propositions, answer.proposition.id, row)
        elif answer.text:
            own = _own(question, answer.text, on, by.strip())
            tx.update(tables.partners, partner_id, own)


def make_usual(
    db: Database,
    partner_id: int,
    question: Question,
    product: str,
    segment: str,
    *,
    with_proofs: bool,
) -> int:
    """Make a partner's own answer the usual one for a product and a segment; returns its id.

    The partner is told the usual answer from then on. ``with_proofs``: its proofs become those
    of the usual answer. ``Invalid`` as in ``save_proposition``.
    """
    with db.write(N_("Make it the usual answer"), product) as tx:
        partner = stored_partners.one(tx.connection, partner_id)
        own: Answer = pitch.answer_for(partner, question, ())
        made = save_proposition(
            db,
            Proposition(0, question, own.text, product, segment, own.reviewed_on, own.reviewer),
        )
        tx.update(tables.partners, partner_id, _own(question, "", None, ""))
        if with_proofs:
            proofs = pitch.proofs_for(partner_id, own, stored.proofs_of(tx.connection, partner_id))
            moved = {"partner_id": None, "proposition_id": made}
            tx.update_many(tables.proofs, {proof.id: moved for proof in proofs})
    return made


# Proofs


def save_proof(db: Database, draft: Proof) -> int:
    """Add (``id`` 0, at the end) or change a proof of a partner or a usual answer (R27)."""
    values = asdict(draft) | {"text": draft.text.strip(), "source": draft.source.strip()}
    del values["id"], values["position"]
    if not draft.text.strip():
        raise Invalid([Problem("text", _("Write what proves it: a number or a fact."))])
    with db.write(N_("Edit proof") if draft.id else N_("Add proof")) as tx:
        tx.detail = _whose(tx, draft.partner_id)
        if draft.id:
            tx.update(tables.proofs, draft.id, values)
            return draft.id
        places = [proof.position for proof in stored.proofs(tx.connection)]
        return tx.insert(tables.proofs, values | {"position": max(places, default=-1) + 1})


def remove_proof(db: Database, proof: Proof) -> None:
    """Take a proof away."""
    with db.write(N_("Delete proof")) as tx:
        tx.detail = _whose(tx, proof.partner_id)
        tx.delete(tables.proofs, proof.id)


def _whose(tx: Transaction, partner_id: int | None) -> str:
    return "" if partner_id is None else stored_partners.one(tx.connection, partner_id).name


# Talking points


def save_talking_point(db: Database, draft: TalkingPoint) -> int:
    """Add (``id`` 0, at the end) or change what is said, answered or not said (C-i)."""
    values = asdict(draft) | {
        "text": draft.text.strip(), "answer": draft.answer.strip(), "product": draft.product.strip()
    }  # fmt: skip
    del values["id"], values["position"]
    if not draft.text.strip():
        raise Invalid([Problem("text", _("Write what is said."))])
    with db.write(N_("Edit talking point") if draft.id else N_("Add talking point")) as tx:
        tx.detail = _whose(tx, draft.partner_id)
        if draft.id:
            tx.update(tables.talking_points, draft.id, values)
            return draft.id
        places = [point.position for point in stored.talking_points(tx.connection)]
        return tx.insert(tables.talking_points, values | {"position": max(places, default=-1) + 1})


def move_talking_point(db: Database, point: TalkingPoint, by: int) -> None:
    """Say a talking point earlier (``by`` -1) or later (1) among those it stands with."""
    with db.write(N_("Move talking point")) as tx:
        tx.detail = _whose(tx, point.partner_id)
        among = [
            one for one in stored.talking_points(tx.connection) if _group(one) == _group(point)
        ]
        ids = [one.id for one in among]
        here = ids.index(point.id)
        ids.insert(min(max(here + by, 0), len(ids) - 1), ids.pop(here))
        places = {key: {"position": place} for place, key in enumerate(ids)}
        tx.update_many(tables.talking_points, places)


def _group(point: TalkingPoint) -> tuple[int | None, Talk, str]:
    return point.partner_id, point.kind, fold(point.product)


def remove_talking_point(db: Database, point: TalkingPoint) -> None:
    """Take a talking point away."""
    with db.write(N_("Delete talking point")) as tx:
        tx.detail = _whose(tx, point.partner_id)
        tx.delete(tables.talking_points, point.id)
