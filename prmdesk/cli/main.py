"""The command line as a whole: what can be typed, and how it ends."""

import logging
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

from prmdesk import __version__, i18n, logs, settings
from prmdesk.cli import exporting, files, homecoming, importing, imports
from prmdesk.cli.terminal import Add, complain
from prmdesk.errors import PrmError
from prmdesk.i18n import _

Run = Callable[[Namespace], int]

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str], windows: Mapping[str, Run]) -> int:
    """Do what ``arguments`` ask for; 0 done, 1 not done and why on stderr, 3 answers wanted.

    ``windows`` are the commands that need Qt: open, tour, self-test. Leaves with ``SystemExit`` 2
    on wrong usage. A traceback is for the log, never for the user.
    """
    n = _count_options(arguments)
    asked = dict(pairwise(arguments[:n])).get("--language")
    i18n.use(asked or settings.load().speaks)  # before any help is worded
    top = ArgumentParser(
        "prmdesk",
        usage=_("prmdesk [--language {en,zh}] [FILE | COMMAND ...]"),
        description=_("A desktop for partner managers. Without a command it opens the window."),
    )
    top.add_argument("--version", action="version", version=f"prmdesk {__version__}")
    top.add_argument(
        "--language", dest="speak", choices=i18n.LANGUAGES, help=_("the language to speak")
    )
    commands = top.add_subparsers(prog="prmdesk", title=_("commands"), metavar=_("COMMAND"))
    for module in (importing, imports, exporting, homecoming, files):
        module.add_to(commands.add_parser)
    _add_windows(commands.add_parser, windows)
    names_command = n < len(arguments) and arguments[n] in commands.choices
    command = [] if names_command or n > len(arguments) else ["open"]
    wanted = top.parse_args([*arguments[:n], *command, *arguments[n:]])
    if wanted.speak:
        i18n.use(wanted.speak)
    wanted.today, wanted.now = date.today(), datetime.now(UTC)
    with logs.keep():
        return _run(wanted)


def _run(wanted: Namespace) -> int:
    try:
        code: int = wanted.run(wanted)
    except PrmError as error:
        complain(str(error))
    except KeyboardInterrupt:
        complain(_("Stopped; nothing was changed."))
    except Exception:  # noqa: BLE001 - a user never sees a traceback
        _log.exception("a command failed")
        text = _("prmdesk made a mistake. What it is stands in {log}.")
        complain(text.format(log=logs.folder()))
    else:
        return code
    return 1


def _add_windows(add: Add, windows: Mapping[str, Run]) -> None:
    """The commands that need Qt."""
    opened = add("open", help=_("open the window on a workspace"))
    opened.add_argument("file", nargs="?", type=Path, metavar=_("FILE"))
    opened.set_defaults(run=windows["open"])
    tour = add(
        "tour", help=_("make pictures of every page, and one of each document that is handed over")
    )
    tour.add_argument("--out", type=Path, default=Path("out/tour"), metavar=_("DIR"))
    tour.set_defaults(run=windows["tour"])
    tried = add("self-test", help=_("try everything once, on an installed prmdesk"))
    tried.set_defaults(run=windows["self-test"])


def _count_options(arguments: Sequence[str]) -> int:
    """How many of ``arguments`` stand before the command, or before the file to open."""
    n = 0
    while n < len(arguments) and arguments[n].startswith("-"):
        n += 2 if arguments[n] == "--language" else 1
    return n
