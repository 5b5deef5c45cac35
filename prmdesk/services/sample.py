"""The sample workspace: 24 believable partners to look around in, dated around today."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from prmdesk import paths
from prmdesk.domain.activities import Activity
from prmdesk.domain.buckets import BucketSheet
from prmdesk.domain.partners import Contact, Partner, Reason
from prmdesk.domain.plans import (
    NAMED_BY,
    Marketing,
    PlanStatus,
    Row,
    Rule,
    Target,
    Training,
)
from prmdesk.domain.workspace import Workspace, fiscal_quarter, fiscal_year
from prmdesk.i18n import N_
from prmdesk.services import buckets, partners, plans, reasons, scores, workspace
from prmdesk.services.sample_programme import Programme
from prmdesk.services.sample_work import Work
from prmdesk.services.sample_year import Year
from prmdesk.storage import engine, lock, tables
from prmdesk.storage.database import Database

_SCORED_DAYS_AGO = 14

_Told = Mapping[str, Any]


def fresh(path: Path, today: date) -> Database:
    """Make the sample workspace anew at ``path`` and open it; its days lie around ``today``.

    A sample that is there already is overwritten; ``InUse`` while another window has it open.
    """
    if path.exists():
        held = lock.hold(path)
        try:
            for file in (*engine.companions(path), path):
                file.unlink()
        finally:
            held.release()
    told = json.loads(paths.resource("samples/partners.json").read_text("utf-8"))
    db = workspace.create(path, Workspace(**told["workspace"], is_sample=True))
    year = Year(db, today)
    year.begin()
    ids: dict[str, int] = {}
    for partner in told["partners"]:
        story = _Story(db, today, partner, year)
        ids[partner["name"]] = story.begin()
        with db.write(N_("Add partner"), partner["name"]):
            story.tell()
    year.end()
    Work(db, today, ids).tell()
    agreed = {
        partner["name"]: partner["plan"]["agreed_on"]
        for partner in told["partners"]
        if partner.get("plan", {}).get("status") == PlanStatus.AGREED
    }
    Programme(db, today, ids).tell(agreed)
    db.today = date.today
    return db


class _Story:
    """One sample partner, put into the workspace step by step as a user would have done it."""

    def __init__(self, db: Database, today: date, told: _Told, year: Year) -> None:
        self._db, self._today, self._told, self._year = db, today, told, year
        self._partner_id = 0

    def begin(self) -> int:
        """Hear of it, and score it as it was then; returns its id."""
        self._partner_id = self._add_partner()
        self._year.judge(self._partner_id, self._told["name"])
        scored = self._day(-_SCORED_DAYS_AGO)
        self._db.today = lambda: scored
        return self._partner_id

    def tell(self) -> None:
        """All that is known of it now."""
        people = {}
        for n, contact in enumerate(self._told["contacts"]):
            values = self._typed(Contact, contact) | {"is_main": n == 0}
            draft = Contact(0, self._partner_id, **values)
            people[draft.name] = partners.save_contact(self._db, draft)
        self._give_reasons()
        self._fill_sheets()
        self._score()
        for activity in self._told["activities"]:
            values = self._typed(Activity, activity)
            values["contact_id"] = people.get(activity.get("with"))
            partners.save_activity(self._db, Activity(0, self._partner_id, **values))
        if "plan" in self._told:
            self._make_plan(self._told["plan"])
        self._year.tell(self._partner_id, self._told["name"])

    def _day(self, offset: int) -> date:
        return self._today + timedelta(offset)

    def _typed(self, kind: type, told: _Told) -> dict[str, Any]:
        """What ``told`` says of the fields of ``kind``, as the domain has it."""
        hints = get_type_hints(kind)
        return {name: self._as(hints[name], told[name]) for name in told if name in hints}

    def _as(self, hint: Any, value: Any) -> Any:
        if value is None or isinstance(value, dict):
            return value
        if get_origin(hint) is tuple:
            return tuple(self._as(get_args(hint)[0], item) for item in value)
        kind = next(kind for kind in get_args(hint) or (hint,) if kind is not NoneType)
        if kind is date:
            return self._day(value)
        return Decimal(str(value)) if kind is Decimal else kind(value)

    def _add_partner(self) -> int:
        first_seen = min(activity["on_date"] for activity in self._told["activities"])
        first = self._day(min(first_seen, self._year.first_day(self._told["name"])))
        self._db.today = lambda: first
        draft = Partner(id=0, **self._typed(Partner, self._told))
        began = self._year.first_stage(draft.name, draft.stage)
        made = partners.add_partner(self._db, replace(draft, stage=began), first)
        if began is not draft.stage:
            with self._db.write(N_("Edit partner"), draft.name) as tx:
                tx.update(tables.partners, made, {"stage": draft.stage})
        return made

    def _give_reasons(self) -> None:
        told_of = {told["reason"]: told for told in self._told["reasons"]}
        for reason in told_of:
            reasons.set_reason(self._db, self._partner_id, Reason(reason), ticked=True)
        for why in reasons.of_partner(self._db, self._partner_id):
            told = told_of[why.reason]
            facts = {name: self._fact(value) for name, value in told.get("facts", {}).items()}
            reasons.edit_reason(self._db, why.id, proof=told["proof"], facts=facts)

    def _fact(self, value: str | int) -> str:
        """A fact as it is kept; a number of days is a day."""
        return self._day(value).isoformat() if isinstance(value, int) else value

    def _fill_sheets(self) -> None:
        for told in self._told.get("sheets", ()):
            values = self._typed(BucketSheet, told)
            bucket, segment = values.pop("bucket"), values.pop("segment", "")
            sheet_id = buckets.add_sheet(self._db, self._partner_id, bucket, segment)
            buckets.edit_sheet(self._db, sheet_id, **values)

    def _score(self) -> None:
        day = self._day(-_SCORED_DAYS_AGO)
        for axis, card in scores.cards(self._db, self._partner_id).items():
            judged = self._told["scores"].get(axis, {})
            for driver in card.drivers:
                if driver.key in judged:
                    value, evidence = judged[driver.key]
                    scores.score(self._db, self._partner_id, driver.id, value, day)
                    scores.edit_score(self._db, self._partner_id, driver.id, "evidence", evidence)

    # The plan

    def _make_plan(self, told: _Told) -> None:
        start = workspace.settings_of(self._db).fiscal_start
        year = fiscal_year(self._today, start)
        plan_id = plans.create_plan(self._db, self._partner_id, year)
        goals = ("currency", "thesis", "our_signatory", "their_signatory")
        plans.edit_plan(self._db, plan_id, **{name: told[name] for name in goals})
        usual = plans.whole(self._db, plan_id)
        plans.remove_rows(self._db, [*usual.targets, *usual.trainings])
        clauses = {rule["clause"]: self._typed(Rule, rule) for rule in told["rules"]}
        agreed = [(rule, clauses[rule.clause]) for rule in usual.rules if rule.clause in clauses]
        plans.edit_rows(self._db, agreed)
        ended = fiscal_quarter(self._today, start) - 1
        self._add_rows(plan_id, _by_kind(told, ended))

    def _add_rows(self, plan_id: int, told: Mapping[type[Row], Sequence[_Told]]) -> None:
        for kind, rows in told.items():
            for row in rows:
                plans.add_row(self._db, plan_id, kind, row[NAMED_BY[kind]])
        values = [self._typed(kind, row) for kind, rows in told.items() for row in rows]
        made = plans.whole(self._db, plan_id)
        added: list[Row] = [*made.targets, *made.trainings, *made.marketing]
        plans.edit_rows(self._db, list(zip(added, values, strict=True)))


def _by_kind(told: _Told, ended: int) -> dict[type[Row], Sequence[_Told]]:
    """The rows of a plan; a quarter after the ``ended`` ones has no actuals yet."""
    targets = []
    for row in told["targets"]:
        aims = {f"target_q{n}": value for n, value in enumerate(row["targets"], 1)}
        reached = {f"actual_q{n}": value for n, value in enumerate(row["actuals"][:ended], 1)}
        targets.append(row | aims | reached)
    return {Target: targets, Training: told["training"], Marketing: told["marketing"]}
