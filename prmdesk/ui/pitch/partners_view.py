"""What each partner is told: an answer of its own, the usual one, or nothing yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.pitch import Question
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services.pitch_sheets import Survey, partners_sheet, untold
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.sheet_view import SheetView


class PartnersView(QWidget):
    """Enter on a partner opens its tab Pitch; ``asked`` tells the partners of a count."""

    asked = Signal(tuple)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._without: dict[Question, tuple[int, ...]] = {}
        self.table = SheetView()
        self.counts = {
            question: button("", "users", clicked=lambda code=question: self._ask(code))  # type: ignore[misc]
            for question in Question
        }
        self.none = EmptyState(
            "users",
            _("No partners yet. What they are told stands here."),
            button(_("Go to partners"), clicked=lambda: desk.open(PageLink("partners"))),
        )
        self._bar = QWidget()
        row = FlowLayout(self._bar)
        row.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        for one in self.counts.values():
            row.addWidget(one)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.none)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._stack, 1)
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda key: desk.open(PartnerLink(key, "pitch")))
        desk.selection_changed.connect(self.table.select)

    @property
    def sheet(self) -> Sheet:
        """The table that is shown."""
        return self.table.sheet

    def show_survey(self, found: Survey) -> None:
        """Show what partners are told; the one chosen stays."""
        self._without = untold(found)
        for question, one in self.counts.items():
            n = len(self._without[question])
            text = ngettext(
                "{question}: {n} partner without an answer",
                "{question}: {n} partners without an answer",
                n,
            ).format(question=words.name(question), n=n)
            one.setText(text)
            one.setAccessibleName(text)
            one.setVisible(bool(n))
        self._bar.setVisible(any(self._without.values()))
        self.table.show_sheet(partners_sheet(found))
        self._stack.setCurrentIndex(0 if found.partners else 1)

    def _ask(self, question: Question) -> None:
        self.asked.emit(self._without[question])

    def leave(self) -> None:
        """Nothing is typed here."""

    def enter(self) -> None:
        """Put the keys into the partners."""
        self.table.setFocus()
