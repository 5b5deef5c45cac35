"""Weights are kept when each type adds up to 100, else nothing is; one step, undone whole."""

import pytest

from prmdesk.domain.scorecard import Rules
from prmdesk.errors import Invalid
from prmdesk.services import score_rules
from prmdesk.storage.database import Database


def test_weights_that_add_up_are_kept_as_one_step(db: Database) -> None:
    own = Rules({"reseller.results": 50.0, "reseller.pipeline": 15.0}, {"cycle.floor": 120.0})
    assert score_rules.save_rules(db, own) == own
    assert score_rules.rules(db) == own
    db.undo()
    assert score_rules.rules(db) == Rules()


@pytest.mark.parametrize(
    ("weights", "scales", "field", "said"),
    [
        ({"referral.results": 50.0}, {}, "referral", "“Referral” add up to 105"),
        ({"supplier.capability.parts": 50.0}, {}, "supplier", "“Capability” add up to 90"),
        ({"reseller.results": -1.0}, {}, "reseller", "below zero"),
        ({}, {"contact.floor": 14.0}, "contact", "cannot be the same"),
    ],
)
def test_what_does_not_add_up_is_refused(
    db: Database, weights: dict[str, float], scales: dict[str, float], field: str, said: str
) -> None:
    with pytest.raises(Invalid) as told:
        score_rules.save_rules(db, Rules(weights, scales))
    assert told.value.problems[0].field == field
    assert said in told.value.problems[0].text
    assert score_rules.rules(db) == Rules()


def test_a_group_without_metrics_may_weigh_nothing(db: Database) -> None:
    own = {
        "supplier.pipeline": 0.0, "supplier.pipeline.pipeline": 0.0, "supplier.results": 30.0,
    }  # fmt: skip
    assert score_rules.save_rules(db, Rules(own)).weights == own
