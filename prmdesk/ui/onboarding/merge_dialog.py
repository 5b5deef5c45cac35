"""A newer version of a template, partner by partner: keep theirs, or merge what is ticked (R61)."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.template_diff import Difference, Key
from prmdesk.i18n import _, ngettext
from prmdesk.services import template_merge
from prmdesk.services.template_merge import Outdated
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label, tip
from prmdesk.ui.onboarding import differences

_WIDTH, _HEIGHT = 1200, 420
_PARTNERS = 210
_AROUND = 260
_ROW = 30
_WHAT, _REMARK, _BOX = 108, 100, 26
_PARTNER = 48
_DATA = Qt.ItemDataRole.UserRole
_WRAPPED = Qt.TextFlag.TextWordWrap


class MergeDialog(Dialog):
    """At the left who keeps an older version, at the right what merging would do there.

    What nobody doubts is ticked at first. Nothing is written before a button is pressed.
    """

    def __init__(self, desk: Desk, template_id: int, name: str, parent: QWidget | None) -> None:
        title = _("Merge the newest version of {name}").format(name=name)
        super().__init__(title, parent)
        room = self.screen().availableGeometry().size() if parent is None else parent.size()
        self.setMinimumWidth(min(theme.px(_WIDTH), round(room.width() * 0.94)))
        self._height = min(theme.px(_HEIGHT), round(room.height() * 0.38))
        self.resize(self.minimumWidth(), self._height + theme.px(_AROUND))
        self.desk, self._template_id = desk, template_id
        self._older: list[Outdated] = []
        self._found: dict[int, list[Difference]] = {}
        self.ticked: dict[int, set[Key]] = {}
        self.partners = QListWidget()
        self.partners.setAccessibleName(_("Partners with an older version"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("What merging would do"))
        self.said = muted_label(wrap=True)
        self.whole = muted_label(wrap=True)
        self.whole.setMinimumHeight(theme.px(36))
        self._one = button(_("Merge ticked"), clicked=self.merge_one)
        self._lay_out()
        self.partners.currentRowChanged.connect(lambda _row: self._show())
        self.tree.itemChanged.connect(self._tick)
        self.tree.currentItemChanged.connect(lambda now, _was: self._tell_whole(now))
        self._read()

    def _lay_out(self) -> None:
        self.tree.setRootIsDecorated(False)
        self.tree.setWordWrap(True)
        self.tree.setHeaderLabels([_("What"), _("Step"), _("Here"), _("Newest"), _("Remark")])
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, theme.px(_WHAT))
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(4, theme.px(_REMARK))
        header.setStretchLastSection(False)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda *_args: self._fit_rows())
        self.tree.setMinimumHeight(self._height)
        self.partners.setFixedWidth(theme.px(_PARTNERS))
        advice = _(
            "Nothing happens by itself: who is not merged keeps its version. What the partner"
            " changed, and what is done already, stays unless you tick it."
        )
        self.body.addWidget(muted_label(advice, wrap=True))
        both = QHBoxLayout()
        both.setSpacing(theme.px(10))
        both.addWidget(self.partners)
        right = QVBoxLayout()
        right.addWidget(self.tree, 1)
        right.addWidget(self.whole)
        ticks = QHBoxLayout()
        ticks.addWidget(button(_("Tick all"), kind="link", clicked=lambda: self._tick_all(True)))
        ticks.addWidget(button(_("Tick none"), kind="link", clicked=lambda: self._tick_all(False)))
        ticks.addWidget(self.said, 1)
        ticks.addWidget(self._one)
        right.addLayout(ticks)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)
        self.all = self.offer("", cancel=_("Keep as it is"))
        self.all.setAutoDefault(False)

    # What is shown

    def _read(self, row: int = 0) -> None:
        """Who is left, and what merging would do there."""
        self._older = self.desk.ask(template_merge.outdated, self._template_id)
        ids = [one.checklist.id for one in self._older]
        self._found = {key: self.desk.ask(template_merge.differences_of, key) for key in ids}
        self.ticked = {
            key: self.ticked.get(key, {one.key for one in found if not one.doubt})
            for key, found in self._found.items()
        }
        self.partners.blockSignals(True)
        self.partners.clear()
        for one in self._older:
            text = _("{partner}\nversion {was} → {now}")
            told = {"partner": one.partner, "was": one.checklist.version, "now": one.newest}
            item = QListWidgetItem(text.format(**told))
            item.setSizeHint(QSize(0, theme.px(_PARTNER)))
            item.setData(Qt.ItemDataRole.ToolTipRole, tip(item.text()))
            self.partners.addItem(item)
        self.partners.setCurrentRow(min(row, len(ids) - 1))
        self.partners.blockSignals(False)
        n = len(ids)
        text = ngettext("Merge ticked into {n} partner", "Merge ticked into all {n} partners", n)
        self.all.setText(text.format(n=n))
        self.all.setAccessibleName(self.all.text())
        self._one.setVisible(n > 1)
        self._show()
        if not ids:
            self.accept()

    def _chosen(self) -> int | None:
        row = self.partners.currentRow()
        return self._older[row].checklist.id if 0 <= row < len(self._older) else None

    def _show(self) -> None:
        own = self._chosen()
        found = self._found.get(own or 0, [])
        self.tree.blockSignals(True)
        self.tree.clear()
        for one in found:
            self.tree.addTopLevelItem(self._item(one, self.ticked[own or 0]))
        self.tree.blockSignals(False)
        self._fit_rows()
        self._tell_whole(None)
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))
        self._tell(found)

    def _item(self, one: Difference, ticked: set[Key]) -> QTreeWidgetItem:
        cells = differences.row(one)
        item = QTreeWidgetItem(list(cells))
        for column, text in enumerate(cells):
            item.setData(column, Qt.ItemDataRole.ToolTipRole, tip(text))
        item.setData(0, _DATA, one.key)
        on = Qt.CheckState.Checked if one.key in ticked else Qt.CheckState.Unchecked
        item.setCheckState(0, on)
        return item

    def _fit_rows(self) -> None:
        """Make each row as high as its texts need in columns as wide as they are now."""
        metrics, pad = self.tree.fontMetrics(), theme.px(10)
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            assert item is not None
            heights = [theme.px(_ROW)]
            for column in range(self.tree.columnCount()):
                width = self.tree.columnWidth(column) - (0 if column else theme.px(_BOX))
                room = QRect(0, 0, width - 2 * pad, 0)
                needed = metrics.boundingRect(room, _WRAPPED, item.text(column))
                heights.append(needed.height() + pad)
            item.setSizeHint(1, QSize(0, max(heights)))  # that column is stretched anyway

    def _tell_whole(self, item: QTreeWidgetItem | None) -> None:
        """All that the current row says, for which its cells may be too narrow."""
        text = _("{what}: {step} · {here} → {there}")
        names = ("what", "step", "here", "there")
        cells = {name: item.text(n) for n, name in enumerate(names)} if item else {}
        self.whole.setText(text.format(**cells) if cells else "")

    def _tell(self, found: Sequence[Difference]) -> None:
        own = self._chosen()
        n = len(self.ticked.get(own or 0, ()))
        if not found:
            said = _("Nothing would change here: merging only notes the newest version.")
        else:
            said = _("{n} of {total} ticked").format(n=n, total=len(found))
        self.said.setText(said)

    # What is done

    def _tick(self, item: QTreeWidgetItem) -> None:
        own = self._chosen()
        if own is None:
            return
        key: Key = tuple(item.data(0, _DATA))
        if item.checkState(0) is Qt.CheckState.Checked:
            self.ticked[own].add(key)
        else:
            self.ticked[own].discard(key)
        self._tell(self._found[own])

    def _tick_all(self, on: bool) -> None:
        own = self._chosen()
        if own is not None:
            self.ticked[own] = {one.key for one in self._found[own]} if on else set()
            self._show()

    def merge_one(self) -> None:
        """Merge what is ticked into the partner shown, and go on to the next."""
        own = self._chosen()
        if own is not None:
            self._merge({own: self.ticked[own]})

    def keep(self) -> None:
        """Merge what is ticked into all that are listed."""
        self._merge(self.ticked)

    def _merge(self, chosen: dict[int, set[Key]]) -> None:
        row = self.partners.currentRow()
        n = len(chosen)
        said = ngettext("Merged into {n} partner", "Merged into {n} partners", n).format(n=n)
        self.desk.do(template_merge.merge_many, chosen, say=said)
        self._read(row)
