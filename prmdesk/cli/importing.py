"""The command ``import``: a spreadsheet read, understood, and written in one step (D7)."""

import json
from argparse import Namespace
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prmdesk.cli.files import emptied, opened
from prmdesk.cli.terminal import Add, complain, say
from prmdesk.errors import NotFound, Unreadable
from prmdesk.i18n import _

if TYPE_CHECKING:
    from prmdesk.importers.answers import Answers
    from prmdesk.services.import_json import Wishes


def add_to(add: Add) -> None:
    """Let this command be typed."""
    text = _("import a partner spreadsheet: xlsx, xls, ods or csv")
    limits = _(
        "At most 50 MB (200 MB unpacked), 200 000 rows and 1 000 columns; reading ends after 20 "
        "seconds or 1 GB of memory. Exit code 0: imported; 1: refused; 3: an answer is needed."
    )
    typed = add("import", help=text, description=text, epilog=limits)
    typed.add_argument("sheet", type=Path, metavar=_("SHEET"))
    typed.add_argument(
        "--workspace", type=Path, metavar=_("FILE"), help=_("needed unless it is a dry run")
    )
    typed.add_argument("--dry-run", action="store_true", help=_("tell what would be imported"))
    typed.add_argument("--json", action="store_true", help=_("tell it to another program"))
    typed.add_argument(
        "--answers", type=Path, metavar=_("FILE"), help=_("what to do where prmdesk must ask")
    )
    typed.add_argument(
        "--map",
        default="",
        metavar=_("NAME"),
        help=_("match as remembered under this name; auto: as the sheet's layout was before"),
    )
    typed.add_argument(
        "--save-map", default="", metavar=_("NAME"), help=_("remember the matching by this name")
    )
    typed.set_defaults(run=_run, usage_error=typed.error)


def _run(wanted: Namespace) -> int:
    from prmdesk.services import import_json

    answers, wishes = _answers(wanted)
    with _workspace(wanted) as db:
        told, code = import_json.import_file(
            db, wanted.sheet, wanted.today, answers, wishes, write=not wanted.dry_run
        )
    if wanted.json:
        say(json.dumps(told, ensure_ascii=False, indent=1))
    elif code == import_json.DONE:
        _tell(told, wanted.dry_run)
    elif code == import_json.ASKS:
        _ask(told)
    if told["refused"]:
        complain(told["refused"])
    return code


def _workspace(wanted: Namespace) -> AbstractContextManager[Any]:
    """Where to import to; a dry run without a workspace is one into an empty one."""
    if wanted.workspace is None and wanted.dry_run:
        return emptied()
    if wanted.workspace is None:
        wanted.usage_error(_("--workspace FILE says where to import to"))
    if not wanted.workspace.exists():
        text = _("There is no workspace {path}. Make an empty one with: prmdesk new {path}")
        raise NotFound(text.format(path=wanted.workspace))
    return opened(wanted.workspace, read_only=wanted.dry_run)


def _answers(wanted: Namespace) -> "tuple[Answers, Wishes]":
    from prmdesk.importers.answers import Answers
    from prmdesk.services.import_json import Wishes

    path: Path | None = wanted.answers
    try:
        told = json.loads(path.read_text("utf-8")) if path else {}
        return Answers.from_json(told), Wishes.from_json(told, wanted.map, wanted.save_map)
    except OSError as error:
        raise NotFound(_("There is no file {path}.").format(path=path)) from error
    except (ValueError, AttributeError, TypeError) as error:
        text = _("{path} does not hold answers to the questions that --json shows.")
        raise Unreadable(text.format(path=path)) from error


def _tell(told: Mapping[str, Any], dry_run: bool) -> None:
    """What was imported, or would be, and each row that is not (R10)."""
    text = _("Imported: {new} new, {update} updated, {unchanged} unchanged.")
    if dry_run:
        text = _("To import: {new} new, {update} to update, {unchanged} unchanged.")
    say(text.format(**told["counts"]))
    for row in told["skipped"]:
        text = _("Row {n} is left out: {reason}")
        say(text.format(n=row["row"] + 1, reason=row["reason"]))
    for warning in told["warnings"]:
        say(warning)


def _ask(told: Mapping[str, Any]) -> None:
    """What must be answered before anything is imported."""
    for question in told["questions"]:
        if question["needed"]:
            say(question["text"])
    if told["kind"] == "partner-list":
        complain(
            _("Nothing was imported: --json shows what is asked, --answers takes the answers.")
        )
    else:
        say(told["warnings"][0])
        complain(
            _(
                "Nothing was imported: this does not look like a list of partners. If it is one, "
                "say with --answers which column holds their names."
            )
        )
