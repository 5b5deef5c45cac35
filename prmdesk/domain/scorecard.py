"""The scorecard of a partner (C-iv): from what is known of it to one score, and how it adds up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from prmdesk.domain.metrics import (
    GROUP_OF,
    Group,
    Metric,
    PartnerType,
    Scale,
    scale,
)
from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.score_facts import Reading

ENOUGH = Decimal("0.6")
"""The share of the weight that must be known before a score says anything."""

MOST = Decimal("1.2")
"""What is reached beyond the target counts up to here."""

_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)

TYPE_OF = {
    Bucket.DISTRIBUTOR: PartnerType.RESELLER,
    Bucket.INFLUENCE: PartnerType.INFLUENCE,
    Bucket.SUPPLIER: PartnerType.SUPPLIER,
}
"""Whose scorecard a partner has of whom nobody said it; the first that fits wins."""


@dataclass(frozen=True, slots=True)
class MetricScore:
    """One metric: what was read, on which scale, its score (0-120) and what it adds to the whole.

    ``weight`` is its part of the whole scorecard (0-1). ``score`` and ``points`` are None without
    data; it is then left out, and the others weigh more.
    """

    metric: Metric
    reading: Reading
    weight: Decimal
    scale: Scale | None = None
    score: Decimal | None = None
    points: Decimal | None = None

    @property
    def group(self) -> Group:
        """The group it belongs to."""
        return GROUP_OF[self.metric]


@dataclass(frozen=True, slots=True)
class GroupScore:
    """A group: its weight and what of that is known (both 0-1 of the whole), its score (0-120),
    and the points that its metrics add; score and points are None where nothing is known."""

    group: Group
    weight: Decimal
    known: Decimal
    score: Decimal | None = None
    points: Decimal | None = None

    @property
    def coverage(self) -> Decimal:
        """The share of its weight with data, 0-1."""
        return self.known / self.weight if self.weight else Decimal(0)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How a partner scores: 0-100, up to 120 where targets are passed; None without any data.

    ``coverage`` (0-1) is the share of the weight with data. ``kind`` is whose scorecard it is;
    ``is_assumed``: nobody said so, it follows the bucket, and ``others`` would fit too.
    ``certified`` people and the ``revenue`` of the last four quarters, in the currency of the
    workspace, are what tiers ask for beside the score (None: not known).
    """

    partner_id: int
    name: str
    kind: PartnerType = PartnerType.UNDECIDED
    is_assumed: bool = False
    others: tuple[PartnerType, ...] = ()
    score: Decimal | None = None
    coverage: Decimal = Decimal(0)
    groups: tuple[GroupScore, ...] = ()
    metrics: tuple[MetricScore, ...] = ()
    certified: int | None = None
    revenue: Decimal | None = None

    @property
    def is_thin(self) -> bool:
        """Whether so little is known that the score says nothing of the partner."""
        return self.coverage < ENOUGH


@dataclass(frozen=True, slots=True)
class Rules:
    """How this workspace scores: its own weights and scales where they are not the usual ones."""

    weights: Mapping[str, float] = field(default_factory=dict)
    scales: Mapping[str, float] = field(default_factory=dict)


def kind_of(partner: Partner) -> tuple[PartnerType, tuple[PartnerType, ...]]:
    """Whose scorecard ``partner`` has, and whose else would fit where its buckets decide."""
    if partner.scored_as:
        return partner.scored_as, ()
    found = [kind for bucket, kind in TYPE_OF.items() if bucket in partner.buckets]
    return (found[0], tuple(found[1:])) if found else (PartnerType.UNDECIDED, ())


