"""What is left out is said before the hand-over; an empty one cannot be made."""

from prmdesk.domain.materials import FileState, Inspected, Material
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.library.handing import HandOver, left_out_text
from tests.ui.conftest import Show

OLD = Inspected(Material(1, "<b>Old", "/x"), FileState.EXPIRED)


def test_many_that_are_left_out_are_counted(desk: Desk, shown: Show) -> None:
    assert left_out_text([]) == ""
    assert left_out_text([OLD] * 10).splitlines()[-2:] == ["<b>Old (Expired)", "and 2 more"]
    dialog = HandOver(desk, 1, [OLD], None)  # type: ignore[arg-type]
    shown(dialog)
    assert isinstance(dialog, Dialog)
    assert dialog._primary is not None
    assert not dialog._primary.isEnabled()
