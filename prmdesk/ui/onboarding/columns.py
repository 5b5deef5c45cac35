"""The columns of the checklist editor: what a step says in each, and what an entry there means."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from prmdesk import words
from prmdesk.domain.onboarding import Outcome, Progress, Step, days_late, due_date
from prmdesk.domain.own_steps import Differs
from prmdesk.i18n import N_, _, ngettext
from prmdesk.ui.kit.dates import due_text, shown

_DAYS = re.compile(r"\s*([+\-−–]?)\s*(\d{1,4})\b")


class Column(IntEnum):
    """The columns, in their order."""

    DONE = 0
    TITLE = 1
    KIND = 2
    SIDE = 3
    OWNER = 4
    DUE = 5
    RESPONSE = 6
    EXIT = 7
    NOTE = 8


HEADINGS: Mapping[Column, str] = {
    Column.DONE: N_("Done"),
    Column.TITLE: N_("Step"),
    Column.KIND: N_("Kind"),
    Column.SIDE: N_("Who"),
    Column.OWNER: N_("Owner"),
    Column.DUE: N_("Due"),
    Column.RESPONSE: N_("Response"),
    Column.EXIT: N_("Exit"),
    Column.NOTE: N_("Note"),
}

GROUP_COLUMNS = (Column.TITLE, Column.OWNER, Column.NOTE)
"""What a group has of its own: its kind, day and the like are those of its steps."""

_ALL_SHOW = (*GROUP_COLUMNS, Column.DUE)

_FIELDS: Mapping[Column, str] = {
    Column.TITLE: "title",
    Column.KIND: "kind",
    Column.SIDE: "side",
    Column.OWNER: "owner",
    Column.DUE: "day",
    Column.RESPONSE: "response",
    Column.EXIT: "is_exit",
    Column.NOTE: "note",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the words for a step depend on besides the step itself.

    ``group`` is the progress of a step with sub-steps, ``late`` counts the late ones among them.
    ``waits_for`` is the title of the open step it waits for; ``differs`` says whether the step was
    added or moved for this partner. Once it has an ``outcome`` nothing in it is late.
    """

    is_template: bool
    started_on: date | None
    today: date
    group: Progress | None = None
    late: int = 0
    waits_for: str = ""
    differs: Differs = Differs.NOT
    outcome: Outcome = Outcome.RUNNING


def cell(step: Step, column: Column, facts: Facts) -> str:
    """What the column shows of ``step``."""
    if column not in _TEXTS or (facts.group is not None and column not in _ALL_SHOW):
        return ""
    return _TEXTS[column](step, facts)


def note_text(step: Step) -> str:
    """What was noted of a step, after why it is not needed, or who took part."""
    if step.skip_reason:
        return _("Not needed: {reason}").format(reason=step.skip_reason)
    told = step.attendees if step.done_on else ""
    return " · ".join(filter(None, (told, step.note)))


def _due(step: Step, facts: Facts) -> str:
    if facts.group is not None:
        return _group_due(facts.group, facts)
    if facts.is_template:
        return day_text(step.day)
    if step.done_on:
        return shown(step.done_on)
    if step.skip_reason:
        return _("not needed")
    due = due_date(step, facts.started_on)
    return shown(due) if facts.outcome else due_text(due, facts.today)


def _group_due(group: Progress, facts: Facts) -> str:
    if facts.is_template:
        return ngettext("{n} step", "{n} steps", group.total).format(n=group.total)
    if facts.late:
        return ngettext("{n} late", "{n} late", facts.late).format(n=facts.late)
    return _("{done} of {total}").format(done=group.done, total=group.total)


def is_late(step: Step, facts: Facts) -> bool:
    """Whether the due column warns."""
    if facts.is_template or facts.outcome:
        return False
    if facts.group is not None:
        return facts.late > 0
    return days_late(step, facts.started_on, facts.today) > 0


def entered(step: Step, column: Column, facts: Facts) -> Any:
    """What an editor of the column starts with."""
    if column is Column.DUE and not facts.is_template:
        return due_date(step, facts.started_on)
    return getattr(step, _FIELDS[column])


def values(column: Column, entry: Any, facts: Facts) -> dict[str, Any]:
    """The fields of a step that an entry in the column sets.

    A day taken away from a running step is gone, whichever way it was given.
    """
    if column is Column.DUE and not facts.is_template:
        return {"due": entry} if entry else {"due": None, "day": None}
    is_text = column in (Column.TITLE, Column.OWNER, Column.NOTE)
    return {_FIELDS[column]: entry.strip() if is_text else entry}


def day_text(day: int | None) -> str:
    """A day counted from the start: "+14 days"."""
    if day is None:
        return ""
    if day < 0:
        return ngettext("{n} day before", "{n} days before", -day).format(n=-day)
    return ngettext("+{n} day", "+{n} days", day).format(n=day)


def read_days(text: str) -> int | None:
    """The days that "+14" or "-5 days" mean, None for nothing; ``ValueError`` when none."""
    if not text.strip():
        return None
    found = _DAYS.match(text)
    if found is None:
        raise ValueError(text)
    return int(found[2]) * (-1 if found[1] in ("-", "−", "–") else 1)


_TEXTS: Mapping[Column, Callable[[Step, Facts], str]] = {
    Column.TITLE: lambda step, _facts: step.title,
    Column.KIND: lambda step, _facts: words.name(step.kind),
    Column.SIDE: lambda step, _facts: words.name(step.side),
    Column.OWNER: lambda step, _facts: step.owner,
    Column.DUE: _due,
    Column.RESPONSE: lambda step, _facts: words.name(step.response),
    Column.EXIT: lambda step, _facts: _("Exit") if step.is_exit else "",
    Column.NOTE: lambda step, _facts: note_text(step),
}
