"""Who has what of each pool in a quarter, and what each should have: the grid of resources (D1)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from prmdesk.domain.allocation import Claim, Guide, Line, Split, split
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import (
    OWN_HOURS,
    Against,
    Allotment,
    Limit,
    Pool,
    Quarter,
    against,
)

Key = tuple[int, int]
"""A partner and a pool, by their ids."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """A partner among whom pools are shared; ``headroom`` 0-1, None where nobody said."""

    id: int
    name: str
    quadrant: Quadrant
    stage: Stage
    buckets: tuple[Bucket, ...]
    headroom: float | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that the resources of a quarter are worked out from; a what-if replaces parts of it.

    ``claimants`` are all partners, ``capacities`` are by pool, ``limits`` and ``allotments`` by
    partner and pool. Partners free ``freed`` minutes of our time a quarter (R01), of which
    ``counted`` are in the capacity of own hours already.
    """

    quarter: Quarter
    pools: tuple[Pool, ...]
    claimants: tuple[Claimant, ...]
    capacities: Mapping[int, int] = field(default_factory=dict)
    limits: Mapping[Key, Limit] = field(default_factory=dict)
    allotments: Mapping[Key, Allotment] = field(default_factory=dict)
    guide: Guide = field(default_factory=Guide)
    freed: int = 0
    counted: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """How a pool stands in a quarter, over all partners; None: nobody said what it holds.

    Of the recommended split nobody can use ``unshared``; ``overpromised`` is promised beyond the
    capacity. ``now`` is what is planned by quadrant, ``guided`` what the guide recommends.
    ``freed`` are minutes that partners free and that are not in the capacity yet (R01).
    """

    pool: Pool
    capacity: int | None
    offered: int
    planned: int
    used: int
    unshared: int
    overpromised: int
    freed: int
    now: Mapping[Quadrant, int]
    guided: Mapping[Quadrant, int]

    @property
    def left(self) -> int | None:
        """What is not planned yet, 0 when more is planned than there is."""
        return None if self.capacity is None else max(self.capacity - self.planned, 0)

    @property
    def over(self) -> int:
        """What is planned beyond the capacity."""
        return 0 if self.capacity is None else max(self.planned - self.capacity, 0)


@dataclass(frozen=True, slots=True)
class Cell:
    """One partner and one pool: what it should have (None: the pool has no capacity), and has.

    ``offered``, ``planned``, ``used`` are None where nobody said. ``against`` tells why the pool
    is not offered to such a partner, empty where it is (R26).
    """

    partner_id: int
    pool_id: int
    should: int | None
    offered: int | None
    planned: int | None
    used: int | None
    floor: int
    cap: int | None
    against: tuple[Against, ...]
    allotment: Allotment | None

    @property
    def is_offered(self) -> bool:
        """Whether the catalogue offers this pool to such a partner."""
        return not self.against

    @property
    def delta(self) -> int | None:
        """Planned beyond what it should have, negative: too little; None without a capacity."""
        return None if self.should is None else (self.planned or 0) - self.should

    @property
    def unused(self) -> int:
        """What of the offer was not used."""
        return max((self.offered or 0) - (self.used or 0), 0)


@dataclass(frozen=True, slots=True)
class Board:
    """The grid: ``partners`` (those asked for) x pools, with the state of each pool over all.

    ``shares`` is what everyone should have: pool id -> partner id -> amount.
    """

    ledger: Ledger
    states: tuple[State, ...]
    partners: tuple[Claimant, ...]
    shares: Mapping[int, Mapping[int, int]]

    def state(self, pool_id: int) -> State:
        """How one pool stands."""
        return next(state for state in self.states if state.pool.id == pool_id)

    def cell(self, partner: Claimant, pool: Pool) -> Cell:
        """One cell of the grid, also of a partner that was not asked for."""
        key = partner.id, pool.id
        shares = self.shares.get(pool.id)
        limit = self.ledger.limits.get(key)
        found = self.ledger.allotments.get(key)
        return Cell(
            *key,
            None if shares is None else shares.get(partner.id, 0),
            *((found.offered, found.planned, found.used) if found else (None, None, None)),
            *((limit.floor, limit.cap) if limit else (0, None)),
            against(pool, partner.quadrant, partner.stage, partner.buckets),
            found,
        )

    def lines(self, pool: Pool) -> list[Line]:
        """What everyone should have and has of a pool, for ``allocation.shift``.

        Nobody should have anything of a pool without a capacity, so there are none of it.
        """
        shares = self.shares.get(pool.id)
        if shares is None:
            return []
        found = []
        for partner in self.ledger.claimants:
            should = shares.get(partner.id, 0)
            allotment = self.ledger.allotments.get((partner.id, pool.id))
            if should or allotment:
                planned, used = _given(allotment)
                found.append(Line(partner.id, should, planned, used))
        return found


def _given(allotment: Allotment | None) -> tuple[int, int]:
    return (allotment.planned or 0, allotment.used or 0) if allotment else (0, 0)