def scorecard(
    partner: Partner,
    readings: Mapping[Metric, Reading],
    weighed: Mapping[Metric, Decimal],
    scales: Mapping[str, float],
    *,
    certified: int | None = None,
    revenue: Decimal | None = None,
) -> Scorecard:
    """The scorecard of ``partner``: each metric clamped to 0-120, weighed by its type (C-iv).

    ``weighed`` are the ``weights`` of its type. What has no data is left out and the rest weighs
    more. All figures are to a tenth: the points
    of the metrics add up to those of their group, and these to the score, exactly as shown.
    """
    kind, others = kind_of(partner)
    if not kind:
        return Scorecard(partner.id, partner.name, certified=certified, revenue=revenue)
    known = [
        _scored(metric, readings[metric], weight, scales) for metric, weight in weighed.items()
    ]
    metrics, score = _with_points(known)
    return Scorecard(
        partner.id,
        partner.name,
        kind,
        is_assumed=not partner.scored_as,
        others=others,
        score=score,
        coverage=sum((one.weight for one in metrics if one.score is not None), Decimal(0)),
        groups=tuple(_groups(metrics)),
        metrics=tuple(metrics),
        certified=certified,
        revenue=revenue,
    )


def sway(card: Scorecard, group: Group, by: Decimal) -> Decimal | None:
    """The score if ``group`` weighed ``by`` (0-1 of the whole) more and the others as before (D17).

    None where nothing is known, or nothing would weigh anything.
    """
    pairs = []
    for one in card.groups:
        if one.score is not None:
            weight = max(one.weight + (by if one.group is group else 0), Decimal(0))
            pairs.append((weight * one.coverage, one.score))
    total = sum((weight for weight, _score in pairs), Decimal(0))
    return _tenths(sum(weight * score for weight, score in pairs) / total) if total else None


def _scored(
    metric: Metric, reading: Reading, weight: Decimal, scales: Mapping[str, float]
) -> MetricScore:
    usual = scale(metric, scales)
    floor = usual.floor if reading.floor is None else reading.floor
    target = usual.target if reading.target is None else reading.target
    made = MetricScore(metric, reading, weight, Scale(floor, target))
    if reading.actual is None or target is None or target == floor:
        return made
    share = (reading.actual - floor) / (target - floor)
    return replace(made, score=min(max(share, Decimal(0)), MOST) * _HUNDRED)


def _with_points(metrics: Sequence[MetricScore]) -> tuple[list[MetricScore], Decimal | None]:
    """The metrics with the points they add, and the score that these add up to, to a tenth.

    The tenths that rounding leaves go where most was cut off, so that the sum is exact.
    """
    whole = sum((one.weight for one in metrics if one.score is not None), Decimal(0))
    if not whole:
        return list(metrics), None
    exact = [None if one.score is None else one.weight * one.score / whole for one in metrics]
    total = _tenths(sum(filter(None, exact), Decimal(0)))
    cut = [None if one is None else one.quantize(_TENTH, ROUND_FLOOR) for one in exact]
    left = int((total - sum(filter(None, cut), Decimal(0))) / _TENTH)
    rest = [
        (a - b, -n) for n, (a, b) in enumerate(zip(exact, cut, strict=True)) if a and b is not None
    ]
    for _much, place in sorted(rest, reverse=True)[:left]:
        cut[-place] = (cut[-place] or Decimal(0)) + _TENTH
    found = [
        one if points is None or one.score is None
        else replace(one, score=_tenths(one.score), points=points)
        for one, points in zip(metrics, cut, strict=True)
    ]  # fmt: skip
    return found, total


def _groups(metrics: Sequence[MetricScore]) -> list[GroupScore]:
    found = []
    for group in Group:
        mine = [one for one in metrics if one.group is group]
        known = [one for one in mine if one.score is not None and one.points is not None]
        made = GroupScore(
            group,
            sum((one.weight for one in mine), Decimal(0)),
            sum((one.weight for one in known), Decimal(0)),
        )
        if made.known:
            score = sum(one.weight * (one.score or 0) for one in known) / made.known
            points = sum((one.points or Decimal(0) for one in known), Decimal(0))
            made = replace(made, score=_tenths(score), points=points)
        found.append(made)
    return found


def _tenths(value: Decimal) -> Decimal:
    return value.quantize(_TENTH, ROUND_HALF_UP)
