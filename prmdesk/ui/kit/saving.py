"""Workbooks: asked where to, written in the background, then offered."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import LANGUAGES, _, language
from prmdesk.services import exporting
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.links import open_file


def ask_workbook(parent: QWidget, desk: Desk, title: str, name: str) -> Path | None:
    """The workbook to write, ``name`` proposed beside the workspace; None: better not."""
    path, _kind = _ask(parent, desk, title, name, (_("Excel workbook (*.xlsx)"),))
    return path


def ask_workbook_and_language(
    parent: QWidget, desk: Desk, title: str, name: str
) -> tuple[Path | None, str]:
    """As ``ask_workbook``, and the language chosen as the kind of file: the user's or another."""
    kinds = {
        _("Excel workbook in {language} (*.xlsx)").format(language=LANGUAGES[code]): code
        for code in sorted(LANGUAGES, key=lambda code: code != language())
    }
    path, kind = _ask(parent, desk, title, name, tuple(kinds))
    return path, kinds.get(kind, language())


def _ask(
    parent: QWidget, desk: Desk, title: str, name: str, kinds: Sequence[str]
) -> tuple[Path | None, str]:
    text, kind = QFileDialog.getSaveFileName(
        parent, title, str(desk.db.path.parent / name), ";;".join(kinds)
    )
    if not text:
        return None, kind
    path = Path(text)
    return path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx"), kind


def offer(desk: Desk, path: Path) -> None:
    """Say that ``path`` was saved, with a button that opens it."""
    said = _("{name} was saved").format(name=path.name)
    desk.say(said, action=(_("Open"), partial(open_file, path)))


def save_sheets(parent: QWidget, desk: Desk, sheets: Sequence[Sheet], name: str) -> None:
    """Ask for a place, and write ``sheets`` there; ``name`` is what the workbook is about."""
    proposed = exporting.sheets_file_name(name, desk.today())
    path = ask_workbook(parent, desk, _("Save as Excel"), proposed)
    if path is not None:
        desk.run(
            exporting.save_sheets, path, tuple(sheets), desk.today(),
            done=partial(offer, desk), label=_("Saving the tables"),
        )  # fmt: skip


def excel_button(desk: Desk, sheets: Callable[[], Sequence[Sheet]]) -> QPushButton:
    """The button "Save as Excel…" for ``sheets``, the first of which names the workbook."""

    def clicked() -> None:
        made_now = sheets()
        save_sheets(made, desk, made_now, made_now[0].title)

    made = button(_("Save as Excel…"), "file-spreadsheet", clicked=clicked)
    return made
