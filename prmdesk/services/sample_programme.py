"""The programme in the sample: what plans work on, their reviews, and what is said to partners."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from prmdesk import paths
from prmdesk.domain.metrics import Metric, PartnerType
from prmdesk.domain.onboarding import Side
from prmdesk.domain.pitch import Proof, Proposition, Question, Talk, TalkingPoint
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Review, Risk, RiskKind
from prmdesk.domain.plans import NAMED_BY, Plan, Row, WholePlan
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.i18n import N_
from prmdesk.services import partners, pitch, plan_life, plans, promises, tiers, training
from prmdesk.storage.database import Database

_Told = Mapping[str, Any]


class Programme:
    """Fills the plans of the sample, agrees them, and writes down what is said to partners."""

    def __init__(self, db: Database, today: date, partner_ids: Mapping[str, int]) -> None:
        self._db, self._today, self._ids = db, today, partner_ids
        self._told = json.loads(paths.resource("samples/programme.json").read_text("utf-8"))

    def tell(self, agreed: Mapping[str, int]) -> None:
        """All of it; ``agreed`` are the days on which plans were agreed, by partner."""
        courses = {course.name: course.id for course in training.courses(self._db)}
        for name, told in self._told["partners"].items():
            with self._db.write(N_("Edit plan"), name):
                self._describe(self._ids[name], told)
                self._plan(self._ids[name], told, courses)
                self._speak(self._ids[name], told)
        for name, day in agreed.items():
            self._agree(self._ids[name], day, self._told["partners"][name].get("amended"))
        self._name_tiers()
        self._speak_to_all()

    def _day(self, offset: int | None) -> date | None:
        return None if offset is None else self._today + timedelta(offset)

    def _describe(self, partner_id: int, told: _Told) -> None:
        values = told["who"] | {"gaps": tuple(told["who"]["gaps"])}
        values["scored_as"] = PartnerType(values["scored_as"])
        partners.edit_partner(self._db, partner_id, self._today, **values)

    # The plan

    def _newest(self, partner_id: int) -> Plan:
        return plans.years(self._db, partner_id)[0]

    def _plan(self, partner_id: int, told: _Told, courses: Mapping[str, int]) -> None:
        plan = self._newest(partner_id)
        whole = plans.whole(self._db, plan.id)
        plans.remove_rows(self._db, whole.reviews)
        self._fill(plan.id, Account, map(_account, told["accounts"]), ("next_on",))
        self._fill(plan.id, Commitment, map(_commitment, told["resources"]))
        self._fill(plan.id, Risk, map(_risk, told["risks"]))
        reviews = map(_review, told["reviews"])
        self._fill(plan.id, Review, reviews, ("planned_on", "held_on"))
        metrics = zip(whole.targets, map(Metric, told["metrics"]), strict=True)
        plans.edit_rows(self._db, [(target, {"metric": metric}) for target, metric in metrics])
        for place, key in told.get("courses", {}).items():
            tied = whole.trainings[int(place)]
            plans.edit_row(self._db, tied, course_id=courses[key])
        self._promise(partner_id, plans.whole(self._db, plan.id), told)

    def _fill(
        self, plan_id: int, kind: type[Row], rows: Iterable[_Told], days: Sequence[str] = ()
    ) -> None:
        told = list(rows)
        made = [plans.add_row(self._db, plan_id, kind, row[NAMED_BY[kind]]) for row in told]
        whole = plans.whole(self._db, plan_id)
        all_rows = (*whole.accounts, *whole.commitments, *whole.risks, *whole.reviews)
        by_id = {row.id: row for row in all_rows if isinstance(row, kind)}
        edits = []
        for row_id, row in zip(made, told, strict=True):
            values = {k: self._day(v) if k in days else v for k, v in row.items()}
            edits.append((by_id[row_id], values))
        plans.edit_rows(self._db, edits)

    def _promise(self, partner_id: int, whole: WholePlan, told: _Told) -> None:
        """What was promised in the reviews that were held."""
        for review, line in zip(whole.reviews, told["reviews"], strict=True):
            for side, text, due, state, closed, owner in line[6]:
                made = Promise(
                    0, partner_id, Side(side), text, review.held_on or self._today,
                    self._day(due), owner, None, PromiseState(state), self._day(closed),
                    review_id=review.id,
                )  # fmt: skip
                promises.save(self._db, made)

    def _agree(self, partner_id: int, offset: int, amended: _Told | None) -> None:
        """Agree the plan; one that was amended since had another aim for the year before."""
        plan = self._newest(partner_id)
        revenue, *_others = plans.whole(self._db, plan.id).targets
        if amended:
            plans.edit_row(self._db, revenue, annual=_amount(amended["annual"]))
        plan_life.agree(self._db, plan.id, self._today + timedelta(offset))
        if amended:
            plan_life.amend(self._db, plan.id, amended["reason"])
            plans.edit_row(self._db, revenue, annual=revenue.annual)
            plan_life.agree(self._db, plan.id, self._today + timedelta(amended["on"]))

    def _name_tiers(self) -> None:
        """Call the tiers as the sample's partners do, whatever language is spoken."""
        steps = [
            replace(tier, name=name, min_revenue=_amount(revenue), min_certified=people,
                    benefits=benefits)
            for tier, (name, revenue, people, benefits)
            in zip(tiers.tiers(self._db), self._told["tiers"], strict=True)
        ]  # fmt: skip
        tiers.save_tiers(self._db, steps)

    # What is said

    def _speak(self, partner_id: int, told: _Told) -> None:
        for question, text, source, day in told["proofs"]:
            proof = Proof(0, Question(question), text, source, self._day(day), partner_id)
            pitch.save_proof(self._db, proof)
        for place, (kind, text, answer) in enumerate(told["talks"]):
            point = TalkingPoint(0, Talk(kind), text, answer, partner_id=partner_id, position=place)
            pitch.save_talking_point(self._db, point)
        reviewed = {
            f"{question}_answer_{what}": self._day(value) if what == "on" else value
            for question, (day, who) in told["reviewed"].items()
            for what, value in (("on", day), ("by", who))
        }
        if reviewed:
            partners.edit_partner(self._db, partner_id, self._today, **reviewed)

    def _speak_to_all(self) -> None:
        with self._db.write(N_("Edit proposition")):
            for question, product, segment, answer, day, who, proofs in self._told["propositions"]:
                on = self._day(day)
                usual = Proposition(0, Question(question), answer, product, segment, on, who)
                made = pitch.save_proposition(self._db, usual)
                for text, source, proven in proofs:
                    when = self._day(proven)
                    proof = Proof(0, usual.question, text, source, when, proposition_id=made)
                    pitch.save_proof(self._db, proof)
            for kind, product, text, answer in self._told["talks"]:
                point = TalkingPoint(0, Talk(kind), text, answer, product)
                pitch.save_talking_point(self._db, point)


