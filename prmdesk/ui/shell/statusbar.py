"""The line at the bottom: saved and backed up, the work under way, what is due."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from prmdesk.domain.changes import Change
from prmdesk.domain.today import Agenda, Group
from prmdesk.i18n import _, ngettext
from prmdesk.ui.desk import Desk, Job, Message
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import ElidedLabel, plain_label
from prmdesk.ui.today.watch import Watch

_SHOW_AFTER_MS = 600


class StatusBar(QWidget):
    """Progress shows after 600 ms, so that short work does not flicker; nameless work never."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(26))
        self.desk = desk
        self._saved = self._backed_up = self._said = ""
        self.latest_backup: datetime | None = None
        self._job: Job | None = None
        self.left = ElidedLabel()
        self.what = plain_label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(140))
        self.cancel = button(_("Cancel"), kind="link", clicked=self._cancel)
        self.due = button("", kind="link", clicked=lambda: desk.command("go.today"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        for widget, stretch in ((self.left, 1), (self.what, 0), (self.bar, 0), (self.cancel, 0)):
            row.addWidget(widget, stretch)
        row.addStretch(1)
        row.addWidget(self.due)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SHOW_AFTER_MS)
        self._wait.timeout.connect(lambda: self._show_work(True))
        self._show_work(False)
        desk.said.connect(self._hear)
        desk.changed.connect(self._changed)
        desk.started.connect(self._started)
        desk.progressed.connect(self._progressed)
        desk.finished.connect(self._finished)
        watch = Watch.of(desk)
        watch.read.connect(self._count_due)
        self._count_due(watch.agenda or Agenda(desk.today()))

    def backed_up(self, at: datetime) -> None:
        """Say when the latest backup was made."""
        self.latest_backup = at
        self._backed_up = _("Backed up {time}").format(time=f"{at.astimezone():%H:%M}")
        self._tell()

    def _tell(self) -> None:
        self.left.setText(" · ".join(filter(None, (self._saved, self._backed_up, self._said))))

    def _hear(self, message: Message) -> None:
        """What the toast says can be read here for longer."""
        self._said = message.text
        self._tell()

    def _changed(self, change: Change) -> None:
        self._saved = _("Saved {time}").format(time=f"{change.at.astimezone():%H:%M}")
        self._tell()

    def _count_due(self, agenda: Agenda) -> None:
        """The same lines as the page counts, that a click leads to."""
        late, due = agenda.count(Group.LATE), agenda.count(Group.TODAY)
        told = []
        if late:
            told.append(ngettext("{n} late", "{n} late", late).format(n=late))
        if due:
            told.append(ngettext("{n} due today", "{n} due today", due).format(n=due))
        self.due.setText(" · ".join(told))
        self.due.setVisible(bool(told))

    def _started(self, job: Job) -> None:
        if job.label and self._job is None:
            self._job = job
            self.bar.setRange(0, 0)
            self.what.setText(job.label)
            self._wait.start()

    def _progressed(self, job: Job, n: int, of: int) -> None:
        if job is self._job:
            self.bar.setRange(0, of)
            self.bar.setValue(n)

    def _finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._wait.stop()
            self._show_work(False)

    def _show_work(self, shown: bool) -> None:
        for widget in (self.what, self.bar, self.cancel):
            widget.setVisible(shown)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
