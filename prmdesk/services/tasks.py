"""Tasks and meetings from a typed line, and ticking what was done (D22)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.promises import PromiseState
from prmdesk.domain.quick_entry import Entry, Names, names, read, with_contact
from prmdesk.domain.text import fold
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.services import partners, promises
from prmdesk.storage import today as stored
from prmdesk.storage.database import Database


def known_names(db: Database) -> Names:
    """The names by which partners are found in a typed line."""
    with db.read() as c:
        return names(stored.names(c))


def read_line(db: Database, text: str, known: Names, today: date, chosen: int | None) -> Entry:
    """What a typed line means; ``chosen`` is the partner where the line names none."""
    entry = read(text, today, known)
    if not entry.called and chosen is not None:
        entry = replace(entry, partner_ids=(chosen,))
    return entry if entry.partner_id is None else of_partner(db, entry, entry.partner_id)


def of_partner(db: Database, entry: Entry, partner_id: int) -> Entry:
    """A typed line for one of the partners it may mean, with the person there that it names."""
    people = partners.contacts(db, partner_id)
    here = [(one.id, one.name) for one in people if one.left_on is None]
    return with_contact(replace(entry, partner_ids=(partner_id,)), here)


def partner_names(db: Database, partner_ids: Sequence[int]) -> list[tuple[int, str]]:
    """The ids and names of ``partner_ids``, of all partners where there are none, by name."""
    with db.read() as c:
        found = [(key, name) for key, name, _short in stored.names(c)]
    chosen = [one for one in found if one[0] in partner_ids] or found
    return sorted(chosen, key=lambda one: fold(one[1]))


def add(db: Database, entry: Entry, partner_id: int, today: date) -> int:
    """Note the task or meeting of a typed line; ``Invalid`` when it says nothing to do."""
    return partners.save_activity(db, entry.activity(partner_id, today))


def tick(db: Database, key: str, today: date) -> None:
    """Note as done today what a line of Today names: ``activity:4``, ``promise:12``."""
    kind, _colon, number = key.partition(":")
    if kind == "promise":
        promises.close(db, int(number), PromiseState.KEPT, today)
    else:
        partners.save_activity(db, replace(_activity(db, int(number)), done_on=today))


def _activity(db: Database, activity_id: int) -> Activity:
    with db.read() as c:
        found = stored.activity(c, activity_id)
    if found is None or found.kind not in (Kind.TASK, Kind.MEETING):
        raise NotFound(_("This task was deleted."))
    return found
