"""Each state has a drawing of its own: none is told by colour alone."""

from prmdesk.domain.materials import FileState
from prmdesk.ui.library.states import drawing


def test_each_state_has_its_own_drawing() -> None:
    assert len({drawing(state)[0] for state in FileState}) == len(FileState)
