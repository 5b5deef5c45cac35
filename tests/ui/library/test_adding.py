"""Where the files lie, or a copy: the first unless another is chosen."""

from pathlib import Path

from prmdesk.ui.library.adding import AddFiles
from tests.ui.conftest import Show


def test_files_stay_where_they_are_unless_copies_are_chosen(shown: Show) -> None:
    dialog = AddFiles([Path(f"{n}.pdf") for n in range(9)], None)  # type: ignore[arg-type]
    shown(dialog)
    assert dialog.windowTitle() == "Add 9 files"
    assert not dialog.is_copy
    dialog._copy.setChecked(True)
    assert dialog.is_copy
