"""Training in the sample: current, lapsed and never trained people, and news still to decide."""

from datetime import date

from prmdesk.domain.enablement import Cover
from prmdesk.services import news, sessions, target_customers, training
from prmdesk.storage.database import Database


def test_some_are_current_some_lapsed_some_never_learned(sampled: Database, today: date) -> None:
    found = training.survey(sampled, today)
    assert {Cover.ENOUGH, Cover.PART, Cover.NONE} <= {one.cover for one in found.coverage}
    lapsed = [one.contact for one in found.due if one.due is not None and one.due < today]
    assert lapsed == ["Tom Birtles", "Priya Nair"]
    assert any(one.due is None and one.session_on is None for one in found.due)
    assert any(one.session_on is not None for one in found.due)
    assert len(sessions.every(sampled)) == 24


def test_one_item_of_news_is_settled_with_those_it_is_for(sampled: Database, today: date) -> None:
    sure = [one for one in news.proposals(sampled, today) if not one.is_unsure]
    assert {one.title for one in sure} == {"Benchmark export for Insight"}
    assert any(one.activity_id for one in news.settled(sampled))
    assert any(one.dismissed for one in news.settled(sampled))
    assert {card.product for card in target_customers.cards(sampled)} < set(
        training.products(sampled)
    )
