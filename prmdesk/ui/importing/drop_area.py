"""Where a list is dropped, chosen or pasted, with what may come and how large it may be."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from prmdesk.i18n import _
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, muted_label, picture_label, plain_label

_WIDTH = 520


class DropArea(QFrame):
    """Where a file is dropped, the other two ways to bring one, and what was brought before."""

    def __init__(
        self,
        choose: Callable[[], object],
        paste: Callable[[], object],
        look_back: Callable[[], object],
        matchings: QPushButton,
    ) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.trouble = plain_label("", "late", wrap=True)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.trouble.setMaximumWidth(theme.px(560))
        self.trouble.hide()
        self.choose = button(_("Choose file…"), "folder-open", primary=True, clicked=choose)
        self.paste = button(_("Paste copied rows"), "clipboard-paste", clicked=paste)
        self.history = button(_("Import history…"), "history", kind="link", clicked=look_back)
        picture = picture_label(
            icons.pixmap(
                "file-spreadsheet", theme.px(56), theme.colours().border, self.devicePixelRatioF()
            )
        )
        promise = muted_label(_("Nothing is written before the last step."))
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(14))
        column.addStretch()
        for widget in (picture, heading(_("Drop your partner list here"), 14), _limits()):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(_row(self.choose, self.paste))
        column.addWidget(promise, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(_row(self.history, matchings))
        column.addWidget(self.trouble, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def tell(self, why: str) -> None:
        """Say why a file cannot be read; nothing when the user stopped it."""
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))
        self.trouble.setMinimumWidth(min(theme.px(560), self.width() - theme.px(40)))


def _limits() -> QLabel:
    """What may come, and how large it may be."""
    label = muted_label(
        _("xlsx, xlsm, xlsb, xls, ods, csv, tsv, txt, or HTML saved as .xls, as it is. "
          "Up to 50 MB, 200 000 rows and 1 000 columns."),
        wrap=True,
    )  # fmt: skip
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setFixedWidth(theme.px(_WIDTH))
    # A layout asks a wrapped label for its height at another width than it then gets.
    label.setMinimumHeight(label.heightForWidth(theme.px(_WIDTH)))
    return label


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch()
    for one in buttons:
        row.addWidget(one)
    row.addStretch()
    return row
