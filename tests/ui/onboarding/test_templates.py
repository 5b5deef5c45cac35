"""The templates: new, copied, edited, deleted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from prmdesk.domain.partners import Bucket, Touch
from prmdesk.services import onboarding, template_merge
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.templates import TemplatesView

BOTH = ["30/60/90 days, high touch", "30/60/90 days, low touch"]


@pytest.fixture
def view(desk: Desk, shown: Callable[[QWidget], QWidget]) -> TemplatesView:
    made = TemplatesView(desk)
    shown(made)
    made.refresh()
    desk.changed.connect(lambda _change: made.refresh())
    return made


def names(view: TemplatesView) -> list[str]:
    return [view.list.item(row).text().splitlines()[0] for row in range(view.list.count())]


def test_the_first_template_is_shown_with_its_steps(view: TemplatesView) -> None:
    assert names(view) == BOTH
    assert view.head.name.text() == BOTH[0]
    assert view.head.use.text() == "Version 1 · not used yet"
    assert len(view.editor.model.steps) == 37


def test_arrows_go_through_the_templates(view: TemplatesView) -> None:
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert view.head.name.text() == BOTH[1]
    assert len(view.editor.model.steps) == 13


def test_a_new_template_is_named_at_once(view: TemplatesView, desk: Desk) -> None:
    view.add()
    assert view.head.name.hasFocus()
    QTest.keyClicks(view.head.name, "Suppliers")
    QTest.keyClick(view.head.name, Qt.Key.Key_Return)
    assert names(view) == [*BOTH, "Suppliers"]
    titles = [step.title for step in view.editor.model.steps]
    assert titles[0] == "Foundations"
    assert titles[1].startswith("Target customer"), "what no template goes without"


def test_a_copy_is_shown_for_renaming(view: TemplatesView) -> None:
    view.copy()
    assert names(view) == [*BOTH, "Copy of 30/60/90 days, high touch"]
    assert view.head.name.text() == "Copy of 30/60/90 days, high touch"
    assert len(view.editor.model.steps) == 37


def test_whom_it_is_for_is_kept_when_chosen(view: TemplatesView, desk: Desk) -> None:
    for box, code in ((view.head.bucket, Bucket.SUPPLIER), (view.head.touch, Touch.LOW)):
        box.setCurrentIndex(box.findData(code))
        box.activated.emit(box.currentIndex())
    chosen = view.chosen()
    assert chosen is not None
    template = onboarding.checklist(desk.db, chosen)
    assert (template.bucket, template.touch) == (Bucket.SUPPLIER, Touch.LOW)


def test_an_empty_name_is_refused_at_the_field(view: TemplatesView) -> None:
    view.head.name.setFocus()
    view.head.name.selectAll()
    QTest.keyClick(view.head.name, Qt.Key.Key_Delete)
    QTest.keyClick(view.head.name, Qt.Key.Key_Return)
    assert view.head.name.property("wrong")
    assert names(view) == BOTH


def test_deleting_goes_to_the_next_and_the_last_leaves_a_way_on(
    view: TemplatesView, desk: Desk
) -> None:
    view.delete()
    assert names(view) == BOTH[1:]
    assert view.head.name.text() == BOTH[1]
    view.delete()
    assert view._empty.isVisible()
    desk.undo()
    assert names(view) == BOTH[1:]


def test_a_template_in_use_says_so_and_counts_its_versions(
    view: TemplatesView, desk: Desk, partner_id: int, short: int
) -> None:
    view.refresh(short)
    assert view.head.use.text() == "Version 1 · used for 1 partner"
    assert view.head.older.isHidden()
    view.editor.tree.choose([view.editor.model.steps[1].id])
    view.editor.tree.setFocus()
    QTest.keyClick(view.editor.tree, Qt.Key.Key_Delete)
    assert view.head.use.text() == "Version 2 · used for 1 partner"
    assert view.head.older.text() == "1 running on an older version…"
    assert view.list.currentItem().text().endswith("1 on an older one")
    assert view.banner.isVisible()
    assert view.banner.label.text().startswith("1 onboarding under way keeps its version.")
    own = onboarding.checklist_of(desk.db, partner_id)
    assert own is not None
    template_merge.merge(desk.db, own.id, [])
    view.refresh()
    assert view.banner.isHidden()
    assert view.head.older.isHidden()
