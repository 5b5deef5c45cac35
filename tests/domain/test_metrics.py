"""The weights of each type add up, and its own ones win; no type scores more than a dozen."""

from decimal import Decimal

import pytest

from prmdesk.domain.metrics import (
    GROUP_OF,
    METRICS,
    TYPES,
    Group,
    Metric,
    PartnerType,
    Scale,
    group_key,
    group_weight,
    metric_key,
    metric_weight,
    scale,
    weights,
)


@pytest.mark.parametrize("kind", TYPES)
def test_the_usual_weights_add_up_to_a_hundred_and_count_a_dozen_at_most(
    kind: PartnerType,
) -> None:
    assert sum(group_weight(kind, group, {}) for group in Group) == 100
    for metrics in METRICS.values():
        assert sum(metric_weight(kind, metric, {}) for metric in metrics) == 100
    found = weights(kind, {})
    assert 8 <= len(found) <= 12
    assert abs(sum(found.values()) - 1) < Decimal("1e-20")


def test_every_metric_is_in_one_group() -> None:
    assert sorted(GROUP_OF) == sorted(set(Metric) - {Metric.NONE})
    assert sum(map(len, METRICS.values())) == len(GROUP_OF)


def test_own_weights_win_and_are_brought_to_one() -> None:
    kind = PartnerType.RESELLER
    own = {group_key(kind, group): 0.0 for group in Group} | {
        "reseller.results": 30.0,
        "reseller.pipeline": 10.0,
        metric_key(kind, Metric.PIPELINE): 0.0,
        "reseller.pipeline.win_rate": 0.0,
    }
    found = weights(kind, own)
    assert set(found) == {Metric.REVENUE, Metric.GROWTH, Metric.DEALS, Metric.ACCOUNTS}
    assert found[Metric.ACCOUNTS] == Decimal("0.25")  # all that is left of its group
    assert found[Metric.REVENUE] == Decimal("0.45")
    assert weights(PartnerType.REFERRAL, own) == weights(PartnerType.REFERRAL, {})


def test_a_scale_may_run_downwards_and_each_end_may_be_ones_own() -> None:
    assert scale(Metric.CONTACT, {}) == Scale(Decimal(90), Decimal(14))
    own = scale(Metric.CYCLE, {"cycle.floor": 120.5})
    assert own == Scale(Decimal("120.5"), Decimal(60))
    assert scale(Metric.REVENUE, {}).target is None
