"""Settings: of this computer (looks, keys) and of this workspace (money, year, thresholds)."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from prmdesk.i18n import LANGUAGES, _
from prmdesk.services import workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.shell.start import CURRENCIES

if TYPE_CHECKING:
    from prmdesk.ui.shell.session import Session


class Preferences(Dialog):
    """Nothing changes before Save; what belongs to the workspace can be undone."""

    def __init__(self, session: "Session", desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Settings"), parent, width=520)
        self.session, self.desk = session, desk
        self._was = desk.ask(workspace.settings_of)
        self._computer()
        self._workspace()
        self.offer(_("Save settings"))

    def _computer(self) -> None:
        now = self.session.settings
        self.language = Choice(LANGUAGES)
        self.language.fill(now.speaks)
        self.theme = Choice({"system": _("As the system"), "light": _("Light"), "dark": _("Dark")})
        self.theme.fill(now.theme)
        self.zoom = Choice({n: f"{n} %" for n in theme.ZOOMS})
        self.zoom.fill(now.zoom)
        self.single = QCheckBox(_("Single letters work as keys (N, J, K, ?)"))
        self.single.setChecked(now.single_keys)
        form = form_layout()
        for label, field in (
            (_("Language"), self.language),
            (_("Colours"), self.theme),
            (_("Text size"), self.zoom),
            ("", self.single),
        ):
            add_row(form, label, field)
        self.body.addWidget(heading(_("This computer")))
        self.body.addLayout(form)

    def _workspace(self) -> None:
        was = self._was
        self.owner, self.company = QLineEdit(was.owner), QLineEdit(was.company)
        self.currency = QComboBox()
        self.currency.addItems(list(CURRENCIES))
        self.currency.setEditable(True)
        self.currency.setCurrentText(was.currency)
        self.month = Choice({n: QLocale().standaloneMonthName(n) for n in range(1, 13)})
        self.month.fill(was.fiscal_start)
        self.threshold_partner, self.threshold_us = QSpinBox(), QSpinBox()
        for box, value in (
            (self.threshold_partner, was.threshold_partner),
            (self.threshold_us, was.threshold_us),
        ):
            box.setRange(0, 100)
            box.setValue(round(value))
        form = form_layout()
        for label, field in (
            (_("Your name"), self.owner),
            (_("Your company"), self.company),
            (_("Currency"), self.currency),
            (_("Fiscal year starts"), self.month),
            (_("High value to the partner from"), self.threshold_partner),
            (_("High value to us from"), self.threshold_us),
        ):
            add_row(form, label, field)
        self.body.addWidget(heading(_("This workspace")))
        self.body.addLayout(form)

    def keep(self) -> None:
        values = {
            "owner": self.owner.text().strip(),
            "company": self.company.text().strip(),
            "currency": self.currency.currentText().strip().upper() or self._was.currency,
            "fiscal_start": self.month.code(),
            "threshold_partner": self.threshold_partner.value(),
            "threshold_us": self.threshold_us.value(),
        }
        was = asdict(self._was)
        for key in ("threshold_partner", "threshold_us"):
            was[key] = round(was[key])  # as it is shown: 62.5 is not changed by saving
        changed = {key: value for key, value in values.items() if value != was[key]}
        if changed:
            self.desk.do(workspace.change_settings, **changed)
        self.accept()
        now = self.session.settings
        chosen = self.language.code()
        self.session.looks.change(
            language=now.language if chosen == now.speaks else chosen,
            theme=self.theme.code(),
            zoom=self.zoom.code(),
            single_keys=self.single.isChecked(),
        )
