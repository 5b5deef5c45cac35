"""Business plans: begin one, fill its rows, agree, reopen, take over last year's (R50-R54)."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from prmdesk import paths, words
from prmdesk.domain.figures import PlanLine, plan_score, quarter_defaults
from prmdesk.domain.metrics import Metric
from prmdesk.domain.partners import Partner
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import (
    NAMED_BY,
    SCALES,
    Aggregation,
    Clause,
    Direction,
    Plan,
    PlanStatus,
    Row,
    Rule,
    Target,
    Training,
    WholePlan,
    filled,
    is_locked,
    problems,
)
from prmdesk.domain.training_facts import is_told
from prmdesk.domain.workspace import Workspace, fiscal_year
from prmdesk.errors import Conflict, Invalid, NotFound, Problem
from prmdesk.i18n import N_, _, language
from prmdesk.storage import lines, partners, tables, workspace
from prmdesk.storage import plans as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


def all_plans(db: Database) -> list[PlanLine]:
    """Every plan as a line, the newest year first, then by partner."""
    with db.read() as c:
        found = stored.whole(c, stored.every(c))
        shown = lines.of(c, [whole.plan.partner_id for whole in found])
    made = [
        PlanLine(
            whole.plan,
            shown[whole.plan.partner_id].name,
            len(filled(whole)),
            plan_score(whole.targets),
        )
        for whole in found
    ]
    return sorted(made, key=lambda line: (-line.plan.fiscal_year, line.partner.casefold()))


def of_partner(db: Database, partner_id: int, year: int) -> Plan | None:
    """The plan of a partner for a fiscal year, None when there is none."""
    return next((plan for plan in years(db, partner_id) if plan.fiscal_year == year), None)


def years(db: Database, partner_id: int) -> list[Plan]:
    """The plans of a partner, the newest year first."""
    with db.read() as c:
        return stored.of_partner(c, partner_id)


def current_year(db: Database, today: date) -> int:
    """The fiscal year that ``today`` lies in."""
    with db.read() as c:
        return fiscal_year(today, workspace.load(c).fiscal_start)


def whole(db: Database, plan_id: int) -> WholePlan:
    """A plan with all its rows; ``NotFound`` when it was deleted."""
    with db.read() as c:
        return stored.whole(c, [stored.one(c, plan_id)])[0]


def next_free_year(db: Database, partner_id: int, today: date) -> int:
    """The fiscal year that a new plan of the partner would be for: this one, or the next free."""
    taken = {plan.fiscal_year for plan in years(db, partner_id)}
    year = current_year(db, today)
    while year in taken:
        year += 1
    return year


def create_plan(db: Database, partner_id: int, year: int) -> int:
    """Begin a plan with the usual clauses, measures and trainings, all to be filled; its id.

    ``Conflict`` when the partner has one for that fiscal year.
    """
    with db.write(N_("Create plan")) as tx:
        partner = partners.one(tx.connection, partner_id)
        if any(plan.fiscal_year == year for plan in stored.of_partner(tx.connection, partner_id)):
            raise Conflict(_("There is a plan for this year already."))
        settings = workspace.load(tx.connection)
        plan_id = tx.insert(
            tables.plans,
            {"partner_id": partner_id, "fiscal_year": year, "currency": settings.currency},
        )
        for kind, rows in _defaults(partner, settings, year, db.today()).items():
            fill(tx, kind, plan_id, rows)
        tx.detail = about(tx, plan_id)
    return plan_id


def _defaults(
    partner: Partner, settings: Workspace, year: int, today: date
) -> dict[type[Row], list[dict[str, Any]]]:
    """The rows a plan starts with, in the language in use; the figures are the user's to fill."""
    usual = json.loads(paths.resource("templates/plan.json").read_text("utf-8"))
    spoken = language()
    measures: list[dict[str, Any]] = [
        {
            "kpi": row["kpi"][spoken],
            "category": row["category"][spoken],
            "unit": settings.currency if row["unit"] == "currency" else row["unit"],
            "aggregation": Aggregation(row["aggregation"]),
            "direction": Direction(row["direction"]),
            "weight": Decimal(row["weight"]),
            "metric": Metric(row["metric"]),
            "cadence": row["cadence"][spoken],
            "owner_us": partner.our_owner or settings.owner,
        }
        for row in usual["measures"]
    ]
    trainings: list[dict[str, Any]] = [
        {key: text[spoken] for key, text in row.items()} for row in usual["trainings"]
    ]
    clauses: list[dict[str, Any]] = [{"clause": clause.value} for clause in Clause]
    reviews = _usual_reviews(year, settings.fiscal_start, today)
    return {Rule: clauses, Target: measures, Training: trainings, Review: reviews}


