"""Settings: of this computer (looks, keys) and of this workspace (names, money, year)."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from prmdesk.i18n import LANGUAGES, _
from prmdesk.services import workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.colour_field import ColourField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.logo_field import LogoField
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.shell.start import CURRENCIES

if TYPE_CHECKING:
    from prmdesk.ui.shell.session import Session


_HEIGHT = 550


class Preferences(Dialog):
    """Nothing changes before Save; what belongs to the workspace can be undone."""

    def __init__(self, session: "Session", desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Settings"), parent, width=520)
        self.session, self.desk = session, desk
        self._was = desk.ask(workspace.settings_of)
        self._parts = CardColumn()
        self._computer()
        self._workspace()
        self.body.addWidget(self._parts, 1)
        self.offer(_("Save settings"))
        self.language.setFocus()
        room = self.screen().availableSize() * 0.95
        self.resize(self.minimumWidth(), min(theme.px(_HEIGHT), room.height()))

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
        self._add_part(_("This computer"), form)

    def _workspace(self) -> None:
        was = self._was
        self.owner, self.company = QLineEdit(was.owner), QLineEdit(was.company)
        self.currency = QComboBox()
        self.currency.addItems(list(CURRENCIES))
        self.currency.setEditable(True)
        self.currency.setCurrentText(was.currency)
        self.month = Choice({n: QLocale().standaloneMonthName(n) for n in range(1, 13)})
        self.month.fill(was.fiscal_start)
        self.logo = LogoField()
        self.logo.fill(was.logo)
        self.colour = ColourField(_("Our usual blue"))
        self.colour.fill(was.brand_colour)
        form = form_layout()
        for label, field in (
            (_("Your name"), self.owner),
            (_("Your company"), self.company),
            (_("Currency"), self.currency),
            (_("Fiscal year starts"), self.month),
            (_("Logo on what is printed"), self.logo),
            (_("Colour of what is printed"), self.colour),
        ):
            add_row(form, label, field)
        self.scoring = button(
            _("Drivers and weights…"), "sliders-horizontal", kind="link", clicked=self._to_scoring
        )
        self.scoring.setAutoDefault(False)
        add_row(form, _("Scoring"), self.scoring)
        self._add_part(_("This workspace"), form)

    def _add_part(self, title: str, form: QFormLayout) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(title))
        column.addLayout(form)
        self._parts.add(part)

    def _to_scoring(self) -> None:
        """Thresholds are set where it is told what they do."""
        self.reject()
        self.desk.command("tools.scoring")

    def keep(self) -> None:
        values = {
            "owner": self.owner.text().strip(),
            "company": self.company.text().strip(),
            "currency": self.currency.currentText().strip().upper() or self._was.currency,
            "fiscal_start": self.month.code(),
            "logo": self.logo.text,
            "brand_colour": self.colour.colour,
        }
        was = asdict(self._was)
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
