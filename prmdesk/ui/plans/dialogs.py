"""For whom and for which year a new plan is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from prmdesk import words
from prmdesk.domain.lines import Query
from prmdesk.i18n import _
from prmdesk.services import partners, plans, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import add_row, form_layout, mark
from prmdesk.ui.kit.labels import muted_label

_YEARS = 3


class NewPlan(Dialog):
    """Which partner, which fiscal year. ``made`` is the id of the plan, None until there is one."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(_("New plan"), parent)
        self.desk = desk
        self.made: int | None = None
        self.partner, self.year = QComboBox(), QComboBox()
        self._fill()
        form = form_layout()
        add_row(form, _("Partner"), self.partner)
        add_row(form, _("Fiscal year"), self.year)
        self.body.addLayout(form)
        told = _("It begins with the usual clauses and a few measures, without figures.")
        self.body.addWidget(muted_label(told, wrap=True))
        self.offer(_("Create plan"))
        self.partner.setFocus()

    def _fill(self) -> None:
        today = self.desk.today()
        for line in self.desk.ask(partners.all_lines, Query(), today):
            self.partner.addItem(line.name, line.id)
        self.partner.setEditable(True)
        self.partner.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.partner.model(), self.partner)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.partner.setCompleter(completer)
        if self.desk.selected is not None:
            self.partner.setCurrentIndex(self.partner.findData(self.desk.selected))
        start = self.desk.ask(workspace.settings_of).fiscal_start
        this_year = self.desk.ask(plans.current_year, today)
        for year in range(this_year - 1, this_year + _YEARS):
            self.year.addItem(words.fiscal_year(year, start), year)
        self.year.setCurrentIndex(self.year.findData(this_year))

    def keep(self) -> None:
        place = self.partner.findText(self.partner.currentText(), Qt.MatchFlag.MatchFixedString)
        mark(self.partner, "" if place >= 0 else _("Choose a partner from the list."))
        if place < 0:
            self.partner.setFocus()
            return
        partner_id, year = self.partner.itemData(place), self.year.currentData()
        self.made = self.desk.do(plans.create_plan, partner_id, year)
        if self.made is not None:
            self.desk.select(partner_id)
            self.accept()
