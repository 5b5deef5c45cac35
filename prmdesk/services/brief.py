"""The brief about a partner: what is known now, what was promised, what to hand over (3.3)."""

from datetime import date

from prmdesk.domain import brief as rules
from prmdesk.domain.brief import Brief
from prmdesk.domain.promises import Promise
from prmdesk.storage import battlecards, history, tables
from prmdesk.storage.database import Database
from prmdesk.storage.rows import read_where

_MOST_EDITS = 300


def brief(db: Database, partner_id: int, today: date) -> Brief:
    """All of it, in one read; ``NotFound`` when the partner was deleted."""
    with db.read() as c:
        facts = battlecards.facts(c, [partner_id], today)[0]
        promises = read_where(c, Promise, tables.promises, "partner_id", [partner_id])
        changes = [change for change, _edits in history.of_partner(c, partner_id, _MOST_EDITS)]
    return rules.brief(facts, promises, changes, today)
