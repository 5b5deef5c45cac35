"""Deciding in the form: proposed, written, kept; what is missing is said at its field."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.decisions import Looked, Verdict
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import decisions, partners
from prmdesk.storage.database import Database
from prmdesk.ui.decisions.form import DecisionForm
from prmdesk.ui.desk import Desk
from tests.ui.conftest import Show
from tests.ui.decisions.conftest import Decide
from tests.ui.drivers import CTRL, K, press, write


@pytest.fixture
def form(desk: Desk, acme: int, shown: Show) -> DecisionForm:
    made = DecisionForm(desk, None, acme)
    shown(made)
    return made


def test_the_proposal_is_taken_over_only_when_asked_and_leaves_what_was_written(
    form: DecisionForm, db: Database, acme: int, today: date
) -> None:
    assert form.verdict.verdict() is None
    assert (form.why.toPlainText(), form.who.text()) == ("", "Robin Weber")
    form.why.setPlainText("They asked for help")
    form.proposal.take.click()
    assert form.verdict.verdict() is Verdict.RAISE
    assert form.why.toPlainText() == "They asked for help"
    assert form.effect.toPlainText() == "The value to the partner rises to 50 or more."
    write(form.moved, "10 hours a month")
    press(form.moved, K.Key_Return, mod=CTRL)
    (found,) = decisions.of_partner(db, acme)
    kept = found.decision
    assert (kept.verdict, kept.why, kept.moved, kept.who) == (
        Verdict.RAISE, "They asked for help", "10 hours a month", "Robin Weber",
    )  # fmt: skip
    assert (kept.on_date, kept.review_on) == (today, today + timedelta(90))
    assert not form.isVisible()


def test_what_is_missing_is_said_and_nothing_is_kept(
    form: DecisionForm, db: Database, today: date
) -> None:
    form.keep()
    assert "Choose what is decided" in form._trouble.text()
    form.verdict.choose(Verdict.CUT)
    write(form.review_on, "-3", K.Key_Tab)
    form.keep()
    assert form.why.property("wrong")
    assert form.review_on.property("wrong")
    assert form._trouble.text() == (
        "Cutting or ending needs a reason: write why. The review cannot come before the decision."
    )
    write(form.review_on, "someday")
    form.keep()
    assert form.isVisible()
    assert decisions.log(db, Query(), today) == []


def test_ending_offers_the_last_stage_and_only_a_tick_moves_the_partner(
    form: DecisionForm, db: Database, acme: int
) -> None:
    assert form.ends.isHidden()
    form.verdict.choose(Verdict.EXIT)
    assert not form.ends.isHidden()
    assert not form.ends.isChecked()
    form.ends.click()
    form.verdict.choose(Verdict.KEEP)  # another thought: the tick does not stay behind unseen
    form.verdict.choose(Verdict.EXIT)
    assert not form.ends.isChecked()
    form.ends.click()
    form.why.setPlainText("They sell a rival only")
    form.keep()
    assert partners.partner(db, acme).stage is Stage.EXIT


def test_without_a_partner_one_is_named_and_the_selected_one_first(
    desk: Desk, db: Database, acme: int, today: date, shown: Show
) -> None:
    bolt = partners.add_partner(db, Partner(0, "Bolt"), today)
    desk.select(acme)
    form = DecisionForm(desk, None)
    shown(form)
    assert form.partner.chosen() == acme
    form.partner.setEditText("Bol")
    assert form.proposal.isHidden()
    form.verdict.choose(Verdict.KEEP)
    form.keep()
    assert form._trouble.text() == "Choose a partner from the list."
    form.partner.setEditText("bolt")
    assert form.proposal._stands.text() == "Unscored"
    form.keep()
    assert [one.decision.partner_id for one in decisions.log(db, Query(), today)] == [bolt]


def test_a_decision_is_changed_with_what_came_of_it(
    desk: Desk, db: Database, acme: int, today: date, decide: Decide, shown: Show
) -> None:
    old = decide(outcome="Nothing yet", reviewed_on=today, moved="Seats 4 → 2").decision
    form = DecisionForm(desk, None, decision=old)
    shown(form)
    assert form.proposal.isHidden()
    form.outcome.setPlainText("Half the hours")
    form.review_on.clear()
    form.review_on.setModified(True)
    form.keep()
    (found,) = decisions.of_partner(db, acme)
    kept = found.decision
    assert (kept.id, kept.outcome, kept.review_on) == (old.id, "Half the hours", None)
    assert (kept.why, kept.moved, kept.verdict) == (old.why, old.moved, old.verdict)
    assert kept.looked(today) is Looked.REVIEWED
