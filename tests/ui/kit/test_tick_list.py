"""Many are ticked by keys; what is found does not forget what was ticked."""

from typing import cast

from prmdesk.ui.kit.tick_list import Tick, TickList
from tests.ui.conftest import Show
from tests.ui.drivers import K, press


def test_ticks_by_space_in_groups_and_found_by_typing(shown: Show) -> None:
    view = cast(TickList, shown(TickList("People")))
    view.offer(
        [Tick(1, "Anja", "Need it"), Tick(2, "Łukasz", "Need it"), Tick(3, "Ben", "Else")], [3]
    )
    assert view.ticked() == [3]
    assert [view.item(row).text() for row in range(view.count())] == [
        "Need it", "Anja", "Łukasz", "Else", "Ben",
    ]  # fmt: skip
    view.setFocus()
    view.setCurrentRow(1)
    press(view, K.Key_Space, K.Key_Down, K.Key_Space)
    assert view.ticked() == [1, 2, 3]
    press(view, K.Key_Space)
    assert view.ticked() == [1, 3]
    view.narrow("lukasz")
    hidden = [view.item(row).isHidden() for row in range(view.count())]
    assert hidden == [False, True, False, True, True]
    view.tick_all(on=True)
    assert view.ticked() == [1, 2, 3]
    view.narrow("")
    view.tick_all(on=False)
    assert view.ticked() == []
