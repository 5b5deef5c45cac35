"""The year behind the sample: how its partners moved, what they got, what was decided."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from prmdesk import paths
from prmdesk.domain.decisions import Decision, Verdict
from prmdesk.domain.partners import Stage
from prmdesk.domain.scores import Axis, Voice
from prmdesk.domain.trials import Result
from prmdesk.i18n import N_
from prmdesk.services import decisions, partners, pools, resources, scores, stages, trials
from prmdesk.storage.database import Database

_Told = Mapping[str, Any]
_Cells = dict[tuple[int, int], dict[str, Any]]
_AMOUNTS = ("offered", "planned", "used")


class Year:
    """What happened to the sample's partners; days are counted from ``today``."""

    def __init__(self, db: Database, today: date) -> None:
        self._db, self._today = db, today
        told = json.loads(paths.resource("samples/year.json").read_text("utf-8"))
        self._capacities: Mapping[str, int] = told["capacities"]
        self._partners: Mapping[str, _Told] = told["partners"]
        self._quarter = resources.quarter_now(db, today)
        self._pools = {pool.key: pool.id for pool in pools.pools(db)}
        self._cells_before: _Cells = {}
        self._cells: _Cells = {}

    def begin(self) -> None:
        """Say what there was to give, and is."""
        for key, amount in self._capacities.items():
            for quarter in (self._quarter.moved(-1), self._quarter, self._quarter.moved(1)):
                pools.set_capacity(self._db, self._pools[key], quarter, amount)

    def first_day(self, name: str) -> int:
        """When a partner was first heard of."""
        told = self._partners.get(name, {})
        days = [entry[0] for entry in (*told.get("stages", ()), *told.get("past", ()))]
        return min(days, default=0)

    def first_stage(self, name: str, stage: Stage) -> Stage:
        """The stage a partner began in that is in ``stage`` now."""
        told = self._partners.get(name, {}).get("stages")
        return Stage(told[0][1]) if told else stage

    def judge(self, partner_id: int, name: str) -> None:
        """Score a partner as it was scored before; each day is a day of its own."""
        for offset, *judged in self._partners.get(name, {}).get("past", ()):
            day = self._day(offset)
            self._db.today = lambda day=day: day  # type: ignore[misc]
            told = dict(zip((Axis.US, Axis.PARTNER), judged, strict=True))
            with self._db.write(N_("Score partner"), name):
                self._score(partner_id, told, day, Voice.US)

    def tell(self, partner_id: int, name: str) -> None:
        """The rest of what happened to a partner."""
        told = self._partners.get(name, {})
        self._enter_stages(partner_id, told.get("stages", ())[1:])
        self._score(partner_id, told.get("theirs", {}), self._day(-30), Voice.PARTNER)
        if "headroom" in told:
            partners.edit_partner(self._db, partner_id, self._today, headroom=told["headroom"])
        for key, (floor, cap) in told.get("limits", {}).items():
            pools.set_limit(self._db, partner_id, self._pools[key], floor, cap)
        self._plan(partner_id, told.get("last_quarter", {}), self._cells_before)
        self._plan(partner_id, told.get("resources", {}), self._cells)
        for decision in told.get("decisions", ()):
            self._decide(partner_id, decision)
        for trial in told.get("trials", ()):
            self._try(partner_id, *trial)

    def end(self) -> None:
        """Plan what all of them got in the last quarter and get in this one."""
        for cells, by in ((self._cells_before, -1), (self._cells, 0)):
            resources.plan_many(self._db, cells, self._quarter.moved(by), self._today)

    def _day(self, offset: int) -> date:
        return self._today + timedelta(offset)

    def _maybe(self, offset: int | None) -> date | None:
        return None if offset is None else self._day(offset)

    def _enter_stages(self, partner_id: int, entries: Any) -> None:
        with self._db.write(N_("Move to another stage")) as tx:
            for offset, stage in entries:
                stages.enter_stage(tx, [partner_id], Stage(stage), self._day(offset))

    def _score(self, partner_id: int, told: _Told, day: date, voice: Voice) -> None:
        for axis, card in scores.cards(self._db, partner_id).items():
            for driver in card.drivers:
                if driver.key in told.get(axis, {}):
                    value = told[axis][driver.key]
                    scores.score(self._db, partner_id, driver.id, value, day, voice)

    def _plan(self, partner_id: int, told: _Told, cells: _Cells) -> None:
        for key, (*amounts, offset) in told.items():
            said = dict(zip(_AMOUNTS, amounts, strict=True)) | {"on_day": self._maybe(offset)}
            cells[partner_id, self._pools[key]] = said

    def _decide(self, partner_id: int, told: Sequence[Any]) -> None:
        on, verdict, why, moved, effect, review, outcome, reviewed = told
        decision = Decision(
            0, partner_id, self._day(on), Verdict(verdict), why, moved, effect,
            self._day(review), outcome, self._maybe(reviewed),
        )  # fmt: skip
        decisions.decide(self._db, decision, self._today)

    def _try(
        self, partner_id: int, goal: str, starts: int, ends: int, result: str, closed: int | None,
        note: str,
    ) -> None:  # fmt: skip
        trial = trials.start(self._db, partner_id, goal, self._day(starts), self._day(ends))
        if closed is not None:
            trials.set_result(self._db, trial, Result(result), self._day(closed))
            trials.edit(self._db, trial, note=note)
