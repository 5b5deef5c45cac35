"""How a pool is shared among the quadrants now, and how the guide would share it, as bars."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.amounts import KINDS
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_board import State
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.words.resources import pool_name
from prmdesk.words.sheets import percent

_BAR, _GAP, _LABEL = 22, 8, 52
Amounts = Mapping[Quadrant, int]


def share_of(amounts: Amounts, quadrant: Quadrant) -> float | None:
    """What part of all ``amounts`` a quadrant has, 0-1; None where there is nothing."""
    whole = sum(amounts.values())
    return amounts[quadrant] / whole if whole else None


def share_sheet(state: State, currency: str) -> Sheet:
    """The bars as a table: what each quadrant has, and should have by the guide."""
    kind = KINDS[state.pool.measure]
    unit = currency if kind is Kind.MONEY else ""
    rows = [
        Row(
            (
                quadrant,
                share_of(state.now, quadrant),
                share_of(state.guided, quadrant),
                state.now[quadrant],
                state.guided[quadrant],
            )
        )
        for quadrant in Quadrant
        if quadrant or state.now[quadrant] or state.guided[quadrant]
    ]
    columns = (
        Column(_("Quadrant"), Kind.QUADRANT),
        Column(_("Now"), Kind.SHARE),
        Column(_("Guide"), Kind.SHARE),
        Column(_("Planned"), kind),
        Column(_("Should"), kind),
    )
    name = f"{pool_name(state.pool)} ({unit})" if unit else pool_name(state.pool)
    title = _("Share by quadrant: {pool}").format(pool=name)
    return Sheet(title, columns, tuple(rows))


class ShareBars(QWidget):
    """Two stacked bars, what is planned now over what the guide says."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[tuple[str, Amounts], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State) -> None:
        """Show how a pool is shared."""
        self._bars = ((_("Now"), state.now), (_("Guide"), state.guided))
        self.setAccessibleName(_("Share by quadrant: {pool}").format(pool=pool_name(state.pool)))
        self.setAccessibleDescription("; ".join(f"{n}: {_said(bar)}" for n, bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        high = len(self._bars) * theme.px(_BAR + _GAP)
        return QSize(theme.px(220), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (name, amounts) in enumerate(self._bars):
            top = number * theme.px(_BAR + _GAP)
            label = QRectF(0, top, theme.px(_LABEL), theme.px(_BAR))
            painter.setPen(QColor(theme.colours().muted))
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, name)
            room = self.width() - label.width()
            self._bar(painter, QRectF(label.right(), top, room, theme.px(_BAR)), amounts)

    def _bar(self, painter: QPainter, box: QRectF, amounts: Amounts) -> None:
        c, left = theme.colours(), box.left()
        if not sum(amounts.values()):
            painter.setPen(QPen(QColor(c.border), 1, Qt.PenStyle.DashLine))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        for quadrant, much in amounts.items():
            share = share_of(amounts, quadrant)
            if not much or share is None:
                continue
            part = QRectF(left, box.top(), box.width() * share, box.height())
            painter.fillRect(part, QColor(c.marker(quadrant)))
            painter.fillRect(QRectF(part.right() - 1, part.top(), 1, part.height()), QColor(c.base))
            said = f"{percent(share)} %"
            if painter.fontMetrics().horizontalAdvance(said) + theme.px(6) <= part.width():
                painter.setPen(QColor(c.base))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, said)
            left = part.right()


def _said(amounts: Amounts) -> str:
    """A bar in words."""
    found = [
        f"{words.name(quadrant)} {percent(share)} %"
        for quadrant in Quadrant
        if (share := share_of(amounts, quadrant))
    ]
    return _(", ").join(found) or _("nothing")


class ShareCard(QWidget):
    """The bars of one pool, and the same as a table."""

    def __init__(self) -> None:
        super().__init__()
        self._title = heading()
        self._title.setWordWrap(True)
        self.bars, self.table = ShareBars(), SheetView()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.verticalHeader().setDefaultSectionSize(theme.px(theme.COMPACT_ROW))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(8))
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self.bars)
        column.addWidget(self.table)

    def show_state(self, state: State, currency: str) -> None:
        """Show how a pool is shared."""
        sheet = share_sheet(state, currency)
        self._title.setText(sheet.title)
        self.bars.show_state(state)
        self.table.show_sheet(sheet)
        self.table.resizeColumnsToContents()  # no room for sorting: all is to be read at once
        header = self.table.horizontalHeader().sizeHint().height()
        bar = self.table.horizontalScrollBar().sizeHint().height()
        rows = len(sheet.rows) * theme.px(theme.COMPACT_ROW)
        self.table.setFixedHeight(header + rows + bar)
