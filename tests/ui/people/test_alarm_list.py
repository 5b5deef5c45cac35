"""What is wrong as a table: the button below says what mends the line that is marked."""

from prmdesk.domain.people import Alarm, PeopleAlarm
from prmdesk.ui.desk import Desk
from prmdesk.ui.people.alarm_list import AlarmList
from tests.ui.conftest import Show
from tests.ui.drivers import K, press


def test_the_button_follows_the_line_and_enter_acts(desk: Desk, shown: Show, acme: int) -> None:
    made = AlarmList(desk)
    shown(made)
    asked: list[str] = []
    desk.commanded.connect(asked.append)
    made.show_alarms(
        [
            PeopleAlarm(acme, "Acme", Alarm.NO_TECHNICAL),
            PeopleAlarm(acme, "Acme", Alarm.NO_TOUCH, 40, None, 30),
        ]
    )
    assert made.act.text() == "Name a technical contact…"
    made.table.setFocus()
    press(made.table, K.Key_Down)
    assert made.act.text() == "Log contact…"
    assert made.reason.text().startswith("Acme: No touch")
    press(made.table, K.Key_Return)
    assert asked == ["partner.log"]
    made.show_alarms([])
    assert not made.act.isVisible()
