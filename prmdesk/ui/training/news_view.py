"""What is new, and the partners to whom training on it is proposed: a person ticks (R59)."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.follow_ups import Proposal
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.domain.training import FollowUp, NewsItem
from prmdesk.i18n import _, ngettext
from prmdesk.services import news
from prmdesk.services.training import Survey
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import confirm
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts
from prmdesk.ui.kit.tick_list import Tick, TickList
from prmdesk.ui.training.news_forms import NewsForm, NotNeeded, TaskDay
from prmdesk.words.resources import listed

_MOST_TOLD = 6


class NewsView(QWidget):
    """Items at the left, the partners proposed for the current one at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._items: dict[int, NewsItem] = {}
        self._proposals: dict[int, list[Proposal]] = {}
        self._settled: list[FollowUp] = []
        self._names: dict[int, str] = {}
        self._shown_id: int | None = None
        self.table, self.list = SheetView(), TickList(_("Partners to be trained"))
        self.title, self.text = heading(), muted_label(wrap=True)
        self.title.setWordWrap(True)
        self.done = muted_label(wrap=True)
        self.accept_button = button(
            _("Make tasks…"), "check", primary=True, clicked=self.accept_chosen
        )
        self.dismiss_button = button(_("Not needed…"), clicked=self.dismiss_chosen)
        self.empty = EmptyState(
            "megaphone",
            _(
                "Nothing new noted. Add a new solution, campaign or price; training is then "
                "proposed to the partners it concerns."
            ),
            button(_("Add what is new…"), "plus", primary=True, clicked=self.add),
        )
        self._lay_out()
        self._add_menu()
        self.table.row_picked.connect(lambda _row: self._show_item())
        self.table.row_opened.connect(lambda _row: self.edit())
        self.list.ticks_changed.connect(self._enable)

    def _lay_out(self) -> None:
        right = QWidget()
        side = QVBoxLayout(right)
        side.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(12))
        side.addWidget(self.title)
        side.addWidget(self.text)
        side.addWidget(self.list, 1)
        side.addWidget(self.done)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(button(_("Tick all"), clicked=lambda: self.list.tick_all(on=True)))
        row.addStretch()
        row.addWidget(self.dismiss_button)
        row.addWidget(self.accept_button)
        side.addLayout(row)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 0)))
        top.addStretch()
        top.addWidget(button(_("Add what is new…"), "plus", clicked=self.add))
        column.addLayout(top)
        column.addWidget(self.table, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setSizes([theme.px(560), theme.px(480)])
        self._stack = QStackedWidget()
        self._stack.addWidget(halves)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _add_menu(self) -> None:
        add_acts(
            self.table,
            (_("Edit…"), self.edit, ""),
            (_("Propose again"), self.propose_again, ""),
            (_("Delete"), self.delete, "Del"),
        )

    def show_survey(self, survey: Survey) -> None:
        """Read what is new again; the current item stays."""
        self._names = {partner.id: partner.name for partner in survey.records.partners}
        self._items = {item.id: item for item in self.desk.ask(news.items)}
        self._settled = self.desk.ask(news.settled)
        self._proposals = {key: [] for key in self._items}
        for one in self.desk.ask(news.proposals, self.desk.today()):
            self._proposals[one.news_item_id].append(one)
        self.table.show_sheet(_sheet(self._items.values(), self._proposals))
        self.table.choose(None)
        self._stack.setCurrentIndex(0 if self._items else 1)
        self._show_item()

    def current(self) -> NewsItem | None:
        """The item of the current row."""
        row = self.table.current_row()
        return None if row is None or row.id is None else self._items.get(row.id)

    def _show_item(self) -> None:
        item = self.current()
        if item is None:
            return
        found = self._proposals[item.id]
        self.title.setText(item.title)
        parts = [item.product or _("All products"), item.text]
        if item.on_date > self.desk.today():
            parts.append(
                _("Training is proposed from {day} on.").format(day=words.day(item.on_date))
            )
        self.text.setText(" · ".join(filter(None, parts)))
        ticked = self.list.ticked() if item.id == self._shown_id else ()
        self._shown_id = item.id
        self.list.offer(_ticks(found), ticked)
        self._tell_done(item)

    def _tell_done(self, item: NewsItem) -> None:
        mine = [one for one in self._settled if one.news_item_id == item.id]
        self.done.setText(_done_text(mine, self._names))
        self.done.setVisible(bool(mine))
        self._enable()

    def _enable(self) -> None:
        some = bool(self.list.ticked())
        self.accept_button.setEnabled(some)
        self.dismiss_button.setEnabled(some)

    # What is done

    def add(self) -> None:
        """Note something new."""
        dialog = NewsForm(self.desk, self.window())
        if dialog.exec() and dialog.saved is not None:
            self.table.choose(dialog.saved)
            self.list.setFocus()

    def edit(self) -> None:
        """Change the current item."""
        if (item := self.current()) is not None:
            NewsForm(self.desk, self.window(), item).exec()

    def delete(self) -> None:
        """Delete the current item; say how many decisions go with it."""
        item = self.current()
        if item is None:
            return
        n = sum(one.news_item_id == item.id for one in self._settled)
        text = ngettext(
            "Delete “{title}”? What was decided for {n} partner goes with it; tasks stay.",
            "Delete “{title}”? What was decided for {n} partners goes with it; tasks stay.",
            n,
        )
        if not n or confirm(self.window(), text.format(title=item.title, n=n), _("Delete")):
            self.desk.do(
                news.delete_item, item.id, say=_("“{title}” deleted").format(title=item.title)
            )

    def accept_chosen(self) -> None:
        """Make a task for each partner ticked."""
        item, ids = self.current(), self.list.ticked()
        if item is None or not ids:
            return
        text = _("Each of these partners gets the task “Train on {title}”: {names}.")
        dialog = TaskDay(
            self.window(), text.format(title=item.title, names=self._listed(ids)), self.desk.today()
        )
        if dialog.exec():
            due, today = dialog.day.day(), self.desk.today()
            said = ngettext("{n} task made", "{n} tasks made", len(ids)).format(n=len(ids))
            self.desk.do(news.accept, item.id, ids, due, today, say=said)

    def dismiss_chosen(self) -> None:
        """Note why the partners ticked need no training."""
        item, ids = self.current(), self.list.ticked()
        if item is None or not ids:
            return
        text = _("No training on {title} for: {names}.")
        dialog = NotNeeded(self.window(), text.format(title=item.title, names=self._listed(ids)))
        if dialog.exec():
            reason, today = dialog.reason.text(), self.desk.today()
            self.desk.do(news.dismiss, item.id, ids, reason, today, say=_("Noted"))

    def propose_again(self) -> None:
        """Propose anew what was decided about the current item; tasks made stay."""
        item = self.current()
        if item is not None:
            ids = [one.partner_id for one in self._settled if one.news_item_id == item.id]
            self.desk.do(news.propose_again, item.id, ids, say=_("Proposed again"))

    def _listed(self, ids: list[int]) -> str:
        return listed([self._names[key] for key in ids])

    def enter(self) -> None:
        """Put the keys into the items."""
        self.table.setFocus()


def _sheet(items: Iterable[NewsItem], proposals: Mapping[int, Sequence[Proposal]]) -> Sheet:
    columns = (
        Column(_("Since"), Kind.DATE), Column(_("What is new")),
        Column(_("To decide"), Kind.WHOLE), Column(_("Kind")), Column(_("Product")),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                item.on_date, item.title, len(proposals[item.id]), words.name(item.kind),
                item.product,
            ),
            id=item.id,
        )
        for item in items
    )  # fmt: skip
    return Sheet(_("What's new"), columns, rows)


def _ticks(found: Sequence[Proposal]) -> list[Tick]:
    """The partners, those apart of which nobody noted what they sell."""
    unsure = sum(one.is_unsure for one in found)
    apart = ngettext(
        "Products not noted: {n} partner", "Products not noted: {n} partners", unsure
    ).format(n=unsure)
    sells = _("Training is proposed to")
    return [Tick(one.partner_id, one.partner, apart if one.is_unsure else sells) for one in found]


def _done_text(settled: Sequence[FollowUp], names: Mapping[int, str]) -> str:
    """What became of the training proposed so far."""
    lines = [
        _("{partner}: not needed, {reason}").format(
            partner=names.get(one.partner_id, "?"), reason=one.dismissed
        )
        for one in settled
        if one.dismissed
    ]
    if tasks := len(settled) - len(lines):
        text = ngettext("{n} partner has a task.", "{n} partners have a task.", tasks)
        lines.insert(0, text.format(n=tasks))
    return "\n".join(lines[:_MOST_TOLD])
