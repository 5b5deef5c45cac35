"""Our own bugs: whatever nobody caught is logged, and told with a report that can be sent."""

import logging
import platform
import sys
import threading
from collections import deque
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qVersion,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QWidget

from prmdesk import __version__, logs
from prmdesk.errors import PrmError
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog, inform
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.links import open_file

_log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashDialog(Dialog):
    """Says that the data is safe, and shows the report that Copy copies."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(_("prmdesk made a mistake"), parent, width=560)
        safe = _(
            "What you did last may not have worked. All that was saved is safe; you can go on."
        )
        about = _("This report tells where in the program it happened. It holds none of your data.")
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(_("Report"))
        self.report.setMinimumHeight(theme.px(160))
        row = QHBoxLayout()
        row.addWidget(button(_("Copy report"), "copy", clicked=self._copy))
        row.addWidget(
            button(_("Open log folder"), "folder-open", clicked=lambda: open_file(logs.folder()))
        )
        row.addStretch()
        self.body.addWidget(plain_label(safe, wrap=True))
        self.body.addWidget(muted_label(about, wrap=True))
        self.body.addWidget(self.report, 1)
        self.body.addLayout(row)
        self.offer_close()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())


class Watch(QObject):
    """Catches what nobody caught, in any thread."""

    _rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.dialog: CrashDialog | None = None
        self._reports: deque[str | PrmError] = deque()
        self._rung.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def stop(self) -> None:
        """Leave it to whoever watched before."""
        sys.excepthook, threading.excepthook = self._before

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, PrmError):
            self._reports.append(error)
        else:
            _log.critical("nobody caught this", exc_info=(kind, error, trace))
            self._reports.append(report(error))
        self._rung.emit()

    def _tell(self) -> None:
        """Say what could not be done while nobody listened, or show the report of a bug.

        While a report is on screen the next ones only go to the log.
        """
        told = self._reports.popleft()
        if isinstance(told, PrmError):
            inform(QApplication.activeWindow(), str(told))
            return
        if self.dialog is not None and self.dialog.isVisible():
            return
        self.dialog = CrashDialog(told, QApplication.activeWindow())
        self.dialog.open()


def report(error: BaseException) -> str:
    """What happened, on what: all that is needed to find the mistake, and no data (R14)."""
    on = f"prmdesk {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"{on}, {platform.platform()}\n\n{logs.account(error)}\n"


def log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Put into the log what Qt complains of; for ``qInstallMessageHandler``."""
    _log.log(_LEVELS[kind], "Qt: %s", text)
