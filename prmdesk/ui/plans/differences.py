"""What changed in a plan, cell by cell, in words: as a table for screen, clipboard and workbook."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from prmdesk import words
from prmdesk.domain.plan_diff import Difference
from prmdesk.domain.plan_snapshot import Value
from prmdesk.domain.plans import WholePlan
from prmdesk.domain.sheets import Column, Row, Sheet
from prmdesk.i18n import _
from prmdesk.services import partners, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.numbers import number_text
from prmdesk.words.plans import SECTION_OF

_NOT_TOLD = frozenset(
    {("steps", field) for field in ("parent_id", "after_id", "origin_id")}
    | {("plan", field) for field in ("version", "amended_for", "status", "agreed_on", "closed_on")}
)
"""What only says where a step stands among the others, and what the list of versions says."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids in a plan are called: its courses, the partner's people, its reviews."""

    courses: Mapping[int, str] = field(default_factory=dict)
    contacts: Mapping[int, str] = field(default_factory=dict)
    reviews: Mapping[int, str] = field(default_factory=dict)

    def of(self, key: str, value: int) -> str:
        """The name of what the field ``key`` points to; what is gone by its number."""
        known = {"course_id": self.courses, "contact_id": self.contacts, "review_id": self.reviews}
        return known[key].get(value, _("no. {n}, not there any more").format(n=value))


def names_in(desk: Desk, whole: WholePlan) -> Names:
    """What the ids in a plan are called now."""
    return Names(
        {one.id: one.name for one in desk.ask(training.courses)},
        {one.id: one.name for one in desk.ask(partners.contacts, whole.plan.partner_id)},
        {one.id: one.name for one in whole.reviews},
    )


def difference_sheet(title: str, found: Iterable[Difference], names: Names) -> Sheet:
    """Each change in a row: where, in what, and what it was and is."""
    columns = tuple(
        Column(text) for text in (_("Part"), _("Row"), _("Field"), _("Before"), _("After"))
    )
    rows = tuple(
        Row(_cells(one, names)) for one in found if (one.table, one.field) not in _NOT_TOLD
    )
    return Sheet(title, columns, rows)


def _cells(found: Difference, names: Names) -> tuple[str, ...]:
    part = words.name(SECTION_OF[found.table])
    name = words.clause(found.name) if found.table == "rules" else found.name
    if not found.field:
        was, now = ("", _("added")) if found.before is None else (_("was there"), _("removed"))
        return part, name, _("whole row"), was, now
    was, now = (value_text(found.field, value, names) for value in (found.before, found.after))
    return part, name, words.field(found.field, found.table), was, now


def value_text(key: str, value: Value, names: Names) -> str:
    """A value of the field ``key`` as people read it; nothing for none."""
    match value:
        case None:
            told = ""
        case StrEnum():
            told = words.name(value)
        case bool():
            told = _("yes") if value else _("no")
        case date():
            told = words.day(value)
        case Decimal():
            told = f"{number_text(value)} %" if key == "probability" else number_text(value)
        case int():
            told = names.of(key, value) if key.endswith("_id") else str(value)
        case str():
            told = words.clause(value) if key == "clause" else value
    return told
