"""The journey is read stage by stage."""

import pytest

from prmdesk.domain.journey_map import JourneyStep
from prmdesk.domain.partners import Stage
from prmdesk.errors import NotFound
from prmdesk.services import journey_map
from prmdesk.storage import journey_map as stored
from prmdesk.storage.database import Database


def test_steps_stand_in_the_order_of_the_lifecycle(db: Database) -> None:
    journey_map.save(db, JourneyStep(0, Stage.IDENTIFY, 0, "Late entry"))
    with db.read() as c:
        stages = [list(Stage).index(one.stage) for one in stored.steps(c)]
        assert stages == sorted(stages)
        with pytest.raises(NotFound):
            stored.one(c, 999)
