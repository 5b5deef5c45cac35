"""Minutes: lines become promises, old ones are settled, the next day is set, all in one step."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.services import promises, reviews
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.reviews.minutes import MinutesDialog
from tests.ui.conftest import Show
from tests.ui.drivers import bury, click, write


@pytest.fixture
def old(db: Database, acme: int, today: date) -> int:
    made_on, due = today - timedelta(60), today - timedelta(9)
    return promises.save(db, Promise(0, acme, Side.US, "Send prices", made_on, due))


@pytest.fixture
def dialog(desk: Desk, acme: int, old: int, review_id: int, shown: Show) -> MinutesDialog:
    (review,) = desk.ask(reviews.reviews_of, acme)
    made = MinutesDialog(desk, None, acme, review)
    shown(made)
    return made


def test_lines_become_rows_that_can_be_changed_and_all_is_kept(
    db: Database, acme: int, old: int, dialog: MinutesDialog, today: date
) -> None:
    assert dialog.held_on.text() == "22 Nov 2026"
    text = "Budget stays.\nwe: demo on site, +7\nthey: three names, Anja, fri"
    dialog.text.setFocus()
    dialog.text.setPlainText(text)
    dialog.attendees.setFocus()
    assert dialog.text.toPlainText() == "Budget stays."
    ours, theirs = dialog.rows.rows
    assert (ours.owner.text(), theirs.owner.text()) == ("Robin Weber", "Anja Vogel")
    assert theirs.due.text() == "27 Nov 2026"
    theirs.text.setText("five names")
    dialog.states[old].fill(PromiseState.KEPT)
    dialog.attendees.setText("Anja, Robin")
    write(dialog.next_on, "2027-02-01")
    dialog.keep()
    later, held = reviews.reviews_of(db, acme)
    assert (held.held_on, held.attendees) == (today - timedelta(2), "Anja, Robin")
    assert (held.decided, later.planned_on) == ("Budget stays.", date(2027, 2, 1))
    told = {one.text: one for one in promises.of_partner(db, acme)}
    assert told["five names"].side is Side.PARTNER
    assert told["demo on site"].due == today + timedelta(5)
    assert told["Send prices"].state is PromiseState.KEPT
    db.undo()
    assert [one.text for one in promises.of_partner(db, acme)] == ["Send prices"]


def test_what_is_wrong_is_said_and_nothing_is_kept(
    db: Database, acme: int, dialog: MinutesDialog
) -> None:
    dialog.add_promise()
    dialog.rows.rows[0].text.setText("Too early")
    write(dialog.rows.rows[0].due, "2026-11-01")
    dialog.keep()
    assert dialog._trouble.text() == "This day lies before the review."
    bury()
    click(dialog.rows.rows[0].remove)
    assert dialog.rows.rows == []
    write(dialog.held_on, "+3")
    dialog.keep()
    assert dialog._trouble.text() == "This day has not come yet."
    assert dialog.held_on.property("wrong") is True
    assert reviews.reviews_of(db, acme)[0].held_on is None
