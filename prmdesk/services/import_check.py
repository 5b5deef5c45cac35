"""What an import would do, record by record, before anything is written (D7)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from prmdesk.domain.matching import Evidence, Identity, Verdict, domain
from prmdesk.domain.merging import Policy
from prmdesk.domain.partners import NAME_LIMIT
from prmdesk.i18n import _
from prmdesk.importers.grouping import joined
from prmdesk.importers.likeness import alike, likeness
from prmdesk.importers.preview import Preview
from prmdesk.importers.records import Note, Record
from prmdesk.services.duplicates import Known, Match
from prmdesk.services.import_merge import (
    Difference,
    Home,
    Meeting,
    Work,
    left_out,
    met,
    told_by,
    told_of,
)
from prmdesk.storage import importing as stored
from prmdesk.storage.database import Database

Progress = Callable[[int, int], object]

_STEP = 200


class Status(StrEnum):
    """What will become of a record."""

    NEW = "new"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    MAYBE = "maybe_duplicate"
    PROBLEM = "problem"
    LEFT_OUT = "left_out"


WRITTEN = (Status.NEW, Status.UPDATE)
"""The records that an import writes."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Whom a record may be the same as: a partner of the desk, or a record above it by its row."""

    partner_id: int = 0
    row: int = -1


@dataclass(frozen=True, slots=True)
class Decisions:
    """The user's word on records, by their first row, and on what updates may do.

    ``same``: the record is its twin. ``new``: it is nobody known. ``left_out``: do not import it.
    """

    policy: Policy = Policy.FILL
    policies: Mapping[str, Policy] = field(default_factory=dict)
    same: Mapping[int, Twin] = field(default_factory=dict)
    new: frozenset[int] = frozenset()
    left_out: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a record may be the same as, and why."""

    twin: Twin
    name: str
    reason: Evidence


@dataclass(frozen=True, slots=True)
class Entry:
    """One record and what will become of it; ``why`` says so for problems.

    ``differences`` are the fields in which the partner and the sheet differ, ``work`` what will
    be written. ``apart`` are those it looks like and is not, as the user said.
    """

    record: Record
    status: Status
    partner_id: int = 0
    candidates: tuple[Candidate, ...] = ()
    differences: tuple[Difference, ...] = ()
    work: Work | None = None
    why: str = ""
    apart: tuple[Twin, ...] = ()

    @property
    def row(self) -> int:
        """The first row of the record on the sheet: what decisions are about."""
        return self.record.rows[0]


@dataclass(frozen=True, slots=True)
class DryRun:
    """Everything an import would do, and the custom fields it needs.

    ``as_of`` is the latest change of the desk it was made for.
    """

    preview: Preview
    entries: tuple[Entry, ...]
    homes: Mapping[str, Home]
    as_of: int

    def counts(self) -> dict[Status, int]:
        """How many records have each status."""
        found = Counter(entry.status for entry in self.entries)
        return {status: found[status] for status in Status}


def dry_run(
    db: Database, preview: Preview, decisions: Decisions, progress: Progress = lambda n, of: None
) -> DryRun:
    """Compare the records of ``preview`` with the desk and with each other; writes nothing."""
    with db.read() as c:
        as_of = stored.latest_change(c)
        known = stored.identities(c)
        records = _as_decided(preview.records, decisions)
        found = _Finder(known, records, decisions, progress).entries()
        ids = [entry.partner_id for entry in found if entry.partner_id]
        meeting = Meeting.of(c, ids, preview, decisions.policy, decisions.policies)
    entries = tuple(_worked_out(entry, meeting) for entry in found)
    return DryRun(preview, entries, meeting.homes, as_of)


def _as_decided(records: Sequence[Record], decisions: Decisions) -> list[Record]:
    """``records`` with those joined that the user says are one."""
    kept: dict[int, Record] = {}
    for record in records:
        twin = decisions.same.get(record.rows[0], Twin())
        if twin.row in kept:
            kept[twin.row] = joined(kept[twin.row], record)
        else:
            kept[record.rows[0]] = record
    return list(kept.values())


def _worked_out(entry: Entry, meeting: Meeting) -> Entry:
    """``entry`` with what it changes; an update that changes nothing is none."""
    if entry.status is Status.NEW:
        notes = left_out(entry.record)
        return replace(entry, record=_noted(entry.record, notes)) if notes else entry
    if entry.status is not Status.UPDATE:
        return entry
    work, differences, notes = met(entry.record, entry.partner_id, meeting)
    status = Status.UPDATE if work else Status.UNCHANGED
    record = _noted(entry.record, notes)
    return replace(entry, status=status, work=work, differences=differences, record=record)


def _noted(record: Record, notes: Sequence[Note]) -> Record:
    return replace(record, notes=(*record.notes, *notes)) if notes else record


class _Finder:
    """Finds for each record whom it is or may be, on the desk and further up the sheet."""

    def __init__(
        self,
        desk: Mapping[int, Identity],
        records: Sequence[Record],
        decisions: Decisions,
        progress: Progress,
    ) -> None:
        self._records, self._decisions, self._progress = records, decisions, progress
        self._identities = [identity(record) for record in records]
        self._known: Known[Twin] = Known(likeness)
        self._names: dict[Twin, str] = {}
        for partner_id, one in desk.items():
            self._add(Twin(partner_id=partner_id), one)
        self._alike = self._pairs(desk)

    def _add(self, twin: Twin, one: Identity) -> None:
        self._known.add(twin, one)
        self._names[twin] = one.name

    def _pairs(self, desk: Mapping[int, Identity]) -> dict[int, dict[Twin, float]]:
        """Records with like names on the desk or above them: index -> twin -> likeness."""
        twins = [Twin(partner_id=key) for key in desk]
        twins += [Twin(row=record.rows[0]) for record in self._records]
        names = [one.name for one in self._identities]
        found: dict[int, dict[Twin, float]] = {}
        known = [one.name for one in desk.values()]
        for index, other, score in alike(names, known, lambda: self._progress(0, len(names))):
            found.setdefault(index, {})[twins[other]] = score
        return found

    def entries(self) -> list[Entry]:
        """One entry a record, without what it writes; records of one partner are joined."""
        found: list[Entry] = []
        places: dict[int, int] = {}
        for index, record in enumerate(self._records):
            if index % _STEP == 0:
                self._progress(index, len(self._records))
            entry = self._entry(index, record)
            place = places.get(entry.partner_id) if entry.partner_id else None
            if place is not None:
                one = found[place]
                found[place] = replace(one, record=joined(one.record, record))
                continue
            if entry.partner_id:
                places[entry.partner_id] = len(found)
            found.append(entry)
            if entry.status is Status.NEW:
                self._add(Twin(row=entry.row), self._identities[index])
        self._let_go()
        return found

    def _let_go(self) -> None:
        """Forget bit by bit what was known: a million objects freed at once stop the window."""
        self._known.forget()
        while self._names:
            self._names.popitem()
        while self._identities:
            self._identities.pop()

    def _entry(self, index: int, record: Record) -> Entry:
        row = record.rows[0]
        if row in self._decisions.left_out:
            return Entry(record, Status.LEFT_OUT, why=_("You left it out."))
        if problem := _problem(record):
            return Entry(record, Status.PROBLEM, why=problem)
        decided = self._decisions.same.get(row)
        if decided is not None and decided.partner_id:
            return Entry(record, Status.UPDATE, partner_id=decided.partner_id)
        if row in self._decisions.new:
            apart = tuple(match.key for match in self._matches(index))
            return Entry(record, Status.NEW, apart=apart)
        return self._found(index, record)

    def _matches(self, index: int) -> list[Match[Twin]]:
        like = self._alike.get(index, {})
        near = {twin: score for twin, score in like.items() if twin in self._names}
        return self._known.matches(self._identities[index], near)

    def _found(self, index: int, record: Record) -> Entry:
        """The one partner that ``record`` surely is, those it may be, or nobody."""
        matches = self._matches(index)
        sure = [match.key for match in matches if match.verdict is Verdict.SAME]
        if len(sure) == 1 and sure[0].partner_id:
            return Entry(record, Status.UPDATE, partner_id=sure[0].partner_id)
        if matches:
            return Entry(record, Status.MAYBE, candidates=tuple(map(self._candidate, matches)))
        return Entry(record, Status.NEW)

    def _candidate(self, match: Match[Twin]) -> Candidate:
        return Candidate(match.key, self._names[match.key], match.reason)


def identity(record: Record) -> Identity:
    """What tells the partner of ``record`` from others."""
    told = record.values.get
    sites = [str(told("website") or ""), *(person.email for person in record.people)]
    domains = {found for site in sites if site and (found := domain(site))}
    external_id, tax_id, country = (
        str(told(name) or "") for name in ("external_id", "tax_id", "country")
    )
    return Identity(record.name, external_id, tax_id, frozenset(domains), country)


def _problem(record: Record) -> str:
    """Why a record cannot be imported as it stands, in words; empty if it can."""
    if not record.name.strip():
        return _("It has no partner name.")
    if len(record.name) > NAME_LIMIT:
        return _("A name has at most {n} characters.").format(n=NAME_LIMIT)
    return ""


def side_by_side(db: Database, run: DryRun, entry: Entry, twin: Twin) -> list[tuple[str, str, str]]:
    """A record beside whom it may be, field by field: (field, in the sheet, known already)."""
    if twin.partner_id:
        with db.read() as c:
            partner = stored.partners(c, [twin.partner_id])[twin.partner_id]
            contacts = stored.contacts(c, [twin.partner_id])[twin.partner_id]
        known = told_of(partner, contacts)
    else:
        other = next(one.record for one in run.entries if one.row == twin.row)
        known = told_by(other)
    given = told_by(entry.record)
    return [
        (name, given.get(name, ""), known.get(name, ""))
        for name in dict.fromkeys((*given, *known))
        if given.get(name) or known.get(name)
    ]
