"""The history of imports: what each run did, and taking a run back, however long ago (D7)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from prmdesk import words
from prmdesk.domain.imports import Run, State
from prmdesk.errors import Conflict, NotFound
from prmdesk.i18n import N_, _, ngettext
from prmdesk.storage import imports as stored
from prmdesk.storage.database import Database
from prmdesk.storage.imports import Place

Progress = Callable[[int, int], object]

_NAMED = 5
_THINGS = {
    "contacts": N_("Contacts"), "reasons": N_("Why we partner"), "stage_entries": N_("Stage"),
    "field_values": N_("Custom fields"), "scores": N_("Scores"), "activities": N_("Log"),
    "checklists": N_("Onboarding"), "plans": N_("Plan"), "distinct_pairs": N_("Duplicates"),
    "limits": N_("Resources"), "allotments": N_("Resources"), "decisions": N_("Decisions"),
    "trials": N_("90-day test"), "bucket_sheets": N_("Why we partner"),
    "criteria_met": N_("Lifecycle"), "promises": N_("Promises"), "frictions": N_("Friction"),
    "acquaintances": N_("People"), "attendances": N_("Training"), "role_needs": N_("Training"),
    "follow_ups": N_("Training"), "gate_decisions": N_("Onboarding"),
    "proofs": N_("Propositions"), "talking_points": N_("Propositions"),
}  # fmt: skip
"""What belongs to a partner, by its table."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A partner that moved on since a run gave it something, and ``what`` of it, in words."""

    partner_id: int
    name: str
    what: tuple[str, ...]


def runs(db: Database) -> list[Run]:
    """All imports, newest first, those that were taken back included."""
    with db.read() as c:
        return stored.runs(c)


def run(db: Database, import_id: int) -> Run:
    """One import; ``NotFound`` when there is none of this number."""
    found = next((one for one in runs(db) if one.did.id == import_id), None)
    if found is None:
        raise NotFound(_("There is no import {n}.").format(n=import_id))
    return found


def last_of(db: Database, fingerprint: str) -> Run | None:
    """The latest import of the very same file that was not taken back, None if there is none."""
    same = (one for one in runs(db) if fingerprint and one.did.fingerprint == fingerprint)
    return next((one for one in same if one.state is not State.TAKEN_BACK), None)


def partner_ids(db: Database, import_id: int) -> list[int]:
    """The partners that a run added or updated and that are still there."""
    with db.read() as c:
        return stored.partner_ids(c, run(db, import_id).change_id)


def edited_since(
    db: Database, import_id: int, *, progress: Progress = lambda n, of: None
) -> list[Edited]:
    """The partners that a run added or updated and that moved on since, by name (D7).

    What counts is how they are now: an edit that was undone is none. A later import that changed
    them is an edit, and so is what was added to a partner that the run added.
    """
    with db.read() as c:
        found = stored.standing(c, run(db, import_id).change_id, progress)
        names = stored.names(c, list(found.edited))
    return sorted(
        (Edited(key, names[key], _told(what)) for key, what in found.edited.items()),
        key=lambda edited: (edited.name.casefold(), edited.partner_id),
    )


def take_back(
    db: Database, import_id: int, rest: bool = False, *, progress: Progress = lambda n, of: None
) -> int:
    """Undo a run, updates included, in one change; returns how many partners keep what it gave.

    ``Conflict`` while some of them were edited since, and nothing happens; unless only the
    ``rest`` is to be taken back, which leaves these as they are. What others need stays too: a
    custom field that is in use.
    """
    with db.write(N_("Take back import")) as tx:
        undone = run(db, import_id)
        tx.detail = undone.did.file_name
        if undone.state is State.TAKEN_BACK:
            raise Conflict(_("This import was taken back already."))
        found = stored.standing(tx.connection, undone.change_id, progress)
        if found.edited and not rest:
            raise Conflict(_refusal(edited_since(db, import_id)))
        if found.edited and not found.intact:
            raise Conflict(_("All its partners were edited since: nothing is left to take back."))
        return stored.take_back(tx, undone, found)


def _refusal(edited: list[Edited]) -> str:
    """Why nothing was taken back, with the first of those that stand in the way."""
    told = [one.name for one in edited[:_NAMED]] + ["…"] * (len(edited) > _NAMED)
    text = ngettext(
        "{n} partner was edited since this import: {names}. Nothing was taken back.",
        "{n} partners were edited since this import: {names}. Nothing was taken back.",
        len(edited),
    )
    return text.format(n=len(edited), names=_(", ").join(told))


def _told(places: Iterable[Place]) -> tuple[str, ...]:
    """What moved on, in words: fields of the partner first, then what belongs to it."""
    places = sorted(places, key=lambda place: (place[0] != "partners", place))
    if ("partners", "") in places:
        return (_("deleted"),)
    told = [
        words.column(table, column) if table == "partners" else _(_THINGS.get(table, ""))
        for table, column in places
    ]
    return tuple(dict.fromkeys(filter(None, told)))
