"""Everyone at all partners as a table, and what can be done with the one marked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.domain.partners import Contact
from prmdesk.domain.people import Someone
from prmdesk.i18n import _
from prmdesk.services import partners, people, people_sheets
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit.contact_form import EditContact
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts


class PeopleList(QWidget):
    """Enter opens a person; the rest is in the menu of the table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.table = desk, SheetView()
        self._people: dict[int, Someone] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda _key: self.edit())
        add_acts(
            self.table,
            (_("Edit…"), self.edit, ""),
            (_("Log contact…"), self.log, ""),
            (_("Open partner"), self.open_partner, ""),
            (_("Add a contact at this partner…"), self.add, "Ins"),
            (_("Left, or there again"), self.leave_or_return, ""),
            (_("Delete"), self.delete, "Del"),
        )

    def show_people(self, shown: Sequence[Someone]) -> None:
        """Show ``shown``; the row marked stays so."""
        self._people = {one.contact.id: one for one in shown}
        self.table.show_sheet(people_sheets.people_sheet(shown, self.desk.today()))

    def current(self) -> Contact | None:
        """The contact of the row that is marked."""
        row = self.table.current_row()
        found = self._people.get(row.id) if row is not None and row.id is not None else None
        return found.contact if found else None

    def edit(self) -> None:
        """Change the one marked."""
        if (contact := self.current()) is not None:
            EditContact(self.desk, contact, self.window()).exec()

    def add(self) -> None:
        """Add someone to the partner of the one marked."""
        if (contact := self.current()) is not None:
            EditContact(self.desk, Contact(0, contact.partner_id, ""), self.window()).exec()

    def log(self) -> None:
        """Note a contact made with the partner of the one marked."""
        if (contact := self.current()) is not None:
            self.desk.select(contact.partner_id)
            self.desk.command("partner.log")

    def open_partner(self) -> None:
        """Show the people of the partner in the panel."""
        if (contact := self.current()) is not None:
            self.desk.open(PartnerLink(contact.partner_id, "people"))

    def leave_or_return(self) -> None:
        """Note that the one marked left today, or is there again; the toast has Undo on it."""
        contact = self.current()
        if contact is not None and contact.left_on is None:
            said = _("{name} left").format(name=contact.name)
            self.desk.do(people.leave, contact, self.desk.today(), say=said)
        elif contact is not None:
            said = _("{name} is there again").format(name=contact.name)
            self.desk.do(people.bring_back, contact, say=said)

    def delete(self) -> None:
        """Delete the one marked; the toast has Undo on it."""
        if (contact := self.current()) is not None:
            said = _("{name} was deleted").format(name=contact.name)
            self.desk.do(partners.delete_contact, contact, say=said)
