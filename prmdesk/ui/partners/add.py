"""Adding a partner: a name is enough, the rest is filled in the panel."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from prmdesk import words
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Partner
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import plain_label


class AddPartner(Dialog):
    """Asks for name and type; warns when a partner of that name is there already."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Add partner"), parent)
        self.desk = desk
        self.partner_id: int | None = None
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Company name"))
        self.buckets = {code: button(words.name(code), kind="chip") for code in Bucket}
        chips = QWidget()
        row = QHBoxLayout(chips)
        row.setContentsMargins(0, 0, 0, 0)
        for chip in self.buckets.values():
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            row.addWidget(chip)
        row.addStretch()
        self.known = plain_label("", "warning", wrap=True)
        form = form_layout()
        add_row(form, _("Name"), self.name)
        add_row(form, _("Type"), chips)
        self.body.addLayout(form)
        self.body.addWidget(self.known)
        self.known.hide()
        self.offer(_("Add partner"))
        self.name.textEdited.connect(self._look)
        self.name.setFocus()

    def keep(self) -> None:
        ticked = tuple(code for code, chip in self.buckets.items() if chip.isChecked())
        draft = Partner(0, self.name.text().strip(), buckets=ticked)
        self.partner_id = self.desk.do(
            partners.add_partner,
            draft,
            self.desk.today(),
            invalid=lambda problems: mark_problems({"name": self.name}, problems),
        )
        if self.partner_id is not None:
            self.accept()

    def _look(self, text: str) -> None:
        """Tell of partners that are called alike."""
        found = []
        if len(text.strip()) > 2:
            found = self.desk.ask(partners.all_lines, Query(text=text), self.desk.today())[:3]
        names = _(", ").join(line.name for line in found)
        self.known.setText(_("Already there: {names}").format(names=names))
        self.known.setVisible(bool(found))
