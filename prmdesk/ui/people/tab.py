"""The People tab: what is wrong at the partner, who knows whom as a map, and its people."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.domain.people import Someone
from prmdesk.i18n import _
from prmdesk.services import people, people_sheets
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.contacts import PEOPLE, ContactList
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.people.acts import PLACING
from prmdesk.ui.people.alarm_card import AlarmCard
from prmdesk.ui.people.map import PeopleMap


class PeopleTab(PartnerTab):
    """The cards are those of the overview; the map says the same as its table."""

    key = "people"
    icon = "user"
    shows = (*PEOPLE, *PLACING)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._people: list[Someone] = []
        self.map, self.contacts = PeopleMap(), ContactList(desk)
        self._alarms = QVBoxLayout()
        self._alarms.setSpacing(theme.px(8))
        self._hint = muted_label(wrap=True)
        self.table_button = button(_("As a table…"), "table", kind="link", clicked=self.show_table)
        self._lay_out()
        self.map.opened.connect(self._edit)

    def _lay_out(self) -> None:
        self._wrong = QWidget()
        self._wrong.setLayout(self._alarms)
        self._alarms.setContentsMargins(0, 0, 0, 0)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(heading(_("Who knows whom")), 1)
        row.addWidget(self.table_button)
        cards = CardColumn()
        for part in (self._wrong, head, self._hint, self.map, heading(_("People")), self.contacts):
            cards.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(12))
        column.addWidget(cards)

    def title(self) -> str:
        return _("People")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        self._people = self.desk.ask(people.everyone, self.partner_id)
        self._show_alarms()
        self.map.show_people(self._people)
        self.map.setVisible(bool(self._people))
        self.table_button.setVisible(bool(self._people))
        self._hint.setText(self._hint_text())
        self._hint.setVisible(bool(self._hint_text()))
        self.contacts.show_people(self.partner_id, self._people)

    def _hint_text(self) -> str:
        if not self._people:
            return _("Nobody is known here yet. Add the first person, and who of us knows them.")
        if not any(one.known_by for one in self._people):
            return _("Open a person and say who of us knows them: a line is drawn for each.")
        return ""

    def _show_alarms(self) -> None:
        while (item := self._alarms.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = self.desk.ask(people.alarms, self.desk.today(), self.partner_id)
        self._wrong.setVisible(bool(found))
        for alarm in found:
            self._alarms.addWidget(AlarmCard(self.desk, alarm))

    def _edit(self, contact_id: int) -> None:
        """Change the contact that was opened on the map."""
        for one in self._people:
            if one.contact.id == contact_id:
                self.contacts.edit(one.contact)

    def show_table(self) -> None:
        """Show what the map shows as a table."""
        sheet = people_sheets.map_sheet(self._people)
        SheetDialog(self.desk, sheet, self.window(), tab="people").exec()
