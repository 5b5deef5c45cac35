"""Where the resources of two partners that are one went: what was planned for both, added up."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from prmdesk.domain.buckets import BucketSheet
from prmdesk.domain.decisions import Decision
from prmdesk.domain.lifecycle import CriterionMet
from prmdesk.domain.merging import joined_text
from prmdesk.domain.pitch import Proof, TalkingPoint
from prmdesk.domain.placements import Placement
from prmdesk.domain.resources import Allotment, Limit
from prmdesk.domain.trials import Trial

Moving = TypeVar("Moving", Placement, Decision, Trial, Proof, TalkingPoint)


def moved(rows: Iterable[Moving], partner_id: int) -> tuple[Moving, ...]:
    """``rows`` as those of ``partner_id``."""
    return tuple(replace(row, partner_id=partner_id) for row in rows)


def joined_path(
    kept: Sequence[Placement], others: Sequence[Placement], partner_id: int
) -> tuple[Placement, ...]:
    """The path of ``kept``: nobody stands in two places. Without one it is that of the other."""
    return tuple(kept) or moved(others, partner_id)


def joined_limits(
    kept: Sequence[Limit], others: Sequence[Limit], partner_id: int
) -> tuple[Limit, ...]:
    """What was promised to both is promised to the one; no limit for one is none for both."""
    found = {limit.pool_id: limit for limit in kept}
    for limit in others:
        mine = found.get(limit.pool_id)
        if mine is None:
            found[limit.pool_id] = replace(limit, partner_id=partner_id)
            continue
        is_free = mine.cap is None or limit.cap is None
        cap = None if is_free else _sum(mine.cap, limit.cap)
        found[limit.pool_id] = replace(mine, floor=mine.floor + limit.floor, cap=cap)
    return tuple(found.values())


def joined_allotments(
    kept: Sequence[Allotment], others: Sequence[Allotment], partner_id: int
) -> tuple[Allotment, ...]:
    """What both have of a pool in a quarter adds up, the earlier day stands."""
    found = {(one.pool_id, one.year, one.quarter): one for one in kept}
    for other in others:
        key = other.pool_id, other.year, other.quarter
        mine = found.get(key)
        found[key] = replace(other, partner_id=partner_id) if mine is None else replace(
            mine,
            offered=_sum(mine.offered, other.offered),
            planned=_sum(mine.planned, other.planned),
            used=_sum(mine.used, other.used),
            on_day=_first(mine.on_day, other.on_day),
            step_id=mine.step_id or other.step_id,
            needed_by=_first(mine.needed_by, other.needed_by),
            reason=joined_text(mine.reason, other.reason),
            note=joined_text(mine.note, other.note),
        )  # fmt: skip
    return tuple(found.values())


def joined_sheets(
    kept: Sequence[BucketSheet], others: Sequence[BucketSheet], partner_id: int
) -> tuple[BucketSheet, ...]:
    """One sheet a bucket and segment: that of ``kept``, its blanks filled."""
    found = {(sheet.bucket, sheet.segment): sheet for sheet in kept}
    for sheet in others:
        key = sheet.bucket, sheet.segment
        mine = found.get(key)
        if mine is None:
            found[key] = replace(sheet, partner_id=partner_id)
            continue
        decided = mine if mine.decision or not sheet.decision else sheet
        found[key] = replace(
            mine,
            ratings={**sheet.ratings, **mine.ratings},
            facts={**sheet.facts, **{name: told for name, told in mine.facts.items() if told}},
            decision=decided.decision,
            decided_on=decided.decided_on,
            reason=joined_text(mine.reason, sheet.reason),
        )
    return tuple(found.values())


def joined_met(
    kept: Sequence[CriterionMet], others: Sequence[CriterionMet], partner_id: int
) -> tuple[CriterionMet, ...]:
    """What either met is met; it is waived only if it was for both."""
    found = {met.criterion_id: met for met in kept}
    for met in others:
        mine = found.get(met.criterion_id)
        if mine is None:
            found[met.criterion_id] = replace(met, partner_id=partner_id)
            continue
        is_met = not (mine.waiver and met.waiver)
        stands = met if mine.waiver and not met.waiver else mine
        found[met.criterion_id] = replace(
            mine,
            met_on=stands.met_on,
            waiver="" if is_met else joined_text(mine.waiver, met.waiver),
            note=joined_text(mine.note, met.note),
        )
    return tuple(found.values())


def _sum(one: int | None, other: int | None) -> int | None:
    known = [amount for amount in (one, other) if amount is not None]
    return sum(known) if known else None


def _first(one: Any, other: Any) -> Any:
    return min((day for day in (one, other) if day is not None), default=None)
