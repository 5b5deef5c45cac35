"""Why we partner: tick a reason, say what it brings, and look over all of them (R01-R09)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from prmdesk.domain.partners import NAME_LIMIT, Reason, WhyPartner
from prmdesk.domain.plans import Target
from prmdesk.domain.reason_review import STANDARD, Review, latest_plans
from prmdesk.domain.reason_review import review as reviewed
from prmdesk.domain.reasons import (
    Proof,
    is_revenue,
    missing,
    own_names,
    problems,
    proof_of,
    revenue_lines,
    same_name,
    standard_offers,
)
from prmdesk.domain.workspace import fiscal_year
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.workspace import change_settings
from prmdesk.storage import partners, tables, workspace
from prmdesk.storage import reasons as stored
from prmdesk.storage.database import Database

Key = tuple[Reason, str]
"""A reason, and its name where it is one of our own."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A ticked reason as it stands: how well founded, what it lacks, its revenue in the plan."""

    why: WhyPartner
    proof: Proof
    missing: tuple[str, ...] = ()
    lines: tuple[Target, ...] = ()


def of_partner(db: Database, partner_id: int) -> list[WhyPartner]:
    """The ticked reasons of a partner, the first in priority first."""
    with db.read() as c:
        return _in_order(stored.of_partner(c, partner_id))


def _in_order(whys: Sequence[WhyPartner]) -> list[WhyPartner]:
    return sorted(whys, key=lambda why: (why.priority, why.id))


def standings(db: Database, partner_id: int, today: date) -> list[Standing]:
    """The reasons of a partner with how each stands ``today``, the first in priority first.

    What a revenue line earned is read from the newest plan of the partner (R07).
    """
    with db.read() as c:
        stale = workspace.load(c).stale_days
        plan = latest_plans(stored.plans(c, partner_id)).get(partner_id)
        found = []
        for why in _in_order(stored.of_partner(c, partner_id)):
            lines = tuple(revenue_lines(why, *plan)) if plan else ()
            found.append(Standing(why, proof_of(why, today, stale, lines), missing(why), lines))
        return found


def revenue_names(db: Database, partner_id: int) -> list[str]:
    """What the revenue measures of the partner's newest plan are called (R07)."""
    with db.read() as c:
        plan = latest_plans(stored.plans(c, partner_id)).get(partner_id)
        return [t.kpi for t in plan[1] if is_revenue(plan[0], t)] if plan else []


def set_reason(db: Database, partner_id: int, reason: Reason, ticked: bool, name: str = "") -> None:
    """Tick or untick one reason to partner; one of our own by its ``name`` (R09)."""
    with db.write(N_("Change reasons")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        kept = [
            why
            for why in stored.of_partner(tx.connection, partner_id)
            if why.reason is reason and same_name(why.name, name)
        ]
        if ticked and not kept:
            row = {"partner_id": partner_id, "reason": reason, "name": _checked(name)}
            tx.insert(tables.reasons, row)
        elif not ticked:
            tx.delete_many(tables.reasons, [why.id for why in kept])


def _checked(name: str) -> str:
    if len(name.strip()) > NAME_LIMIT:
        told = _("A name has at most {n} characters.").format(n=NAME_LIMIT)
        raise Invalid([Problem("name", told)])
    return name.strip()


def edit_reason(db: Database, reason_id: int, **values: Any) -> None:
    """Set fields of a ticked reason: priority, effect, proof, its measure, its facts, its name.

    ``facts`` are those that change; the others stay. ``Invalid`` where a figure or day is none, or
    the partner has a reason of that name already.
    """
    with db.write(N_("Change reasons")) as tx:
        old = stored.one(tx.connection, reason_id)
        tx.detail = partners.one(tx.connection, old.partner_id).name
        if "facts" in values:
            told = {**old.facts, **values["facts"]}
            values["facts"] = {key: text for key, text in told.items() if text}
        new = replace(old, **values)
        _check(new, [why for why in stored.of_partner(tx.connection, old.partner_id)
                     if why.id != old.id])  # fmt: skip
        tx.update(tables.reasons, reason_id, values)


def _check(why: WhyPartner, others: Sequence[WhyPartner]) -> None:
    sentences = {
        "not_a_number": _("This is no number. Write for example 1250.50."),
        "not_a_date": _("This is no day. Try 2026-03-25, 25.3, +7 or fri."),
        "out_of_range": _("A priority is 1, 2 or 3."),
        "too_long": _("A name has at most {n} characters.").format(n=NAME_LIMIT),
    }
    found = [Problem(field, sentences[code]) for field, code in problems(why)]
    if any(why.reason is one.reason and same_name(why.name, one.name) for one in others):
        found.append(Problem("name", _("This partner has a reason of this name already.")))
    if found:
        raise Invalid(found)


# All of them


def review(db: Database, today: date) -> Review:
    """The reasons of all active partners, with the revenue in the plans (A1)."""
    with db.read() as c:
        settings = workspace.load(c)
        return reviewed(
            partners.every(c),
            stored.every(c),
            stored.plans(c),
            settings.own_reasons,
            today,
            settings.stale_days,
            fiscal_year(today, settings.fiscal_start),
        )


def names(db: Database) -> tuple[str, ...]:
    """The reasons of our own that any partner has, or that are standard (R09)."""
    with db.read() as c:
        return own_names(stored.every(c), workspace.load(c).own_reasons)


def standard_names(db: Database) -> tuple[str, ...]:
    """The reasons of our own that every partner can be ticked for."""
    with db.read() as c:
        return workspace.load(c).own_reasons


def offers(db: Database) -> tuple[str, ...]:
    """The reasons of our own that three partners have and that could be standard ones (R09)."""
    with db.read() as c:
        return standard_offers(stored.every(c), workspace.load(c).own_reasons)


def choices(db: Database, partner_id: int) -> tuple[Key, ...]:
    """The reasons a partner can be ticked for: the standard ones, its own, and one unnamed."""
    with db.read() as c:
        own = own_names(stored.of_partner(c, partner_id), workspace.load(c).own_reasons)
    return (*((reason, "") for reason in STANDARD), *((Reason.OTHER, one) for one in (*own, "")))


def make_standard(db: Database, name: str) -> None:
    """Let every partner be ticked for the reason ``name`` of our own (R09)."""
    with db.write(N_("Make standard reason"), name):
        known = standard_names(db)
        if not any(same_name(name, one) for one in known):
            change_settings(db, own_reasons=(*known, _checked(name)))
