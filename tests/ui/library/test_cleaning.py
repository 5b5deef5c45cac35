"""Only what is ticked is deleted for good."""

from pathlib import Path

from PySide6.QtCore import Qt

from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.library.cleaning import CleanUp
from tests.ui.conftest import Show


def test_what_is_not_ticked_stays(desk: Desk, files: list[Path], shown: Show) -> None:
    ids = materials.add_files(desk.db, files, copy=True).ids
    materials.remove(desk.db, ids)
    first, second = unused = materials.unused_copies(desk.db)
    dialog = CleanUp(desk, unused, None)  # type: ignore[arg-type]
    shown(dialog)
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.keep()
    assert (first.exists(), second.exists()) == (False, True)
