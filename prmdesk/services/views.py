"""Named views of the list: a filter, an order and the columns to show."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from prmdesk.domain.lines import Compare, Condition, Query, View
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services import workspace
from prmdesk.storage import tables
from prmdesk.storage import views as stored
from prmdesk.storage.database import Database


def as_text(query: Query) -> str:
    """``query`` as it is kept."""
    return json.dumps(asdict(query), ensure_ascii=False)


def as_query(text: str) -> Query:
    """The query kept as ``text``."""
    kept = json.loads(text)
    conditions = tuple(
        Condition(item["column"], Compare(item["compare"]), item["value"])
        for item in kept["conditions"]
    )
    return Query(kept["text"], conditions, tuple(kept["order"]))


def every(db: Database) -> list[View]:
    """The named views, in their order."""
    with db.read() as c:
        return stored.every(c)


def save(db: Database, name: str, query: Query, columns: Sequence[str]) -> int:
    """Keep a view under ``name``; one of this name is replaced. Returns its id."""
    name = name.strip()
    if not name:
        raise Invalid([Problem("name", _("A view needs a name."))])
    with db.write(N_("Save view"), name) as tx:
        known = {view.name: view.id for view in stored.every(tx.connection)}
        row = {"name": name, "query": as_text(query), "columns": tuple(columns)}
        if name in known:
            tx.update(tables.views, known[name], row)
            return known[name]
        return tx.insert(tables.views, row | {"position": len(known)})


def delete(db: Database, view: View) -> None:
    """Forget a view."""
    with db.write(N_("Delete view"), view.name) as tx:
        tx.delete(tables.views, view.id)


def columns(db: Database) -> tuple[str, ...]:
    """The columns that the list of this workspace shows; empty for the usual ones."""
    return workspace.settings_of(db).list_columns


def show_columns(db: Database, keys: Sequence[str]) -> None:
    """Choose the columns of the list."""
    with db.write(N_("Choose columns")):
        workspace.change_settings(db, list_columns=list(keys))
