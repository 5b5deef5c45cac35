"""The lifecycle: exit criteria and who met them, moving on, the board, a partner's way (R30)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from prmdesk import paths, words
from prmdesk.domain.lifecycle import (
    ENOUGH,
    Board,
    Card,
    Criterion,
    CriterionMet,
    Journey,
    Records,
    Usual,
    entered_on,
    left,
    median_age,
    stays,
    usual,
)
from prmdesk.domain.lines import PartnerLine, Query
from prmdesk.domain.partners import Stage, StageEntry
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.partners import names
from prmdesk.services.stages import Ticks, change_stage, keep_met
from prmdesk.storage import lifecycle as stored
from prmdesk.storage import lines, tables
from prmdesk.storage import partners as stored_partners
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from prmdesk.words.lifecycle import criterion_name

# The criteria


def add_default_criteria(tx: Transaction) -> None:
    """Put our exit criteria into a workspace that has none."""
    told = json.loads(paths.resource("templates/lifecycle.json").read_text("utf-8"))
    tx.insert_many(
        tables.criteria,
        [
            {"stage": Stage(stage), "key": key, "position": position}
            for stage, keys in told.items()
            for position, key in enumerate(keys)
        ],
    )


def criteria(db: Database) -> list[Criterion]:
    """The exit criteria, stage by stage in their order."""
    with db.read() as c:
        return stored.criteria(c)


def add_criterion(db: Database, stage: Stage, text: str) -> int:
    """Ask for one more thing before ``stage`` is left; a person ticks it. Returns its id."""
    text = _checked(text)
    with db.write(N_("Add exit criterion"), text) as tx:
        others = [one.position for one in stored.criteria(tx.connection) if one.stage is stage]
        row = {"stage": stage, "text": text, "position": max(others, default=-1) + 1}
        return tx.insert(tables.criteria, row)


def reword_criterion(db: Database, criterion_id: int, text: str) -> None:
    """Say a criterion in other words; what answers it stays, as do the ticks."""
    text = _checked(text)
    with db.write(N_("Reword exit criterion"), text) as tx:
        kept = stored.criterion(tx.connection, criterion_id)
        ours = criterion_name(replace(kept, text=""))
        tx.update(tables.criteria, criterion_id, {"text": "" if text == ours else text})


def _checked(text: str) -> str:
    text = text.strip()
    if not text:
        raise Invalid([Problem("text", _("Write the criterion."))])
    return text


def remove_criterion(db: Database, criterion_id: int) -> None:
    """Ask for it no longer; its ticks and waivers go too, Undo brings back both."""
    with db.write(N_("Remove exit criterion")) as tx:
        kept = stored.criterion(tx.connection, criterion_id)
        tx.detail = criterion_name(kept)
        mine = [one.id for one in stored.met_of(tx.connection, criterion_id)]
        tx.delete_many(tables.criteria_met, mine)
        tx.delete(tables.criteria, criterion_id)


def shift_criterion(db: Database, criterion_id: int, by: int) -> None:
    """Move a criterion up (``by`` -1) or down (1) among those of its stage."""
    with db.write(N_("Move exit criterion")) as tx:
        kept = stored.criterion(tx.connection, criterion_id)
        tx.detail = criterion_name(kept)
        ids = [one.id for one in stored.criteria(tx.connection) if one.stage is kept.stage]
        place = ids.index(criterion_id)
        ids.insert(min(max(place + by, 0), len(ids) - 1), ids.pop(place))
        tx.update_many(tables.criteria, {key: {"position": n} for n, key in enumerate(ids)})


# One partner and its criteria


def tick(db: Database, partner_id: int, criterion_id: int, day: date, note: str = "") -> None:
    """Note that a partner met a criterion on ``day``; ``note`` says how that is known."""
    if day > db.today():
        raise Invalid([Problem("met_on", _("This day has not come yet."))])
    with db.write(N_("Tick exit criterion")) as tx:
        tx.detail = stored_partners.one(tx.connection, partner_id).name
        kept = stored.criterion(tx.connection, criterion_id)
        if kept.fact is not None:
            raise Invalid([Problem("met", _("This is known from elsewhere; it is not ticked."))])
        keep_met(tx, [CriterionMet(0, partner_id, criterion_id, day, "", note.strip())])


def untick(db: Database, partner_id: int, criterion_id: int) -> None:
    """Take back a tick or a waiver."""
    with db.write(N_("Untick exit criterion")) as tx:
        tx.detail = stored_partners.one(tx.connection, partner_id).name
        mine = stored.met(tx.connection, [partner_id])[partner_id]
        gone = [one.id for one in mine if one.criterion_id == criterion_id]
        tx.delete_many(tables.criteria_met, gone)


def move(
    db: Database,
    partner_ids: Sequence[int],
    stage: Stage,
    today: date,
    waiver: str = "",
    met: Ticks = (),
) -> None:
    """Let partners enter ``stage`` in one step, as ``stages.change_stage`` allows it (R30).

    ``waiver`` is the reason why what is still open is waived, or else why they move.
    """
    with db.write(N_("Change stage")) as tx:
        moving = stored_partners.some(tx.connection, partner_ids)
        tx.detail = f"{names(moving)} → {words.name(stage)}"
        change_stage(tx, moving, stage, today, waiver, met)


# What is shown


def journey(db: Database, partner_id: int, today: date) -> Journey:
    """The way of one partner, and its criteria to leave the stage."""
    with db.read() as c:
        stage = stored_partners.one(c, partner_id).stage
        records = stored.records(c, [partner_id])
        entries = stored.entries(c)
    past = tuple(records.past(partner_id))
    asked = left(stage, past) or stage
    every = records.checks(partner_id, asked, today)
    return Journey(stage, asked, past, every, _usual(entries).get(stage))


def board(db: Database, query: Query, today: date) -> Board:
    """The partners that ``query`` asks for, and how long all partners usually stay in a stage."""
    with db.read() as c:
        shown = lines.every(c, query, today)
        records = stored.records(c, [line.id for line in shown])
        every = stored.entries(c)
    typical = _usual(every)
    return Board(tuple(_card(line, records, typical, today) for line in shown), typical)


def _usual(entries: Mapping[int, Sequence[StageEntry]]) -> dict[Stage, Usual]:
    return usual(stay for mine in entries.values() for stay in stays(mine))


def _card(line: PartnerLine, records: Records, typical: Mapping[Stage, Usual], today: date) -> Card:
    begun = entered_on(records.past(line.id), line.stage)
    days = None if begun is None else max(0, (today - begun).days)
    every = records.checks(line.id, line.stage, today)
    return Card(
        line.id,
        line.name,
        line.quadrant,
        line.stage,
        begun,
        days,
        line.stage in typical and typical[line.stage].is_exceeded(days),
        tuple(check.criterion for check in every if check.is_open),
        len(every),
    )


def partner_sheet(shown: Board) -> Sheet:
    """The cards of the board as a table, stage by stage, those longest in it first."""
    columns = (
        Column(_("Partner")),
        Column(_("Quadrant"), Kind.QUADRANT),
        Column(_("Stage")),
        Column(_("Days in stage"), Kind.WHOLE),
        Column(_("Open criteria")),
        Column(_("Criteria met"), Kind.WHOLE),
        Column(_("Criteria"), Kind.WHOLE),
        Column(_("Entered on"), Kind.DATE),
        Column(_("Longer than usual")),
    )
    rows = tuple(
        Row(
            (
                card.name,
                card.quadrant,
                words.name(card.stage),
                card.days,
                _(", ").join(map(criterion_name, card.open)),
                card.met,
                card.needed,
                card.entered_on,
                _("Yes") if card.is_long else None,
            ),
            card.partner_id,
        )
        for stage in Stage
        for card in shown.column(stage)
    )
    return Sheet(_("Lifecycle"), columns, rows, _long_note())


def stage_sheet(shown: Board) -> Sheet:
    """How many partners are in each stage, for how long, and how long it usually takes."""
    columns = (
        Column(_("Stage")),
        Column(_("Partners"), Kind.WHOLE, is_total=True),
        Column(_("Median of days so far"), Kind.NUMBER),
        Column(_("Median of finished stays"), Kind.NUMBER, _("days")),
        Column(_("Finished stays"), Kind.WHOLE, is_total=True),
    )
    rows = []
    for stage in Stage:
        cards, typical = shown.column(stage), shown.usual.get(stage, Usual(0, 0))
        known = typical.days if typical.n else None
        rows.append(Row((words.name(stage), len(cards), median_age(cards), known, typical.n)))
    return Sheet(_("Time in stage"), columns, tuple(rows), _long_note())


def _long_note() -> str:
    text = _("Longer than usual: over twice the median, once {n} partners have left the stage.")
    return text.format(n=ENOUGH)
