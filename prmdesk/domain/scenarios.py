"""What if: a change that is thought through, with all that follows, before it is kept (D19)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from prmdesk.domain.allocation import Guide
from prmdesk.domain.drivers import Weighing
from prmdesk.domain.lines import PartnerFacts, standing
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Place, Quadrant, Standing
from prmdesk.domain.resource_board import Board, Claimant, Ledger, board


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named what-if; ``content`` is what it would change, as ``WhatIf.text`` writes it."""

    id: int
    name: str
    made_on: date
    content: str = "{}"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A partner that is not there yet."""

    name: str
    place: Place
    stage: Stage = Stage.RECRUIT
    buckets: tuple[Bucket, ...] = ()


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would be changed: nothing but this; all the rest follows from how things are.

    ``places`` are by partner, ``weights`` by driver, ``capacities`` by pool in its smallest unit.
    The first of ``added`` has the id -1, the next -2 and so on; they can be placed like others.
    """

    places: Mapping[int, Place] = field(default_factory=dict)
    weights: Mapping[int, float] = field(default_factory=dict)
    dropped: frozenset[int] = frozenset()
    added: tuple[Newcomer, ...] = ()
    capacities: Mapping[int, int] = field(default_factory=dict)
    guide: Guide | None = None

    def newcomers(self) -> dict[int, Newcomer]:
        """Those that are added, by their ids, where they would be placed."""
        found = {}
        for n, one in enumerate(self.added, 1):
            found[-n] = replace(one, place=self.places.get(-n, one.place))
        return found

    def text(self) -> str:
        """All of it as JSON."""
        return json.dumps(
            {
                "places": {key: [p.to_partner, p.to_us] for key, p in self.places.items()},
                "weights": dict(self.weights),
                "dropped": sorted(self.dropped),
                "added": [asdict(one) for one in self.added],
                "capacities": dict(self.capacities),
                "guide": asdict(self.guide) if self.guide else None,
            },
            ensure_ascii=False,
        )


def read_what_if(text: str) -> WhatIf:
    """What ``WhatIf.text`` wrote; ``ValueError`` on any other text."""
    try:
        told = json.loads(text)
        guide = told["guide"]
        return WhatIf(
            {int(key): Place(*map(float, at)) for key, at in told["places"].items()},
            {int(key): float(weight) for key, weight in told["weights"].items()},
            frozenset(map(int, told["dropped"])),
            tuple(map(_newcomer, told["added"])),
            {int(key): int(amount) for key, amount in told["capacities"].items()},
            Guide(**guide) if guide else None,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a what-if") from error


def _newcomer(told: Mapping[str, object]) -> Newcomer:
    place, buckets = told["place"], told["buckets"]
    if not isinstance(place, dict) or not isinstance(buckets, list):
        raise TypeError
    return Newcomer(
        str(told["name"]), Place(**place), Stage(str(told["stage"])), tuple(map(Bucket, buckets))
    )


@dataclass(frozen=True, slots=True)
class Base:
    """How things are: what a what-if starts from. ``facts`` are by partner."""

    facts: Mapping[int, PartnerFacts]
    weighing: Weighing
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would be: where everyone stands, and what everyone should have."""

    standings: Mapping[int, Standing]
    board: Board

    def quadrant(self, partner_id: int) -> Quadrant | None:
        """The quadrant of a partner, None where there is no such partner."""
        found = self.standings.get(partner_id)
        return None if found is None else found.quadrant

    def should(self, partner_id: int, pool_id: int) -> int | None:
        """What a partner should have of a pool; None without a capacity or a partner."""
        return self.board.shares.get(pool_id, {}).get(partner_id)


def outcome(base: Base, what_if: WhatIf, shown: Iterable[int] | None = None) -> Outcome:
    """What follows from ``what_if`` by the very sums that show how things are (D19).

    ``shown`` are the partners of the board; None for all. What is gone meanwhile is passed over.
    """
    weighing = base.weighing
    for driver_id, weight in what_if.weights.items():
        weighing = weighing.with_weight(driver_id, weight)
    standings: dict[int, Standing] = {}
    claimants: list[Claimant] = []
    for claimant in base.ledger.claimants:
        if claimant.id not in what_if.dropped:
            found = _standing(claimant, base.facts[claimant.id], what_if, weighing)
            standings[claimant.id] = found
            claimants.append(replace(claimant, quadrant=found.quadrant))
    for key, one in what_if.newcomers().items():
        box = one.place.quadrant(weighing.thresholds)
        standings[key] = Standing(key, one.name, one.place.to_partner, one.place.to_us, True, box)
        claimants.append(Claimant(key, one.name, box, one.stage, one.buckets))
    return Outcome(standings, board(_ledger(base.ledger, what_if, claimants), shown))


def _standing(
    claimant: Claimant, facts: PartnerFacts, what_if: WhatIf, weighing: Weighing
) -> Standing:
    place = what_if.places.get(claimant.id)
    by_hand = facts.by_hand if place is None else (place.to_partner, place.to_us)
    to_partner, to_us, box = standing(
        replace(facts, by_hand=by_hand), weighing.drivers, weighing.thresholds, weighing.own
    )
    return Standing(claimant.id, claimant.name, to_partner, to_us, by_hand != (None, None), box)


def _ledger(ledger: Ledger, what_if: WhatIf, claimants: Iterable[Claimant]) -> Ledger:
    gone = what_if.dropped
    pools = {pool.id for pool in ledger.pools}
    capacities = {key: much for key, much in what_if.capacities.items() if key in pools}
    return replace(
        ledger,
        claimants=tuple(claimants),
        capacities={**ledger.capacities, **capacities},
        limits={key: one for key, one in ledger.limits.items() if key[0] not in gone},
        allotments={key: one for key, one in ledger.allotments.items() if key[0] not in gone},
        guide=what_if.guide or ledger.guide,
    )


def concerned(before: Outcome, after: Outcome) -> list[int]:
    """The partners for which anything is different: added and dropped ones, too."""
    pools = [state.pool.id for state in after.board.states]
    return [
        key
        for key in dict.fromkeys((*before.standings, *after.standings))
        if before.standings.get(key) != after.standings.get(key)
        or any(before.should(key, pool) != after.should(key, pool) for pool in pools)
    ]
