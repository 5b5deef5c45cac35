"""Names are typed with commas or added by one click, each once."""

from typing import cast

from PySide6.QtWidgets import QPushButton

from prmdesk.ui.kit.names_field import NamesField
from tests.ui.conftest import Show
from tests.ui.drivers import K, bury, write


def test_names_are_told_once_each(shown: Show) -> None:
    field = cast(NamesField, shown(NamesField("Products sold", "with commas between")))
    told: list[tuple[str, ...]] = []
    field.committed.connect(told.append)
    field.fill(["Cloud"], ["cloud", "Edge"])
    bury()
    chips = field.findChildren(QPushButton)
    assert [chip.text() for chip in chips] == ["Edge"]
    chips[0].click()
    write(field.text, "Cloud, Core， cloud", K.Key_Tab)
    assert told == [("Cloud", "Edge"), ("Cloud", "Core")]
