"""Tools ▸ 90-day tests: those of all partners, and whether they or the scores predict better."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from prmdesk.domain.changes import Change
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _
from prmdesk.services import trials
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView

_WIDTH, _HEIGHT = 1040, 560
_SHOWS = ("trials", "partners", "placements", "plans", "plan_targets", "settings")


class TablePart(QWidget):
    """A table with its note above it, or a sentence in its place while it has no rows."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self.note = plain_label(wrap=True)
        self.view = SheetView()
        self.empty = EmptyState("target", empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(10), 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.note)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show ``sheet``."""
        has_rows = bool(sheet.rows)
        self.view.show_sheet(sheet)
        self.note.setText(sheet.note)
        self.note.setVisible(has_rows and bool(sheet.note))
        self.view.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        if sheet.note:
            self.empty.say(sheet.note)


class TrialsDialog(Dialog):
    """Two tables: all tests, the due ones first, and the cases in which score and test compare."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("90-day tests"), parent)
        self.desk = desk
        self.list = TablePart(
            _("No 90-day test yet. Open a partner and start one in its Value tab.")
        )
        self.comparison = TablePart(_("Nothing to compare yet."))
        self.tabs = QTabWidget()
        self.tabs.addTab(self.list, _("All tests"))
        self.tabs.addTab(self.comparison, _("Which predicts better?"))
        for part in (self.list, self.comparison):
            part.view.opened.connect(self._open)
        excel = excel_button(desk, self._sheets)
        excel.setAutoDefault(False)
        self.body.addWidget(self.tabs, 1)
        self._foot.insertWidget(0, excel)
        self.offer_close()
        self.refresh()
        desk.changed.connect(self._changed)
        room = self.screen().availableSize() * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def _sheets(self) -> list[Sheet]:
        return [self.list.view.sheet, self.comparison.view.sheet]

    def refresh(self) -> None:
        """Read again."""
        self.list.show_sheet(self.desk.ask(trials.sheet, self.desk.today()))
        self.comparison.show_sheet(self.desk.ask(trials.comparison_sheet))

    def _changed(self, change: Change) -> None:
        if change.about(*_SHOWS):
            self.refresh()

    def _open(self, partner_id: int) -> None:
        self.accept()
        self.desk.open(PartnerLink(partner_id, "value"))
