"""Beside the plot of a what-if: what would change, in sentences, and what follows from it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.quadrant.what_if_words import Line

_SHEET_HEIGHT = 150


class _Changes(QScrollArea):
    """As high as what is in it, and scrolled where there is not so much room."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        width = self.viewport().width()
        return QSize(width, self._inside.heightForWidth(width) + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class WhatIfSide(QWidget):
    """What changes scrolls above the table, which is always in sight.

    ``taken_out`` tells the what-if without a change, ``pool_chosen`` which pool to compare.
    """

    taken_out = Signal(object)
    pool_chosen = Signal(object)

    def __init__(self, acts: Sequence[QWidget]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(theme.px(320))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(2))
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.follows = plain_label(wrap=True)
        self.pool = Choice({})
        self.pool.setAccessibleName(_("Pool"))
        self.sheet = SheetView()
        self.pool.committed.connect(self.pool_chosen)
        self._lay_out(acts)

    def _lay_out(self, acts: Sequence[QWidget]) -> None:
        self.sheet.setMinimumHeight(theme.px(_SHEET_HEIGHT))
        tools, row = FlowLayout(), QHBoxLayout()
        for act in acts:
            tools.addWidget(act)
        row.addWidget(muted_label(_("What each should have of")))
        row.addWidget(self.pool, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(4), 0)
        column.setSpacing(theme.px(8))
        column.addWidget(heading(_("What would change")))
        column.addLayout(tools)
        column.addLayout(self._lines)
        column.addWidget(self.follows)
        self._changes = _Changes(inside)
        self._nothing = muted_label(_("No partner should have more or less."), wrap=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(12)] * 4)
        whole.setSpacing(theme.px(8))
        whole.addWidget(self._changes)
        whole.addLayout(row)
        whole.addWidget(self._nothing)
        whole.addWidget(self.sheet, 1)
        whole.addStretch()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Every change with a button that takes it out; a hint while there is none."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for line in lines:
            self._lines.addWidget(self._row(line))
        if not lines:
            hint = _(
                "Drag a dot, add or leave out a partner, weigh differently, give more or less: "
                "you see what follows. Nothing is kept until you apply it."
            )
            self._lines.addWidget(muted_label(hint, wrap=True))
        self._changes.updateGeometry()

    def _row(self, line: Line) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        out = tool_button("x", _("Remove from the what-if: {what}").format(what=line.text))
        out.clicked.connect(partial(self.taken_out.emit, line.without))
        row.addWidget(plain_label(line.text, wrap=True), 1)
        row.addWidget(out)
        return made

    def offer_pools(self, names: Mapping[int, str], chosen: int | None) -> None:
        """Let the user choose which pool is compared."""
        self.pool.offer(names)
        self.pool.fill(chosen)

    def show_sheet(self, sheet: Sheet) -> None:
        """What each partner concerned has now and would have."""
        self.sheet.show_sheet(sheet)
        self.sheet.setVisible(bool(sheet.rows))
        self._nothing.setVisible(not sheet.rows)
