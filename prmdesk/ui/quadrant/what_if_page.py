"""The What-if page: drag, weigh, add, leave out, and see what follows before it is kept (D19)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from prmdesk.domain.resources import Pool
from prmdesk.domain.scenarios import Outcome, WhatIf
from prmdesk.i18n import _
from prmdesk.services import drivers, pools, scenarios, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.quadrant.dots import size
from prmdesk.ui.quadrant.trails import Trail
from prmdesk.ui.quadrant.what_if_acts import NEW, Trial
from prmdesk.ui.quadrant.what_if_plot import WhatIfPlot
from prmdesk.ui.quadrant.what_if_side import WhatIfSide
from prmdesk.ui.quadrant.what_if_words import Things, lines, moves_text
from prmdesk.words.resources import pool_name


class WhatIfPage(Page):
    """One what-if at a time, beside how things are; nothing is written until it is applied."""

    key = "what_if"
    icon = "sliders-horizontal"
    shows = ("partners", "scores", "drivers", "driver_weights", "settings", "pools", "capacities",
             "limits", "allotments", "scenarios", "placements")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.trial = Trial(desk, self)
        self._reading = Reading(desk, _("What if"))
        self._outcomes: list[Outcome] = []
        self._names: list[str] = []
        self._pool: int | None = None
        self._pools: dict[int, Pool] = {}
        self.plot = WhatIfPlot()
        self.chooser = Choice({NEW: _("New what-if")})
        self.chooser.setAccessibleName(_("Scenario"))
        self._make_buttons()
        self.side = WhatIfSide([self.add, self.leave_out, self.weights, self.capacity])
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.plot)
        splitter.addWidget(self.side)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([theme.px(640), theme.px(460)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self._connect()

    def _make_buttons(self) -> None:
        trial = self.trial
        self.add = button(_("Add…"), "plus", clicked=trial.add)
        self.leave_out = button(
            _("Leave out partner"), "log-out", clicked=lambda: trial.leave_out(self.plot.chosen)
        )
        self.weights = button(_("Weights…"), "scale", clicked=trial.reweigh)
        self.capacity = button(_("Capacity…"), "gauge", clicked=trial.refill)
        self.as_list = button(_("List"), "list")
        self.as_list.setCheckable(True)
        self.compare = button(_("Compare"), "columns-3", clicked=self._work_out)
        self.compare.setCheckable(True)
        self.keep = button(_("Keep…"), "bookmark", clicked=trial.keep)
        self.away = button(_("Throw away"), "trash-2", clicked=trial.throw_away)
        self.afresh = button(_("Start afresh"), "rotate-ccw", clicked=trial.start_afresh)
        self.apply = button(_("Apply"), "check", primary=True, clicked=trial.apply)

    def _connect(self) -> None:
        self.trial.changed.connect(self.refresh)
        self.plot.placed.connect(self.trial.place)
        self.plot.returned.connect(self.trial.put_back)
        self.plot.picked.connect(self._picked)
        self.as_list.toggled.connect(self.plot.show_table)
        self.side.taken_out.connect(self.trial.try_out)
        self.side.pool_chosen.connect(self._choose_pool)
        self.chooser.committed.connect(self.trial.open)

    def title(self) -> str:
        return _("What if")

    def tools(self) -> list[QWidget]:
        excel = excel_button(self.desk, lambda: [self.side.sheet.sheet])
        return [self.chooser, self.as_list, self.compare, self.afresh, self.away, excel, self.keep,
                self.apply]  # fmt: skip

    def commands(self) -> Sequence[Command]:
        def can() -> bool:
            return self.isVisible() and self.trial.is_something

        return (
            Command("what_if.keep", _("Keep scenario"), self.trial.keep, "partner", "bookmark",
                    enabled=can),
            Command("what_if.apply", _("Apply scenario"), self.trial.apply, "partner", "check",
                    enabled=can),
        )  # fmt: skip

    def leave(self) -> None:
        self.plot.canvas.moves.keep()

    # What is shown

    def refresh(self) -> None:
        self.plot.canvas.moves.keep()
        kept = self.trial.scenarios()
        self.chooser.offer({NEW: _("New what-if")} | {one.id: one.name for one in kept})
        self.chooser.fill(self.trial.kept)
        self._pools = {pool.id: pool for pool in self.desk.ask(pools.pools)}
        if self._pool not in self._pools:
            self._pool = next(iter(self._pools), None)
        names = {key: pool_name(pool) for key, pool in self._pools.items()}
        self.side.offer_pools(names, self._pool)
        self._work_out()

    def _work_out(self) -> None:
        others = self.trial.others() if self.compare.isChecked() else {}
        self._names = [_("What if"), *others]
        many = [WhatIf(), self.trial.what_if, *others.values()]
        self._reading.ask(scenarios.imagine, self.trial.quarter, many, done=self._show)

    def _show(self, outcomes: list[Outcome]) -> None:
        self._outcomes = outcomes
        now, then = outcomes[:2]
        settings = self.desk.ask(workspace.settings_of)
        standings = list(then.standings.values())
        self.plot.show_standings(standings, settings.thresholds, _ways(now, then))
        known = {driver.id: driver for driver in self.desk.ask(drivers.weighing).drivers}
        things = Things(known, self._pools, settings.currency)
        self.side.show_lines(lines(self.trial.what_if, now, then, things))
        self.side.follows.setText(moves_text(now, then))
        self._show_sheet()
        n, total = len(self.plot.canvas.dots), len(standings)
        self.set_count(_("{n} of {total} placed").format(n=n, total=total))
        self._enable()

    def _show_sheet(self) -> None:
        if self._pool is not None and self._outcomes:
            now, *others = self._outcomes
            named = dict(zip(self._names, others, strict=True))
            currency = self.desk.ask(workspace.settings_of).currency
            self.side.show_sheet(
                scenarios.comparison(now, named, self._pools[self._pool], currency)
            )

    def _enable(self) -> None:
        for act in (self.keep, self.apply, self.afresh):
            act.setEnabled(self.trial.is_something)
        self.away.setEnabled(self.trial.kept != NEW)
        self.leave_out.setEnabled(any(key > 0 for key in self.plot.chosen))

    def _choose_pool(self, pool_id: int) -> None:
        self._pool = pool_id
        self._show_sheet()

    def _picked(self, key: int | None) -> None:
        self.desk.select(key if key is None or key > 0 else None)
        self._enable()


def _ways(now: Outcome, then: Outcome) -> list[Trail]:
    """From where each partner stands to where it would."""
    found = []
    for key, one in then.standings.items():
        was = now.standings.get(key)
        before, after = was.place if was else None, one.place
        if before and after and before != after:
            found.append(Trail(key, (before, after), one.quadrant, size() / 2))
    return found
