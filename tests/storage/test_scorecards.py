"""Reading what scorecards rest on: of one partner the same as among all of them."""

from datetime import date

from prmdesk.storage import scorecards, workspace
from prmdesk.storage.database import Database


def test_one_partner_is_read_as_among_all(sampled: Database, today: date) -> None:
    with sampled.read() as c:
        settings = workspace.load(c)
        every = scorecards.known(c, settings, today)
        for one in every:
            (alone,) = scorecards.known(c, settings, today, one.facts.partner.id)
            assert alone == one
        assert scorecards.known(c, settings, today, 999_999) == []
    told = {one.facts.partner.name: one.facts for one in every}
    assert len(told) == len(every)
    names = [one.facts.partner.name for one in every]
    assert names == sorted(names)
    assert any(facts.plan and facts.plan.accounts for facts in told.values())
    assert any(facts.strengths for facts in told.values())
    assert any(facts.parts for facts in told.values())


def test_the_tiers_come_the_best_first(db: Database) -> None:
    with db.read() as c:
        assert [tier.name for tier in scorecards.tiers(c)] == [
            "Platinum", "Gold", "Silver", "Bronze",
        ]  # fmt: skip
