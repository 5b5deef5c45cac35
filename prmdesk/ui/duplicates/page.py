"""The duplicates page: pairs that may be one at the left, the one marked compared at the right."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from prmdesk.errors import NotFound
from prmdesk.i18n import _, ngettext
from prmdesk.services import duplicates, merge
from prmdesk.services.duplicates import Pair
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.duplicates.apart import ApartDialog
from prmdesk.ui.duplicates.pair_list import PairList, key_of
from prmdesk.ui.duplicates.pane import PairPane
from prmdesk.ui.duplicates.search import Search
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.page import Page

_LIST_WIDTH, _LIST_MOST = 300, 340


class DuplicatesPage(Page):
    """The desk is compared with itself in the worker each time a partner or contact changed."""

    key = "duplicates"
    icon = "copy"
    shows = (
        "partners", "contacts", "distinct_pairs", "scores", "activities", "reasons",
        "allotments", "decisions", "limits", "trials", "bucket_sheets", "criteria_met",
        "field_values", "fields", "checklists", "steps", "plans", "promises", "frictions",
        "acquaintances", "attendances", "role_needs", "follow_ups", "gate_decisions",
        "proofs", "talking_points",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pairs: list[Pair] = []
        self._own: Pair | None = None
        self._wanted: tuple[int, int] | None = None
        self.search = Search(desk)
        self.list, self.pane = PairList(), PairPane(desk)
        self._make_tools()
        self._lay_out()
        self.search.found.connect(self._found)
        self.search.stopped.connect(self._search_stopped)
        self.list.picked.connect(self.pane.show_pair)
        self.list.merge_asked.connect(self.merge)
        self.pane.merge_asked.connect(self.merge)
        self.pane.looked.connect(self._enable)

    def _make_tools(self) -> None:
        self.told_button = button(_("Said to be different"), "eye-off", clicked=self.show_apart)
        self.again_button = button(_("Look again"), "refresh-cw", clicked=self.refresh)
        self.skip_button = button(_("Skip"), "skip-forward", clicked=partial(self.step, 1))
        self.apart_button = button(_("These are different"), "x", clicked=self.tell_apart)
        self.merge_button = button(_("Merge"), "check", primary=True, clicked=self.merge)
        self._enable()

    def _enable(self) -> None:
        for made in (self.skip_button, self.apart_button):
            made.setEnabled(self.pane.pair is not None)
        self.merge_button.setEnabled(self.pane.can_merge)

    def _lay_out(self) -> None:
        self._looking = EmptyState("search", _("Comparing the partners with each other…"))
        self._none = EmptyState(
            "circle-check",
            _("No two partners look like the same company."),
            button(_("Go to partners"), clicked=lambda: self.desk.open(PageLink("partners"))),
            button(
                _("Import spreadsheet…"), "upload",
                clicked=lambda: self.desk.command("file.import"),
            ),
        )  # fmt: skip
        self._stopped = EmptyState(
            "search", _("The search was stopped."), button(_("Look again"), clicked=self.refresh)
        )
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(1)
        self._halves.addWidget(self.list)
        self._halves.addWidget(self.pane)
        self._halves.setStretchFactor(1, 1)
        self._halves.setSizes([min(theme.px(_LIST_WIDTH), _LIST_MOST), 10_000])
        self.list.setMinimumWidth(theme.px(200))
        self._stack = QStackedWidget()
        for widget in (self._looking, self._halves, self._none, self._stopped):
            self._stack.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)

    def title(self) -> str:
        return _("Duplicates")

    def tools(self) -> list[QWidget]:
        return [
            self.told_button, self.again_button, self.skip_button, self.apart_button,
            self.merge_button,
        ]  # fmt: skip

    def commands(self) -> Sequence[Command]:
        def ready() -> bool:
            return self.isVisible() and self.pane.preview is not None and not self.desk.writing

        return (
            Command(
                "duplicates.merge", _("Merge the two compared"), self.merge, "partner", "check",
                (), ready,
            ),
            Command(
                "duplicates.apart", _("The two compared are different"), self.tell_apart,
                "partner", "x", (), ready,
            ),
        )  # fmt: skip

    # What is shown

    def show_pair(self, one: int, other: int) -> None:
        """Compare two partners that the user chose, whether they look alike or not."""
        self._own = self.desk.ask(duplicates.pair, one, other)
        self._wanted = key_of(self._own)
        self._show()
        self.list.setFocus()

    def refresh(self) -> None:
        """Look for duplicates in the worker; what is shown stays until they are found."""
        self.pane.look()
        if not self.pairs and self._own is None:
            self._stack.setCurrentWidget(self._looking)
        self.search.start()

    def _found(self, pairs: list[Pair]) -> None:
        self.pairs = pairs
        if self._own is not None:
            try:
                self._own = self.desk.ask(duplicates.pair, *key_of(self._own))
            except NotFound:  # deleted elsewhere
                self._own = None
        self._show()

    def _search_stopped(self) -> None:
        self._stack.setCurrentWidget(self._halves if self.pairs or self._own else self._stopped)

    def _show(self) -> None:
        shown = list(self.pairs)
        if self._own is not None and key_of(self._own) not in map(key_of, shown):
            shown.insert(0, self._own)
        chosen = self._wanted or (key_of(self.pane.pair) if self.pane.pair else None)
        self._wanted = None
        self.list.show_pairs(shown, chosen)
        n = len(shown)
        self.set_count(ngettext("{n} pair", "{n} pairs", n).format(n=n) if n else "")
        self._stack.setCurrentWidget(self._halves if shown else self._none)
        told = len(self.desk.ask(duplicates.told_apart))
        self.told_button.setText(_("Said to be different ({n})").format(n=told))
        self.told_button.setAccessibleName(self.told_button.text())
        self.told_button.setVisible(told > 0)

    def step(self, by: int) -> bool:
        self.list.step(by)
        return True

    # What is done

    def merge(self) -> None:
        """Merge the pair marked, as it is shown; the toast has Undo on it."""
        seen = self.pane.preview
        if seen is None or not self.pane.can_merge:
            return
        said = _("{gone} was merged into {stays}").format(
            gone=seen.other.name, stays=seen.kept.name
        )
        done = self.desk.do(merge.merge, seen.kept.id, seen.other.id, self.pane.wins, say=said)
        if done is not None:
            self.desk.select(done)
            self._drop(lambda pair: seen.other.id in key_of(pair))

    def tell_apart(self) -> None:
        """Remember that the pair marked are two; the toast has Undo on it."""
        pair = self.pane.pair
        if pair is None:
            return
        said = _("{one} and {other} are not compared again").format(
            one=pair.names[0], other=pair.names[1]
        )
        today = self.desk.today()
        done = self.desk.do(duplicates.tell_apart, pair.one, pair.other, today, say=said)
        if done is not None:
            self._drop(lambda other: key_of(other) == key_of(pair))

    def _drop(self, is_gone: Callable[[Pair], bool]) -> None:
        """Go on with the next pair at once: the worker comes back with the same in a moment."""
        if self._own is not None and is_gone(self._own):
            self._own = None
        self.pairs = [pair for pair in self.pairs if not is_gone(pair)]
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_D and not event.modifiers():
            self.tell_apart()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.search.forget():
            self._stale = True

    def show_apart(self) -> None:
        """List the pairs that were said to be different."""
        ApartDialog(self.desk, self.window()).exec()
