"""The navigation tells how much is late and to be reviewed, and in words for screen readers."""

from datetime import timedelta

from PySide6.QtCore import Qt

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.decisions import Decision, Verdict
from prmdesk.services import decisions, partners
from prmdesk.ui.shell.navigation import BADGE
from tests.ui.drivers import AppDriver


def told(app: AppDriver, page: str = "decisions") -> tuple[str, str]:
    navigation = app.window.navigation
    index = navigation.model().index(navigation.keys().index(page), 0)
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


def test_what_is_late_is_counted_at_today(app: AppDriver) -> None:
    (acme,) = app.given_partners("Acme")
    today = app.desk.today()
    for days in (-2, 0):
        task = Activity(0, acme, Kind.TASK, today, "Call", due=today + timedelta(days))
        app.desk.do(partners.save_activity, task)
    assert told(app, "today") == ("1", "Today (1 is late)")
    app.desk.undo()
    app.desk.undo()
    assert told(app, "today") == ("", "Today")
