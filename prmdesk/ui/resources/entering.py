"""Keeping what is entered about a partner and a pool; what is not offered asks for its reason."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from prmdesk.domain.dates import read_day
from prmdesk.domain.onboarding import Step, is_open, leaves
from prmdesk.domain.resource_board import Cell, Key, Ledger
from prmdesk.domain.resources import Pool, Quarter, against
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import _
from prmdesk.services import onboarding, pools, resources
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import LongText, mark
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.resources import columns
from prmdesk.words.resources import listed, pool_name

Refuse = Callable[[str], object]


def read(desk: Desk, pool: Pool, key: str, typed: Any) -> Any:
    """What was typed for a field of a cell; ``Invalid`` with a sentence where it means nothing."""
    if key in columns.AMOUNTS:
        return pools.read_amount(typed, pool.measure, key)
    if key in columns.DAYS:
        try:
            return read_day(typed, desk.today())
        except ValueError as error:
            text = _("This is no day. Try 2026-03-25, 25.3, +7 or fri.")
            raise Invalid([Problem(key, text)]) from error
    return typed


def steps_of(desk: Desk, partner_id: int) -> list[Step]:
    """The steps of a partner's onboarding, which something planned can serve (R25)."""
    found = desk.ask(onboarding.checklist_of, partner_id)
    return leaves(desk.ask(onboarding.steps, found.id)) if found else []


def served(steps: Iterable[Step], step_id: int | None) -> dict[int | None, str]:
    """What can be chosen to be served: nothing, the open steps, and the one that is served."""
    named: dict[int | None, str] = {None: _("Nothing in particular")}
    return named | {step.id: step.title for step in steps if is_open(step) or step.id == step_id}


class Entering:
    """Writes the cells of one quarter, each entry in one step."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self.desk, self._parent = desk, parent
        self.quarter = Quarter(1, 1)

    def enter(self, cell: Cell, pool: Pool, key: str, typed: Any, refuse: Refuse) -> None:
        """Keep what was typed for a field of a cell, or say why not."""
        try:
            value = read(self.desk, pool, key, typed)
        except Invalid as error:
            refuse(str(error))
            return
        if key in columns.LIMITS:
            limits = {"floor": cell.floor, "cap": cell.cap} | {key: value}
            limits["floor"] = limits["floor"] or 0
            self.desk.do(
                pools.set_limit, cell.partner_id, pool.id,
                invalid=lambda problems: refuse(problems[0].text), **limits,
            )  # fmt: skip
        else:
            self.plan({(cell.partner_id, pool.id): {key: value}}, refuse)

    def hold(self, pool: Pool, typed: str, refuse: Refuse) -> None:
        """Keep what a pool holds in the quarter, or say why not."""
        try:
            much = read(self.desk, pool, "cap", typed)
        except Invalid as error:
            refuse(str(error))
            return
        self.desk.do(
            pools.set_capacity, pool.id, self.quarter, much,
            invalid=lambda problems: refuse(problems[0].text),
        )  # fmt: skip

    def plan(self, cells: Mapping[Key, Mapping[str, Any]], refuse: Refuse) -> None:
        """Plan many cells in one step; without a reason that is needed, ask for it first."""

        def invalid(problems: Iterable[Problem]) -> None:
            problem = next(iter(problems))
            if problem.field == "reason":
                QTimer.singleShot(0, self._parent, partial(self._ask_why, cells))
            else:
                refuse(problem.text)

        self._plan(cells, invalid)

    def _plan(
        self,
        cells: Mapping[Key, Mapping[str, Any]],
        invalid: Callable[[tuple[Problem, ...]], object],
    ) -> None:
        self.desk.do(resources.plan_many, cells, self.quarter, self.desk.today(), invalid=invalid)

    def _ask_why(self, cells: Mapping[Key, Mapping[str, Any]]) -> None:
        ledger = self.desk.ask(resources.ledger, self.quarter)
        needing = _not_offered(ledger, cells)
        asked = WhyGiven(_what(ledger, needing), self._parent)
        if asked.exec():
            why = {"reason": asked.why.toPlainText().strip()}
            given = {
                key: {**values, **(why if key in needing else {})} for key, values in cells.items()
            }
            self._plan(given, lambda problems: self.desk.problem.emit(Invalid(problems)))


def _not_offered(ledger: Ledger, keys: Iterable[Key]) -> list[Key]:
    """Those of the cells whose pool is not offered to such a partner (R26)."""
    by_id = {one.id: one for one in ledger.claimants}
    pool_of = {pool.id: pool for pool in ledger.pools}

    def is_against(partner_id: int, pool_id: int) -> bool:
        one = by_id[partner_id]
        return bool(against(pool_of[pool_id], one.quadrant, one.stage, one.buckets))

    return [key for key in keys if is_against(*key)]


def _what(ledger: Ledger, needing: Sequence[Key]) -> str:
    """To whom what is given that is not offered to such partners."""
    partner_ids, pool_ids = ({key[place] for key in needing} for place in (0, 1))
    names = [one.name for one in ledger.claimants if one.id in partner_ids]
    named = [pool_name(pool) for pool in ledger.pools if pool.id in pool_ids]
    return _("{pools}: not offered to partners like {partners}.").format(
        pools=listed(named), partners=listed(names)
    )


class WhyGiven(Dialog):
    """Asks why a partner is given what is not offered to partners like it (R26)."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Why is it given?"), parent)
        self.why = LongText(3)
        self.why.setAccessibleName(_("Reason"))
        self.body.addWidget(plain_label(what, wrap=True))
        self.body.addWidget(self.why)
        self.offer(_("Give anyway"))
        self.why.setFocus()

    def keep(self) -> None:
        if self.why.toPlainText().strip():
            self.accept()
        else:
            mark(self.why, _("Say why this partner gets it."))
            self.why.setFocus()
