"""Leaving and entering stages: the one rule that every way of changing a stage goes by (R30)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date

from prmdesk import words
from prmdesk.domain.lifecycle import Check, CriterionMet, Held, Records, is_forward, left
from prmdesk.domain.partners import Partner, Stage
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import _
from prmdesk.storage import lifecycle as stored
from prmdesk.storage import lines, tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from prmdesk.storage.partners import some
from prmdesk.words.lifecycle import criterion_name

Ticks = Collection[tuple[int, int]]
"""Criteria that are met: pairs of the ids of partner and criterion."""


def held(db: Database, moves: Mapping[int, Stage], today: date) -> list[Held]:
    """Which partners of ``moves`` (id -> stage to enter) something still keeps where they are."""
    with db.read() as c:
        records = stored.records(c, list(moves))
        return _held(some(c, list(moves)), records, moves, today)


def _held(
    partners: Iterable[Partner], records: Records, moves: Mapping[int, Stage], today: date
) -> list[Held]:
    """Those of ``partners`` that move forward with something open in the stage they leave."""
    found = []
    for partner in partners:
        stage = left(partner.stage, records.past(partner.id))
        if stage is not None and is_forward(stage, moves[partner.id]):
            every = records.checks(partner.id, stage, today)
            still = tuple(check for check in every if check.is_open)
            if still:
                found.append(Held(partner.id, partner.name, stage, still))
    return found


def change_stage(
    tx: Transaction,
    partners: Iterable[Partner],
    stage: Stage,
    today: date,
    waiver: str = "",
    met: Ticks = (),
) -> None:
    """Let ``partners`` leave their stage and enter ``stage`` today; who is in it stays (R30).

    Forward each criterion of the stage left must be met, ticked now (``met``) or waived with a
    reason (``waiver``), else ``Invalid`` says what is open. The reason is kept with the entry.
    """
    moving = [partner for partner in partners if partner.stage is not stage]
    moves = dict.fromkeys((partner.id for partner in moving), stage)
    lines.refresh(tx.connection, tx.tables, set(moves))  # what this step wrote counts already
    records = stored.records(tx.connection, list(moves))
    waiver = waiver.strip()
    settled, problems = [], []
    for one in _held(moving, records, moves, today):
        rows, rest = _settled(one, today, waiver, met)
        settled += rows
        if rest:
            problems.append(Problem("stage", _sentence(one, rest)))
    if problems:
        raise Invalid(problems)
    keep_met(tx, settled)
    tx.update_many(tables.partners, {key: {"stage": stage} for key in moves})
    enter_stage(tx, moves, stage, today, waiver)


def _settled(
    one: Held, today: date, waiver: str, met: Ticks
) -> tuple[list[CriterionMet], list[Check]]:
    """What was ticked and waived now, and what is open all the same."""
    rows, rest = [], []
    for check in one.open:
        key = check.criterion.id
        ticked = check.criterion.fact is None and (one.partner_id, key) in met
        if ticked or waiver:
            reason = "" if ticked else waiver
            rows.append(CriterionMet(0, one.partner_id, key, today, reason))
        else:
            rest.append(check)
    return rows, rest


def _sentence(one: Held, rest: Iterable[Check]) -> str:
    text = _(
        "{name} cannot leave the stage {stage} yet. Still open: {what}. "
        "Tick what is met, or say why the rest is waived."
    )
    what = _(", ").join(criterion_name(check.criterion) for check in rest)
    return text.format(name=one.name, stage=words.name(one.stage), what=what)


def keep_met(tx: Transaction, ticks: Sequence[CriterionMet]) -> None:
    """Keep ticks and waivers (their ``id`` is ignored) in the place of what was kept before."""
    mine = {one.partner_id for one in ticks}
    before = stored.met(tx.connection, list(mine))
    kept = {(one.partner_id, one.criterion_id): one.id for key in mine for one in before[key]}
    added, changed = [], {}
    for tick in ticks:
        row = asdict(tick)
        del row["id"]
        if (key := kept.get((tick.partner_id, tick.criterion_id))) is None:
            added.append(row)
        else:
            changed[key] = row
    tx.insert_many(tables.criteria_met, added)
    tx.update_many(tables.criteria_met, changed)


def enter_stage(
    tx: Transaction, partner_ids: Iterable[int], stage: Stage, day: date, reason: str = ""
) -> None:
    """Note that partners entered ``stage`` on ``day``: time in stage is counted from it (R30)."""
    row = {"stage": stage, "entered_on": day, "reason": reason}
    tx.insert_many(tables.stage_entries, [{"partner_id": key, **row} for key in partner_ids])
