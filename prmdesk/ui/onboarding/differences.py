"""What a newer version of a template would do, in the words of a table."""

from datetime import date
from enum import StrEnum
from typing import Any

from prmdesk import words
from prmdesk.domain.template_diff import Difference, DiffKind
from prmdesk.i18n import N_, _
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.onboarding.columns import day_text

NOTHING = "—"

FIELDS = {
    "kind": N_("Kind"), "side": N_("Who"), "owner": N_("Owner"), "day": N_("Day"),
    "due": N_("Due"), "is_exit": N_("Exit criterion"), "note": N_("Note"), "link": N_("Link"),
    "why": N_("Why"), "needs_evidence": N_("Evidence"), "first": N_("First result"),
    "teaches_customer": N_("Target customer"), "every_months": N_("Again"),
    "course_id": N_("Course"), "after_id": N_("Waits for"),
}  # fmt: skip
"""What the fields of a step are called in the table."""


def row(one: Difference) -> tuple[str, str, str, str, str]:
    """What happens, to which step, what is there here, what comes instead, and what is in doubt."""
    doubt = words.name(one.doubt) if one.doubt else ""
    return _what(one), one.title, *_values(one), doubt


def _what(one: Difference) -> str:
    if one.kind is DiffKind.CHANGED:
        return _("Changed: {field}").format(field=_(FIELDS[one.field]))
    return words.name(one.kind)


def _values(one: Difference) -> tuple[str, str]:
    match one.kind:
        case DiffKind.ADDED:
            return NOTHING, _below(one.after)
        case DiffKind.REMOVED:
            return one.title, NOTHING
        case DiffKind.MOVED:
            return _below(one.before), _below(one.after)
        case _:
            return _told(one.field, one.before), _told(one.field, one.after)


def _below(title: str) -> str:
    return _("below {title}").format(title=title) if title else _("as a phase")


def _told(field: str, value: Any) -> str:
    if field == "day" and value is not None:
        return day_text(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return shown(value)
    if not value:
        return NOTHING
    return words.name(value) if isinstance(value, StrEnum) else str(value)