REVIEW_AFTER = timedelta(days=14)
"""How long after the end of a quarter its review is planned."""


def _usual_reviews(year: int, fiscal_start: int, today: date) -> list[dict[str, Any]]:
    """The kick-off and a review after each quarter (C-ii); what would be past has no day."""
    reviews: list[dict[str, Any]] = [{"name": _("Kick-off")}]
    for quarter in (1, 2, 3, 4):
        later, month = divmod(fiscal_start - 1 + 3 * quarter, 12)
        day = date(year + later, month + 1, 1) + REVIEW_AFTER
        name = _("Q{n} review").format(n=quarter)
        reviews.append({"name": name, "planned_on": day if day >= today else None})
    return reviews


def fill(tx: Transaction, kind: type[Row], plan_id: int, rows: Sequence[dict[str, Any]]) -> None:
    """Put in rows of one kind, in their order."""
    placed = [row | {"plan_id": plan_id, "position": n} for n, row in enumerate(rows)]
    tx.insert_many(stored.TABLES[kind], placed)


def make_empty(tx: Transaction, kind: type[Row], plan_id: int) -> None:
    """Take out all rows of one kind."""
    rows = stored.rows(tx.connection, kind, plan_id)
    tx.delete_many(stored.TABLES[kind], [row.id for row in rows])


def about(tx: Transaction, plan_id: int) -> str:
    """What the history says a change is about: the partner and the fiscal year."""
    plan = stored.one(tx.connection, plan_id)
    name = partners.one(tx.connection, plan.partner_id).name
    start = workspace.load(tx.connection).fiscal_start
    return f"{name} {words.fiscal_year(plan.fiscal_year, start)}"


def delete_plan(db: Database, plan_id: int) -> None:
    """Delete a plan with its rows; Undo brings it back."""
    with db.write(N_("Delete plan")) as tx:
        tx.detail = about(tx, plan_id)
        for kind in NAMED_BY:
            make_empty(tx, kind, plan_id)
        agreed, sent = (
            stored.versions(tx.connection, plan_id),
            stored.sendings(tx.connection, plan_id),
        )
        tx.delete_many(tables.plan_versions, [version.id for version in agreed])
        tx.delete_many(tables.sendings, [sending.id for sending in sent])
        tx.delete(tables.plans, plan_id)


# Filling it


def edit_plan(db: Database, plan_id: int, **values: Any) -> None:
    """Set the thesis, the currency or the signatories."""
    with db.write(N_("Edit plan")) as tx:
        plan = stored.one(tx.connection, plan_id)
        for field in values:
            check_open(plan, Plan, field)
        currency = values.get("currency", plan.currency)
        if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
            raise Invalid([Problem("currency", _("A currency has three letters, like EUR."))])
        tx.detail = about(tx, plan_id)
        tx.update(tables.plans, plan_id, values | {"currency": currency.upper()})


def add_row(db: Database, plan_id: int, kind: type[Row], name: str) -> int:
    """Add a row called ``name`` (its clause, measure, topic or activity) at the end; its id."""
    with db.write(N_("Add to plan")) as tx:
        check_open(stored.one(tx.connection, plan_id), kind)
        if not name.strip():
            raise Invalid([problem(NAMED_BY[kind], "missing")])
        last = max((r.position for r in stored.rows(tx.connection, kind, plan_id)), default=-1)
        tx.detail = about(tx, plan_id)
        row = {"plan_id": plan_id, "position": last + 1, NAMED_BY[kind]: name.strip()}
        return tx.insert(stored.TABLES[kind], row)


