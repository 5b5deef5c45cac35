"""Presets in the window: applied, and kept, renamed and deleted with a way back."""

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import Block, CardOptions, Variant
from prmdesk.services import card_presets
from prmdesk.ui.battlecards.preset_bar import PresetBar
from prmdesk.ui.desk import Desk

SHORT = CardOptions(blocks=(Block.PEOPLE,))


@pytest.fixture
def bar(desk: Desk, qtbot: QtBot) -> PresetBar:
    made = PresetBar(desk)
    qtbot.addWidget(made)
    desk.changed.connect(lambda _change: made.refresh())
    made.show()
    return made


def act(bar: PresetBar, start: str) -> None:
    menu = bar.menu()
    (action,) = [one for one in menu.actions() if one.text().startswith(start)]
    action.trigger()
    menu.deleteLater()


def name(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_kw: (text, True))


def test_two_are_there_from_the_start(bar: PresetBar) -> None:
    names = [bar.choice.itemText(n) for n in range(bar.choice.count())]
    assert names == ["For me", "To hand over"]
    told: list[CardOptions] = []
    bar.applied.connect(told.append)
    bar.choice.fill(Variant.SHAREABLE)
    bar.choice.committed.emit(Variant.SHAREABLE)
    assert told == [CardOptions(Variant.SHAREABLE)]


def test_the_bar_says_whether_the_choices_are_those_of_a_preset(bar: PresetBar) -> None:
    bar.follow(SHORT)
    assert bar.differs.isVisible()
    bar.follow(CardOptions(Variant.SHAREABLE))
    assert not bar.differs.isVisible()
    assert bar.choice.currentText() == "To hand over"


def test_a_preset_is_saved_updated_renamed_deleted_and_brought_back(
    bar: PresetBar, desk: Desk, monkeypatch: pytest.MonkeyPatch, problems: list[str]
) -> None:
    bar.follow(SHORT)
    name(monkeypatch, "For me")
    act(bar, "Save")
    assert problems.pop().startswith("There is a preset of this name.")
    name(monkeypatch, "R&D")
    act(bar, "Save")
    assert bar.choice.currentText() == "R&D"
    assert not bar.differs.isVisible()
    longer = CardOptions(blocks=(Block.PEOPLE, Block.WHO))
    bar.follow(longer)
    assert bar.choice.currentText() == "R&D"
    act(bar, "Update “R&&D”")
    assert not bar.differs.isVisible()
    name(monkeypatch, "Short")
    act(bar, "Rename")
    assert bar.choice.currentText() == "Short"
    act(bar, "Delete")
    assert bar.choice.currentText() == "For me"
    desk.undo()
    assert [one.name for one in desk.ask(card_presets.every)] == ["Short"]
    assert bar.choice.currentText() == "Short"  # it chooses what is chosen now
