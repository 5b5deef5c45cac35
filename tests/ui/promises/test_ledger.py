"""The ledger: rates on top, late ones first, narrowed by chips, changed by keys."""

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import PromiseState, Standing
from prmdesk.services import promise_sheets, promises
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.promise_form import PromiseForm, SettleForm
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.promises.ledger import LedgerView
from tests.ui.conftest import Show
from tests.ui.drivers import K, answering, press
from tests.ui.promises.conftest import Give


@pytest.fixture
def view(desk: Desk, acme: int, shown: Show) -> LedgerView:
    made = LedgerView(desk)
    shown(made)
    made.refresh()
    return made


def texts(view: LedgerView) -> list[str]:
    return [row[1] for row in view.table.texts()]


def test_rates_stand_on_top_with_what_they_are_counted_of(view: LedgerView, give: Give) -> None:
    assert view.nothing.isVisible()
    give("Late", -3)
    give("To come", 3)
    view.refresh()
    assert view.rates[Side.US].text() == "Of 1 we kept 0 % by their day · 1 late now"
    assert view.rates[Side.PARTNER].text() == "None of their promises fell due yet"
    assert not view.nothing.isVisible()


def test_chips_and_the_owner_narrow_the_ledger(view: LedgerView, give: Give) -> None:
    give("Late", -3, owner="Kim")
    give("To come", 3, owner="Robin")
    give("Theirs", -9, Side.PARTNER)
    view.refresh()
    assert texts(view) == ["Late", "To come", "Theirs"]
    assert view.bar.standings[Standing.LATE].text() == "Late (2)"
    view.show_late()
    assert texts(view) == ["Late", "Theirs"]
    view.bar.sides[Side.US].click()
    assert texts(view) == ["Late"]
    view.bar.owner.fill("Robin")
    view.bar.owner.committed.emit("Robin")
    assert view.none.isVisible()
    view.show_all()
    assert texts(view) == ["Late", "To come", "Theirs"]


def test_a_promise_is_kept_opened_settled_and_deleted_by_keys(
    desk: Desk, db: Database, view: LedgerView, give: Give, acme: int
) -> None:
    key = give("Send prices", -3)
    desk.changed.connect(lambda _change: view.refresh())
    view.refresh()
    view.table.setFocus()
    view.table.selectRow(0)
    press(view.table, K.Key_K)
    assert promises.promise(db, key).state is PromiseState.KEPT
    press(view.table, K.Key_O)
    assert promises.promise(db, key).is_open

    def broken(form: SettleForm) -> None:
        form.state.fill(PromiseState.BROKEN)
        form.note.setPlainText("Nobody did it")
        form.keep()

    with answering(SettleForm, broken):
        press(view.table, K.Key_S)
    assert view.table.texts()[0][3] == "Broken"
    with answering(PromiseForm, lambda form: form.text.setPlainText("Prices") or form.keep()):
        press(view.table, K.Key_Return)
    assert texts(view) == ["Prices"]
    press(view.table, K.Key_Delete)
    assert texts(view) == []
    desk.undo()
    QApplication.processEvents()
    assert texts(view) == ["Prices"]


def test_rates_per_partner_open_the_partner(desk: Desk, view: LedgerView, give: Give) -> None:
    give("Send prices", -3)
    view.refresh()
    opened: list[object] = []
    desk.opened.connect(opened.append)

    def go(dialog: SheetDialog) -> None:
        assert dialog.view.texts()[0][:4] == ["Acme", "We", "0 %", "1"]
        dialog.view.selectRow(0)
        press(dialog.view, K.Key_Return)

    with answering(SheetDialog, go):
        view._show_rates(promise_sheets.partner_sheet)
    assert len(opened) == 1
