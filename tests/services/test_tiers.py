"""The ladder is kept as a whole, partners follow a new name, and a tier is given by people."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.tiers import Tier
from prmdesk.errors import Invalid
from prmdesk.services import history, partners, tiers
from prmdesk.storage.database import Database


def names(db: Database) -> list[str]:
    return [tier.name for tier in tiers.tiers(db)]


def test_the_ladder_is_kept_in_one_step_and_partners_follow_a_new_name(
    db: Database, today: date
) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme", tier="GOLD"), today)
    other = partners.add_partner(db, Partner(0, "Other", tier="Bronze"), today)
    platinum, gold, silver, _bronze = tiers.tiers(db)
    before = len(history.latest(db, 100))
    steps = [
        replace(platinum, name="Gold"),
        replace(gold, name="Platinum", min_revenue=Decimal("50000.50"), min_certified=2),
        replace(silver, benefits=" Leads "),
        Tier(0, " Starter ", from_score=10),
    ]
    kept = tiers.save_tiers(db, steps)
    assert [one.name for one in kept] == ["Gold", "Platinum", "Silver", "Starter"]
    assert kept == tiers.tiers(db)
    assert (kept[1].min_revenue, kept[1].min_certified) == (Decimal("50000.50"), 2)
    assert kept[2].benefits == "Leads"
    assert partners.partner(db, acme).tier == "Platinum"  # as its tier is called now
    assert partners.partner(db, other).tier == "Bronze"  # gone from the ladder, its word stays
    assert len(history.latest(db, 100)) == before + 1
    tiers.save_tiers(db, kept)
    assert len(history.latest(db, 100)) == before + 1
    db.undo()
    assert names(db) == ["Platinum", "Gold", "Silver", "Bronze"]
    assert partners.partner(db, acme).tier == "GOLD"


def test_what_is_wrong_with_a_ladder_is_told_at_its_place(db: Database) -> None:
    with pytest.raises(Invalid) as told:
        tiers.save_tiers(
            db,
            [
                Tier(0, "A", from_score=50, min_certified=-1),
                Tier(0, " ", from_score=60, min_revenue=Decimal(-1)),
                Tier(0, "a", from_score=130),
            ],
        )
    assert [problem.field for problem in told.value.problems] == [
        "0.min_certified", "1.name", "1.from_score", "1.min_revenue", "2.name", "2.from_score",
    ]  # fmt: skip
    assert names(db)[0] == "Platinum"


def test_a_tier_is_given_and_taken_back(db: Database, today: date) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    tiers.give_tier(db, acme, "Silver")
    change = db.undoable()
    assert change is not None
    assert (change.label, change.detail) == ("Give tier", "Acme: Silver")
    at = tiers.standing_of(db, acme, today)
    assert at.current is not None
    assert (at.current.name, at.next and at.next.name) == ("Silver", "Gold")
    db.undo()
    assert partners.partner(db, acme).tier == ""