def _account(line: Sequence[Any]) -> _Told:
    names = (
        "account", "segment", "region", "relationship_us", "relationship_partner", "status",
        "value", "probability", "next_us", "next_partner", "next_on",
    )  # fmt: skip
    told = dict(zip(names, line, strict=True))
    told |= {name: _amount(told[name]) for name in ("value", "probability")}
    return told | {"status": AccountStatus(told["status"])}


def _commitment(line: Sequence[Any]) -> _Told:
    resource, side, unit, planned, used, rate = line
    told: dict[str, Any] = {"resource": resource, "side": Side(side), "unit": unit}
    for what, quarters in (("planned", planned), ("used", used)):
        told |= {f"{what}_q{n}": _amount(value) for n, value in enumerate(quarters, start=1)}
    return told | {"rate": _amount(rate)}


def _risk(line: Sequence[Any]) -> _Told:
    names = ("kind", "text", "likelihood", "impact", "answer", "owner")
    return dict(zip(names, line, strict=True)) | {"kind": RiskKind(line[0])}


def _review(line: Sequence[Any]) -> _Told:
    names = ("name", "planned_on", "held_on", "attendees", "decided", "plan_score")
    told = dict(zip(names, line[:6], strict=True))
    return told | {"plan_score": _amount(told["plan_score"])}


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
