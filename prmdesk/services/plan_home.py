"""A plan workbook that comes home: looked at cell by cell against ours, then taken over (D4)."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from prmdesk import words
from prmdesk.domain.plan_diff import Change, Placed, Verdict, alike, row_name, three_way
from prmdesk.domain.plan_match import NAME_FIELDS
from prmdesk.domain.plan_snapshot import Snapshot, Value, digest, from_json, snapshot
from prmdesk.domain.plan_taking import Key, by_row, judged
from prmdesk.domain.plan_versions import Sending
from prmdesk.domain.plans import WholePlan
from prmdesk.errors import Conflict, NotFound, Unreadable
from prmdesk.i18n import N_, _
from prmdesk.importers.plan_book import PlanBook, read_plan_book
from prmdesk.importers.plan_book_cells import choices
from prmdesk.importers.plan_book_identity import Identity
from prmdesk.services import plans
from prmdesk.services.plan_home_write import judged_steps, write
from prmdesk.storage import partners, workspace
from prmdesk.storage import plans as stored
from prmdesk.storage.database import Database
from prmdesk.words.plan_home import REASONS

Progress = Callable[[int, int], object]

_LIKE_OURS = 0.5
"""The share of the rows with an id that must be called as ours, where nothing else tells."""


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One change of a workbook that came home, and what is to be said of it ("" for nothing)."""

    change: Change
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RowOffer:
    """All that a workbook changes of one row, called ``name``; ``row_id`` None: a new row.

    ``line`` is its row in their sheet, 0 where it is missing there. ``choices`` are the rows
    (id, name) that it may be, where only the user can tell: see ``open_home``.
    """

    table: str
    row_id: int | None
    line: int
    name: str
    offers: tuple[Offer, ...]
    choices: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Homecoming:
    """A plan workbook that came home, seen against the plan as it is now.

    ``sending`` is how it went out, None where that is not known: then every difference is to be
    confirmed. ``untouched`` counts the cells that are as ours, ``agreed`` those that both sides
    changed alike. ``fingerprint`` is the SHA-256 of the file, ``as_of`` that of our plan. ``book``
    is what was read, for ``look``.
    """

    plan_id: int
    partner: str
    about: str
    file_name: str
    fingerprint: str
    as_of: str
    sending: Sending | None
    rows: tuple[RowOffer, ...]
    warnings: tuple[str, ...]
    untouched: int
    agreed: int
    book: PlanBook = field(repr=False)

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes, table by table and row by row."""
        return tuple(offer.change for row in self.rows for offer in row.offers)

    @property
    def suggested(self) -> frozenset[Change]:
        """What is taken over unless the user says otherwise: what only they changed."""
        return frozenset(change for change in self.changes if change.is_suggested)


def open_home(
    db: Database,
    path: Path,
    today: date,
    *,
    plan_id: int | None = None,
    placed: Placed | None = None,
    progress: Progress = _silent,
) -> Homecoming:
    """What the filled workbook at ``path`` would change of its plan; nothing is written (D4).

    With ``plan_id`` it must be the workbook of that plan. ``placed`` says of lines (table, number)
    with several ``choices`` which row they are, None for a new one. The file is read in a child
    process and left as it is. ``Unreadable`` says why it is refused: no plan, another one's, of a
    newer prmdesk, or no file that can be read.
    """
    book = read_plan_book(path, progress=progress)
    return look(db, book, path.name, today, plan_id=plan_id, placed=placed)


def look(
    db: Database,
    book: PlanBook,
    file_name: str,
    today: date,
    *,
    plan_id: int | None = None,
    placed: Placed | None = None,
) -> Homecoming:
    """What ``book``, which was read from ``file_name``, would change: see ``open_home``.

    For another look at the same file: after the user said which row a line is, or after a change.
    """
    here = _ours(db, book.identity.plan)
    if here is None:
        raise Unreadable(_not_here(book.identity))
    if plan_id not in (None, here.whole.plan.id):
        text = _("This is the plan {other}, not the one that you opened. Open it there.")
        raise Unreadable(text.format(other=here.about))
    sending = _sending(here, book.identity)
    if sending is None and not _is_owner(here, book):
        raise Unreadable(_not_here(book.identity))
    base = from_json(sending.content) if sending else None
    found = three_way(base, here.taken, book.tables, placed)
    found = judged_steps(judged(found, here.whole, today), here.whole, today)
    agreed = sum(change.verdict is Verdict.SAME for change in found)
    shown = [change for change in found if change.verdict is not Verdict.SAME]
    cells = sum(len(line.values) for one in book.tables.values() for line in one.lines)
    return Homecoming(
        plan_id=here.whole.plan.id,
        partner=here.partner,
        about=here.about,
        file_name=file_name,
        book=book,
        fingerprint=book.fingerprint,
        as_of=digest(here.taken),
        sending=sending,
        rows=tuple(_row(key, row, here.taken) for key, row in by_row(shown).items()),
        warnings=(*_told_of_base(book, sending), *book.warnings),
        untouched=cells - sum(change.field != "" for change in found),
        agreed=agreed,
    )


def accept(db: Database, homecoming: Homecoming, chosen: Collection[Change], today: date) -> int:
    """Take the ``chosen`` changes over into the plan, in one step; returns how many (D4).

    The history says from which file. ``Conflict`` when the plan was changed since ``open_home``
    looked at it, ``Invalid`` for what may not be; then nothing is written.
    """
    offered = set(homecoming.changes)
    taken = [change for change in chosen if change in offered and change.is_takeable]
    mark = homecoming.fingerprint[:12]
    with db.write(N_("Take over filled plan")) as tx:
        tx.detail = f"{homecoming.about} · {homecoming.file_name} · {mark}"
        c = tx.connection
        try:
            (whole,) = stored.whole(c, [stored.one(c, homecoming.plan_id)])
        except NotFound as gone:
            raise Conflict(_("This plan was deleted meanwhile.")) from gone
        if digest(snapshot(whole)) != homecoming.as_of:
            raise Conflict(_("The plan was changed meanwhile. Open the filled workbook once more."))
        write(db, tx, whole, taken, today)
    return len(taken)


# Whose it is


@dataclass(frozen=True, slots=True)
class _Ours:
    """Our plan as it is now, whose it is, and how it was sent out so far."""

    whole: WholePlan
    taken: Snapshot
    partner: str
    about: str
    sendings: Sequence[Sending]


def _ours(db: Database, plan_id: int) -> _Ours | None:
    with db.read() as c:
        try:
            plan = stored.one(c, plan_id)
        except NotFound:
            return None
        (whole,) = stored.whole(c, [plan])
        name = partners.one(c, plan.partner_id).name
        year = words.fiscal_year(plan.fiscal_year, workspace.load(c).fiscal_start)
        about = f"{name} {year}"
        return _Ours(whole, snapshot(whole), name, about, stored.sendings(c, plan_id))


def _not_here(identity: Identity) -> str:
    if not identity.partner_name:
        return _("The plan of this workbook is not in this workspace: it may have been deleted.")
    text = _("This is the plan of {partner} for {year}, which is not in this workspace.")
    return text.format(partner=identity.partner_name, year=identity.fiscal_year)


def _sending(here: _Ours, identity: Identity) -> Sending | None:
    """How the workbook went out; None where it was not noted, or parts went at several times."""
    if len(identity.bases) != 1:
        return None
    sent = [one for one in here.sendings if one.digest.startswith(identity.bases[0])]
    return sent[0] if len(sent) == 1 else None


def _is_owner(here: _Ours, book: PlanBook) -> bool:
    """Whether our plan of that number is the one of the workbook, not one of another workspace."""
    identity, plan = book.identity, here.whole.plan
    if identity.partner_name:
        told = _flat(identity.partner_name), identity.fiscal_year
        return told == (_flat(here.partner), plan.fiscal_year)
    return identity.partner in (0, plan.partner_id) and _is_like(here.taken, book)


def _is_like(ours: Snapshot, book: PlanBook) -> bool:
    """Whether rows bear the names of ours; clauses do not count, they are the same in any plan."""
    same = total = 0
    for table, filled in book.tables.items():
        for line in () if table == "rules" else filled.lines:
            if table in NAME_FIELDS and line.row_id is not None:
                known = row_name(table, ours.tables[table].get(line.row_id, {}))
                total += 1
                same += bool(known) and alike(known, row_name(table, line.values))
    return total > 0 and same / total >= _LIKE_OURS


def _flat(name: str) -> str:
    return " ".join(name.split()).casefold()


def _told_of_base(book: PlanBook, sending: Sending | None) -> list[str]:
    if sending is not None:
        return []
    if len(book.identity.bases) > 1:
        return [
            _(
                "Parts of this workbook were sent at different times. It is compared with the plan "
                "as it is now: look at every difference."
            )
        ]
    return [
        _(
            "It was not noted how this workbook was sent. It is compared with the plan as it is "
            "now: look at every difference."
        )
    ]


# What is shown


def _row(key: Key, row: Sequence[Change], ours: Snapshot) -> RowOffer:
    table, row_id, line = key
    values: Mapping[str, Value] = {change.field: change.theirs for change in row}
    if row_id is not None:
        values = ours.tables[table].get(row_id, {})
    is_asked = row[0].verdict is Verdict.ASK
    name = str(row[0].theirs or "") if is_asked else row_name(table, values)
    choices = tuple(
        (choice, shown_name(table, row_name(table, ours.tables[table][choice])))
        for choice in row[0].choices
    )
    return RowOffer(
        table,
        row_id,
        line or row[0].line,
        shown_name(table, name),
        tuple(Offer(change, reason(change)) for change in row),
        choices,
    )


def shown_name(table: str, name: str) -> str:
    """What a row is called, for people: a clause that we know in the current language."""
    return words.clause(name) if table == "rules" else name


def reason(change: Change) -> str:
    """What is to be said of a change beside its verdict, in the current language."""
    keys = (f"{change.verdict}.{change.why}", change.why, change.verdict.value)
    known = next((REASONS[key] for key in keys if key in REASONS), "")
    if change.verdict is Verdict.INVALID and not known:
        if change.table == "steps":
            return change.why  # told by the rules of the onboarding themselves
        return plans.problem(change.field, change.why).text
    names = []
    if change.verdict is Verdict.UNREADABLE:
        names = [words.name(code) for code in choices(change.table, change.field)]
    return _(known).format(theirs=change.theirs, choices=_(", ").join(names))
