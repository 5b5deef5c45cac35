"""How Alembic runs our migrations: on the connection that ``upgrade`` hands over."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import String
from sqlalchemy.types import TypeDecorator

from prmdesk.storage.tables import metadata


def _plain_type(kind: str, item: Any, _autogen: object) -> str | Literal[False]:
    """Write plain SQL types into a migration: it must not change when our types do."""
    own = kind == "type" and isinstance(item, TypeDecorator) and isinstance(item.impl, String)
    return "sa.String()" if own else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=_plain_type,
)
context.run_migrations()
