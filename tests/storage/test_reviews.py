"""Reviews as they are read: all plans of a partner, and those that are planned."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import Partner, Stage
from prmdesk.errors import NotFound
from prmdesk.services import partners, plans
from prmdesk.storage import reviews, tables
from prmdesk.storage.database import Database


def test_reviews_of_all_years_are_read_and_those_planned(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Acme", stage=Stage.GROW), today)
    years = [plans.create_plan(db, key, today.year - n) for n in (0, 1)]
    with db.write("Make") as tx:
        for plan_id in years:
            tx.delete_many(tables.reviews, [one.id for one in plans.whole(db, plan_id).reviews])
        for plan_id, name, planned, held in (
            (years[1], "Held", -300, -300), (years[0], "Late", -3, None),
            (years[0], "Far", 40, None),
        ):  # fmt: skip
            tx.insert(
                tables.reviews,
                {
                    "plan_id": plan_id, "position": 0, "name": name,
                    "planned_on": today + timedelta(planned),
                    "held_on": today + timedelta(held) if held else None,
                },
            )  # fmt: skip
    with db.read() as c:
        found = reviews.of_partner(c, key)
        assert [one.name for one in found] == ["Held", "Late", "Far"]
        assert reviews.one(c, found[0].id) == found[0]
        (due,) = reviews.planned(c, today)
        assert (due.review, due.partner_id, due.partner) == (found[1], key, "Acme")
        with pytest.raises(NotFound):
            reviews.one(c, 999)
