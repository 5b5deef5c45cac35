"""The command ``imports``: what was imported into a workspace, and taking a run back (D7)."""

import json
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prmdesk.cli.files import opened
from prmdesk.cli.terminal import Add, complain, say
from prmdesk.i18n import _, ngettext

if TYPE_CHECKING:
    from prmdesk.domain.imports import Run


def add_to(add: Add) -> None:
    """Let this command be typed."""
    text = _("list the imports of a workspace, or take one back")
    typed = add("imports", help=text, description=text)
    typed.add_argument("file", type=Path, metavar=_("FILE"))
    typed.add_argument("--json", action="store_true", help=_("tell it to another program"))
    typed.add_argument(
        "--take-back", type=int, metavar=_("N"), help=_("undo the import of this number")
    )
    typed.add_argument(
        "--rest", action="store_true", help=_("leave out the partners that were edited since")
    )
    typed.set_defaults(run=_run)


def _run(wanted: Namespace) -> int:
    from prmdesk.services import imports

    number: int | None = wanted.take_back
    with opened(wanted.file, read_only=number is None) as db:
        if number is not None:
            edited = imports.edited_since(db, number)
            if edited and not wanted.rest:
                for one in edited:
                    say(f"{one.name}: {_(', ').join(one.what)}")
                complain(_("They were edited since. --rest takes back the import but for them."))
                return 1
            imports.take_back(db, number, wanted.rest)
        runs = imports.runs(db)
    if wanted.json:
        say(json.dumps([_as_json(run) for run in runs], ensure_ascii=False, indent=1))
        return 0
    for run in runs:
        if number in (None, run.did.id):
            say(_line(run))
    return 0


def _as_json(run: "Run") -> dict[str, Any]:
    who_and_when = {"at": run.at.isoformat(), "who": run.who}
    return asdict(run.did) | who_and_when | {"state": run.state, "kept": run.kept}


def _line(run: "Run") -> str:
    """One import in one line."""
    from prmdesk import words
    from prmdesk.domain.imports import State

    text = _("{id}: {file}, {day}: {new} new, {updated} updated, {unchanged} unchanged, "
             "{skipped} skipped")  # fmt: skip
    told = text.format(file=run.did.file_name, day=words.day(run.at.astimezone().date()),
                       **asdict(run.did))  # fmt: skip
    if run.state is State.TAKEN_BACK:
        return _("{told} (taken back)").format(told=told)
    if run.state is State.PARTLY:
        text = ngettext(
            "{told} (taken back, {n} partner kept)",
            "{told} (taken back, {n} partners kept)",
            run.kept,
        )
        return text.format(told=told, n=run.kept)
    return told
