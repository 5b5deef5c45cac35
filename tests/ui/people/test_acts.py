"""What mends an alarm: someone gets the role, is added with it, or is talked to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from prmdesk.domain.partners import Role
from prmdesk.domain.people import Alarm, PeopleAlarm
from prmdesk.services import partners, people
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.contact_form import EditContact
from prmdesk.ui.people.acts import Appoint, act, act_text
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, answering, press, write

Do = Callable[[PeopleAlarm], None]


@pytest.fixture
def left(db: Database, acme: int, today: date) -> PeopleAlarm:
    """That Jo, the sponsor, left."""
    return people.alarms(db, today, acme)[0]


@pytest.fixture
def do(desk: Desk, shown: Show) -> Do:
    window = shown(QWidget())
    return lambda alarm: act(desk, window, alarm)


def test_a_successor_is_named_in_one_step(desk: Desk, left: PeopleAlarm, acme: int, do: Do) -> None:
    assert (left.kind, act_text(left)) == (Alarm.CHAMPION_LEFT, "Name a successor…")
    with answering(Appoint, lambda dialog: press(dialog, K.Key_Return, mod=CTRL)):
        do(left)
    assert desk.selected == acme
    anja = desk.ask(partners.contacts, acme)[0]
    assert (anja.name, anja.role) == ("Anja Vogel", Role.SPONSOR)
    kinds = {one.kind for one in desk.ask(people.alarms, desk.today(), acme)}
    assert not kinds & {Alarm.CHAMPION_LEFT, Alarm.NO_SPONSOR}


def test_someone_new_is_added_with_the_role(
    desk: Desk, left: PeopleAlarm, acme: int, do: Do
) -> None:
    def choose(dialog: Appoint) -> None:
        assert dialog.whom.count() == 3  # not Jo, who left
        press(dialog.whom, K.Key_End)
        with answering(EditContact, fill):
            press(dialog, K.Key_Return, mod=CTRL)

    def fill(dialog: EditContact) -> None:
        write(dialog.fields["name"], "Zoe")
        press(dialog, K.Key_Return, mod=CTRL)

    with answering(Appoint, choose):
        do(left)
    found = {one.name: one.role for one in desk.ask(partners.contacts, acme)}
    assert found["Zoe"] is Role.SPONSOR


def test_silence_is_broken_by_a_logged_contact(desk: Desk, left: PeopleAlarm, do: Do) -> None:
    asked: list[str] = []
    desk.commanded.connect(asked.append)
    do(replace(left, kind=Alarm.NO_TOUCH))
    assert asked == ["partner.log"]
