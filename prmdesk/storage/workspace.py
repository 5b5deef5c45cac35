"""Reading the settings that travel with the workspace."""

import json
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Table, select

from prmdesk.domain.workspace import Workspace
from prmdesk.storage.tables import settings


def load(c: Connection) -> Workspace:
    """The settings of this workspace; what was never set has its default."""
    known = {field.name for field in fields(Workspace)}
    kept = {row.key: json.loads(row.value) for row in c.execute(select(settings))}
    lists = {key: tuple(value) for key, value in kept.items() if isinstance(value, list)}
    return Workspace(**{key: value for key, value in (kept | lists).items() if key in known})


def never_held(c: Connection, table: Table) -> bool:
    """Whether ``table`` is as new as on its first day: no row was ever put in."""
    used = "SELECT count(*) FROM sqlite_sequence WHERE name = ?"
    return not c.exec_driver_sql(used, (table.name,)).scalar()


def rows(c: Connection) -> dict[str, tuple[int, Any]]:
    """Each setting that was set, with the id of its row."""
    return {row.key: (row.id, json.loads(row.value)) for row in c.execute(select(settings))}
