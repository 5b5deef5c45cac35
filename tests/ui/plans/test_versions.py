"""Versions are listed with their reasons, and any two are compared."""

from PySide6.QtWidgets import QApplication

from prmdesk.services import plan_life, plans
from prmdesk.storage.database import Database
from prmdesk.ui.plans.page import PlansPage
from prmdesk.ui.plans.versions import Versions
from tests.ui.drivers import answering


def cells(dialog: Versions) -> list[tuple[object, ...]]:
    return [row.cells for row in dialog.table.sheet.rows]


def test_any_two_versions_are_compared(db: Database, ready: int, page: PlansPage) -> None:
    assert page.editor.versions_button.isHidden()
    first = db.today()
    plan_life.agree(db, ready, first)
    plan_life.amend(db, ready, "New prices")
    plans.edit_row(db, plans.whole(db, ready).targets[0], owner_partner="Ben")
    plan_life.agree(db, ready, first)
    QApplication.processEvents()
    change = ("How we measure success", "Revenue", "Owner, partner", "Anja", "Ben")

    def look(dialog: Versions) -> None:
        assert [row.cells for row in dialog.list.sheet.rows] == [
            (2, first, "New prices"),
            (1, first, ""),
        ]
        assert cells(dialog) == [change]  # nothing changed since: what the last one changed
        dialog.newer.fill(None)
        dialog.newer.committed.emit(None)
        assert cells(dialog) == [change]
        dialog.older.fill(2)
        dialog.older.committed.emit(2)
        assert cells(dialog) == []
        assert not dialog.excel.isEnabled()
        dialog.newer.fill(1)
        dialog.newer.committed.emit(1)
        assert (dialog.older.code(), dialog.newer.code()) == (1, 2)
        assert cells(dialog) == [change]

    with answering(Versions, look):
        page.editor.versions_button.click()
