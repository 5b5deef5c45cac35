"""The Notes tab: an editor on top, the log below, tasks that can be ticked."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QInputDialog, QLabel, QToolButton

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.partners.notes import NotesTab
from tests.ui import hostile
from tests.ui.drivers import CTRL, AppDriver, K, answering, bury, click, press, write
from tests.ui.partners.conftest import Put


@pytest.fixture
def tab(desk: Desk, put: Put, acme: int) -> NotesTab:
    made: NotesTab = put(NotesTab(desk))
    made.show_partner(acme)
    return made


def log(desk: Desk, acme: int) -> list[tuple[Kind, str]]:
    return [(a.kind, a.text) for a in desk.ask(partners.activities, acme)]


def words(tab: NotesTab) -> list[str]:
    bury()
    return [label.text() for label in tab.findChildren(QLabel) if label.isVisible()]


def task(desk: Desk, acme: int, due: date) -> int:
    made = desk.do(
        partners.save_activity, Activity(0, acme, Kind.TASK, desk.today(), "Call", due=due)
    )
    assert made is not None
    return made


def test_control_enter_adds_the_note_and_empties_the_editor(
    desk: Desk, tab: NotesTab, acme: int
) -> None:
    write(tab.editor, "Talked about Q1")
    press(tab.editor, K.Key_Return, mod=CTRL)
    assert log(desk, acme) == [(Kind.NOTE, "Talked about Q1")]
    assert tab.editor.toPlainText() == ""
    assert words(tab) == ["Note · 24 Nov 2026", "Talked about Q1"]


def test_control_enter_in_the_editor_does_not_widen_the_panel(app: AppDriver) -> None:
    app.given_partners("Acme")
    acme = app.select("Acme")
    tab = app.panel.tab("notes")
    write(tab.editor, "Hello")
    app.press(K.Key_Return, mod=CTRL)
    assert not app.window.panel_full
    assert log(app.desk, acme) == [(Kind.NOTE, "Hello")]


def test_what_is_typed_is_not_lost_when_another_partner_is_shown(
    desk: Desk, tab: NotesTab, acme: int
) -> None:
    other = desk.do(partners.add_partner, Partner(0, "Brightpath"), desk.today())
    write(tab.editor, "Half a thought")
    tab.show_partner(other)
    assert log(desk, acme) == [(Kind.NOTE, "Half a thought")]
    assert tab.editor.toPlainText() == ""


def test_nothing_typed_is_no_note(desk: Desk, tab: NotesTab, acme: int) -> None:
    write(tab.editor, "   ")
    tab.leave()
    assert log(desk, acme) == []
    assert words(tab) == ["Nothing noted yet."]


def test_a_late_task_says_so_and_is_ticked(desk: Desk, tab: NotesTab, acme: int) -> None:
    task(desk, acme, date(2026, 11, 22))
    assert words(tab) == ["Task", "2 days late", "Call"]
    (box,) = tab.findChildren(QCheckBox)
    assert box.accessibleName() == "Done: Call"
    click(box)
    (done,) = desk.ask(partners.activities, acme)
    assert done.done_on == desk.today()
    assert words(tab) == ["Task", "Call"]
    bury()
    (box,) = tab.findChildren(QCheckBox)
    click(box)
    assert desk.ask(partners.activities, acme)[0].done_on is None


def test_an_entry_is_edited_and_deleted_with_undo(desk: Desk, tab: NotesTab, acme: int) -> None:
    write(tab.editor, "Typo")
    tab.leave()
    bury()
    edit, _delete = tab.findChildren(QToolButton)

    def answer(dialog: QInputDialog) -> None:
        dialog.setTextValue("No typo")
        dialog.accept()

    with answering(QInputDialog, answer):
        click(edit)
    assert log(desk, acme) == [(Kind.NOTE, "No typo")]
    said: list[Message] = []
    desk.said.connect(said.append)
    bury()
    click(tab.findChildren(QToolButton)[1])
    assert log(desk, acme) == []
    assert said[0].undo
    desk.undo()
    assert log(desk, acme) == [(Kind.NOTE, "No typo")]


def test_tab_goes_out_of_the_editor(tab: NotesTab) -> None:
    tab.editor.setFocus()
    press(tab.editor, K.Key_Tab)
    assert QApplication.focusWidget() is not tab.editor


def test_notes_are_shown_letter_for_letter(desk: Desk, tab: NotesTab, acme: int) -> None:
    with desk.db.write("Many notes"):
        for name in hostile.NAMES:
            note = Activity(0, acme, Kind.NOTE, desk.today(), name)
            partners.save_activity(desk.db, note)
    tab.reload()
    assert words(tab)[1::2] == list(reversed(hostile.NAMES))
