"""The tab of one partner: products, coverage, people, sessions, the mix."""

from datetime import date

from prmdesk.domain.partners import Role
from prmdesk.domain.training import Session
from prmdesk.services import partners, sessions, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.training.session_form import SessionForm
from prmdesk.ui.training.tab import TrainingTab
from tests.ui.conftest import Show
from tests.ui.drivers import K, answering, write


def test_the_tab_tells_who_is_trained_and_keeps_products_and_needs(
    desk: Desk, shown: Show, acme: int, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    key = sessions.save_session(desk.db, Session(0, pitch, today), people[:1])
    sessions.hold(desk.db, key, today, [sessions.attendances(desk.db, key)[0].id])
    tab = TrainingTab(desk)
    tab.show_partner(acme)
    shown(tab)
    assert [row[:3] for row in tab.people.view.texts()] == [
        ["Ben", "Never trained", "Pitch"], ["Anja", "Current", "Pitch"],
        ["Cleo", "No course for this role", ""],
    ]  # fmt: skip
    assert [row[1:4] for row in tab.history.view.texts()] == [["Pitch", "Anja", "Attended"]]
    with answering(SheetDialog, lambda dialog: dialog.accept()):
        tab.show_people(Role.SALES)
    tab.roles.spins[Role.SALES].setValue(4)
    assert [need.heads for need in training.records_of(desk.db, acme).needs] == [4]
    tab.roles.spins[Role.SALES].setValue(-1)
    assert list(training.records_of(desk.db, acme).needs) == []

    def plan(form: SessionForm) -> None:
        assert form.people == people[1:2]
        form.reject()

    with answering(SessionForm, plan):
        tab.plan()
    write(tab.products.text, "Edge", K.Key_Tab)
    assert partners.partner(desk.db, acme).products == ("Edge",)
    assert tab.told.text().startswith("Current in all")
