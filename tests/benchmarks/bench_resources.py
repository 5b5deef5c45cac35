"""Scoring everyone anew and sharing six pools among them, against the same sums in numpy."""

import random
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from prmdesk.domain.lines import PartnerFacts, derived
from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant, Thresholds
from prmdesk.domain.resource_board import Board, Claimant, Ledger, board
from prmdesk.domain.resources import Measure, Pool, Quarter
from prmdesk.domain.scores import Axis, Driver, Score
from tests.benchmarks.bench_list import timed

np: Any = pytest.importorskip("numpy")

_WEIGHTS = (30, 20, 20, 15, 15)
_POOLS = tuple(Pool(key, f"pool {key}", Measure.TIME) for key in range(1, 7))
_CAPACITY = 60_000_00
_GUIDE = (10, 10, 3, 1)


def facts(n: int) -> list[PartnerFacts]:
    """``n`` partners with a score for each of ten drivers."""
    chance = random.Random(n)
    drivers = range(1, 11)
    return [
        PartnerFacts(
            scores=[
                Score(
                    10 * key + driver, key, driver, chance.randint(0, 5), on_date=date(2026, 1, 1)
                )
                for driver in drivers
            ]
        )
        for key in range(1, n + 1)
    ]


def rescored(crowd: Sequence[PartnerFacts]) -> list[Quadrant]:
    """Where everyone stands, from all their scores."""
    drivers = [
        Driver(5 * place + number + 1, axis, f"{axis}{number}", "", float(weight), number)
        for place, axis in enumerate((Axis.US, Axis.PARTNER))
        for number, weight in enumerate(_WEIGHTS)
    ]
    return [derived(one, drivers, Thresholds(band=5)).quadrant for one in crowd]


def allocated(quadrants: Sequence[Quadrant]) -> Board:
    """Six pools shared among partners that stand there."""
    stages = list(Stage)[3:8]
    claimants = tuple(
        Claimant(key, "", quadrant, stages[key % 5], (), key % 11 / 10)
        for key, quadrant in enumerate(quadrants)
    )
    capacities = {pool.id: _CAPACITY for pool in _POOLS}
    return board(Ledger(Quarter(2026, 4), _POOLS, claimants, capacities))


def plainly(n: int) -> Callable[[], None]:
    """The same sums in numpy: weighted means, a box for each, shares rounded to add up."""
    chance = np.random.default_rng(n)
    scores = chance.integers(0, 6, (n, 2, 5)).astype(float)
    weights = np.array(_WEIGHTS) / sum(_WEIGHTS)
    guide = np.array(_GUIDE, dtype=float)
    shade = 0.5 + chance.random(n) / 2

    def work() -> None:
        values = scores @ weights * 20
        box = (values[:, 0] < 50) * 2 + (values[:, 1] < 50)
        wide = guide[box] * shade
        for _pool in _POOLS:
            exact = wide / wide.sum() * _CAPACITY
            whole = np.floor(exact)
            left = int(_CAPACITY - whole.sum())
            whole[np.argsort(whole - exact)[:left]] += 1

    return work


@pytest.mark.parametrize("n", [1_000, 10_000])
def test_rescoring_and_allocating(ratio: Callable[..., None], n: int) -> None:
    crowd = facts(n)
    quadrants = rescored(crowd)
    floor = timed(plainly(n))
    goal = "<= 50 ms / <= 500 ms at 10 000"
    ratio(f"rescoring {n} partners", timed(lambda: rescored(crowd), 5), floor, "a part of it")
    ratio(f"allocating six pools to {n}", timed(lambda: allocated(quadrants), 5), floor, "the rest")
    ratio(f"both for {n}", timed(lambda: allocated(rescored(crowd)), 5), floor, goal)
