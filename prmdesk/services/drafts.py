"""Drafts of e-mails to a partner, with the right file attached; people read, change, send (D24)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from prmdesk import words
from prmdesk.domain.battlecards import CardOptions, Variant
from prmdesk.domain.calendar import Entry, EntryKind, Wanted
from prmdesk.domain.drafts import Attachment, Draft, DraftKind, Receiver, address, one_line
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import NotFound
from prmdesk.exporters.eml import write_eml
from prmdesk.exporters.files import safe_file_name
from prmdesk.i18n import _, language, speaking
from prmdesk.services import battlecards, calendar, onboarding, packs, plan_books, plans
from prmdesk.storage import partners, workspace
from prmdesk.storage.database import Database
from prmdesk.words.drafts import entry_title, letter

Progress = Callable[[int, int], object]

LARGE = 20_000_000
"""From so many bytes on many mail servers refuse an e-mail."""

ALL = ""
"""The topic of a reminder of everything that is overdue on the partner's side."""

_MOST_LINES = 10
_REVIEWS = frozenset({EntryKind.MEETING, EntryKind.QBR})
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a draft is to be: its kind, what it is about (a ``Topic.key``), to whom.

    ``spoken`` is a language's code, "" for the user's.
    """

    kind: DraftKind
    topic: str = ""
    contact_ids: tuple[int, ...] = ()
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a draft can be about: a training, a plan, a pack; ``label`` is read, ``key`` kept."""

    key: str
    label: str


def receivers(db: Database, partner_id: int) -> list[Contact]:
    """The people at a partner who can get an e-mail: with an address, and still there."""
    with db.read() as c:
        found = partners.contacts(c, partner_id)
    return [one for one in found if one.left_on is None and address(one.email)]


def topics(db: Database, kind: DraftKind, partner_id: int, today: date) -> list[Topic]:
    """What a draft of ``kind`` can be about; of invitations and cards there is only the one."""
    if kind is DraftKind.PACK:
        return [Topic(str(line.pack.id), line.pack.name) for line in packs.every(db) if line.files]
    if kind is DraftKind.PLAN:
        start = _settings(db).fiscal_start
        return [
            Topic(str(plan.id), words.fiscal_year(plan.fiscal_year, start))
            for plan in plans.years(db, partner_id)
        ]
    if kind in (DraftKind.INVITATION, DraftKind.BATTLECARD):
        return []
    found = _entries(db, kind, partner_id, today)
    listed = [Topic(one.key, f"{words.day(one.on)} · {entry_title(one)}") for one in found]
    if kind is DraftKind.REMINDER and any(_is_theirs(one) for one in found):
        return [Topic(ALL, _("Everything that is overdue on their side")), *listed]
    return listed


def _entries(db: Database, kind: DraftKind, partner_id: int, today: date) -> list[Entry]:
    """The entries of the calendar that a draft can be about."""
    if kind is DraftKind.TRAINING:  # whoever is to be invited is not in it yet
        return calendar.entries(db, Wanted(frozenset({EntryKind.TRAINING}), first=today))
    mine = frozenset({partner_id})
    if kind is DraftKind.REVIEW:
        return calendar.entries(db, Wanted(_REVIEWS, mine, today))
    if kind is DraftKind.REMINDER:
        kinds = frozenset({EntryKind.PROMISE, EntryKind.STEP, EntryKind.TASK})
        found = calendar.entries(db, Wanted(kinds, mine, last=today))
        return [one for one in found if one.on < today]
    if kind is DraftKind.INVITATION:
        own = onboarding.checklist_of(db, partner_id)
        if own is None or not own.is_running:
            return []  # what a graduate does again and again is no first step
        found = calendar.entries(db, Wanted(frozenset({EntryKind.STEP}), mine))
        return [one for one in found if _is_theirs(one)]
    return []


def _is_theirs(entry: Entry) -> bool:
    return entry.kind is not EntryKind.TASK and entry.side is not Side.US


def prepare(
    db: Database, partner_id: int, choice: Choice, now: datetime, *, progress: Progress = _silent
) -> Draft:
    """A draft as chosen, filled with what is known; it sends nothing.

    The file that belongs to it is made now. ``NotFound`` when what it is about is gone,
    ``Conflict`` when no file of a pack can be handed over.
    """
    with db.read() as c:
        partner = partners.one(c, partner_id)
    own = _settings(db)
    people = [one for one in receivers(db, partner_id) if one.id in choice.contact_ids]
    with speaking(choice.spoken or language()):
        listed = _entries(db, choice.kind, partner_id, db.today())
        found = [one for one in listed if _is_meant(one, choice)]
        made = _Maker(db, partner_id, now, progress).make(choice, found)
        first = found[0] if found else None
        known = {
            "partner": partner.name,
            "company": own.company or own.owner,
            "owner": own.owner,
            "topic": made.about or (first.what if first else ""),
            "when": _when(first) if first else _("on a day that suits you"),
            "place": (first.place if first else "") or _("to be announced"),
            "lines": "\n".join(made.left_out) if made.left_out else _lines(choice.kind, found),
        }
        written = letter(choice.kind, known, _(", ").join(one_line(one.name) for one in people))
    return Draft(
        tuple(Receiver(one.name, address(one.email)) for one in people),
        written.subject, written.body, made.files, made.left_out,
    )  # fmt: skip


