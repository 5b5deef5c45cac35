"""A table of exact figures in a dialog: what they rest on, the table, and a way to Excel."""

from PySide6.QtWidgets import QWidget

from prmdesk.domain.sheets import Sheet
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView

_WIDTH, _HEIGHT = 1040, 520


class SheetDialog(Dialog):
    """Enter on the row of a partner opens its ``tab``; ``empty`` is said when there are no rows."""

    def __init__(
        self, desk: Desk, sheet: Sheet, parent: QWidget | None, *, tab: str = "", empty: str = ""
    ) -> None:
        super().__init__(sheet.title, parent)
        self._desk, self._tab = desk, tab
        self.note = plain_label(sheet.note, wrap=True)
        self.view = SheetView()
        self.view.show_sheet(sheet)
        self.view.opened.connect(self._open)
        excel = excel_button(desk, lambda: [sheet])
        excel.setAutoDefault(False)
        if sheet.rows:
            self.body.addWidget(self.note)
            self.body.addWidget(self.view, 1)
            self._foot.insertWidget(0, excel)
        else:
            self.body.addWidget(EmptyState("table", empty), 1)
        self.offer_close()
        room = self.screen().availableSize() * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def _open(self, partner_id: int) -> None:
        self.accept()
        self._desk.open(PartnerLink(partner_id, self._tab))
