"""Sections: ticked and put in order by mouse and by keys."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import CHOOSABLE, Block
from prmdesk.ui.battlecards.sections import Sections

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def sections(qtbot: QtBot) -> Sections:
    made = Sections()
    qtbot.addWidget(made)
    made.show()
    return made


def press(sections: Sections, name: str) -> None:
    found = [b for b in sections.findChildren(QAbstractButton) if b.accessibleName() == name]
    found[0].click()


def test_at_first_all_blocks_stand_in_their_usual_order(sections: Sections) -> None:
    assert sections.chosen() == CHOOSABLE
    assert sections.list.height() >= sections.list.count() * 30  # none is hidden in a scroll area


def test_keys_tick_and_move_and_each_is_told(sections: Sections) -> None:
    told: list[tuple[Block, ...]] = []
    sections.changed.connect(lambda: told.append(sections.chosen()))
    sections.list.setCurrentRow(1)
    QTest.keyClick(sections.list, Qt.Key.Key_Up, ALT)
    assert sections.chosen()[:2] == (Block.REASONS, Block.WHO)
    assert sections.list.currentRow() == 0  # it stays with what was moved
    QTest.keyClick(sections.list, Qt.Key.Key_Up, ALT)  # it is the first already
    QTest.keyClick(sections.list, Qt.Key.Key_Down, ALT)
    assert sections.chosen() == CHOOSABLE
    QTest.keyClick(sections.list, Qt.Key.Key_Space)
    assert Block.REASONS not in sections.chosen()
    assert len(told) == 3


def test_a_click_on_the_box_ticks_and_one_on_the_words_goes_there(sections: Sections) -> None:
    row = sections.list.visualItemRect(sections.list.item(1))
    for x, ticked in ((120, True), (20, False), (20, True)):
        point = QPoint(x, row.center().y())
        QTest.mouseClick(sections.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert sections.list.currentRow() == 1
        assert (Block.REASONS in sections.chosen()) is ticked


def test_buttons_do_what_the_keys_do_and_the_usual_order_comes_back(sections: Sections) -> None:
    sections.list.setCurrentRow(0)
    press(sections, "Move down (Alt+Down)")
    press(sections, "Move down (Alt+Down)")
    press(sections, "Move up (Alt+Up)")
    assert sections.chosen()[:2] == (Block.REASONS, Block.WHO)
    sections.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    press(sections, "Usual order")
    rest = tuple(block for block in CHOOSABLE if block is not Block.PARTNER_ANSWER)
    assert sections.chosen() == rest


def test_a_row_that_is_dragged_keeps_its_tick(sections: Sections) -> None:
    sections.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    told: list[bool] = []
    sections.changed.connect(lambda: told.append(True))
    root = QModelIndex()
    sections.list.model().moveRow(root, len(CHOOSABLE) - 1, root, 0)  # as a drop does
    assert sections.chosen()[0] is CHOOSABLE[-1]
    assert Block.WHO not in sections.chosen()
    assert told == [True]


def test_what_was_left_out_comes_behind_and_filling_tells_no_one(sections: Sections) -> None:
    told: list[bool] = []
    sections.changed.connect(lambda: told.append(True))
    sections.fill((Block.PEOPLE, Block.QUADRANT))
    assert sections.chosen() == (Block.PEOPLE, Block.QUADRANT)
    assert sections.list.keys()[2] is Block.WHO
    sections.say_for(internal=False)
    assert sections.list.item(1).text() == "Value (not handed over)"
    assert sections.chosen() == (Block.PEOPLE, Block.QUADRANT)
    assert told == []
