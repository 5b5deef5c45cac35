"""The Resources tab of the partner panel: what it has of each pool, and when (R22-R26)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.decisions import Followed
from prmdesk.domain.resource_alarms import Alarm, Amiss
from prmdesk.domain.resource_board import Board
from prmdesk.domain.resource_board import board as board_of
from prmdesk.domain.resources import Pool, Quarter
from prmdesk.domain.timing import Late
from prmdesk.domain.values import Decimals
from prmdesk.domain.values import amount as number_of
from prmdesk.i18n import _
from prmdesk.services import decisions, partners, resources, workspace
from prmdesk.services.resource_warnings import late_of
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import TextField, add_row, form_layout, mark
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.resources.details import PoolDetails
from prmdesk.ui.resources.entering import Entering, steps_of
from prmdesk.ui.resources.own import OwnRows, OwnTable
from prmdesk.ui.resources.period import PeriodBar
from prmdesk.ui.resources.reading import Reading
from prmdesk.words.resources import alarm_text

_LAST, _PLANNED = 3, 1


class ResourcesTab(PartnerTab):
    """The pools of a quarter, below them all about the current one, and the last decisions."""

    key = "resources"
    icon = "scale"
    shows = ("partners", "scores", "steps", "checklists", "settings", "drivers", "reasons",
             "pools", "capacities", "limits", "allotments", "decisions")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        now = desk.ask(resources.quarter_now, desk.today())
        self.period = PeriodBar(now, desk.ask(workspace.settings_of).fiscal_start)
        self.period.pools.hide()
        self.rows = OwnRows()
        self.table = OwnTable(self.rows, desk.today)
        self._entering = Entering(desk, self)
        self._reading = Reading(desk, self._show, self)
        self._late: list[Late] = []
        self._row = 0
        self.details = PoolDetails(desk, self._entering.enter)
        self.headroom = TextField()
        self._decided = QVBoxLayout()
        self._lay_out()
        self.period.changed.connect(self._turn)
        self.rows.entered.connect(self._enter)
        self.table.clear_asked.connect(self._clear)
        self.headroom.committed.connect(self._set_headroom)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _was: self._detail())

    def _lay_out(self) -> None:
        self.headroom.setMaximumWidth(theme.px(90))
        self.headroom.setPlaceholderText(_("0–100"))
        form = form_layout()
        add_row(form, _("Room to grow, %"), self.headroom)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        for part in (self.period, self.table):
            column.addWidget(part)
        self.period.row.setContentsMargins(0, theme.px(8), 0, 0)
        column.addWidget(self.details)
        column.addLayout(form)
        column.addLayout(self._decided)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def title(self) -> str:
        return _("Resources")

    def leave(self) -> None:
        self.table.leave()

    # What is shown

    def refresh(self) -> None:
        if self.partner_id is None:
            self._reading.drop()
            return
        if self.rows.partner is None or self.rows.partner.id != self.partner_id:
            self._row = max(self.table.currentIndex().row(), 0)
            self.rows.clear()  # nobody types into the figures of the one before
            self._detail()
        quarter = self._entering.quarter = self.period.quarter
        headroom = self.desk.ask(partners.partner, self.partner_id).headroom
        self.headroom.fill("" if headroom is None else f"{round(headroom * 100, 2):g}")
        self._show_decisions(self.desk.ask(decisions.of_partner, self.partner_id)[:_LAST])
        self._reading.ask(_standing, self.partner_id, quarter)

    def _show(self, found: tuple[Board, list[Late]]) -> None:
        board, self._late = found
        if not board.partners:
            return  # deleted meanwhile: the panel lets go of it
        self.table.show_board(board, self.desk.ask(workspace.settings_of).currency)
        if not self.table.currentIndex().isValid() and self.rows.rowCount():
            self.table.go(min(self._row, self.rows.rowCount() - 1), _PLANNED)
        self._detail()

    def _detail(self) -> None:
        """Show all about the pool of the current row."""
        row = self.table.currentIndex().row()
        self.details.setVisible(0 <= row < len(self.rows.pools))
        if self.partner_id is None or not 0 <= row < len(self.rows.pools):
            return
        cell, pool = self.rows.cell(row), self.rows.pools[row]
        currency = self.desk.ask(workspace.settings_of).currency
        steps = steps_of(self.desk, cell.partner_id)
        self.details.show_cell(cell, pool, steps, self._too_late(pool), currency)
        self.details.take_over(is_narrow=self.table.is_narrow)

    def _too_late(self, pool: Pool) -> str:
        """What of this pool comes after the milestone it serves, as a sentence."""
        name = self.rows.partner.name if self.rows.partner else ""
        return " ".join(
            alarm_text(Alarm(Amiss.LATE, pool.id, late=one), pool, [name], "", 0)
            for one in self._late
            if one.allotment.pool_id == pool.id
        )

    def _show_decisions(self, found: Sequence[Followed]) -> None:
        while (item := self._decided.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if found:
            self._decided.addWidget(heading(_("Last decisions")))
        for one in found:
            decision = one.decision
            head = f"{words.day(decision.on_date)} · {words.name(decision.verdict)}"
            self._decided.addWidget(plain_label(head))
            said = "\n".join(filter(None, (decision.moved, decision.why)))
            self._decided.addWidget(muted_label(said, wrap=True))

    # What is done

    def _turn(self) -> None:
        self.leave()
        self.reload()

    def _enter(self, index: QModelIndex, typed: Any) -> None:
        row, key = index.row(), self.rows.columns[index.column()].key
        self._entering.enter(
            self.rows.cell(row), self.rows.pools[row], key, typed,
            lambda why: self.table.refuse(index, why),
        )  # fmt: skip

    def _clear(self) -> None:
        index = self.table.currentIndex()
        if index.isValid() and self.rows.columns[index.column()].is_entered:
            self._enter(index, "")

    def _set_headroom(self, text: str) -> None:
        number = number_of(text, Decimals.POINT) if text.strip() else None
        if text.strip() and (number is None or not 0 <= number <= 100):
            mark(self.headroom, _("Type a number from 0 to 100."))
            return
        share = None if number is None else float(number) / 100
        self.desk.do(partners.edit_partner, self.partner_id, self.desk.today(), headroom=share)


def _standing(db: Any, partner_id: int, quarter: Quarter) -> tuple[Board, list[Late]]:
    """What a partner has of each pool and should have, and what of it comes too late."""
    board = board_of(resources.ledger(db, quarter), [partner_id])
    return board, late_of(db, partner_id, quarter)
