"""The usual answers at the left, the one chosen at the right, edited in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.pitch import Proposition
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _
from prmdesk.services.pitch_sheets import Survey, usual_sheet
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts
from prmdesk.ui.pitch.forms import PropositionForm
from prmdesk.ui.pitch.proposition_pane import PropositionPane


class UsualView(QWidget):
    """``users_asked`` tells the partners that are told an answer."""

    users_asked = Signal(tuple)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._survey: Survey | None = None
        self.table, self.pane = SheetView(), PropositionPane(desk)
        self.none = EmptyState(
            "message-square",
            _("No usual answer yet. Say once why customers buy and why partners bet on us."),
            button(_("New usual answer…"), "plus", primary=True, clicked=self.add),
        )
        self._lay_out()
        self.table.row_picked.connect(lambda _row: self._turn())
        self.table.row_opened.connect(lambda _row: self.pane.answer.setFocus())
        self.pane.users_asked.connect(self.users_asked)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.pane)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setChildrenCollapsible(False)
        across.setHandleWidth(1)
        across.addWidget(self.table)
        across.addWidget(scroll)
        across.setSizes([theme.px(560), theme.px(460)])
        self._stack = QStackedWidget()
        self._stack.addWidget(across)
        self._stack.addWidget(self.none)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        add_acts(self.table, (_("Delete answer"), self.pane.delete, "Del"))

    @property
    def sheet(self) -> Sheet:
        """The table that is shown."""
        return self.table.sheet

    def show_survey(self, found: Survey) -> None:
        """Show the usual answers; the one chosen stays."""
        self._survey = found
        self.table.show_sheet(usual_sheet(found))
        self.table.choose(None)
        self._stack.setCurrentIndex(0 if found.propositions else 1)
        self._turn()

    def _current(self) -> Proposition | None:
        row = self.table.current_row()
        every = self._survey.propositions if self._survey else ()
        return next((one for one in every if row is not None and one.id == row.id), None)

    def _turn(self) -> None:
        one = self._current()
        if one is not None and self._survey is not None:
            self.pane.show_one(one, self._survey)

    def add(self) -> None:
        """Ask for a new usual answer and go to it."""
        dialog = PropositionForm(self.desk, self.window())
        if dialog.exec() and dialog.saved is not None:
            self.table.choose(dialog.saved)
            self._turn()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.pane.leave()

    def enter(self) -> None:
        """Put the keys into the answers."""
        self.table.setFocus()
