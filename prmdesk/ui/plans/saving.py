"""A plan as a workbook: asked where to and in which language, written, then offered."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from prmdesk.i18n import _
from prmdesk.services import plan_books
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.links import open_file
from prmdesk.ui.kit.saving import ask_workbook_and_language


def ask_and_save(desk: Desk, plan_id: int, parent: QWidget) -> None:
    """Ask for a place and a language, and write the workbook of a plan there."""
    suggested = desk.ask(plan_books.plan_file_name, plan_id, desk.today())
    path, spoken = ask_workbook_and_language(parent, desk, _("Export plan"), suggested)
    if path is not None:
        save(desk, plan_id, path, spoken)


def save(desk: Desk, plan_id: int, path: Path, spoken: str = "") -> None:
    """Write the workbook of a plan in a language (empty: the user's), and say where it lies."""
    desk.run(
        plan_books.save_plan,
        plan_id,
        path,
        desk.today(),
        spoken=spoken,
        done=lambda made: _offer(desk, made),
        label=_("Exporting the plan"),
        writes=True,
    )


def _offer(desk: Desk, path: Path) -> None:
    desk.say(
        _("{name} was saved").format(name=path.name),
        action=(_("Open folder"), lambda: open_file(path.parent)),
    )
