"""A bar and a Stop button while the wizard finds something out; nothing for what is quick."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from prmdesk.i18n import _
from prmdesk.ui.desk import Job
from prmdesk.ui.importing.work import Work
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button

_AFTER_MS = 300


class BusyLine(QWidget):
    """While it ``is_muted`` it does not come up."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.is_muted = False
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Progress"))
        self.stop = button(_("Stop"), kind="link", clicked=work.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(lambda: self.setVisible(not self.is_muted))
        work.busy_changed.connect(self._busy_changed)
        work.desk.progressed.connect(self._progressed)
        self.hide()

    def _busy_changed(self, is_busy: bool) -> None:
        if is_busy:
            self.bar.setRange(0, 0)
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()

    def _progressed(self, job: Job, done: int, of: int) -> None:
        if job is self._work.job:
            self.bar.setRange(0, of)
            self.bar.setValue(done)