def _is_meant(entry: Entry, choice: Choice) -> bool:
    if choice.topic != ALL:
        return entry.key == choice.topic
    of_all = choice.kind in (DraftKind.REMINDER, DraftKind.INVITATION)
    return of_all and _is_theirs(entry)


def _when(entry: Entry) -> str:
    zone = f"({entry.zone})" if entry.zone and entry.at else ""
    return " ".join(filter(None, (words.day(entry.on), entry.at, zone)))


def _lines(kind: DraftKind, found: Sequence[Entry]) -> str:
    if kind is DraftKind.PACK:
        return ""
    lines = [
        _("- {what} (due {day})").format(what=one.what, day=words.day(one.on)) for one in found
    ]
    if len(lines) > _MOST_LINES:
        more = _("- and {n} more").format(n=len(lines) - _MOST_LINES)
        lines = [*lines[:_MOST_LINES], more]
    return "\n".join(lines) or _("- (to be agreed)")


# What is attached


@dataclass(frozen=True, slots=True)
class _Made:
    """The files of a draft, what was left out of them, and what they are about."""

    files: tuple[Attachment, ...] = ()
    left_out: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the file that belongs to a draft to one partner, in the language spoken now."""

    db: Database
    partner_id: int
    now: datetime
    progress: Progress

    def make(self, choice: Choice, found: Sequence[Entry]) -> _Made:
        match choice.kind:
            case DraftKind.TRAINING | DraftKind.REVIEW:
                return self.invitation(found[:1])
            case DraftKind.PLAN:
                return self.plan(int(choice.topic or 0))
            case DraftKind.PACK:
                return self.pack(int(choice.topic or 0))
            case DraftKind.BATTLECARD:
                return self.battlecard()
        return _Made()

    def invitation(self, found: Sequence[Entry]) -> _Made:
        from prmdesk.exporters.ics import ics_bytes

        if not found:
            return _Made()
        name = f"{safe_file_name(found[0].what or _('Meeting'), 120)}.ics"
        content = ics_bytes(found, calendar.edition(self.db, self.now), "")
        return _Made((Attachment(name, "text/calendar", content),))

    def plan(self, plan_id: int) -> _Made:
        db, today = self.db, self.db.today()
        if not plan_id:
            raise NotFound(_("There is no plan to send yet. Write one first."))
        with TemporaryDirectory(prefix="prmdesk-") as folder:
            name = plan_books.plan_file_name(db, plan_id, today)
            content = plan_books.save_plan(db, plan_id, Path(folder) / name, today).read_bytes()
        year = plans.whole(db, plan_id).plan.fiscal_year
        about = words.fiscal_year(year, _settings(db).fiscal_start)
        return _Made((Attachment(name, _WORKBOOK, content),), about=about)

    def pack(self, pack_id: int) -> _Made:
        db, today = self.db, self.db.today()
        if not pack_id:
            raise NotFound(_("There is no pack with files in it yet. Make one in the library."))
        file = BytesIO()
        made = packs.zip_to(db, file, pack_id, today, self.partner_id, progress=self.progress)
        name = f"{packs.stem(db, pack_id, self.partner_id, today)}.zip"
        left_out = tuple(
            _("Not included: {title} ({state})").format(
                title=one.material.title, state=words.name(one.state)
            )
            for one in made.left_out
        )
        about = next(line.pack.name for line in packs.every(db) if line.pack.id == pack_id)
        return _Made((Attachment(name, "application/zip", file.getvalue()),), left_out, about)

    def battlecard(self) -> _Made:
        db, today = self.db, self.db.today()
        options = CardOptions(Variant.SHAREABLE, language())
        content, _report = battlecards.battlecard_bytes(db, self.partner_id, today, options)
        with db.read() as c:
            name = battlecards.file_name(partners.one(c, self.partner_id), today, language())
        return _Made((Attachment(name, "application/pdf", content),))


def _settings(db: Database) -> Workspace:
    with db.read() as c:
        return workspace.load(c)


# Saving


def file_name(draft: Draft) -> str:
    """A name for the file of a draft that is valid on every system."""
    return f"{safe_file_name(draft.subject, 150)}.eml"


def is_large(draft: Draft) -> bool:
    """Whether many mail servers would refuse it."""
    return sum(len(one.content) for one in draft.attachments) >= LARGE


def save(_db: Database, path: Path, draft: Draft, *, progress: Progress = _silent) -> Path:
    """Write a draft as an .eml file; ``Unavailable`` when it cannot be written."""
    progress(0, 1)
    write_eml(path, draft)
    return path
