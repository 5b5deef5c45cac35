"""The Scorecards page: all partners with score, coverage and tier, and what is proposed of each."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.lines import Query
from prmdesk.domain.sheets import Sheet
from prmdesk.domain.tiers import GIVES, Proposal
from prmdesk.i18n import _, ngettext
from prmdesk.services import partners, scorecard_sheets, scorecards, workspace
from prmdesk.services.scorecards import Assessment
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.filtering import filter_button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.looking import FilterChips, SearchBox
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts
from prmdesk.ui.scorecards import acts
from prmdesk.ui.scorecards.tab import SHOWS
from prmdesk.words.tiers import PROPOSALS, proposal_text

_AT_ONCE = 100
"""Of more partners it takes longer than between two frames: they are read in the worker."""


class ScorecardsPage(Page):
    """Chips pressed narrow the table; Enter opens a scorecard, G gives the tier proposed."""

    key = "scorecards"
    icon = "gauge"
    shows = SHOWS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._every: dict[int, Assessment] = {}
        self._found: list[Assessment] = []
        self._reading = Reading(desk, _("Reading the scorecards"), _AT_ONCE, place=self)
        self.chips = {proposal: button("", kind="chip") for proposal in Proposal}
        self.table, self.note = SheetView(), muted_label(wrap=True)
        self._lay_out()
        add_acts(
            self.table,
            (_("Open scorecard"), self.open_card, ""),
            (_("Do what is proposed"), self.give, "G"),
        )
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda key: desk.open(PartnerLink(key, "scorecard")))
        desk.selection_changed.connect(self.table.select)
        desk.query_changed.connect(self._look)

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setAccessibleName(_("Show only"))
        row = FlowLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        for chip in self.chips.values():
            chip.setCheckable(True)
            chip.clicked.connect(self._narrow)
            row.addWidget(chip)
        self._none = EmptyState(
            "search", _("No partner matches."), button(_("Show all"), clicked=self.show_all)
        )
        nobody = EmptyState(
            "gauge",
            _(
                "No partner yet. A scorecard is worked out from plans, training, promises and "
                "people; add a partner, and its type says what counts."
            ),
            button(_("Go to partners"), clicked=lambda: self.desk.open(PageLink("partners"))),
        )
        self._stack, inside = QStackedWidget(), QWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(4))
        column.setSpacing(theme.px(6))
        column.addWidget(FilterChips(self.desk))
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.note)
        self._whole = QStackedWidget()
        self._whole.addWidget(inside)
        self._whole.addWidget(nobody)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def title(self) -> str:
        return _("Scorecards")

    def tools(self) -> list[QWidget]:
        search = SearchBox(self.desk)
        search.entered.connect(self.table.setFocus)
        return [
            search,
            filter_button(self.desk),
            excel_button(self.desk, self.sheets),
            button(_("Tiers…"), "layers", clicked=self.ask_tiers),
            button(_("Weights…"), "sliders-horizontal", clicked=self.ask_weights),
        ]

    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "scorecards.weights", _("Weights and scales of scorecards…"), self.ask_weights,
                "tools", "sliders-horizontal",
            ),
            Command("scorecards.tiers", _("Tiers…"), self.ask_tiers, "tools", "layers"),
        )  # fmt: skip

    # What is shown

    def refresh(self) -> None:
        self._reading.ask(scorecards.assessments, self.desk.today(), done=self._read)

    def _read(self, every: list[Assessment]) -> None:
        self._every = {one.card.partner_id: one for one in every}
        self._whole.setCurrentIndex(0 if every else 1)
        self._sift()

    def _look(self, _query: Query) -> None:
        """Another filter needs no other scores."""
        if self.isVisible() and self._every:
            self._sift()
        else:
            self.reload()

    def _sift(self) -> None:
        """Keep the partners that the filter asks for, in its order."""
        order = self.desk.ask(partners.ids, self.desk.query, self.desk.today())
        self._found = [self._every[key] for key in order if key in self._every]
        counts = Counter(one.standing.proposal for one in self._found)
        for proposal, chip in self.chips.items():
            _call(chip, proposal, counts[proposal])
        self._narrow()

    def _narrow(self) -> None:
        wanted = [proposal for proposal, chip in self.chips.items() if chip.isChecked()]
        found = [one for one in self._found if not wanted or one.standing.proposal in wanted]
        currency = self.desk.ask(workspace.settings_of).currency
        sheet = scorecard_sheets.overview(found, currency)
        self.table.show_sheet(sheet)
        self.table.select(self.desk.selected)
        self.note.setText(sheet.note)
        self._stack.setCurrentWidget(self.table if found else self._none)
        n, of = len(found), len(self._every)
        every = ngettext("{n} partner", "{n} partners", of).format(n=of) if of else ""
        self.set_count(every if n == of else _("{n} of {total}").format(n=n, total=of))

    def show_all(self) -> None:
        """Show all partners, whatever is proposed of them."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.desk.look_for(Query(order=self.desk.query.order))
        self._narrow()

    def sheets(self) -> list[Sheet]:
        """What leaves as a workbook: the table as it is shown."""
        return [self.table.sheet]

    # What is done

    def open_card(self) -> None:
        """Open the scorecard of the current row."""
        row = self.table.current_row()
        if row is not None and row.partner_id is not None:
            self.desk.open(PartnerLink(row.partner_id, "scorecard"))

    def give(self) -> None:
        """Give the partner of the current row the tier that is proposed, if one is."""
        row = self.table.current_row()
        if row is None or row.partner_id is None:
            return
        at = self._every[row.partner_id].standing
        if at.proposal in GIVES:
            acts.give(self.desk, row.partner_id, at.proposed.name if at.proposed else "")
        else:
            self.desk.say(proposal_text(at))

    def ask_weights(self) -> None:
        """Change what the scorecards weigh."""
        acts.ask_weights(self.desk, self.window())

    def ask_tiers(self) -> None:
        """Change the ladder of tiers."""
        acts.ask_tiers(self.desk, self.window())


def _call(chip: QPushButton, proposal: Proposal, n: int) -> None:
    name = _(PROPOSALS[proposal]).format(tier=_("another tier"))
    text = _("{name} ({n})").format(name=name, n=n)
    chip.setText(text)
    chip.setAccessibleName(text)
    chip.setVisible(bool(n) or chip.isChecked())
