"""Which quarter and which pool the page shows."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from prmdesk.domain.resources import Quarter
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import set_tip
from prmdesk.words.resources import quarter_name


class PeriodBar(QWidget):
    """The quarter with a way back and on, and the pools. ``changed`` tells that one was chosen."""

    changed = Signal()

    def __init__(self, now: Quarter, fiscal_start: int) -> None:
        super().__init__()
        self.now, self.quarter = now, now
        self.fiscal_start = fiscal_start
        self.pool_id: int | None = None
        self.before = tool_button(
            "chevron-left", _("Quarter before"), clicked=lambda: self.step(-1)
        )
        self.after = tool_button("chevron-right", _("Next quarter"), clicked=lambda: self.step(1))
        self.this = button("", "calendar", clicked=lambda: self.show_quarter(self.now))
        self.pools = Choice({})
        self.pools.setAccessibleName(_("Pool"))
        self.pools.setMinimumWidth(theme.px(170))
        self.pools.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.pools.committed.connect(self._choose)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        self.row.setSpacing(theme.px(4))
        for part in (self.before, self.this, self.after):
            self.row.addWidget(part)
        self.row.addSpacing(theme.px(8))
        self.row.addWidget(self.pools)
        self.row.addStretch()
        self._tell()

    def offer(self, names: Mapping[int, str]) -> None:
        """Let one of these pools be chosen, or all; one that is gone gives way to all."""
        if self.pool_id not in names:
            self.pool_id = None
        self.pools.offer({None: _("All pools"), **names})
        self.pools.fill(self.pool_id)

    def step(self, by: int) -> None:
        """Go to an earlier or a later quarter."""
        self.show_quarter(self.quarter.moved(by))

    def show_quarter(self, quarter: Quarter) -> None:
        """Show another quarter."""
        if quarter != self.quarter:
            self.quarter = quarter
            self._tell()
            self.changed.emit()

    def show_pool(self, pool_id: int | None) -> None:
        """Show one pool, or all (None)."""
        if pool_id != self.pool_id:
            self._choose(pool_id)
            self.pools.fill(pool_id)

    def _choose(self, pool_id: int | None) -> None:
        self.pool_id = pool_id
        self.changed.emit()

    def _tell(self) -> None:
        name = quarter_name(self.quarter, self.fiscal_start)
        self.this.setText(name)
        self.this.setAccessibleName(name)
        is_now = self.quarter == self.now
        set_tip(self.this, _("This quarter") if is_now else _("Go to this quarter"))
