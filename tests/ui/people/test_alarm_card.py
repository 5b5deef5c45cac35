"""One alarm in the panel: its sentence, and a button whose name says what it is for."""

from datetime import date

from PySide6.QtWidgets import QLabel

from prmdesk.services import people
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.people.alarm_card import AlarmCard


def test_it_says_what_is_wrong_and_what_the_button_does(
    db: Database, desk: Desk, acme: int, today: date
) -> None:
    card = AlarmCard(desk, people.alarms(db, today, acme)[0])
    told = [label.text() for label in card.findChildren(QLabel) if label.text()]
    sentence = "Jo (Executive sponsor) left 5 days ago, and nobody took the role."
    assert told == ["A champion left", sentence]
    assert card.act.text() == "Name a successor…"
    assert card.act.accessibleName() == f"Name a successor… {sentence}"
