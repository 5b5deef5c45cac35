"""News proposes training; only a person accepts or dismisses it."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Kind
from prmdesk.domain.partners import Partner
from prmdesk.domain.training import NewsItem
from prmdesk.errors import Invalid
from prmdesk.services import news, partners
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme", products=("Edge",)), today)


def test_training_is_proposed_and_nothing_happens_by_itself(
    db: Database, acme: int, today: date
) -> None:
    best = partners.add_partner(db, Partner(0, "Best", products=("Edge",)), today)
    key = news.save_item(db, NewsItem(0, " Edge {2} ", today, product="edge"))
    assert [one.partner for one in news.proposals(db, today)] == ["Acme", "Best"]
    assert partners.activities(db, acme) == []
    due = today + timedelta(14)
    tasks = news.accept(db, key, [acme], due, today)
    task = partners.activities(db, acme)[0]
    assert (task.id, task.kind, task.text, task.due) == (
        tasks[0], Kind.TASK, "Train on Edge {2}", due,
    )  # fmt: skip
    assert [one.partner for one in news.proposals(db, today)] == ["Best"]
    with pytest.raises(Invalid, match="Say why"):
        news.dismiss(db, key, [best], " ", today)
    news.dismiss(db, key, [best, acme], "They built it", today)
    assert news.proposals(db, today) == []
    assert [one.dismissed for one in news.settled(db)] == ["", "They built it"]
    assert news.accept(db, key, [acme], due, today) == []
    db.undo()
    assert [one.partner for one in news.proposals(db, today)] == ["Best"]
    db.undo()
    assert partners.activities(db, acme) == []


def test_decisions_can_be_forgotten_and_go_with_the_item_while_tasks_stay(
    db: Database, acme: int, today: date
) -> None:
    key = news.save_item(db, NewsItem(0, "Edge 2", today))
    news.accept(db, key, [acme], None, today)
    news.propose_again(db, key, [acme])
    assert len(news.proposals(db, today)) == 1
    news.dismiss(db, key, [acme], "Later", today)
    assert news.delete_item(db, key) == 1
    assert news.items(db) == []
    assert len(partners.activities(db, acme)) == 1


def test_what_is_to_come_proposes_nothing_yet_and_needs_a_title(
    db: Database, acme: int, today: date
) -> None:
    news.save_item(db, NewsItem(0, "Edge 3", today + timedelta(1)))
    assert news.proposals(db, today) == []
    assert len(news.proposals(db, today + timedelta(1))) == 1
    with pytest.raises(Invalid, match="what is new"):
        news.save_item(db, NewsItem(0, " ", today))
