"""The decisions log: decide, look again, note what came of it (R17)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from prmdesk import words
from prmdesk.domain.decisions import (
    Decision,
    Followed,
    Origin,
    Verdict,
    problems,
    stood,
)
from prmdesk.domain.lines import Query
from prmdesk.domain.merging import joined_text
from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant, shown
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services import partners
from prmdesk.storage import decisions as stored
from prmdesk.storage import lines, placements, tables, workspace
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from prmdesk.storage.partners import one as partner_of


def decide(db: Database, decision: Decision, today: date, *, ends: bool = False) -> int:
    """Note a decision (``id`` 0) or change one; returns its id (R17).

    Where the partner stood on its day is filled in. ``ends`` moves the partner to the last stage
    too. ``Invalid`` without a reason to cut or end, or when the review comes before the decision.
    """
    _check(decision)
    label = N_("Edit decision") if decision.id else N_("Note decision")
    with db.write(label) as tx:
        tx.detail = partner_of(tx.connection, decision.partner_id).name
        quadrant = _quadrant(tx, decision.partner_id, decision.on_date)
        if decision.id:
            was = stored.one(tx.connection, decision.id)
            quadrant = was.quadrant if was.on_date == decision.on_date else quadrant
        row = asdict(replace(decision, quadrant=quadrant, who=decision.who or db.who))
        del row["id"]
        if ends:
            why = decision.why.strip()
            partners.edit_partner(db, decision.partner_id, today, stage=Stage.EXIT, waiver=why)
        if decision.id:
            tx.update(tables.decisions, decision.id, row)
            return decision.id
        return tx.insert(tables.decisions, row)


def review(
    db: Database, decision_id: int, outcome: str, today: date, again_on: date | None = None
) -> int:
    """Note what came of a decision; with ``again_on`` it stays open until that day (R17).

    Returns the id of the decision.
    ``Invalid`` without an outcome, or when ``again_on`` is not ahead.
    """
    found = []
    if not outcome.strip():
        found.append(Problem("outcome", _("Write what came of it.")))
    if again_on is not None and again_on <= today:
        found.append(Problem("again_on", _("Choose a day after today for the next review.")))
    if found:
        raise Invalid(found)
    seen: dict[str, Any] = {"outcome": outcome.strip()}
    seen |= {"reviewed_on": today} if again_on is None else {"review_on": again_on}
    with db.write(N_("Review decision")) as tx:
        decision = stored.one(tx.connection, decision_id)
        tx.detail = partner_of(tx.connection, decision.partner_id).name
        tx.update(tables.decisions, decision_id, seen)
    return decision_id


def remove(db: Database, decision_ids: Collection[int]) -> None:
    """Take lines out of the log."""
    with db.write(N_("Delete decision")) as tx:
        found = [stored.one(tx.connection, key) for key in decision_ids]
        about = dict.fromkeys(decision.partner_id for decision in found)
        tx.detail = partners.names(partner_of(tx.connection, key) for key in about)
        tx.delete_many(tables.decisions, decision_ids)


def note(
    tx: Transaction,
    partner_id: int,
    verdict: Verdict,
    why: str,
    moved: str,
    origin: Origin,
    today: date,
) -> int:
    """Leave a line for resources that were moved, inside the step that moves them (R17).

    What ``origin`` moves again on the same day joins its line, which takes the latest verdict.
    Returns the id of the line.
    """
    return note_all(tx, [Decision(0, partner_id, today, verdict, why, moved, origin=origin)])[0]


def note_all(tx: Transaction, made: Sequence[Decision]) -> list[int]:
    """``note`` for many partners: decisions of one day and origin, one a partner."""
    if not made:
        return []
    c, today, origin = tx.connection, made[0].on_date, made[0].origin
    ids = [one.partner_id for one in made]
    kept, places = stored.automatic(c, ids, origin, today), placements.latest(c, ids)
    review_on = today + timedelta(workspace.load(c).review_days)
    joined, new = {}, {}
    for one in made:
        said = {"verdict": one.verdict, "why": one.why, "moved": one.moved}
        if was := kept.get(one.partner_id):
            said["why"] = joined_text(was.why, one.why)
            said["moved"] = joined_text(was.moved, one.moved)
            joined[was.id] = said
        else:
            place = places.get(one.partner_id)
            quadrant = place.quadrant if place else Quadrant.UNSCORED
            row = {"partner_id": one.partner_id, "on_date": today, "review_on": review_on}
            found = {"who": tx.who, "quadrant": quadrant, "origin": origin}
            new[one.partner_id] = said | row | found
    tx.update_many(tables.decisions, joined)
    added = dict(zip(new, tx.insert_many(tables.decisions, list(new.values())), strict=True))
    return [kept[key].id if key in kept else added[key] for key in ids]


def _check(decision: Decision) -> None:
    sentences = {
        "missing": _("Cutting or ending needs a reason: write why."),
        "too_early": _("The review cannot come before the decision."),
    }
    found = [Problem(field, sentences[code]) for field, code in problems(decision)]
    if found:
        raise Invalid(found)


def _quadrant(tx: Transaction, partner_id: int, day: date) -> Quadrant:
    place = stood(placements.of_partner(tx.connection, partner_id), day)
    return place.quadrant if place else Quadrant.UNSCORED


# Looking


def log(db: Database, query: Query, today: date) -> list[Followed]:
    """What was decided about the partners that ``query`` asks for, newest first (R17)."""
    with db.read() as c:
        return stored.followed(c, stored.of_partners(c, lines.ids(c, query, today)))


def of_partner(db: Database, partner_id: int) -> list[Followed]:
    """What was decided about one partner, newest first."""
    with db.read() as c:
        return stored.followed(c, stored.of_partners(c, [partner_id]))


def due(db: Database, today: date, most: int | None = None) -> list[Followed]:
    """What is to be looked at again by ``today`` and was not yet, the longest due first (R17).

    Only the first ``most`` of them, if that is a number.
    """
    with db.read() as c:
        return stored.followed(c, stored.due(c, today)[:most])


def due_count(db: Database, today: date) -> int:
    """How many reviews are due."""
    with db.read() as c:
        return len(stored.due(c, today))


def since(found: Followed) -> str:
    """What became of the partner since: "Value to the partner 32 → 47, Orphan → Strategic".

    Nothing while where it stood is not known.
    """
    parts = [
        f"{words.name(axis)} {_value(then)} → {_value(now)}"
        for axis, (then, now) in found.values().items()
    ]
    was, stands = found.decision.quadrant, found.now.quadrant
    if found.is_known and was is not stands:
        parts.append(f"{words.name(was)} → {words.name(stands)}")
    if parts:
        return _(", ").join(parts)
    if found.then is None:
        return ""
    values = {"partner": _value(found.then.to_partner), "us": _value(found.then.to_us)}
    return _("Still {partner} to the partner, {us} to us").format(**values)


def _value(value: float | None) -> str:
    return _("not known") if value is None else shown(value)


def sheet(found: Iterable[Followed], today: date) -> Sheet:
    """The log as a table: on screen, on the clipboard and in a workbook."""
    columns = (
        Column(_("Partner")),
        Column(_("Decision")),
        Column(_("Decided"), Kind.DATE),
        Column(_("State")),
        Column(_("Review"), Kind.DATE),
        Column(_("Since then")),
        Column(_("Why")),
        Column(_("What moved")),
        Column(_("Expected effect")),
        Column(_("What came of it")),
        Column(_("Reviewed"), Kind.DATE),
        Column(_("Quadrant then"), Kind.QUADRANT),
        Column(_("Decided by")),
        Column(_("Source")),
    )
    note = _("“Since then” compares the day of the decision with today.")
    return Sheet(_("Decisions"), columns, tuple(_row(one, today) for one in found), note)


def _row(found: Followed, today: date) -> Row:
    decision = found.decision
    cells = (
        found.now.name,
        words.name(decision.verdict),
        decision.on_date,
        words.name(decision.looked(today)),
        decision.review_on,
        since(found),
        decision.why,
        decision.moved,
        decision.effect,
        decision.outcome,
        decision.reviewed_on,
        decision.quadrant if found.is_known else None,
        decision.who,
        words.name(decision.origin),
    )
    return Row(cells, decision.partner_id, id=decision.id)
