"""Why we partner, over all partners: what needs a look, the matrix, savings, open questions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services import bucket_sheets, reason_sheets, reasons
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.banner import Banner
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow_tabs import FlowTabs
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.reasons.dialog import QuestionsDialog


class ReasonsPage(Page):
    """One table in front of the others; a row leads to the Why tab of its partner."""

    key = "reasons"
    icon = "handshake"
    shows = ("reasons", "bucket_sheets", "partners", "plans", "plan_targets", "settings")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sheets: list[Sheet] = []
        self._offered: tuple[str, ...] = ()
        self.offer = Banner()
        self.tabs = FlowTabs(_("Tables of why we partner"))
        self.table = SheetView()
        self.note = muted_label(wrap=True)
        self._lay_out()
        self.tabs.changed.connect(lambda _at: self._show())
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda key: desk.open(PartnerLink(key, "why")))
        desk.selection_changed.connect(self.table.select)

    def _lay_out(self) -> None:
        self._nobody = EmptyState(
            "handshake",
            _("No partners yet. Each is here for a reason: what it brings, and what shows it."),
            button(_("Go to partners"), clicked=lambda: self.desk.open(PageLink("partners"))),
        )  # fmt: skip
        self._nothing = EmptyState("circle-check", "")
        self._stack = QStackedWidget()
        for widget in (self.table, self._nothing):
            self._stack.addWidget(widget)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offer)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(self.note)
        self.note.setContentsMargins(*[theme.px(10)] * 4)
        self._whole = QStackedWidget()
        self._whole.addWidget(shown)
        self._whole.addWidget(self._nobody)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)
        for text in (_("To look at"), _("By reason"), _("By partner"), _("In full"),
                     _("Savings"), _("Questions")):  # fmt: skip
            self.tabs.add(text)

    def title(self) -> str:
        return _("Why we partner")

    def tools(self) -> list[QWidget]:
        return [
            excel_button(self.desk, lambda: self.sheets),
            button(_("Questions and weights…"), "sliders-horizontal", clicked=self.ask_questions),
        ]

    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "reasons.questions", _("Questions and weights of the partner types…"),
                self.ask_questions, "tools", "sliders-horizontal", (), self.isVisible,
            ),
        )  # fmt: skip

    def refresh(self) -> None:
        found = self.desk.ask(reason_sheets.sheets, self.desk.today())
        questions = self.desk.ask(bucket_sheets.questions_sheet)
        self.sheets = [
            found.calls, found.by_reason, found.by_partner, found.in_full, found.savings, questions,
        ]  # fmt: skip
        self.set_count(_counts(len(found.calls.rows), bucket_sheets.count_open(questions)))
        self._whole.setCurrentIndex(0 if found.by_partner.rows else 1)
        self._offer_standard()
        self._show()

    def _show(self) -> None:
        if not self.sheets:
            return
        sheet = self.sheets[self.tabs.currentIndex()]
        self.table.show_sheet(sheet)
        self.table.select(self.desk.selected)
        self.note.setText(sheet.note)
        self.note.setVisible(bool(sheet.note and sheet.rows))
        self._nothing.say(self._empty_text())
        self._stack.setCurrentWidget(self.table if sheet.rows else self._nothing)

    def _empty_text(self) -> str:
        return (
            _("Every reason has a partner, every partner a reason, and each is shown."),
            "", "", _("No reason is ticked yet. Open a partner and say why it is one."),
            _("No partner has cost before and after yet. Note both under “Lower costs”."),
            _("No partner has a type yet, so nothing is asked."),
        )[self.tabs.currentIndex()]  # fmt: skip

    def _offer_standard(self) -> None:
        """A reason of our own that is often used can become a standard one (R09)."""
        names = self.desk.ask(reasons.offers)
        if names == self._offered:  # it may have been closed
            return
        self._offered = names
        if not names:
            self.offer.hide()
            return
        told = _("Several partners have the reason “{name}”. Make it a standard reason?")
        self.offer.tell(
            told.format(name=names[0]),
            (_("Make it standard"), lambda: self._make_standard(names[0])),
        )

    def _make_standard(self, name: str) -> None:
        said = _("“{name}” is a standard reason now").format(name=name)
        self.desk.do(reasons.make_standard, name, say=said)

    def ask_questions(self) -> None:
        """Change what the types are asked, what criteria weigh, and the reasons of our own."""
        QuestionsDialog(self.desk, self.window()).exec()


def _counts(calls: int, questions: int) -> str:
    """How much there is to do on the tab “To look at”, and on “Questions”."""
    asked = ngettext("{n} open question", "{n} open questions", questions)
    told = ((calls, _("{n} to look at")), (questions, asked))
    return " · ".join(text.format(n=n) for n, text in told if n)
