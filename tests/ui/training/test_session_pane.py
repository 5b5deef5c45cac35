"""What is done with one session: held, results noted, cancelled, deleted with a word before."""

from datetime import date

from PySide6.QtWidgets import QMessageBox

from prmdesk.domain.enablement import Records
from prmdesk.domain.training import AttendanceResult, Session, SessionState
from prmdesk.services import sessions, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.people_dialog import PeopleDialog
from prmdesk.ui.training.session_pane import SessionPane
from tests.ui.conftest import Show
from tests.ui.drivers import K, answering, press

R = AttendanceResult


def test_a_session_is_held_and_its_results_noted_by_keys(
    desk: Desk, shown: Show, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    key = sessions.save_session(desk.db, Session(0, pitch, today, "9:00"), people[:2])
    pane = SessionPane(desk)

    def show() -> None:
        found = sessions.every(desk.db)
        pane.show_session(
            found[0] if found else None, training.course(desk.db, pitch), training.records(desk.db)
        )

    desk.changed.connect(lambda _change: show())
    shown(pane)
    show()
    pane.hold_button.click()
    assert sessions.every(desk.db)[0].state is SessionState.HELD
    results = [one.result for one in sessions.attendances(desk.db, key)]
    assert results == [R.ATTENDED, R.ATTENDED]
    pane.grid.setCurrentIndex(pane.grid.rows.index(0, 0))
    press(pane.grid, K.Key_5)
    results = [one.result for one in sessions.attendances(desk.db, key)]
    assert results == [R.ABSENT, R.ATTENDED]
    with answering(PeopleDialog, lambda d: (d.list.tick_all(on=True), d.accept())):
        pane.invite()
    assert len(sessions.attendances(desk.db, key)) == 3
    pane.again_button.click()
    pane.cancel_button.click()
    assert sessions.every(desk.db)[0].state is SessionState.CANCELLED
    texts: list[str] = []

    def agree(box: QMessageBox) -> None:
        texts.append(box.text())
        box.buttons()[0].click()

    with answering(QMessageBox, agree):
        pane.delete()
    assert texts == ["Delete this session? What is noted of 3 people goes with it."]
    assert sessions.every(desk.db) == []
    pane.show_session(None, None, Records())
    assert pane.isHidden()
