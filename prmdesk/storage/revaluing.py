"""Where partners stand once weights or thresholds changed: the rest of their lines stays."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, func, select

from prmdesk.domain.lines import PartnerFacts, standing
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Score, Voice
from prmdesk.storage import placements, scores, tables, workspace
from prmdesk.storage.journal import held
from prmdesk.storage.rows import among, read
from prmdesk.storage.tables import partner_lines

_SET = "UPDATE partner_lines SET value_to_partner = ?, value_to_us = ?, quadrant = ? WHERE id = ?"
_CHANGED = ("value_to_partner", "value_to_us", "quadrant")


def facts(c: Connection, ids: Sequence[int]) -> dict[int, PartnerFacts]:
    """What the quadrant of partners comes from, and where each stands now, by partner."""
    before = placements.latest(c, ids)
    given = _in_force(c, ids)
    t = tables.partners.c
    own = select(t.id, t.manual_to_partner, t.manual_to_us, t.buckets).where(among(t.id, ids))
    return {
        key: PartnerFacts(
            by_hand=(to_partner, to_us),
            scores=given.get(key, ()),
            buckets=buckets,
            before=before[key].quadrant if key in before else Quadrant.UNSCORED,
        )
        for key, to_partner, to_us, buckets in c.execute(own)
    }


def revalue(c: Connection, ids: Sequence[int]) -> list[Placement]:
    """Bring both values and the quadrant in the lines of ``ids`` up to date, all else stays.

    Returns where those stand now that stood elsewhere before, as of no day yet.
    """
    drivers, own = scores.drivers(c), scores.own_weights(c)
    thresholds = workspace.load(c).thresholds
    now = {key: standing(one, drivers, thresholds, own) for key, one in facts(c, ids).items()}
    kept = select(partner_lines.c.id, *(partner_lines.c[name] for name in _CHANGED))
    was = {row[0]: tuple(row[1:]) for row in c.execute(kept.where(among(partner_lines.c.id, ids)))}
    changed = {key: found for key, found in now.items() if found != was.get(key)}
    _write(c, changed)
    lines = scores.standings(c, list(changed))
    return placements.moved(placements.latest(c, list(changed)), {one.id: one for one in lines})


def _write(c: Connection, changed: Mapping[int, Iterable[object]]) -> None:
    if changed:
        columns = [
            held(partner_lines, name, values)
            for name, values in zip(_CHANGED, zip(*changed.values(), strict=True), strict=True)
        ]
        c.exec_driver_sql(_SET, list(zip(*columns, changed, strict=True)))


def _in_force(c: Connection, ids: Sequence[int]) -> dict[int, list[Score]]:
    """Our latest score of each driver, by partner: older ones do not count."""
    t = tables.scores
    newest = (
        func.row_number()
        .over(
            partition_by=(t.c.partner_id, t.c.driver_id),
            order_by=(t.c.on_date.desc(), t.c.id.desc()),
        )
        .label("newest")
    )
    ours = select(t, newest).where(t.c.voice == Voice.US, among(t.c.partner_id, ids)).subquery()
    columns = [ours.c[column.name] for column in t.columns]
    found: dict[int, list[Score]] = {}
    for score in read(c, Score, select(*columns).where(ours.c.newest == 1)):
        found.setdefault(score.partner_id, []).append(score)
    return found
