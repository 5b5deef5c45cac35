"""The navigation tells how many decisions are to be reviewed, and in words for screen readers."""

from datetime import timedelta

from PySide6.QtCore import Qt

from prmdesk.domain.decisions import Decision, Verdict
from prmdesk.services import decisions
from prmdesk.ui.shell.navigation import BADGE
from tests.ui.drivers import AppDriver


def told(app: AppDriver) -> tuple[str, str]:
    navigation = app.window.navigation
    index = navigation.model().index(navigation.keys().index("decisions"), 0)
    return index.data(BADGE), index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_review_that_is_due_is_counted_until_it_is_done(app: AppDriver) -> None:
    app.given_partners("Acme")
    acme, today = app.partners.id("Acme"), app.desk.today()
    assert told(app) == ("", "Decisions")
    due = Decision(0, acme, today - timedelta(90), Verdict.KEEP, review_on=today)
    key = app.desk.do(decisions.decide, due, today)
    assert told(app) == ("1", "Decisions (1 review is due)")
    app.window.navigation.collapse(True)
    assert not app.window.grab().isNull()
    app.desk.do(decisions.review, key, "It went well.", today)
    assert told(app) == ("", "Decisions")
