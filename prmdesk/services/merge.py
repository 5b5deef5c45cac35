"""Merging two partners that are one: what stands, what moves, and the one step that does it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import Any

from prmdesk import words
from prmdesk.domain.dossiers import FIELDS, LISTS, Dossier, fuller, is_blank
from prmdesk.domain.joining import Wins, given_way, joined, winner
from prmdesk.domain.joining_work import PlanClash, plan_clashes
from prmdesk.domain.merging import joined_text
from prmdesk.domain.partners import Partner
from prmdesk.errors import Conflict
from prmdesk.i18n import N_, _
from prmdesk.services.partners import check
from prmdesk.storage import dossiers, plans, tables, workspace
from prmdesk.storage import partners as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

BOTH = 0
"""In place of the partner whose value stands: the values of both do."""

_TABLES = {
    "agreed": tables.plan_versions,
    "sent": tables.sendings,
    "proofs": tables.proofs,
    "talks": tables.talking_points,
    "apart": tables.distinct_pairs,
    "activities": tables.activities,
    "promises": tables.promises,
    "frictions": tables.frictions,
    "known": tables.acquaintances,
    "learned": tables.attendances,
    "needs": tables.role_needs,
    "follow_ups": tables.follow_ups,
    "gates": tables.gate_decisions,
    "contacts": tables.contacts,
    "reasons": tables.reasons,
    "stages": tables.stage_entries,
    "values": tables.field_values,
    "scores": tables.scores,
    "steps": tables.steps,
    "checklists": tables.checklists,
    "plans": tables.plans,
    "path": tables.placements,
    "limits": tables.limits,
    "allotments": tables.allotments,
    "decisions": tables.decisions,
    "trials": tables.trials,
    "sheets": tables.bucket_sheets,
    "met": tables.criteria_met,
}
"""Where the rows of a dossier are kept; those of plans have a table for each kind."""

MOVED = ("contacts", "activities", "scores", "reasons", "checklists", "steps", "plans",
         "allotments", "decisions", "promises", "frictions", "learned")  # fmt: skip
"""The rows of a dossier that people count."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of both: its values by partner id, and whose stands (``BOTH``: they are joined).

    ``name`` is that of a custom field, whose ``field`` is like ``field:7``.
    """

    field: str
    values: Mapping[int, Any]
    stands: int
    name: str = ""

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        one, other = self.values.values()
        return one != other and not (is_blank(self.field, one) or is_blank(self.field, other))


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging would do; ``obstacles`` are sentences on what must be settled before.

    ``moves``: for each kind of row how many come over, and how many are taken up in one that is
    there already. ``also_known``: names and numbers that go into the remarks.
    """

    kept: Partner
    other: Partner
    lines: tuple[FieldLine, ...]
    moves: Mapping[str, tuple[int, int]]
    obstacles: tuple[str, ...] = ()
    also_known: tuple[str, ...] = ()


def likely_kept(db: Database, one: int, other: int) -> int:
    """The id of the one of two partners of which more is known; ``NotFound`` if one is gone."""
    with db.read() as c:
        return fuller(dossiers.of_partner(c, one), dossiers.of_partner(c, other)).partner.id


def merge_preview(
    db: Database, kept_id: int, other_id: int, wins: Wins | None = None
) -> MergePreview:
    """What becomes of every field and row if ``other_id`` is merged into ``kept_id`` (D7).

    ``wins`` is the user's word on fields: field -> id of the partner whose value stands.
    """
    with db.read() as c:
        kept, other = dossiers.of_partner(c, kept_id), dossiers.of_partner(c, other_id)
        names = {field.id: field.name for field in stored.fields(c)}
        start = workspace.load(c).fiscal_start
    result = joined(kept, other, wins or {})
    moves = {kind: _moves(getattr(other, kind), getattr(result, kind)) for kind in MOVED}
    lines = (*_own_lines(kept.partner, other.partner, wins or {}),
             *_custom_lines(kept, other, wins or {}, names))  # fmt: skip
    obstacles = tuple(_sentence(clash, start) for clash in plan_clashes(kept, other))
    also_known = given_way(kept.partner, other.partner, result.partner)
    return MergePreview(kept.partner, other.partner, lines, moves, obstacles, also_known)


