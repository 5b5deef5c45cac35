"""What is said to all partners, worked out at once, and as tables of exact figures."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from prmdesk import words
from prmdesk.domain import pitch
from prmdesk.domain.partners import Partner
from prmdesk.domain.pitch import (
    Answer,
    Proof,
    Proposition,
    Question,
    Spoken,
    TalkingPoint,
    completeness,
)
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _
from prmdesk.services.workspace import settings_of
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import pitch as stored
from prmdesk.storage.database import Database
from prmdesk.words import pitch as told


@dataclass(frozen=True, slots=True)
class Survey:
    """What is said to all partners: usual answers, and what each partner is told.

    ``users`` are the partners to whom a usual answer is said, by its id; ``months`` is the age
    after which an answer is old, on ``today``.
    """

    propositions: tuple[Proposition, ...]
    proofs: tuple[Proof, ...]
    points: tuple[TalkingPoint, ...]
    partners: tuple[Partner, ...]
    spoken: Mapping[tuple[int, Question], Spoken]
    users: Mapping[int, tuple[int, ...]]
    months: int
    today: date


def survey(
    db: Database, today: date, *, progress: Callable[[int, int], object] = lambda n, of: None
) -> Survey:
    """What is said to all partners; it can be read in the worker."""
    progress(0, 1)
    months = settings_of(db).answer_months
    with db.read() as c:
        every, usual = stored_partners.every(c), stored.propositions(c)
        proofs, points = stored.proofs(c), stored.talking_points(c)
    known = pitch.shelf(usual)
    own: dict[tuple[int, Question], list[Proof]] = defaultdict(list)
    for proof in proofs:
        own[proof.partner_id or 0, proof.question].append(proof)  # 0: those of usual answers
    spoken: dict[tuple[int, Question], Spoken] = {}
    users: dict[int, list[int]] = defaultdict(list)
    for partner in every:
        for question in Question:
            mine = [*own.get((partner.id, question), ()), *own.get((0, question), ())]
            one = pitch.spoken(partner, question, known, mine, today, months)
            spoken[partner.id, question] = one
            if one.answer.proposition is not None:
                users[one.answer.proposition.id].append(partner.id)
    return Survey(
        tuple(usual), tuple(proofs), tuple(points), tuple(every), spoken,
        {key: tuple(ids) for key, ids in users.items()}, months, today,
    )  # fmt: skip


def said(one: Proposition, found: Survey) -> Spoken:
    """A usual answer as it is said to a partner that has no own one."""
    answer = Answer(one.question, one.answer.strip(), one.reviewed_on, one.reviewer, one)
    proofs = tuple(proof for proof in found.proofs if proof.proposition_id == one.id)
    return Spoken(answer, proofs, completeness(answer, proofs, found.today, found.months))


def usual_sheet(found: Survey) -> Sheet:
    """The usual answers with their strongest proof, and to how many partners each is said."""
    columns = (
        Column(_("Question")), Column(_("Product")), Column(_("Segment")),
        Column(_("Partners"), Kind.WHOLE), Column(_("Complete"), Kind.SHARE),
        Column(_("Reviewed on"), Kind.DATE), Column(_("Reviewed by")), Column(_("Answer")),
        Column(_("Strongest proof")),
    )  # fmt: skip
    rows = []
    for one in found.propositions:
        spoken = said(one, found)
        best = pitch.strongest(spoken.proofs)
        cells = (
            words.name(one.question), one.product or _("Any"), one.segment or _("Any"),
            len(found.users.get(one.id, ())), spoken.completeness.share, one.reviewed_on,
            one.reviewer, " ".join(one.answer.split()), best.text if best else "",
        )  # fmt: skip
        rows.append(Row(cells, id=one.id))
    note = _("Partners are those to whom it is said: they have no answer of their own.")
    return Sheet(_("Usual answers"), columns, tuple(rows), note)


def partners_sheet(found: Survey) -> Sheet:
    """Whose answers each partner is told and how complete they are; those without one first."""
    columns = [Column(_("Partner"))]
    for question in Question:
        name = words.name(question)
        columns += [
            Column(name),
            Column(_("{question}: complete").format(question=name), Kind.SHARE),
            Column(_("{question}: reviewed").format(question=name), Kind.DATE),
        ]
    columns += [Column(_("Our products")), Column(_("Industry"))]

    def order(partner: Partner) -> tuple[int, float]:
        spoken = [found.spoken[partner.id, one] for one in Question]
        answered = sum(bool(one.answer.text) for one in spoken)
        return answered, sum(one.completeness.share for one in spoken)

    rows = []
    for partner in sorted(found.partners, key=order):
        cells: list[object] = [partner.name]
        for question in Question:
            one = found.spoken[partner.id, question]
            cells += [
                told.source(one.answer), one.completeness.share, one.answer.reviewed_on
            ]  # fmt: skip
        cells += [_(", ").join(partner.products), partner.industry]
        rows.append(Row(tuple(cells), partner.id))
    return Sheet(_("What partners are told"), tuple(columns), tuple(rows))


def points_sheet(found: Survey) -> Sheet:
    """What all partners or those who sell a product are told, and what is not said (C-i)."""
    columns = (
        Column(_("Kind")), Column(_("Product")), Column(_("Text")), Column(_("Answer")),
    )  # fmt: skip
    rows = tuple(
        Row((words.name(one.kind), one.product or _("Any"), one.text, one.answer), id=one.id)
        for one in found.points
        if one.partner_id is None
    )
    return Sheet(_("Say, don't say"), columns, rows)


def untold(found: Survey) -> dict[Question, tuple[int, ...]]:
    """The partners that have neither an answer of their own nor a usual one, by question."""
    return {
        question: tuple(
            partner.id
            for partner in found.partners
            if not found.spoken[partner.id, question].answer.text
        )
        for question in Question
    }
