"""Editing stages and criteria, by mouse and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from prmdesk import words
from prmdesk.domain.partners import Stage
from prmdesk.services import lifecycle
from prmdesk.ui.desk import Desk
from prmdesk.ui.lifecycle.editor import CriteriaEditor
from tests.ui.conftest import Show
from tests.ui.drivers import K, press, write

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def parent(shown: Show) -> QWidget:
    return shown(QWidget())


@pytest.fixture
def editor(desk: Desk, parent: QWidget) -> CriteriaEditor:
    made = CriteriaEditor(desk, parent, Stage.QUALIFY)
    made.show()
    made.activateWindow()
    return made


def shown_texts(editor: CriteriaEditor) -> list[str]:
    return [editor.criteria.item(row).text() for row in range(editor.criteria.count())]


def test_it_shows_the_criteria_of_the_stage_chosen_and_what_answers_each(
    editor: CriteriaEditor,
) -> None:
    assert shown_texts(editor) == [
        "A person there is known", "Both values are scored", "They said what they want from it",
    ]  # fmt: skip
    editor.criteria.setCurrentRow(1)
    assert editor._source.text() == "Known from: the scores"
    editor.criteria.setCurrentRow(2)
    assert editor._source.text() == "Ticked by a person, with day and note"
    editor.stages.setCurrentRow(list(Stage).index(Stage.PAUSED))
    assert not editor.criteria.isVisible()
    assert editor._none.isVisible()
    for tool in editor.findChildren(QToolButton):
        assert tool.accessibleName()


def test_add_reword_shift_remove_by_key(desk: Desk, editor: CriteriaEditor) -> None:
    write(editor.text, "They <b>answer</b>", K.Key_Return)
    assert shown_texts(editor)[-1] == "They <b>answer</b>"
    assert editor.text.text() == ""
    assert editor.isVisible(), "Enter adds and does not close"
    editor.criteria.setFocus()
    press(editor.criteria, K.Key_Up, mod=ALT)
    assert shown_texts(editor)[2] == "They <b>answer</b>"
    assert editor.criteria.currentRow() == 2, "what is moved stays chosen"
    press(editor.criteria, K.Key_F2)
    field = editor.criteria.findChild(QLineEdit)
    assert field is not None
    write(field, "They answer soon", K.Key_Return)
    assert shown_texts(editor)[2] == "They answer soon"
    editor.criteria.setFocus()
    press(editor.criteria, K.Key_Delete)
    assert "They answer soon" not in shown_texts(editor)
    desk.undo()
    assert shown_texts(editor)[2] == "They answer soon"


def test_an_empty_wording_leaves_what_was_there(editor: CriteriaEditor) -> None:
    editor.criteria.item(0).setText("  ")
    assert shown_texts(editor)[0] == "A person there is known"


def test_a_stage_can_be_called_otherwise_everywhere_and_back(
    desk: Desk, editor: CriteriaEditor
) -> None:
    write(editor.name, "Checking", K.Key_Return)
    assert editor.stages.item(1).text() == "Checking"
    assert words.name(Stage.QUALIFY) == "Checking"
    assert editor.isVisible()
    desk.undo()
    assert words.name(Stage.QUALIFY) == "Qualifying"
    write(editor.name, "Checking", K.Key_Return)
    write(editor.name, "", K.Key_Return)
    assert editor.name.text() == "Qualifying"
    editor.accept()
    lifecycle.add_criterion(desk.db, Stage.QUALIFY, "More")  # closed: it no longer listens
