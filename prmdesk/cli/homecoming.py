"""The command ``home``: a plan workbook that a partner filled in, looked at and taken over (D4)."""

import json
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prmdesk.cli.files import opened
from prmdesk.cli.terminal import Add, say
from prmdesk.i18n import _, ngettext

if TYPE_CHECKING:
    from prmdesk.services.plan_home import Homecoming, Offer, RowOffer


def add_to(add: Add) -> None:
    """Let this command be typed."""
    text = _("show what a filled plan workbook would change, and take it over")
    typed = add("home", help=text, description=text)
    typed.add_argument("file", type=Path, metavar=_("FILE"))
    typed.add_argument("--workspace", type=Path, required=True, metavar=_("FILE"))
    typed.add_argument(
        "--take", action="store_true", help=_("take over what only the partner changed")
    )
    typed.add_argument("--json", action="store_true", help=_("tell it to another program"))
    typed.set_defaults(run=_run)


def _run(wanted: Namespace) -> int:
    """0 when nothing is left to decide, 3 when a person has to."""
    from prmdesk.services import plan_home

    with opened(wanted.workspace, read_only=not wanted.take) as db:
        found = plan_home.open_home(db, wanted.file, wanted.today)
        taken = 0
        if wanted.take and found.suggested:
            taken = plan_home.accept(db, found, found.suggested, wanted.today)
    if wanted.json:
        say(json.dumps(_as_json(found, taken), ensure_ascii=False, indent=1, default=str))
    else:
        _tell(found, taken)
    return 3 if _left(found, taken) else 0


def _left(found: "Homecoming", taken: int) -> bool:
    """Whether a person has something to decide."""
    return any(row.choices for row in found.rows) or any(
        one.is_takeable and not (taken and one.is_suggested) for one in found.changes
    )


def _tell(found: "Homecoming", taken: int) -> None:
    for warning in found.warnings:
        say(warning)
    for row in found.rows:
        for offer in row.offers:
            say(_line(row, offer))
    if taken:
        text = ngettext("{n} change was taken over", "{n} changes were taken over", taken)
        say(text.format(n=taken))
    elif not found.rows:
        say(_("Their workbook says the same as ours."))


def _line(row: "RowOffer", offer: "Offer") -> str:
    """One change in one line."""
    from prmdesk import words
    from prmdesk.words.plans import SECTION_OF

    change = offer.change
    told = _("{table}, {row}, {field}: {ours} → {theirs} ({remark})")
    return told.format(
        table=words.name(SECTION_OF[row.table]),
        row=row.name or "–",
        field=words.field(change.field, row.table) if change.field else _("whole row"),
        ours=_shown(change.ours),
        theirs=_shown(change.theirs),
        remark=offer.reason or words.name(change.verdict),
    )


def _shown(value: object) -> str:
    from enum import StrEnum

    from prmdesk import words

    return words.name(value) if isinstance(value, StrEnum) else "–" if value is None else str(value)


def _as_json(found: "Homecoming", taken: int) -> dict[str, Any]:
    changes = [
        {
            "table": row.table, "row": row.row_id, "name": row.name, "line": row.line,
            "field": offer.change.field, "sent": offer.change.base, "ours": offer.change.ours,
            "theirs": offer.change.theirs, "verdict": offer.change.verdict.value,
            "reason": offer.reason,
        }
        for row in found.rows
        for offer in row.offers
    ]  # fmt: skip
    return {
        "plan": found.plan_id, "about": found.about, "file": found.file_name, "taken": taken,
        "fingerprint": found.fingerprint, "warnings": found.warnings, "changes": changes,
    }  # fmt: skip