def recommended(ledger: Ledger, pool: Pool) -> Split | None:
    """What each partner should have of a pool (R22-R24); None without a capacity.

    Only those to whom it is offered share; a promise is kept to the others too, and what was
    given to them with a reason counts as promised.
    """
    return _recommended(ledger, pool, _free_claims(ledger))


def _recommended(ledger: Ledger, pool: Pool, free: Mapping[int, Claim]) -> Split | None:
    capacity = ledger.capacities.get(pool.id)
    return None if capacity is None else split(capacity, _claims(ledger, pool, free), ledger.guide)


def _free_claims(ledger: Ledger) -> dict[int, Claim]:
    """What everyone claims where nothing was promised and nothing is limited."""
    return {
        one.id: Claim(one.id, one.quadrant, one.stage, one.headroom) for one in ledger.claimants
    }


def _claims(ledger: Ledger, pool: Pool, free: Mapping[int, Claim]) -> list[Claim]:
    limits = {key: limit for (key, pool_id), limit in ledger.limits.items() if pool_id == pool.id}
    found = []
    for partner in ledger.claimants:
        claim = free[partner.id]
        if limit := limits.get(partner.id):
            claim = replace(claim, floor=limit.floor, cap=limit.cap)
        if against(pool, partner.quadrant, partner.stage, partner.buckets):
            given = ledger.allotments.get((partner.id, pool.id))
            promised = (given.planned or 0) if given and given.reason else 0
            floor = max(claim.floor, promised)
            claim = replace(claim, floor=floor, cap=floor)
        found.append(claim)
    return found


def board(ledger: Ledger, shown: Iterable[int] | None = None, before: Board | None = None) -> Board:
    """The grid of a quarter; ``shown`` are the ids of the partners asked for, None for all.

    A pool of which nothing that counts has changed since ``before`` is not shared again.
    """
    by_id = {partner.id: partner for partner in ledger.claimants}
    splits = _splits(ledger, before)
    given: dict[int, list[Allotment]] = {pool.id: [] for pool in ledger.pools}
    for (_partner, pool_id), allotment in ledger.allotments.items():
        if pool_id in given:
            given[pool_id].append(allotment)
    states = [_state(ledger, pool, splits[pool.id], given[pool.id], by_id) for pool in ledger.pools]
    wanted = by_id if shown is None else [key for key in shown if key in by_id]
    return Board(
        ledger,
        tuple(states),
        tuple(by_id[key] for key in wanted),
        {pool_id: found.amounts for pool_id, found in splits.items() if found},
    )


def _splits(ledger: Ledger, before: Board | None) -> dict[int, Split | None]:
    free = _free_claims(ledger)
    known: dict[int, Split] = {}
    if before is not None and _counts_alike(before.ledger, ledger):
        was, is_now = _promises(before.ledger), _promises(ledger)
        known = {
            state.pool.id: Split(before.shares[state.pool.id], state.unshared, state.overpromised)
            for state in before.states
            if state.pool in ledger.pools
            and state.capacity is not None
            and state.capacity == ledger.capacities.get(state.pool.id)
            and was.get(state.pool.id) == is_now.get(state.pool.id)
        }
    return {
        pool.id: known[pool.id] if pool.id in known else _recommended(ledger, pool, free)
        for pool in ledger.pools
    }


def _counts_alike(one: Ledger, other: Ledger) -> bool:
    """Whether those who share are the same, and weigh the same."""
    return one.guide == other.guide and one.claimants == other.claimants


def _promises(ledger: Ledger) -> dict[int, dict[int, tuple[Limit | None, int]]]:
    """What is promised and limited, by pool and partner; all else is shared by weight."""
    found: dict[int, dict[int, tuple[Limit | None, int]]] = {}
    for partner_id, pool_id in {**ledger.limits, **ledger.allotments}:
        given = ledger.allotments.get((partner_id, pool_id))
        reasoned = (given.planned or 0) if given and given.reason else 0
        limit = ledger.limits.get((partner_id, pool_id))
        if limit or reasoned:
            found.setdefault(pool_id, {})[partner_id] = limit, reasoned
    return found


def _state(
    ledger: Ledger,
    pool: Pool,
    shares: Split | None,
    given: Sequence[Allotment],
    by_id: Mapping[int, Claimant],
) -> State:
    return State(
        pool,
        ledger.capacities.get(pool.id),
        sum(one.offered or 0 for one in given),
        sum(one.planned or 0 for one in given),
        sum(one.used or 0 for one in given),
        shares.left if shares else 0,
        shares.over if shares else 0,
        ledger.freed - ledger.counted if pool.key == OWN_HOURS else 0,
        _by_quadrant({one.partner_id: one.planned or 0 for one in given}, by_id),
        _by_quadrant(shares.amounts if shares else {}, by_id),
    )


def _by_quadrant(amounts: Mapping[int, int], by_id: Mapping[int, Claimant]) -> dict[Quadrant, int]:
    found = dict.fromkeys(Quadrant, 0)
    for partner_id, much in amounts.items():
        found[by_id[partner_id].quadrant] += much
    return found
