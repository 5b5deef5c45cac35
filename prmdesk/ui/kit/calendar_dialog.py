"""Which days go into a calendar file: of what kinds, of whom, from when to when (R60)."""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from prmdesk import words
from prmdesk.domain.calendar import Entry, EntryKind, Wanted
from prmdesk.i18n import LANGUAGES, _, language, ngettext
from prmdesk.services import calendar, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.kit.saving import offer
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.ticks import TickGrid

_ALL, _SHOWN = "all", "shown"
_AT_ONCE = 200


class CalendarDialog(Dialog):
    """What is ticked is shown below, as it will be written."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Export calendar"), parent, width=680)
        self.desk = desk
        self._reading = Reading(desk, _("Calendar"), _AT_ONCE, self)
        self.kinds = {kind: QCheckBox(words.name(kind)) for kind in EntryKind}
        for box in self.kinds.values():
            box.setChecked(True)
            box.clicked.connect(lambda _on: self._show())
        self.whose = Choice(self._offered())
        self.whose.fill(_ALL)
        self.spoken = Choice(LANGUAGES)
        self.spoken.fill(language())
        self.first = DateField(desk.today(), _("First day"))
        self.last = DateField(desk.today(), _("Last day"))
        for choice in (self.whose, self.first, self.last):
            choice.committed.connect(lambda _value: self._show())
        self.table = SheetView()
        self.table.setMinimumHeight(theme.px(120))
        self.count = plain_label()
        self._lay_out()
        self._show()

    def _offered(self) -> dict[str, str]:
        """All partners, those of the list as it is filtered, the one selected."""
        found = {_ALL: _("All partners"), _SHOWN: _("The partners the list shows")}
        if self.desk.selected is not None:
            name = self.desk.ask(partners.partner, self.desk.selected).name
            found[str(self.desk.selected)] = name
        return found

    def _lay_out(self) -> None:
        kinds = TickGrid(self.kinds.values(), 3)
        kinds.setAccessibleName(_("What"))
        form = form_layout()
        for label, field in (
            (_("What"), kinds),
            (_("Of whom"), self.whose),
            (_("First day"), self.first),
            (_("Last day"), self.last),
            (_("Language"), self.spoken),
        ):
            add_row(form, label, field)
        self.body.addLayout(form)
        self.body.addWidget(self.count)
        self.body.addWidget(self.table, 1)
        told = _(
            "An .ics file for Outlook, Google, Apple and others. Taking it in again updates what "
            "is there; what was done meanwhile you take out yourself."
        )
        self.body.addWidget(muted_label(told, wrap=True))
        self.save = self.offer(_("Save calendar…"))
        room = self.screen().availableSize() * 0.92
        self.resize(min(theme.px(720), room.width()), min(theme.px(620), room.height()))

    def wanted(self) -> Wanted:
        """What is chosen."""
        kinds = frozenset(kind for kind, box in self.kinds.items() if box.isChecked())
        return Wanted(kinds, self._ids(), self.first.day(), self.last.day())

    def _ids(self) -> frozenset[int] | None:
        whose = self.whose.code()
        if whose == _ALL:
            return None
        if whose == _SHOWN:
            return frozenset(self.desk.ask(partners.ids, self.desk.query, self.desk.today()))
        return frozenset({int(whose)})

    def _show(self) -> None:
        self._reading.ask(calendar.entries, self.wanted(), done=self._arrived)

    def _arrived(self, found: list[Entry]) -> None:
        self.table.show_sheet(calendar.sheet(found))
        n = len(found)
        text = ngettext("{n} entry", "{n} entries", n).format(n=n)
        self.count.setText(text if n else _("Nothing has a day here. Choose more kinds or days."))
        self.save.setEnabled(bool(n))

    def keep(self) -> None:
        if not (self.first.check() and self.last.check()):
            return
        whose = self.whose.currentText() if self._ids() is not None else ""
        name = calendar.file_name(whose, date.isoformat(self.desk.today()))
        text, _kind = QFileDialog.getSaveFileName(
            self, _("Save calendar"), str(self.desk.db.path.parent / name),
            _("Calendar (*.ics)"),
        )  # fmt: skip
        if not text:
            return
        path = Path(text if text.lower().endswith(".ics") else f"{text}.ics")
        self.desk.run(
            calendar.save, path, self.wanted(), datetime.now(UTC), spoken=self.spoken.code(),
            done=lambda _n: offer(self.desk, path), label=_("Saving the calendar"),
        )  # fmt: skip
        self.accept()