def _own_lines(kept: Partner, other: Partner, wins: Wins) -> Iterator[FieldLine]:
    for name in (*FIELDS[:4], *LISTS, *FIELDS[4:], "notes"):
        values = {one.id: getattr(one, name) for one in (kept, other)}
        if all(is_blank("", value) for value in values.values()):
            continue
        is_joined = name not in FIELDS
        yield FieldLine(name, values, BOTH if is_joined else winner(name, kept, other, wins))


def _custom_lines(
    kept: Dossier, other: Dossier, wins: Wins, names: Mapping[int, str]
) -> Iterator[FieldLine]:
    told = {one.partner.id: {v.field_id: v.value for v in one.values} for one in (kept, other)}
    for key, name in names.items():
        values = {partner_id: mine.get(key, "") for partner_id, mine in told.items()}
        if any(values.values()):
            likely = kept.partner.id if values[kept.partner.id] else other.partner.id
            stands = wins.get(f"field:{key}", likely)
            yield FieldLine(f"field:{key}", values, stands, name)


def _moves(theirs: Sequence[Any], result: Sequence[Any]) -> tuple[int, int]:
    stays = {row.id for row in result}
    moved = sum(row.id in stays for row in theirs)
    return moved, len(theirs) - moved


def _sentence(clash: PlanClash, fiscal_start: int) -> str:
    year = words.fiscal_year(clash.year, fiscal_start)
    return words.name(clash.reason).format(year=year)


def merge(db: Database, kept_id: int, other_id: int, wins: Wins | None = None) -> int:
    """Make ``other_id`` part of ``kept_id``, with all that belongs to it; returns ``kept_id`` (D7).

    ``Conflict`` when two plans of one year cannot become one, ``Invalid`` when the values chosen
    do not go together, ``NotFound`` when one of the partners was deleted.
    """
    with db.write(N_("Merge partners")) as tx:
        kept = dossiers.of_partner(tx.connection, kept_id)
        other = dossiers.of_partner(tx.connection, other_id)
        start = workspace.load(tx.connection).fiscal_start
        if clashes := plan_clashes(kept, other):
            raise Conflict(" ".join(_sentence(clash, start) for clash in clashes))
        result = joined(kept, other, wins or {})
        partner = _also_known(kept.partner, other.partner, result.partner)
        check(partner)
        tx.detail = _("{gone} into {stays}").format(gone=other.partner.name, stays=partner.name)
        for name, table in _TABLES.items():
            rows = (*getattr(kept, name), *getattr(other, name))
            _write(tx, table, rows, getattr(result, name))
        for kind, table in plans.TABLES.items():
            before, after = (
                [row for row in rows if isinstance(row, kind)]
                for rows in (chain(kept.plan_rows, other.plan_rows), result.plan_rows)
            )
            _write(tx, table, before, after)
        _write(tx, tables.partners, [kept.partner, other.partner], [partner])
    return kept_id


def _also_known(kept: Partner, other: Partner, result: Partner) -> Partner:
    """``result`` with the names and numbers in its remarks that gave way: a sheet may use them."""
    names = given_way(kept, other, result)
    if not names:
        return result
    told = _("Also known as {names}.").format(names=", ".join(names))
    return replace(result, notes=joined_text(result.notes, told))


def _write(tx: Transaction, table: Any, before: Sequence[Any], after: Sequence[Any]) -> None:
    """Bring the rows of ``table`` from ``before`` to ``after``; those that are no more go first."""
    old = {row.id: row for row in before}
    tx.delete_many(table, old.keys() - {row.id for row in after})
    changed = {row.id: _changes(old[row.id], row) for row in after if row != old[row.id]}
    tx.update_many(table, changed)


def _changes(old: Any, new: Any) -> dict[str, Any]:
    was = asdict(old)
    return {name: value for name, value in asdict(new).items() if value != was[name]}