def edit_row(db: Database, row: Row, **values: Any) -> None:
    """Set fields of one row. A first year's target is spread over its empty quarters."""
    edit_rows(db, [(row, values)])


def edit_rows(db: Database, edits: Sequence[tuple[Row, dict[str, Any]]]) -> None:
    """Set fields of several rows in one step: what is pasted over a block of cells."""
    with db.write(N_("Edit plan")) as tx:
        for row, values in edits:
            plan = stored.one(tx.connection, row.plan_id)
            changed = replace(row, **values)
            for field in values:
                check_open(plan, type(row), field)
                if isinstance(changed, Training) and is_told(changed, field):
                    raise Conflict(_("The sessions of the course tell this. Record it there."))
            check_row(changed)
            tx.update(stored.TABLES[type(row)], row.id, values | _spread(row, changed))
            tx.detail = about(tx, row.plan_id)


def _spread(was: Row, row: Row) -> dict[str, Decimal]:
    if not isinstance(row, Target) or not isinstance(was, Target) or row.annual is None:
        return {}
    if was.annual is not None or any(value is not None for value in row.quarter_targets):
        return {}
    shares = quarter_defaults(row.annual, row.aggregation)
    return {f"target_q{quarter}": share for quarter, share in enumerate(shares, start=1)}


def remove_rows(db: Database, rows: Sequence[Row]) -> None:
    """Take rows out of a plan."""
    with db.write(N_("Remove from plan")) as tx:
        for row in rows:
            check_open(stored.one(tx.connection, row.plan_id), type(row))
            tx.delete(stored.TABLES[type(row)], row.id)
            tx.detail = about(tx, row.plan_id)


def move_row(db: Database, row: Row, by: int) -> None:
    """Move a row up (``by`` < 0) or down among its like; at an end it stays."""
    kind = type(row)
    with db.write(N_("Move in plan")) as tx:
        check_open(stored.one(tx.connection, row.plan_id), kind)
        ids = [other.id for other in stored.rows(tx.connection, kind, row.plan_id)]
        if row.id not in ids:
            raise NotFound(_("This was deleted meanwhile."))
        goal = min(max(ids.index(row.id) + by, 0), len(ids) - 1)
        ids.remove(row.id)
        ids.insert(goal, row.id)
        tx.detail = about(tx, row.plan_id)
        places = {row_id: {"position": place} for place, row_id in enumerate(ids)}
        tx.update_many(stored.TABLES[kind], places)


def check_open(plan: Plan, kind: type, field: str = "") -> None:
    """``Conflict`` with advice when the plan keeps ``field`` of rows of ``kind`` as it is."""
    if not is_locked(plan, kind, field):
        return
    if plan.status is PlanStatus.CLOSED:
        raise Conflict(_("This plan is closed. Reopen it to change it."))
    raise Conflict(_("This is agreed with the partner. Amend the plan to change it."))


def problem(field: str, code: str) -> Problem:
    """What keeps a row from being saved (``domain.plans.problems``), as a sentence at its field."""
    sentences = {
        "missing": _("This needs a name."),
        "too_large": _("This number is too large."),
        "negative": _("This cannot be less than zero."),
        "before_start": _("This ends before it starts."),
        "wrong_year": _("This day is too far away."),
        "off_scale": _("This must lie between {low} and {high}."),
    }
    low, high = SCALES.get(field, (0, 0))
    return Problem(field, sentences[code].format(low=low, high=high))


def check_row(row: Row) -> None:
    """Raise ``Invalid`` for what keeps ``row`` from being saved."""
    if found := [problem(field, code) for field, code in problems(row)]:
        raise Invalid(found)
