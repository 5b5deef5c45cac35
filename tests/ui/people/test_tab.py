"""The People tab: alarms, map and cards of one partner, and what an empty one leads to."""

from PySide6.QtWidgets import QLabel

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.contact_form import EditContact
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.people.alarm_card import AlarmCard
from prmdesk.ui.people.tab import PeopleTab
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, answering, bury, click, press, write


def test_it_shows_alarms_map_and_cards_and_opens_who_is_entered(
    desk: Desk, shown: Show, acme: int
) -> None:
    tab = PeopleTab(desk)
    tab.show_partner(acme)
    shown(tab)
    assert len(tab.findChildren(AlarmCard)) == 1
    texts = [label.text() for label in tab.contacts.findChildren(QLabel)]
    assert [text for text in texts if text in ("Anja Vogel", "Selin", "Jo")] == [
        "Anja Vogel", "Selin", "Jo",
    ]  # fmt: skip
    tab.map.setFocus()

    def rename(dialog: EditContact) -> None:
        assert dialog.fields["name"].text() == "Anja Vogel"
        write(dialog.fields["name"], "Anja Ito")
        press(dialog, K.Key_Return, mod=CTRL)

    with answering(EditContact, rename):
        press(tab.map, K.Key_Down, K.Key_Return)
    bury()
    assert [their.one.contact.name for their in tab.map.plan.theirs] == ["Jo", "Anja Ito", "Selin"]
    rows: list[list[list[str]]] = []
    with answering(SheetDialog, lambda dialog: rows.append(dialog.view.texts())):
        click(tab.table_button)
    assert [row[0] for row in rows[0]] == ["Anja Ito", "Anja Ito", "Selin", "Jo"]


def test_a_partner_without_people_says_how_to_begin(desk: Desk, shown: Show) -> None:
    tab = PeopleTab(desk)
    tab.show_partner(partners.add_partner(desk.db, Partner(0, "New"), desk.today()))
    shown(tab)
    assert not tab.map.isVisible()
    texts = [label.text() for label in tab.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Nobody is known here yet.") for text in texts)
