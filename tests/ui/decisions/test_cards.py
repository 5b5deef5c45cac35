"""A card says all of a decision; one that is due can be reviewed where it stands."""

from datetime import date, timedelta

from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from prmdesk.domain.partners import Partner
from prmdesk.services import decisions, partners
from prmdesk.storage.database import Database
from prmdesk.ui.decisions.cards import DecisionCard, DueLine
from prmdesk.ui.decisions.review import ReviewDialog
from prmdesk.ui.desk import Desk, PartnerLink
from tests.ui.conftest import Show
from tests.ui.decisions.conftest import Decide
from tests.ui.drivers import answering, click


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_a_card_says_what_was_decided_and_when_it_is_looked_at_again(
    desk: Desk, today: date, decide: Decide, shown: Show
) -> None:
    card = DecisionCard(desk, decide(moved="Seats <b>4</b>", review_on=today - timedelta(2),
                                     on_date=today - timedelta(9)))  # fmt: skip
    shown(card)
    assert said(card) == [
        "Cut · 15 Nov 2026 · Robin Weber", "Why: No return", "Moved: Seats <b>4</b>",
        "Review: 2 days late",
    ]  # fmt: skip
    seen = DecisionCard(desk, decide(reviewed_on=today, outcome="Half the hours"))
    shown(seen)
    assert said(seen)[-1] == "Reviewed"
    assert not seen.findChildren(QPushButton)


def test_a_decision_is_deleted_from_its_card(
    desk: Desk, db: Database, acme: int, decide: Decide, shown: Show
) -> None:
    card = DecisionCard(desk, decide())
    shown(card)
    click(next(b for b in card.findChildren(QToolButton) if b.accessibleName() == "Delete"))
    assert decisions.of_partner(db, acme) == []


def test_a_due_line_leads_to_the_partner_and_to_the_review(
    desk: Desk, db: Database, today: date, decide: Decide, shown: Show
) -> None:
    name = "Zweigniederlassung " * 8
    other = partners.add_partner(db, Partner(0, name.strip()), today)
    line = DueLine(desk, decide(partner_id=other, review_on=today))
    shown(line)
    link, review = line.findChildren(QPushButton)
    opened: list[object] = []
    desk.opened.connect(opened.append)
    click(link)
    assert opened == [PartnerLink(other, "decisions")]
    assert link.accessibleName() == name.strip()
    assert review.accessibleName() == f"Review the decision about {name.strip()}: Cut"
    assert "Review: today" in said(line)
    with answering(ReviewDialog, _note):
        click(review)
    assert decisions.due_count(db, today) == 0


def _note(dialog: ReviewDialog) -> None:
    dialog.outcome.setPlainText("Half the hours")
    dialog.keep()
