"""What was done: the whole story, the story of one partner, and taking one change back."""

from prmdesk.domain.changes import Change, Edit
from prmdesk.storage import history as stored
from prmdesk.storage.database import Database


def latest(db: Database, limit: int, before: int | None = None) -> list[Change]:
    """The newest changes first; ``before`` pages on from a change id."""
    with db.read() as c:
        return stored.latest(c, limit, before)


def of_partner(db: Database, partner_id: int, limit: int) -> list[tuple[Change, list[Edit]]]:
    """The latest changes to a partner and all that belongs to it, newest first."""
    with db.read() as c:
        return stored.of_partner(c, partner_id, limit)


def take_back(db: Database, change_id: int) -> None:
    """Undo one change, however old; ``Conflict`` when its rows were changed again since."""
    db.revert(change_id)
