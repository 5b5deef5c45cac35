"""What a partner is measured by (C-iv, R68): the metrics, their groups, scales and weights."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Group(StrEnum):
    """The four groups of a scorecard."""

    RESULTS = "results"
    PIPELINE = "pipeline"
    CAPABILITY = "capability"
    ENGAGEMENT = "engagement"


class Metric(StrEnum):
    """What is measured; a measure of a plan may be one of these, or one of its own (``NONE``)."""

    NONE = ""
    REVENUE = "revenue"
    GROWTH = "growth"
    DEALS = "deals"
    AVERAGE_DEAL = "average_deal"
    RENEWAL = "renewal"
    PIPELINE = "pipeline"
    OPPORTUNITIES = "opportunities"
    WIN_RATE = "win_rate"
    CYCLE = "cycle"
    ACCOUNTS = "accounts"
    CERTIFIED = "certified"
    COVERAGE = "coverage"
    PARTS = "parts"
    QUALITY = "quality"
    PLAN = "plan"
    ON_TIME = "on_time"
    JOINT = "joint"
    EASE = "ease"
    STRENGTH = "strength"
    CONTACT = "contact"


class PartnerType(StrEnum):
    """Whose scorecard it is: a referral partner and an integrator never share one (C-iv).

    ``UNDECIDED`` follows the partner's bucket.
    """

    UNDECIDED = ""
    RESELLER = "reseller"
    REFERRAL = "referral"
    INTEGRATOR = "integrator"
    INFLUENCE = "influence"
    SUPPLIER = "supplier"


TYPES = tuple(kind for kind in PartnerType if kind)
"""The types that have a scorecard."""

_G, _M, _P = Group, Metric, PartnerType

METRICS: Mapping[Group, tuple[Metric, ...]] = {
    _G.RESULTS: (_M.REVENUE, _M.GROWTH, _M.DEALS, _M.AVERAGE_DEAL, _M.RENEWAL),
    _G.PIPELINE: (_M.PIPELINE, _M.OPPORTUNITIES, _M.WIN_RATE, _M.CYCLE, _M.ACCOUNTS),
    _G.CAPABILITY: (_M.CERTIFIED, _M.COVERAGE, _M.PARTS, _M.QUALITY),
    _G.ENGAGEMENT: (_M.PLAN, _M.ON_TIME, _M.JOINT, _M.EASE, _M.STRENGTH, _M.CONTACT),
}
"""The metrics of each group, in the order in which they are shown."""

GROUP_OF = {metric: group for group, metrics in METRICS.items() for metric in metrics}

MONEY = frozenset({_M.REVENUE, _M.GROWTH, _M.AVERAGE_DEAL, _M.PIPELINE})
"""What comes from amounts, which are only comparable in one currency."""

_GROUP_WEIGHTS: Mapping[PartnerType, tuple[int, int, int, int]] = {
    _P.RESELLER: (40, 25, 20, 15),
    _P.REFERRAL: (45, 35, 10, 10),
    _P.INTEGRATOR: (30, 20, 35, 15),
    _P.INFLUENCE: (15, 30, 20, 35),
    _P.SUPPLIER: (20, 10, 45, 25),
}

_METRIC_WEIGHTS: Mapping[PartnerType, Mapping[Metric, int]] = {
    _P.RESELLER: {
        _M.REVENUE: 60, _M.GROWTH: 20, _M.DEALS: 20,
        _M.PIPELINE: 50, _M.WIN_RATE: 25, _M.ACCOUNTS: 25,
        _M.CERTIFIED: 50, _M.COVERAGE: 30, _M.PARTS: 20,
        _M.PLAN: 40, _M.ON_TIME: 30, _M.CONTACT: 30,
    },
    _P.REFERRAL: {
        _M.REVENUE: 60, _M.GROWTH: 20, _M.DEALS: 20,
        _M.PIPELINE: 40, _M.OPPORTUNITIES: 40, _M.WIN_RATE: 20,
        _M.CERTIFIED: 60, _M.COVERAGE: 40,
        _M.PLAN: 30, _M.ON_TIME: 40, _M.CONTACT: 30,
    },
    _P.INTEGRATOR: {
        _M.REVENUE: 60, _M.RENEWAL: 40,
        _M.PIPELINE: 50, _M.WIN_RATE: 25, _M.ACCOUNTS: 25,
        _M.CERTIFIED: 40, _M.COVERAGE: 20, _M.PARTS: 20, _M.QUALITY: 20,
        _M.PLAN: 40, _M.ON_TIME: 30, _M.CONTACT: 30,
    },
    _P.INFLUENCE: {
        _M.REVENUE: 50, _M.DEALS: 50,
        _M.PIPELINE: 30, _M.OPPORTUNITIES: 30, _M.ACCOUNTS: 40,
        _M.CERTIFIED: 40, _M.COVERAGE: 60,
        _M.ON_TIME: 30, _M.JOINT: 30, _M.STRENGTH: 20, _M.CONTACT: 20,
    },
    _P.SUPPLIER: {
        _M.REVENUE: 50, _M.RENEWAL: 50,
        _M.PIPELINE: 100,
        _M.PARTS: 60, _M.QUALITY: 40,
        _M.PLAN: 30, _M.ON_TIME: 40, _M.CONTACT: 30,
    },
}  # fmt: skip
"""In percent of the group; what is not named weighs nothing: eight to twelve count, not thirty."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From the floor, which scores 0, to the target, which scores 100; a floor above the target
    where less is better. Without a target a metric has only that of a plan."""

    floor: Decimal
    target: Decimal | None = None


_SCALES: Mapping[Metric, tuple[int, int | None]] = {
    _M.REVENUE: (0, None), _M.GROWTH: (0, 10), _M.DEALS: (0, None), _M.AVERAGE_DEAL: (0, None),
    _M.RENEWAL: (60, 90), _M.PIPELINE: (0, 300), _M.OPPORTUNITIES: (0, None),
    _M.WIN_RATE: (0, 30), _M.CYCLE: (180, 60), _M.ACCOUNTS: (0, 10), _M.CERTIFIED: (0, 100),
    _M.COVERAGE: (0, 100), _M.PARTS: (0, 100), _M.QUALITY: (0, None), _M.PLAN: (0, 100),
    _M.ON_TIME: (0, 90), _M.JOINT: (0, 100), _M.EASE: (1, 4), _M.STRENGTH: (1, 4),
    _M.CONTACT: (90, 14),
}  # fmt: skip


def group_weight(kind: PartnerType, group: Group, own: Mapping[str, float]) -> float:
    """What a group weighs in the scorecard of a type, in percent; ``own`` wins over the usual."""
    usual = _GROUP_WEIGHTS[kind][list(Group).index(group)]
    return own.get(group_key(kind, group), float(usual))


def metric_weight(kind: PartnerType, metric: Metric, own: Mapping[str, float]) -> float:
    """What a metric weighs in its group, in percent; ``own`` wins over the usual."""
    usual = _METRIC_WEIGHTS[kind].get(metric, 0)
    return own.get(metric_key(kind, metric), float(usual))


def group_key(kind: PartnerType, group: Group) -> str:
    """Under which name the weight of a group is kept: reseller.results."""
    return f"{kind}.{group}"


def metric_key(kind: PartnerType, metric: Metric) -> str:
    """Under which name the weight of a metric is kept: reseller.results.revenue."""
    return f"{kind}.{GROUP_OF[metric]}.{metric}"


def weights(kind: PartnerType, own: Mapping[str, float]) -> dict[Metric, Decimal]:
    """The part of the whole scorecard that each metric of a type has, 0-1; they add up to 1.

    What weighs nothing is left out; a group in which nothing weighs leaves its part to the others.
    """
    found: dict[Metric, Decimal] = {}
    for group, metrics in METRICS.items():
        parts = {metric: _exact(metric_weight(kind, metric, own)) for metric in metrics}
        whole = sum(parts.values())
        share = _exact(group_weight(kind, group, own))
        found |= {metric: share * part / whole for metric, part in parts.items() if part * share}
    total = sum(found.values(), Decimal(0))
    return {metric: weight / total for metric, weight in found.items()}


def weight_sums(kind: PartnerType, own: Mapping[str, float]) -> dict[Group | None, float]:
    """What the weights of a type add up to: those of the groups (None), and of each group's
    metrics; a scorecard is whole where all are 100."""
    found: dict[Group | None, float] = {
        group: sum(metric_weight(kind, metric, own) for metric in metrics)
        for group, metrics in METRICS.items()
    }
    found[None] = sum(group_weight(kind, group, own) for group in Group)
    return {key: round(value, 6) for key, value in found.items()}


def scale(metric: Metric, own: Mapping[str, float]) -> Scale:
    """The scale of a metric; ``own`` (cycle.floor, cycle.target) wins over the usual."""
    floor, target = _SCALES[metric]
    aim = own.get(f"{metric}.target", target)
    return Scale(_exact(own.get(f"{metric}.floor", floor)), None if aim is None else _exact(aim))


def _exact(number: float) -> Decimal:
    return Decimal(str(number))
