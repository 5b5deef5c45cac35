"""Reading the drivers, their weights, and what the quadrants of partners come from."""

from datetime import date

import pytest

from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.domain.scores import Axis
from prmdesk.errors import NotFound
from prmdesk.services import drivers as service
from prmdesk.services import partners, scores
from prmdesk.storage import drivers
from prmdesk.storage.database import Database


def test_what_weighs_is_read_whole(db: Database) -> None:
    service.set_weight(db, 2, 35, Bucket.SUPPLIER)
    with db.read() as c:
        found = drivers.weighing(c)
        assert [own.bucket for own in drivers.weights_of(c, 2)] == [Bucket.SUPPLIER]
        assert drivers.one(c, 2).key == "access"
        with pytest.raises(NotFound):
            drivers.one(c, 99)
    assert [driver.weight for driver in found.of_axis(Axis.US)] == [30, 20, 20, 15, 15]
    assert found.own_weight(2, Bucket.SUPPLIER) == 35
    assert found.thresholds == Thresholds(50, 50, 5)


def test_facts_hold_where_each_partner_stands_and_why(db: Database, today: date) -> None:
    new = partners.add_partner(db, Partner(0, "New"), today)
    placed = partners.add_partner(db, Partner(0, "Placed", buckets=(Bucket.SUPPLIER,)), today)
    scores.place(db, {placed: Place(80, 20)})
    scores.score(db, placed, 1, 3, today)
    with db.read() as c:
        found = drivers.facts(c)
        assert drivers.times_scored(c) == {1: 1}
    assert found[new].before is Quadrant.UNSCORED
    assert found[placed].by_hand == (80, 20)
    assert found[placed].before is Quadrant.OPPORTUNISTIC
    assert found[placed].buckets == (Bucket.SUPPLIER,)
    assert [score.value for score in found[placed].scores] == [3]
