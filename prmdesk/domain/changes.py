"""A change to the workspace: what was done, and which tables it touched."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One user action that was kept (architecture.md, decision 3).

    ``label`` is the untranslated name of the action (translate it where it is shown), ``detail``
    says what it was about (a partner's name, a count). ``reverts`` is the change this one took
    back, if any.
    """

    id: int
    at: datetime
    label: str
    detail: str = ""
    reverts: int | None = None
    tables: frozenset[str] = field(default=frozenset())

    def about(self, *tables: str) -> bool:
        """Whether the change touched one of ``tables``."""
        return not self.tables.isdisjoint(tables)


@dataclass(frozen=True, slots=True)
class Edit:
    """One row of a change: the columns that differ, before and after (None: no row)."""

    id: int
    change_id: int
    table: str
    row_id: int
    before: dict[str, object] | None
    after: dict[str, object] | None
