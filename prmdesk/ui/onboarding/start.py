"""Starting an onboarding: which partner, from which template, counted from which day."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.onboarding import fitting, leaves
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _, ngettext
from prmdesk.services import onboarding, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import add_row, form_layout, mark
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.leaving import settle


class StartForm(QWidget):
    """Asks for it all at once. ``started`` tells the partner, ``cancelled`` that it was left."""

    started = Signal(int)
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.partner = QComboBox()
        self.partner.setEditable(True)
        self.partner.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.template = QComboBox()
        self.day = DateField(desk.today())
        self.go = button(_("Start onboarding"), "check", primary=True, clicked=self._start)
        self._told = muted_label(wrap=True)
        for field in (self.partner, self.template):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form = form_layout()
        add_row(form, _("Partner"), self.partner)
        add_row(form, _("Template"), self.template)
        add_row(form, _("Starts on"), self.day)
        self._cancel = button(_("Cancel"), clicked=self.cancelled.emit)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(16),) * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(heading(_("Start onboarding")))
        column.addLayout(form)
        column.addWidget(self._told)
        column.addLayout(buttons)
        column.addStretch()
        self.setMaximumWidth(theme.px(560))
        self.partner.currentIndexChanged.connect(lambda _index: self._offer_templates())
        self.template.currentIndexChanged.connect(lambda _index: self._tell())

    def ask(self, partner_id: int | None = None) -> None:
        """Offer the partners without an onboarding, ``partner_id`` or the selected one first."""
        wanted = self.desk.selected if partner_id is None else partner_id
        query = Query(conditions=(Condition("progress", Compare.EMPTY),))
        found = self.desk.ask(partners.all_lines, query, self.desk.today())
        self.partner.blockSignals(True)
        self.partner.clear()
        for line in found:
            self.partner.addItem(line.name, line.id)
        completer = QCompleter(self.partner.model(), self.partner)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.partner.setCompleter(completer)
        if partner_id is not None and self.partner.findData(partner_id) < 0:  # a second one
            self.partner.addItem(self.desk.ask(partners.partner, partner_id).name, partner_id)
        self.partner.setCurrentIndex(self.partner.findData(wanted))
        self.partner.setEnabled(partner_id is None)
        self.partner.blockSignals(False)
        mark(self.partner, "")
        self.day.set_day(self.desk.today())
        self._offer_templates()
        (self.partner if partner_id is None else self.template).setFocus()

    def _offer_templates(self) -> None:
        """The template meant for such a partner comes first (R14)."""
        found = self.desk.ask(onboarding.templates)
        partner_id = self.partner.currentData()
        if partner_id is not None:
            partner = self.desk.ask(partners.partner, partner_id)
            found = fitting(found, partner.buckets, partner.touch)
        self.template.clear()
        for template in found:
            self.template.addItem(template.name, template.id)

    def _tell(self) -> None:
        template_id, partner_id = self.template.currentData(), self.partner.currentData()
        if template_id is None:
            self._told.setText(_("There is no template. Make one under Templates first."))
            return
        n = len(leaves(self.desk.ask(onboarding.steps, template_id)))
        told = [ngettext("{n} step.", "{n} steps.", n).format(n=n)]
        if partner_id is not None:
            partner = self.desk.ask(partners.partner, partner_id)
            if partner.stage in onboarding.BEFORE_ONBOARDING:
                text = _("{name} moves to the stage {stage}.")
                stage = words.name(Stage.ONBOARD)
                told.append(text.format(name=partner.name, stage=stage))
        self._told.setText(" ".join(told))

    def _start(self) -> None:
        partner_id, template_id = self.partner.currentData(), self.template.currentData()
        typed = self.partner.currentText()
        if partner_id is None or typed != self.partner.itemText(self.partner.currentIndex()):
            mark(self.partner, _("Choose a partner from the list."))
            self.partner.setFocus()
            return
        try:
            day = self.day.day()
        except ValueError:
            day = None
        if day is None or template_id is None:
            self.day.setFocus()
            return
        partner = self.desk.ask(partners.partner, partner_id)
        enters = partner.stage in onboarding.BEFORE_ONBOARDING
        settled = settle(self.desk, {partner_id: Stage.ONBOARD} if enters else {})
        if settled is None:
            return
        made = self.desk.do(
            onboarding.start, partner_id, template_id, day, self.desk.today(),
            waiver=settled.waiver, met=settled.met,
        )  # fmt: skip
        if made is not None:
            self.started.emit(partner_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_enter and self._cancel.hasFocus()):
            self.cancelled.emit()
        elif is_enter:
            self._start()
        else:
            super().keyPressEvent(event)
