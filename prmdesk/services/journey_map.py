"""The journey map: what each stage asks of partners, beside what is measured of it (R66, D12)."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from prmdesk import paths, words
from prmdesk.domain.journey_map import (
    Hardship,
    JourneyStep,
    Measured,
    hardships,
    measured,
    problems,
)
from prmdesk.domain.lifecycle import stays, usual
from prmdesk.domain.partners import Stage
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _, language
from prmdesk.storage import frictions, lifecycle, tables
from prmdesk.storage import journey_map as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


def add_default_journey(tx: Transaction) -> None:
    """Put in what partners are usually asked for, stage by stage; the figures are the user's."""
    told = json.loads(paths.resource("templates/journey.json").read_text("utf-8"))
    spoken = language()
    tx.insert_many(
        tables.journey_steps,
        [
            {"stage": Stage(stage), "position": position, "ask": ask[spoken]}
            for stage, asks in told.items()
            for position, ask in enumerate(asks)
        ],
    )


def steps(db: Database) -> list[JourneyStep]:
    """The steps of the journey, stage by stage in their order."""
    with db.read() as c:
        return stored.steps(c)


def save(db: Database, step: JourneyStep) -> int:
    """Add a step (``id`` 0) or change one; a new one stands last in its stage (R66).

    Returns its id. ``Invalid`` without an ask, or for figures off their scale.
    """
    _check(step)
    step = replace(step, ask=step.ask.strip(), pain=step.pain.strip())
    with db.write(N_("Edit journey step") if step.id else N_("Add journey step"), step.ask) as tx:
        if not step.id or stored.one(tx.connection, step.id).stage is not step.stage:
            there = [one.position for one in stored.steps(tx.connection) if one.stage is step.stage]
            step = replace(step, position=max(there, default=-1) + 1)
        row = asdict(step)
        del row["id"]
        if step.id:
            tx.update(tables.journey_steps, step.id, row)
            return step.id
        return tx.insert(tables.journey_steps, row)


def remove(db: Database, step_ids: Sequence[int]) -> None:
    """Ask for these steps no longer."""
    with db.write(N_("Remove journey step")) as tx:
        tx.delete_many(tables.journey_steps, list(step_ids))


def shift(db: Database, step_id: int, by: int) -> None:
    """Move a step up (``by`` -1) or down (1) among those of its stage."""
    with db.write(N_("Move journey step")) as tx:
        kept = stored.one(tx.connection, step_id)
        tx.detail = kept.ask
        ids = [one.id for one in stored.steps(tx.connection) if one.stage is kept.stage]
        place = ids.index(step_id)
        ids.insert(min(max(place + by, 0), len(ids) - 1), ids.pop(place))
        tx.update_many(tables.journey_steps, {key: {"position": n} for n, key in enumerate(ids)})


def _check(step: JourneyStep) -> None:
    sentences = {
        "missing": _("Write what is asked of the partner."),
        "off_scale": _("A whole number from 1 to 5."),
        "negative": _("A whole number of days, 0 or more."),
    }
    found = [Problem(field, sentences[code]) for field, code in problems(step)]
    if found:
        raise Invalid(found)


# Beside it, what is measured


def measures(db: Database) -> dict[Stage, Measured]:
    """How long partners stay in each stage, and the frictions they noted there (D12)."""
    with db.read() as c:
        entries, hurts = lifecycle.entries(c), frictions.every(c)
    past = {key: stays(mine) for key, mine in entries.items()}
    return measured(usual(stay for mine in past.values() for stay in mine), hurts, past)


def sheet(db: Database) -> Sheet:
    """The journey as a table: what we ask and say of it, and what is measured, side by side."""
    known = measures(db)
    rows = tuple(_row(one, known[one.step.stage]) for one in hardships(steps(db)))
    note = _(
        "Effort 1 light to 5 heavy; mood, as we think and as they say, 1 annoyed to 5 glad; gap: "
        "how much gladder we think they are. Hard: the mean of effort, waiting and both moods as "
        "far as they are said, 0 to 100, where effort 5, mood 1 and the longest wait are 100; with "
        "fewer than two of them said a step is not judged. Measured: stay, the median of the "
        "finished stays in the stage, and the frictions noted while partners were in it."
    )
    return Sheet(_("Journey"), _columns(), rows, note)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Stage")),
        Column(_("What we ask")),
        Column(_("Effort"), Kind.WHOLE),
        Column(_("Wait"), Kind.WHOLE, _("days")),
        Column(_("Mood, we think"), Kind.WHOLE),
        Column(_("Mood, they say"), Kind.WHOLE),
        Column(_("Gap"), Kind.WHOLE),
        Column(_("Hard"), Kind.NUMBER),
        Column(_("Stay"), Kind.NUMBER, _("days")),
        Column(_("Stays counted"), Kind.WHOLE),
        Column(_("Frictions"), Kind.WHOLE),
        Column(_("Most of them")),
        Column(_("Pain")),
    )


def _row(found: Hardship, known: Measured) -> Row:
    step = found.step
    cells = (
        words.name(step.stage),
        step.ask,
        step.effort,
        step.wait_days,
        step.mood_us,
        step.mood_partner,
        step.mood_gap,
        found.value,
        known.usual.days if known.usual else None,
        known.usual.n if known.usual else 0,
        known.frictions,
        None if known.theme is None else words.name(known.theme),
        step.pain,
    )
    return Row(cells, id=step.id)
