"""A template as it was, so that a newer one can be merged into what was started from it (R61)."""

import json
from collections.abc import Sequence
from dataclasses import MISSING, asdict, dataclass, fields
from datetime import date
from typing import Any, get_type_hints

from prmdesk.domain.onboarding import First, Response, Side, Step, StepKind


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """The steps of a template in one of its earlier versions, as JSON in ``content``.

    ``checklist_id`` is the template, ``until`` the day a newer version took its place.
    """

    id: int
    checklist_id: int
    version: int
    until: date
    content: str = "[]"


@dataclass(frozen=True, slots=True)
class Use:
    """How many onboardings were started from a template; ``older`` of those under way keep an
    earlier version."""

    started: int = 0
    older: int = 0


_READ = {"kind": StepKind, "side": Side, "response": Response, "first": First}
_DAYS = frozenset(name for name, kind in get_type_hints(Step).items() if kind == date | None)
_DEFAULTS = {one.name: one.default for one in fields(Step) if one.default is not MISSING}


def packed(steps: Sequence[Step]) -> str:
    """Steps as JSON; what is as it is by default is left out."""
    rows = [
        {name: value for name, value in asdict(step).items() if not _is_default(name, value)}
        for step in steps
    ]
    return json.dumps(rows, ensure_ascii=False, default=date.isoformat)


def unpacked(content: str) -> list[Step]:
    """The steps that were ``packed``, whatever fields there are now."""
    known = {one.name for one in fields(Step)}
    return [
        Step(**{name: _value(name, value) for name, value in row.items() if name in known})
        for row in json.loads(content)
    ]


def _is_default(name: str, value: Any) -> bool:
    return name in _DEFAULTS and value == _DEFAULTS[name]


def _value(name: str, kept: Any) -> Any:
    if name in _DAYS and kept is not None:
        return date.fromisoformat(kept)
    return _READ[name](kept) if name in _READ else kept
