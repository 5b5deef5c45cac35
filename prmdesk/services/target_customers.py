"""Whom each product is for: the card that every enablement has to teach (R56)."""

from dataclasses import asdict

from prmdesk.domain.text import fold
from prmdesk.domain.topics import TopicGap, topic_gaps
from prmdesk.domain.training import TargetCustomer
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.storage import tables
from prmdesk.storage import training as stored
from prmdesk.storage.database import Database


def cards(db: Database) -> list[TargetCustomer]:
    """The cards of all products."""
    with db.read() as c:
        return stored.target_customers(c)


def card_of(db: Database, product: str) -> TargetCustomer:
    """The card of a product; a blank one (``id`` 0) where there is none."""
    found = (card for card in cards(db) if fold(card.product) == fold(product))
    return next(found, TargetCustomer(0, product))


def gaps(db: Database) -> list[TopicGap]:
    """The products whose target customer is not taught, or on no card (R56)."""
    with db.read() as c:
        return topic_gaps(stored.courses(c), stored.target_customers(c))


def save_card(db: Database, draft: TargetCustomer) -> int:
    """Add (``id`` 0) or change the card of a product; returns its id."""
    product = draft.product.strip()
    if not product:
        raise Invalid([Problem("product", _("Say which product the card is for."))])
    values = asdict(draft) | {"product": product}
    del values["id"]
    with db.write(N_("Edit target customer"), product) as tx:
        others = [one for one in stored.target_customers(tx.connection) if one.id != draft.id]
        if any(fold(other.product) == fold(product) for other in others):
            told = _("There is a card for this product already.")
            raise Invalid([Problem("product", told)])
        if draft.id:
            tx.update(tables.target_customers, draft.id, values)
            return draft.id
        return tx.insert(tables.target_customers, values)


def delete_card(db: Database, card: TargetCustomer) -> None:
    """Take the card of a product away; Undo brings it back."""
    with db.write(N_("Delete target customer"), card.product) as tx:
        tx.delete(tables.target_customers, card.id)
