"""What is new, and the training that follows for the partners it concerns (R59)."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from prmdesk.domain import follow_ups
from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.follow_ups import Proposal
from prmdesk.domain.training import FollowUp, NewsItem
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.partners import save_activity
from prmdesk.storage import tables
from prmdesk.storage import training as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


def items(db: Database) -> list[NewsItem]:
    """All that is new, the newest first."""
    with db.read() as c:
        return stored.news_items(c)


def settled(db: Database) -> list[FollowUp]:
    """What became of the training proposed so far."""
    with db.read() as c:
        return stored.follow_ups(c)


def proposals(db: Database, today: date) -> list[Proposal]:
    """The training that news of ``today`` and before proposes, and nobody decided yet (R59).

    Nothing of it happens by itself: ``accept`` or ``dismiss`` it.
    """
    with db.read() as c:
        told = [item for item in stored.news_items(c) if item.on_date <= today]
        return follow_ups.proposals(told, stored.sellers(c), stored.follow_ups(c))


def save_item(db: Database, draft: NewsItem) -> int:
    """Add (``id`` 0) or change an item of news; returns its id."""
    if not draft.title.strip():
        raise Invalid([Problem("title", _("Say what is new."))])
    values = asdict(draft) | {"title": draft.title.strip(), "product": draft.product.strip()}
    del values["id"]
    with db.write(N_("Edit news") if draft.id else N_("Add news"), draft.title.strip()) as tx:
        if draft.id:
            tx.update(tables.news_items, draft.id, values)
            return draft.id
        return tx.insert(tables.news_items, values)


def delete_item(db: Database, item_id: int) -> int:
    """Delete an item of news with what became of it; tasks made stay. Returns how many it had."""
    with db.write(N_("Delete news")) as tx:
        tx.detail = stored.news_item(tx.connection, item_id).title
        mine = [o.id for o in stored.follow_ups(tx.connection) if o.news_item_id == item_id]
        tx.delete_many(tables.follow_ups, mine)
        tx.delete(tables.news_items, item_id)
        return len(mine)


def accept(
    db: Database, item_id: int, partner_ids: Sequence[int], due: date | None, today: date
) -> list[int]:
    """Make the task "Train on …" for partners, to be done by ``due``; returns the tasks' ids."""
    with db.write(N_("Propose training")) as tx:
        item = stored.news_item(tx.connection, item_id)
        tx.detail = item.title
        text = _("Train on {title}").format(title=item.title)
        tasks = {
            key: save_activity(db, Activity(0, key, Kind.TASK, today, text, due=due))
            for key in _undecided(tx, item_id, partner_ids)
        }
        rows = [
            {"news_item_id": item_id, "partner_id": key, "on_date": today, "activity_id": task}
            for key, task in tasks.items()
        ]
        tx.insert_many(tables.follow_ups, rows)
        return list(tasks.values())


def dismiss(
    db: Database, item_id: int, partner_ids: Sequence[int], reason: str, today: date
) -> None:
    """Say why partners need no training on an item."""
    if not reason.strip():
        raise Invalid([Problem("reason", _("Say why no training is needed."))])
    with db.write(N_("Dismiss training")) as tx:
        tx.detail = stored.news_item(tx.connection, item_id).title
        rows = [
            {
                "news_item_id": item_id, "partner_id": key, "on_date": today,
                "dismissed": reason.strip(),
            }
            for key in _undecided(tx, item_id, partner_ids)
        ]  # fmt: skip
        tx.insert_many(tables.follow_ups, rows)


def _undecided(tx: Transaction, item_id: int, partner_ids: Sequence[int]) -> list[int]:
    decided = {
        one.partner_id for one in stored.follow_ups(tx.connection) if one.news_item_id == item_id
    }
    return [key for key in partner_ids if key not in decided]


def propose_again(db: Database, item_id: int, partner_ids: Sequence[int]) -> None:
    """Forget what became of an item at partners, so that it is proposed anew; tasks made stay."""
    with db.write(N_("Propose training")) as tx:
        tx.detail = stored.news_item(tx.connection, item_id).title
        mine = [
            one.id
            for one in stored.follow_ups(tx.connection)
            if one.news_item_id == item_id and one.partner_id in partner_ids
        ]
        tx.delete_many(tables.follow_ups, mine)
