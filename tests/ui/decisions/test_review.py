"""Looking at a decision again: what came of it is noted, or noted and put off."""

from datetime import date, timedelta

from prmdesk.domain.decisions import Looked
from prmdesk.services import decisions
from prmdesk.storage.database import Database
from prmdesk.ui.decisions.review import ReviewDialog
from prmdesk.ui.desk import Desk, Message
from tests.ui.conftest import Show
from tests.ui.decisions.conftest import Decide
from tests.ui.drivers import CTRL, K, press, type_in, write


def test_an_outcome_is_needed_and_then_the_review_is_over(
    desk: Desk, db: Database, acme: int, today: date, decide: Decide, shown: Show
) -> None:
    dialog = ReviewDialog(desk, None, decide(review_on=today))
    shown(dialog)
    said: list[Message] = []
    desk.said.connect(said.append)
    dialog.keep()
    assert dialog.outcome.property("wrong")
    assert dialog._trouble.text() == "Write what came of it."
    type_in(dialog.outcome, "Half the hours, the same revenue")
    press(dialog.outcome, K.Key_Return, mod=CTRL)
    (found,) = decisions.of_partner(db, acme)
    assert found.decision.looked(today) is Looked.REVIEWED
    assert found.decision.outcome == "Half the hours, the same revenue"
    assert [(one.text, one.undo) for one in said] == [("Outcome noted", True)]
    assert not dialog.decides_anew


def test_a_review_is_put_off_to_another_day(
    desk: Desk, db: Database, acme: int, today: date, decide: Decide, shown: Show
) -> None:
    dialog = ReviewDialog(desk, None, decide(review_on=today, outcome="Too early"))
    shown(dialog)
    assert dialog.outcome.toPlainText() == "Too early"
    write(dialog.again_on, "never")
    dialog.keep()
    assert dialog.isVisible()
    write(dialog.again_on, "+30", K.Key_Tab)
    dialog.keep()
    (found,) = decisions.of_partner(db, acme)
    assert (found.decision.review_on, found.decision.reviewed_on) == (today + timedelta(30), None)


def test_a_decision_deleted_meanwhile_is_told_and_not_kept(
    desk: Desk, db: Database, decide: Decide, shown: Show, problems: list[str]
) -> None:
    found = decide()
    dialog = ReviewDialog(desk, None, found)
    shown(dialog)
    decisions.remove(db, [found.decision.id])
    dialog.outcome.setPlainText("Too late")
    dialog.keep()
    assert dialog.isVisible()
    assert problems == ["This decision was deleted."]
    problems.clear()
