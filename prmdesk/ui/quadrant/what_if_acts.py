"""The what-if under the user's hands: tried, kept under a name, applied, thrown away (D19)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from prmdesk.domain.quadrant import Place
from prmdesk.domain.resources import Pool, Quarter
from prmdesk.domain.scenarios import Scenario, WhatIf
from prmdesk.errors import Invalid
from prmdesk.i18n import _
from prmdesk.services import drivers, pools, resources, scenarios, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.quadrant.what_if_dialogs import (
    CapacityDialog,
    NameDialog,
    NewcomerDialog,
    WeightsDialog,
)

NEW = 0
"""The id of a what-if that was not kept."""

_MOST_COMPARED = 3


class Trial(QObject):
    """One what-if; ``changed`` tells that it is another. ``kept`` is the id of its scenario."""

    changed = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.what_if, self.kept = WhatIf(), NEW

    @property
    def is_something(self) -> bool:
        """Whether anything would change."""
        return self.what_if != WhatIf()

    @property
    def quarter(self) -> Quarter:
        """The quarter whose resources are shared."""
        return self._desk.ask(resources.quarter_now, self._desk.today())

    def scenarios(self) -> list[Scenario]:
        """Those that were kept; one that was thrown away is a new what-if again."""
        found = self._desk.ask(scenarios.scenarios)
        if self.kept not in {one.id for one in found}:
            self.kept = NEW
        return found

    def others(self) -> dict[str, WhatIf]:
        """The first of the other scenarios, by name."""
        found: dict[str, WhatIf] = {}
        for one in self.scenarios():
            if one.id != self.kept and len(found) < _MOST_COMPARED:
                what_if = self._read(one)
                if what_if is not None:
                    found[one.name] = what_if
        return found

    # Trying

    def try_out(self, what_if: WhatIf) -> None:
        """See what follows from another what-if."""
        self.what_if = what_if
        self.changed.emit()

    def place(self, places: Mapping[int, Place]) -> None:
        """Partners stand elsewhere."""
        self.try_out(replace(self.what_if, places={**self.what_if.places, **places}))

    def put_back(self, keys: Iterable[int]) -> None:
        """Partners stand where they do."""
        gone = set(keys)
        left = {key: at for key, at in self.what_if.places.items() if key not in gone}
        self.try_out(replace(self.what_if, places=left))

    def leave_out(self, keys: Iterable[int]) -> None:
        """Partners are none any more; one that was added is taken out of the list beside."""
        gone = {key for key in keys if key > 0}
        self.try_out(replace(self.what_if, dropped=self.what_if.dropped | gone))

    def add(self) -> None:
        """One more partner."""
        dialog = NewcomerDialog(self._window)
        if dialog.exec():
            self.try_out(replace(self.what_if, added=(*self.what_if.added, dialog.newcomer())))

    def reweigh(self) -> None:
        """Other weights."""
        guide = self._desk.ask(workspace.settings_of).guide
        weighing = self._desk.ask(drivers.weighing)
        dialog = WeightsDialog(weighing, guide, self.what_if, self._window)
        if dialog.exec():
            self.try_out(dialog.changed())

    def refill(self) -> None:
        """More, or less, to give."""
        held = self._desk.ask(resources.ledger, self.quarter).capacities
        known: dict[int, Pool] = {pool.id: pool for pool in self._desk.ask(pools.pools)}
        dialog = CapacityDialog(known, held, self.what_if, self._window)
        if dialog.exec():
            self.try_out(dialog.changed())

    # Keeping

    def start_afresh(self) -> None:
        """Nothing would change."""
        self.kept = NEW
        self.try_out(WhatIf())

    def open(self, scenario_id: int) -> None:
        """Go on with a scenario that was kept."""
        self.kept = scenario_id
        found = self._scenario()
        what_if = self._read(found) if found else None
        self.try_out(WhatIf() if what_if is None else what_if)

    def _scenario(self) -> Scenario | None:
        return next((one for one in self.scenarios() if one.id == self.kept), None)

    def _read(self, found: Scenario) -> WhatIf | None:
        """What a scenario would change; None, and told why, when it cannot be read."""
        try:
            return scenarios.what_if_of(found)
        except Invalid as error:
            self._desk.problem.emit(error)
            return None

    def keep(self) -> None:
        """Keep it under a name; under the same name in the place of what was kept."""
        found = self._scenario()
        dialog = NameDialog(found.name if found else "", self._window)
        if not dialog.exec():
            return
        name = dialog.name.text().strip()
        same = found.id if found and found.name == name else NEW
        key = self._desk.do(scenarios.keep, name, self.what_if, self._desk.today(), same)
        if key is not None:
            self.kept = key
            self.changed.emit()
            self._desk.say(_("{name} was kept").format(name=name), undo=True)

    def throw_away(self) -> None:
        """Forget a scenario that was kept; what it would change stays on screen."""
        found = self._scenario()
        if found is not None:
            self._desk.do(scenarios.throw_away, found.id)
            self._desk.say(_("{name} was thrown away").format(name=found.name), undo=True)

    def apply(self) -> None:
        """Make it so."""
        found = self._scenario()
        name = found.name if found else ""
        today = self._desk.today()
        if self._desk.do(scenarios.apply, self.what_if, self.quarter, today, name) is not None:
            self.start_afresh()
            self._desk.say(_("Applied: all of it is kept now"), undo=True)
