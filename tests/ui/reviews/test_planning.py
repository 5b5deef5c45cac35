"""Planning a review, and changing it."""

from datetime import date

from prmdesk.services import reviews
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.reviews.planning import PlanDialog
from tests.ui.conftest import Show
from tests.ui.drivers import write


def test_a_review_needs_a_name_and_a_day(
    desk: Desk, db: Database, acme: int, plan_id: int, shown: Show
) -> None:
    dialog = PlanDialog(desk, None, plan_id)
    shown(dialog)
    dialog.keep()
    assert dialog._trouble.text() == "Say on which day."
    write(dialog.day, "+3")
    write(dialog.name, " ")
    dialog.keep()
    assert dialog._trouble.text() == "This needs a name."
    write(dialog.name, "Kick-off")
    dialog.keep()
    (made,) = reviews.reviews_of(db, acme)
    assert (made.name, made.planned_on) == ("Kick-off", date(2026, 11, 27))
    again = PlanDialog(desk, None, plan_id, made)
    again.day.set_day(None)
    again.keep()
    assert reviews.reviews_of(db, acme)[0].planned_on is None
