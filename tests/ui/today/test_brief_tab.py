"""The brief: what stands there, where its headings lead, and what can be taken along."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Contact, Partner
from prmdesk.services import partners
from prmdesk.storage import tables
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.today.brief_tab import BriefTab
from tests.ui.drivers import click


def texts(tab: BriefTab) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in tab.findChildren(QLabel) if label.isVisible()]


def test_an_empty_brief_says_what_is_not_there(
    desk: Desk, shown: Callable[[QWidget], QWidget]
) -> None:
    key = desk.do(partners.add_partner, Partner(0, "Acme"), desk.today())
    tab = BriefTab(desk)
    tab.show_partner(key)
    shown(tab)
    told = texts(tab)
    assert "Nothing is promised on either side." in told
    assert told.count("No answer yet") == 2
    assert "No plan with targets yet" in told
    assert "No contacts yet" in told


def test_late_promises_stand_first_and_say_whose_they_are(
    desk: Desk, shown: Callable[[QWidget], QWidget]
) -> None:
    today = desk.today()
    key = desk.do(partners.add_partner, Partner(0, "Acme"), today)
    desk.do(partners.save_contact, Contact(0, key, "Anja", email="anja@acme.example"))
    desk.do(partners.save_activity, Activity(0, key, Kind.CONTACT, today, "Met\nat the fair"))
    with desk.db.write("Promise") as tx:
        made = {"partner_id": key, "made_on": today}
        tx.insert(tables.promises, made | {"side": "partner", "text": "Names", "due": today})
        late = {"side": "us", "text": "Price list", "due": today - timedelta(2)}
        tx.insert(tables.promises, made | late)
    tab = BriefTab(desk)
    tab.show_partner(key)
    shown(tab)
    told = texts(tab)
    assert told.index("Us: Price list") < told.index("Them: Names")
    assert told[told.index("Us: Price list") + 1] == "2 days late"
    assert "Met at the fair" in told

    opened: list[PartnerLink] = []
    desk.opened.connect(opened.append)
    heads = {head.text(): head for head in tab.findChildren(QPushButton)}
    click(heads["Promises still open"])
    assert opened == [PartnerLink(key, "promises")]
    copy = next(one for one in tab.findChildren(QToolButton) if "anja" in one.accessibleName())
    click(copy)
    assert QGuiApplication.clipboard().text() == "anja@acme.example"

    assert tab._halves.direction() is QBoxLayout.Direction.LeftToRight
    tab.resize(400, 600)
    assert tab._halves.direction() is QBoxLayout.Direction.TopToBottom
    assert copy.focusPolicy() & Qt.FocusPolicy.TabFocus
