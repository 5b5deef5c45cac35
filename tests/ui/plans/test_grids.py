"""Accounts, resources, risks and reviews as people fill them, and trainings of a course."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from prmdesk.domain.partners import Contact
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk, RiskKind
from prmdesk.domain.plans import Section, Training, WorkStatus
from prmdesk.domain.training import Course, Session
from prmdesk.services import partners, plans, sessions, training
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.plans.grids import GRIDS, TrainingSection
from prmdesk.ui.plans.page import PlansPage
from tests.ui.plans.acting import GridDriver

Key = Qt.Key


def go(page: PlansPage, section: Section) -> GridDriver:
    page.editor.outline.go_to(section)
    QApplication.processEvents()
    return GridDriver(page.editor.grids[section])


def test_every_grid_fits_a_small_screen(plan_id: int, page: PlansPage) -> None:
    page.resize(1366 - 190, 700)
    for section in GRIDS:
        grid = go(page, section).grid
        assert grid.horizontalHeader().length() <= grid.viewport().width(), section


def test_an_account_is_named_and_weighed(db: Database, plan_id: int, page: PlansPage) -> None:
    accounts = go(page, Section.ACCOUNTS)
    accounts.section.add_button.click()
    accounts.type("Nordbank")
    assert accounts.at() == ("Nordbank", "segment")
    for key, text in (("value", "120.000"), ("probability", "40 %"), ("relationship_us", "2")):
        accounts.choose("Nordbank", key)
        accounts.type(text)
    accounts.choose("Nordbank", "status")
    accounts.take("Opportunity")
    assert accounts.cell("Nordbank", "weighted") == "48,000"
    assert accounts.section.sums.text().endswith("weighted 48,000 EUR")
    accounts.choose("Nordbank", "relationship_us")
    accounts.type("4")
    refused = accounts.input()
    assert refused is not None
    assert "between 0 and 3" in refused.toolTip()
    assert [one.relationship_us for one in plans.whole(db, plan_id).accounts] == [2]


def test_what_was_put_in_is_still_noted_once_agreed(
    db: Database, ready: int, page: PlansPage
) -> None:
    plans.add_row(db, ready, Commitment, "Days")
    plans.add_row(db, ready, Risk, "Price war")
    plans.add_row(db, ready, Account, "Nordbank")
    QApplication.processEvents()
    page.editor.agree()
    resources = go(page, Section.RESOURCES)
    assert not resources.section.add_button.isEnabled()
    resources.choose("Days", "planned_q1")
    resources.press(Key.Key_F2)
    assert resources.input() is None
    resources.choose("Days", "used_q1")
    resources.type("7,5")
    assert resources.cell("Days", "used") == "7.5"
    risks = go(page, Section.RISKS)
    risks.choose("Price war", "kind")
    risks.take("Threat")
    assert plans.whole(db, ready).risks[0].kind is RiskKind.THREAT


def test_a_training_of_a_course_tells_what_the_partner_did(
    db: Database, partner_id: int, plan_id: int, today: date, page: PlansPage
) -> None:
    with db.write("Set up"):
        course = training.save_course(db, Course(0, "Product 101", refresh_months=12))
        training.save_course(db, Course(0, "Old times", is_retired=True))
        anja = partners.save_contact(db, Contact(0, partner_id, "Anja"))
        row = plans.add_row(db, plan_id, Training, "Basics")
        held = sessions.save_session(db, Session(0, course, today), [(partner_id, anja)])
        came = [one.id for one in sessions.attendances(db, held)]
        sessions.hold(db, held, today, came)
    trainings = go(page, Section.TRAINING)
    section = page.editor.grids[Section.TRAINING]
    assert isinstance(section, TrainingSection)
    assert list(section.model.listed["course_id"].values()) == ["No course", "Product 101"]
    trainings.choose("Basics", "course_id")
    trainings.take("Product 101")
    assert trainings.cell("Basics", "course_id") == "Product 101"
    assert trainings.cell("Basics", "heads_trained") == "1"
    assert trainings.cell("Basics", "next_due") == "24 Nov 2027"
    told = plans.whole(db, plan_id).trainings[-1]
    assert (told.id, told.status) == (row, WorkStatus.DONE)
    trainings.choose("Basics", "heads_trained")
    trainings.press(Key.Key_F2)
    assert trainings.input() is None
    tip = trainings.grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert "sessions of the course" in tip
    assert "“Product 101”" in section.told.text()


def test_a_review_is_planned_here_and_held_in_the_panel(
    desk: Desk, db: Database, partner_id: int, plan_id: int, page: PlansPage
) -> None:
    reviews = go(page, Section.REVIEWS)
    assert len(reviews.model.rows) == len(plans.whole(db, plan_id).reviews)
    plans.add_row(db, plan_id, Review, "Extra")
    QApplication.processEvents()
    reviews.choose("Extra", "planned_on")
    reviews.type("+7")
    reviews.choose("Extra", "held_on")
    reviews.press(Key.Key_F2)
    assert reviews.input() is None
    opened: list[object] = []
    desk.opened.connect(opened.append)
    (hold,) = (
        one
        for one in reviews.section.findChildren(QPushButton)
        if one.accessibleName() == "Hold a review…"
    )
    hold.click()
    assert opened == [PartnerLink(partner_id, "reviews")]
