"""Partners here and there on the way."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import lifecycle, partners
from prmdesk.storage.database import Database


@pytest.fixture
def ids(db: Database, today: date) -> dict[str, int]:
    """Acme and Besso recruited 30 and 10 days ago, Cord in a pause for 5, by name."""
    told = (("Acme", Stage.RECRUIT, 30), ("Besso", Stage.RECRUIT, 10), ("Cord", Stage.PAUSED, 5))
    return {
        name: partners.add_partner(db, Partner(0, name, stage=stage), today - timedelta(days))
        for name, stage, days in told
    }


@pytest.fixture
def own(db: Database) -> int:
    """The one criterion of Recruiting that is left: a tick of ours."""
    for one in lifecycle.criteria(db):
        if one.stage is Stage.RECRUIT:
            lifecycle.remove_criterion(db, one.id)
    return lifecycle.add_criterion(db, Stage.RECRUIT, "The lawyers are happy")
