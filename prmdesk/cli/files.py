"""Commands about the workspace file itself: new, check, backup."""

import tempfile
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from prmdesk.cli.terminal import Add, complain, say
from prmdesk.i18n import _, ngettext


def add_to(add: Add) -> None:
    """Let these commands be typed."""
    for name, text, run in (
        ("new", _("make an empty workspace"), _new),
        ("check", _("read a whole workspace for damage, without changing it"), _check),
        ("backup", _("make a verified backup of a workspace"), _back_up),
    ):
        typed = add(name, help=text, description=text)
        typed.add_argument("file", type=Path, metavar=_("FILE"))
        typed.set_defaults(run=run)


@contextmanager
def opened(path: Path, *, read_only: bool) -> Iterator[Any]:
    """The workspace ``path``, closed afterwards; a window may have it open if ``read_only``."""
    from prmdesk.services import workspace

    db = workspace.open_file(path, read_only=read_only).db
    try:
        yield db
    finally:
        db.close()


@contextmanager
def emptied() -> Iterator[Any]:
    """An empty workspace that is thrown away afterwards."""
    from prmdesk.domain.workspace import Workspace
    from prmdesk.services import workspace

    with tempfile.TemporaryDirectory(prefix="prmdesk-") as folder:
        db = workspace.create(Path(folder) / "empty.prmdesk", Workspace())
        try:
            yield db
        finally:
            db.close()


def _new(wanted: Namespace) -> int:
    from prmdesk.domain.workspace import Workspace
    from prmdesk.services import workspace

    workspace.create(wanted.file, Workspace()).close()
    say(_("{path} was made.").format(path=wanted.file))
    return 0


def _check(wanted: Namespace) -> int:
    from prmdesk.services import workspace

    found = workspace.check(wanted.file)
    for problem in found.problems:
        say(problem)
    if found.problems:
        text = _("{path} is damaged. It was left as it is; restore a backup to go on.")
        complain(text.format(path=wanted.file))
        return 1
    n = found.rows["partners"]
    text = ngettext("{path} is whole: {n} partner.", "{path} is whole: {n} partners.", n)
    say(text.format(path=wanted.file, n=n))
    return 0


def _back_up(wanted: Namespace) -> int:
    from prmdesk.domain.backups import Occasion
    from prmdesk.services import workspace

    with opened(wanted.file, read_only=True) as db:
        made = workspace.back_up(db, Occasion.ASKED, wanted.now)
    say(_("The backup {path} was made and checked.").format(path=made.path))
    return 0
