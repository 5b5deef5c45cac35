"""How a partner was trained: online or in person, how many, how long, at what cost (R57)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from prmdesk.domain.enablement import Records
from prmdesk.domain.training import Mode, Session, SessionState, took_part


@dataclass(frozen=True, slots=True)
class Mix:
    """What a partner took part in of one mode.

    ``seats`` counts every person in every session, ``minutes`` the length of each session once and
    ``cents`` its cost by heads; None where no session says it.
    """

    partner_id: int
    mode: Mode
    sessions: int = 0
    seats: int = 0
    minutes: int | None = None
    cents: int | None = None


def split_cost(cents: int, heads: Mapping[int, int]) -> dict[int, int]:
    """``cents`` by ``heads``, to the cent: the parts make up the whole."""
    parts, before, counted, every = {}, 0, 0, sum(heads.values())
    for key in sorted(heads):
        counted += heads[key]
        until = cents * counted // every
        parts[key], before = until - before, until
    return parts


def mixes(records: Records) -> list[Mix]:
    """What each partner took part in, by mode, of the sessions that were held (R57)."""
    heads: dict[int, Counter[int]] = defaultdict(Counter)
    for attendance in records.attendances:
        if took_part(attendance):
            heads[attendance.session_id][attendance.partner_id] += 1
    held = [one for one in records.sessions if one.state is SessionState.HELD and one.id in heads]
    mine: dict[tuple[int, Mode], list[Session]] = defaultdict(list)
    costs: dict[tuple[int, int], int] = {}
    for session in held:
        for partner_id in heads[session.id]:
            mine[partner_id, session.mode].append(session)
        if session.cost is not None:
            for partner_id, part in split_cost(_cents(session.cost), heads[session.id]).items():
                costs[session.id, partner_id] = part
    wanted = {partner.id for partner in records.partners}
    return [
        _mix(partner_id, mode, sessions, heads, costs)
        for (partner_id, mode), sessions in sorted(mine.items())
        if partner_id in wanted
    ]


def _mix(
    partner_id: int,
    mode: Mode,
    sessions: Sequence[Session],
    heads: Mapping[int, Mapping[int, int]],
    costs: Mapping[tuple[int, int], int],
) -> Mix:
    seats = sum(heads[session.id][partner_id] for session in sessions)
    minutes = _sum(session.minutes for session in sessions)
    cents = _sum(costs.get((session.id, partner_id)) for session in sessions)
    return Mix(partner_id, mode, len(sessions), seats, minutes, cents)


def _sum(figures: Iterable[int | None]) -> int | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else None


def _cents(cost: Decimal) -> int:
    return int((cost * 100).to_integral_value())
