"""What prmdesk is, and whose work it stands on."""

import json

from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QWidget

from prmdesk import __version__, paths
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label, plain_label


class AboutDialog(Dialog):
    """Version and licences; choosing a library shows its licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(f"prmdesk {__version__}", parent, width=640)
        self.body.addWidget(plain_label(_("A desk for partner managers. MIT licence."), wrap=True))
        self.body.addWidget(
            muted_label(
                _("It stands on these libraries. Choose one to read its licence."), wrap=True
            )
        )
        kept = paths.resource("licences/index.json").read_text("utf-8")
        self._index = json.loads(kept)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Libraries"))
        self.list.setMaximumHeight(theme.px(180))
        self.list.addItems([f"{item['name']} · {item['licence']}" for item in self._index])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Licence"))
        self.text.setMinimumHeight(theme.px(240))
        self.list.currentRowChanged.connect(self._show)
        self.body.addWidget(self.list)
        self.body.addWidget(self.text, 1)
        self.offer_close()
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        file = paths.resource(self._index[row]["file"])
        self.text.setPlainText(file.read_text("utf-8", errors="replace"))
