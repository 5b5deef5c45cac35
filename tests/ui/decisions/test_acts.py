"""What is done with decisions, from the page and the panel alike."""

from datetime import date

from PySide6.QtWidgets import QWidget

from prmdesk.domain.decisions import Verdict
from prmdesk.services import decisions
from prmdesk.storage.database import Database
from prmdesk.ui.decisions import acts
from prmdesk.ui.decisions.form import DecisionForm
from prmdesk.ui.decisions.review import ReviewDialog
from prmdesk.ui.desk import Desk, Message
from tests.ui.conftest import Show
from tests.ui.decisions.conftest import Decide
from tests.ui.drivers import answering


def test_after_a_review_the_next_decision_is_made_at_once(
    desk: Desk, db: Database, acme: int, today: date, decide: Decide, shown: Show
) -> None:
    window = shown(QWidget())
    found = decide(review_on=today)

    def reviewed(dialog: ReviewDialog) -> None:
        dialog.outcome.setPlainText("No change")
        dialog.anew.click()
        dialog.keep()

    def decided(form: DecisionForm) -> None:
        form.verdict.choose(Verdict.RAISE)
        form.keep()

    with answering(DecisionForm, decided), answering(ReviewDialog, reviewed):
        acts.ask_review(desk, window, found)
    verdicts = [one.decision.verdict for one in decisions.of_partner(db, acme)]
    assert verdicts == [Verdict.RAISE, Verdict.CUT]


def test_several_lines_are_deleted_in_one_step(
    desk: Desk, db: Database, acme: int, decide: Decide
) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    acts.remove(desk, [])
    acts.remove(desk, [decide().decision.id, decide().decision.id])
    assert [(one.text, one.undo) for one in said] == [("2 decisions deleted", True)]
    assert decisions.of_partner(db, acme) == []
    desk.undo()
    assert len(decisions.of_partner(db, acme)) == 2
