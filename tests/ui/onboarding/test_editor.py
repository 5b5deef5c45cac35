"""The editor as a whole: switching, leaving, empty, tool bar."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QToolButton

from prmdesk.services import onboarding, steps
from prmdesk.storage import tables
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import style, theme
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.editor import ChecklistEditor
from tests.ui.onboarding.acting import EditorDriver

Key = Qt.Key


def tool(editor: ChecklistEditor, name: str) -> QToolButton:
    found = editor.findChildren(QToolButton)
    return next(made for made in found if made.accessibleName() == name)


def test_coming_back_to_a_checklist_finds_the_place_left(driver: EditorDriver, short: int) -> None:
    own = driver.editor.checklist_id
    driver.choose("Train", column=Column.DUE)
    driver.tree.collapse(driver.model.index_of(driver.step("Before").id))
    driver.editor.show_checklist(short)
    assert driver.model.is_template
    driver.editor.show_checklist(own)
    assert driver.chosen() == ["Train"]
    assert not driver.tree.isExpanded(driver.model.index_of(driver.step("Before").id))


def test_phases_that_are_complete_are_closed_at_first(
    driver: EditorDriver, desk: Desk, short: int
) -> None:
    own = driver.model.checklist
    assert own is not None
    driver.editor.show_checklist(short)
    driver.editor._places.clear()
    after = next(s for s in onboarding.steps(desk.db, own.id) if s.title == "After")
    steps.tick(desk.db, own.id, [after.id], desk.today())
    driver.editor.show_checklist(own.id)
    assert not driver.tree.isExpanded(driver.model.index_of(driver.step("After").id))
    assert driver.tree.isExpanded(driver.model.index_of(driver.step("Before").id))


def test_an_empty_template_leads_on_to_its_first_step(
    template_driver: EditorDriver, desk: Desk
) -> None:
    with desk.db.write("Add template") as tx:
        empty = tx.insert(tables.checklists, {"name": "Empty"})
    QApplication.processEvents()
    editor = template_driver.editor
    desk.changed.disconnect()
    desk.changed.connect(lambda _change: editor.show_checklist(empty))
    editor.show_checklist(empty)
    assert not editor.tree.isVisible()
    QTest.mouseClick(tool(editor, "Add step (Enter)"), Qt.MouseButton.LeftButton)
    template_driver.type("Before day 1")
    assert template_driver.drawn() == ["Before day 1"]
    assert editor.tree.isVisible()


def test_leaving_an_empty_draft_brings_the_empty_state_back(
    template_driver: EditorDriver, desk: Desk
) -> None:
    with desk.db.write("Add template") as tx:
        empty = tx.insert(tables.checklists, {"name": "Empty"})
    QApplication.processEvents()
    template_driver.editor.show_checklist(empty)
    template_driver.editor.acts.add()
    template_driver.press(Key.Key_Escape, on=template_driver.input())
    QApplication.processEvents()
    assert not template_driver.editor.tree.isVisible()


def test_what_is_being_typed_is_kept_when_another_checklist_is_shown(
    driver: EditorDriver, desk: Desk, short: int
) -> None:
    own = driver.editor.checklist_id
    assert own is not None
    driver.choose("Sign")
    driver.press(Key.Key_F2)
    driver.type("Sign here", end=None)
    desk.changed.disconnect()
    desk.changed.connect(lambda _change: driver.editor.show_checklist(short))
    driver.editor.show_checklist(short)
    assert driver.model.is_template
    assert "Sign here" in [step.title for step in onboarding.steps(desk.db, own)]


def test_every_tool_has_a_name_with_its_key(driver: EditorDriver) -> None:
    tools = driver.editor.findChildren(QToolButton)
    names = [made.accessibleName() for made in tools if not isinstance(made.parent(), QLineEdit)]
    assert "Indent (Tab)" in names
    assert "Outdent (Shift+Tab)" in names
    assert "Add step (Enter)" in names
    assert all(names)


def test_a_question_goes_when_another_checklist_is_shown(driver: EditorDriver, short: int) -> None:
    driver.click_box("Call")
    assert driver.editor.strip is not None
    driver.editor.show_checklist(short)
    assert driver.editor.strip is None


def test_text_at_160_percent_has_its_room(driver: EditorDriver, qapp: QApplication) -> None:
    style.apply(qapp, dark=False, zoom=160)
    try:
        index = driver.model.index_of(driver.step("Sign").id, Column.TITLE)
        hint = driver.tree.itemDelegate().sizeHint(QStyleOptionViewItem(), index)
        assert hint.height() >= driver.tree.fontMetrics().height() + theme.px(8)
    finally:
        style.apply(qapp, dark=False)
