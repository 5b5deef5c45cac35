"""The section of a plan about actions: the partner's own promises, both ways (C-ii)."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.plan_actions import actions_of
from prmdesk.domain.plans import PlanStatus, WholePlan
from prmdesk.domain.promises import Promise, Standing
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services import promises, workspace
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.promise_entry import PromiseEntry
from prmdesk.ui.kit.promise_form import PromiseForm, SettleForm
from prmdesk.ui.kit.tables import add_acts
from prmdesk.ui.plans.fitted import FittedSheet

_HEIGHT, _ACTION = 140, 170


def action_sheet(found: Sequence[Promise], reviews: Mapping[int, str], today: date) -> Sheet:
    """The actions as a table in the order given; ``reviews`` names those they were given in."""
    columns = (
        Column(_("Action")),
        Column(_("Who")),
        Column(_("Owner")),
        Column(_("Due"), Kind.DATE),
        Column(_("Days late"), Kind.WHOLE),
        Column(_("State")),
        Column(_("From the review")),
    )
    rows = (
        Row(
            (
                one.text,
                words.name(one.side),
                one.owner,
                one.due,
                one.days_late(today) or None,
                words.name(one.standing(today)),
                reviews.get(one.review_id or 0, ""),
            ),
            id=one.id,
        )
        for one in found
    )
    return Sheet(_("Actions"), columns, tuple(rows))


class ActionsSection(QWidget):
    """A line below adds an action; Enter changes one, K keeps it. They stay the partner's promises.

    What is typed and not added is added when the section is left.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._partner_id: int | None = None
        self._found: dict[int, Promise] = {}
        self.table = FittedSheet((0,), _ACTION)
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        self.entry = PromiseEntry(desk.today())
        self.sums = muted_label(wrap=True)
        self.tools = [
            button(_("Kept"), "check", clicked=self.keep),
            button(_("Edit…"), "pencil", clicked=self.edit),
            button(_("Settle…"), "gavel", clicked=self.settle),
        ]
        self._empty = EmptyState(
            "check",
            _(
                "Nothing promised for this year yet. Write below what either side is to do, and by "
                "when."
            ),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.entry.submitted.connect(self.add)
        self.table.row_opened.connect(lambda _row: self.edit())
        add_acts(
            self.table, (_("Kept"), self.keep, "K"), (_("Edit…"), self.edit, ""),
            (_("Settle…"), self.settle, "S"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        for widget in (self.table, self._empty):
            self._stack.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(4))
        for tool in self.tools:
            foot.addWidget(tool)
        foot.addWidget(self.sums, 1)
        way = button(_("All promises"), kind="link", clicked=self.open_all)
        foot.addWidget(way)
        self.entry.line.addWidget(button(_("Add"), "plus", clicked=self.add))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        advice = _("What both sides are to do. These are the partner's promises, not a copy.")
        column.addWidget(muted_label(advice, wrap=True))
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        column.addWidget(self.entry)

    def show_actions(self, whole: WholePlan) -> None:
        """Show the promises that belong to the year of the plan."""
        self._partner_id = whole.plan.partner_id
        start = self.desk.ask(workspace.settings_of).fiscal_start
        found = actions_of(whole, start)
        self._found = {one.id: one for one in found}
        names = {review.id: review.name for review in whole.reviews}
        self.table.show_sheet(action_sheet(found, names, self.desk.today()))
        self.table.choose(None)
        self._stack.setCurrentWidget(self.table if found else self._empty)
        self.sums.setText(_standing(found, self.desk.today()))
        is_open = whole.plan.status is not PlanStatus.CLOSED
        self.entry.setEnabled(is_open)
        for tool in self.tools:
            tool.setEnabled(bool(found))

    def leave(self) -> None:
        """Keep what is being typed."""
        if not self.entry.is_empty and self.entry.check():
            self.add()

    # What keys and buttons do

    def add(self) -> None:
        """Note the promise that is written in the line."""
        if self._partner_id is None or self.entry.is_empty or not self.entry.check():
            return
        made = self.entry.promise(self._partner_id, self.desk.today(), self.desk.db.who)
        if self.desk.do(promises.save, made, say=_("Promise noted")) is not None:
            self.entry.clear()

    def keep(self) -> None:
        """The actions chosen were done today."""
        ids = [key for key in self.table.chosen_ids() if self._found[key].is_open]
        said = ngettext("{n} promise kept", "{n} promises kept", len(ids)).format(n=len(ids))
        if ids:
            self.desk.do(promises.keep, ids, self.desk.today(), say=said)

    def edit(self) -> None:
        """Change the action of the current row."""
        if (found := self._current()) is not None:
            PromiseForm(self.desk, self.window(), promise=found).exec()

    def settle(self) -> None:
        """Say what became of the action of the current row."""
        if (found := self._current()) is not None:
            SettleForm(self.desk, self.window(), found).exec()

    def open_all(self) -> None:
        """Go to the promises of all partners."""
        self.desk.open(PageLink("promises"))

    def _current(self) -> Promise | None:
        row = self.table.current_row()
        return None if row is None or row.id is None else self._found.get(row.id)


def _standing(found: Sequence[Promise], today: date) -> str:
    """How many are open, and late, and kept."""
    told = []
    if n := sum(one.is_open for one in found):
        told.append(ngettext("{n} open", "{n} open", n).format(n=n))
    if n := sum(one.standing(today) is Standing.LATE for one in found):
        told.append(ngettext("{n} late", "{n} late", n).format(n=n))
    if n := sum(one.standing(today) in (Standing.KEPT, Standing.KEPT_LATE) for one in found):
        told.append(ngettext("{n} kept", "{n} kept", n).format(n=n))
    return " · ".join(told)
