"""Reading the 90-day tests."""

from sqlalchemy import Connection, select

from prmdesk.domain.trials import Trial
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage.rows import read, read_where
from prmdesk.storage.tables import trials


def one(c: Connection, trial_id: int) -> Trial:
    """The test; ``NotFound`` when it was deleted."""
    found = read_where(c, Trial, trials, "id", [trial_id])
    if not found:
        raise NotFound(_("This test was deleted."))
    return found[0]


def of_partner(c: Connection, partner_id: int) -> list[Trial]:
    """The tests of one partner, as they were entered."""
    return read_where(c, Trial, trials, "partner_id", [partner_id])


def every(c: Connection) -> list[Trial]:
    """The tests of all partners, as they were entered."""
    return read(c, Trial, select(trials).order_by(trials.c.id))
