"""The first run: three ways to begin, and the form that makes a workspace."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.workspace import Workspace
from prmdesk.i18n import LANGUAGES, _
from prmdesk.services import workspace
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout, mark
from prmdesk.ui.kit.labels import heading, muted_label, picture_label, plain_label
from prmdesk.ui.shell import opening
from prmdesk.ui.shell.opening import SUFFIX

if TYPE_CHECKING:
    from prmdesk.ui.shell.session import Session

CURRENCIES = (
    "EUR", "USD", "GBP", "CNY", "JPY", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "INR",
    "KRW", "SGD", "HKD", "TWD", "AUD", "CAD", "BRL", "MXN", "ZAR", "AED", "SAR", "TRY", "ILS",
)  # fmt: skip


class StartPage(QWidget):
    """Import my spreadsheet, start empty, or look around in a sample."""

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self.session = session
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("prmdesk")
        self.resize(1366, 768)
        self.cards = self._cards()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.addLayout(self._languages())
        column.addStretch(2)
        for widget, room in (
            (_logo(self), 0),
            (heading(_("The right resources to the right partner at the right time"), 17), 24),
        ):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(theme.px(room))
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addStretch()
        for card in self.cards:
            row.addWidget(card)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(theme.px(16))
        open_one = _("Open a workspace…")
        opener = button(
            open_one, "folder-open", kind="link", clicked=partial(opening.ask_open, session)
        )
        column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        column.addWidget(
            muted_label(_("Everything stays on this computer. prmdesk never uses the network.")),
            alignment=Qt.AlignmentFlag.AlignHCenter,
        )

    def _languages(self) -> QHBoxLayout:
        session = self.session
        languages = QHBoxLayout()
        languages.addStretch()
        for code, name in LANGUAGES.items():
            chip = button(name, kind="chip", clicked=partial(session.looks.change, language=code))
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.setChecked(session.settings.speaks == code)
            languages.addWidget(chip)
        return languages

    def _cards(self) -> list["_Card"]:
        session = self.session
        return [
            _Card(
                "file-spreadsheet", _("Import my spreadsheet"),
                _("Bring the partner list you have: Excel, LibreOffice or text. It can be undone."),
                _("Import…"), self._import, primary=True,
            ),
            _Card(
                "plus", _("Start empty"),
                _("Make a workspace of your own and add partners one by one."),
                _("Create…"), partial(opening.ask_new, session),
            ),
            _Card(
                "eye", _("Look around"),
                _("Open a sample with 24 partners, apart from anything of yours."),
                _("Open sample"), partial(opening.open_sample, session),
            ),
        ]  # fmt: skip

    def _import(self) -> None:
        """A workspace first, then the import into it."""
        opening.ask_new(self.session)
        if self.session.desk is not None:
            self.session.desk.command("file.import")


def _logo(host: QWidget) -> QLabel:
    ratio = host.devicePixelRatioF()
    return picture_label(icons.pixmap("prmdesk", theme.px(64), theme.colours().text, ratio))


class _Card(QFrame):
    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str,
        act: str,
        clicked: Callable[[], object],
        *,
        primary: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(theme.px(280))
        colour, ratio = theme.colours().accent, self.devicePixelRatioF()
        picture = picture_label(icons.pixmap(icon_name, theme.px(32), colour, ratio))
        self.button = button(act, primary=primary, clicked=clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(picture)
        column.addWidget(heading(title))
        column.addWidget(muted_label(text, wrap=True), 1)
        column.addWidget(self.button)


class NewWorkspace(Dialog):
    """Whose it is, its money and its year, and where the file is kept."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(_("New workspace"), parent, width=520)
        self.owner, self.company = QLineEdit(), QLineEdit()
        self.currency = QComboBox()
        self.currency.addItems(list(CURRENCIES))
        self.currency.setEditable(True)
        self.currency.setCurrentText(_local_currency())
        self.month = Choice({n: QLocale().standaloneMonthName(n) for n in range(1, 13)})
        self.month.fill(1)
        self.where = QLineEdit(str(_suggested_path()))
        self.hint = plain_label("", "warning", wrap=True)
        browse = button(_("Choose…"), clicked=self._browse)
        browse.setAutoDefault(False)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.where, 1)
        row.addWidget(browse)
        holder = QWidget()
        holder.setLayout(row)
        self.where.setAccessibleName(_("Where to keep the file"))
        form = form_layout()
        for label, field in (
            (_("Your name"), self.owner),
            (_("Your company"), self.company),
            (_("Currency"), self.currency),
            (_("Fiscal year starts"), self.month),
            (_("Where to keep it"), holder),
        ):
            add_row(form, label, field)
        self.body.addLayout(form)
        self.body.addWidget(self.hint)
        self.body.addWidget(
            muted_label(
                _("The file is not encrypted. Use the disk encryption of your system."), wrap=True
            )
        )
        self.offer(_("Create workspace"))
        self.where.textChanged.connect(lambda _text: self._advise())
        self._advise()
        self.owner.setFocus()

    def path(self) -> Path:
        """Where the file shall be."""
        text = self.where.text().strip()
        return Path(os.path.expanduser(text if text.endswith(SUFFIX) else text + SUFFIX))

    def workspace(self) -> Workspace:
        """The settings that were entered."""
        return Workspace(
            owner=self.owner.text().strip(),
            company=self.company.text().strip(),
            currency=self.currency.currentText().strip().upper() or "EUR",
            fiscal_start=self.month.code(),
        )

    def keep(self) -> None:
        if self.path().name == SUFFIX:
            mark(self.where, _("A workspace needs a name."))
            self.where.setFocus()
        elif self.path().exists():
            mark(self.where, _("There is a file of this name already. Choose another name."))
            self.where.setFocus()
        else:
            self.accept()

    def _browse(self) -> None:
        text, _kind = QFileDialog.getSaveFileName(
            self, _("Where to keep the file"), self.where.text(), _("prmdesk workspace (*.prmdesk)")
        )
        if text:
            self.where.setText(text)

    def _advise(self) -> None:
        mark(self.where, "")
        advice = workspace.place_note(self.path())
        self.hint.setText(advice)
        self.hint.setVisible(bool(advice))


def _suggested_path() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents) / "prmdesk"
    name = _("My partners")
    path, n = folder / f"{name}.prmdesk", 1
    while path.exists():
        n += 1
        path = folder / f"{name} {n}.prmdesk"
    return path


def _local_currency() -> str:
    found = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return found if len(found) == 3 else "EUR"
