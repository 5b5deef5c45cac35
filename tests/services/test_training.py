"""Courses kept, deleted with what hangs on them, and the survey of who is trained."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from prmdesk.domain.enablement import coverage
from prmdesk.domain.partners import Contact, Partner, Role
from prmdesk.domain.training import Course, NewsItem, Session
from prmdesk.errors import Invalid
from prmdesk.services import news, partners, sessions, training
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme", products=("Cloud",)), today)


@pytest.fixture
def anja(db: Database, acme: int) -> int:
    return partners.save_contact(db, Contact(0, acme, "Anja", role=Role.SALES))


def test_a_course_is_kept_checked_and_changed(db: Database) -> None:
    key = training.save_course(
        db, Course(0, " Pitch ", "Cloud", (Role.SALES,), cost=Decimal("9.90"), refresh_months=12)
    )
    kept = training.course(db, key)
    assert (kept.name, kept.audience, kept.cost) == ("Pitch", (Role.SALES,), Decimal("9.90"))
    training.save_course(db, Course(key, "Pitch 2", "Cloud"))
    assert [one.name for one in training.courses(db)] == ["Pitch 2"]
    with pytest.raises(Invalid, match="of this name already") as error:
        training.save_course(db, Course(0, "PITCH 2", refresh_months=0, minutes=0))
    fields = [problem.field for problem in error.value.problems]
    assert fields == ["name", "refresh_months", "minutes"]
    with pytest.raises(Invalid, match="below zero"):
        training.save_course(db, Course(0, "Dear", cost=Decimal(-1)))


def test_a_deleted_course_takes_sessions_and_people_along_and_undo_brings_all_back(
    db: Database, acme: int, anja: int, today: date
) -> None:
    key = training.save_course(db, Course(0, "Pitch"))
    sessions.save_session(db, Session(0, key, today), [(acme, anja)])
    item = news.save_item(db, NewsItem(0, "Cloud 2", today, course_id=key))
    assert training.held_with(db, key) == (1, 1)
    training.delete_course(db, key)
    assert (training.courses(db), sessions.every(db)) == ([], [])
    assert news.items(db)[0].course_id is None
    db.undo()
    assert training.held_with(db, key) == (1, 1)
    assert news.items(db)[0] == NewsItem(item, "Cloud 2", today, course_id=key)


def test_needed_heads_are_the_partners_own_or_as_usual(db: Database, acme: int) -> None:
    def needed() -> list[tuple[Role, int]]:
        return [(need.role, need.heads) for need in training.records_of(db, acme).needs]

    training.set_need(db, acme, Role.SALES, 5)
    training.set_need(db, acme, Role.SALES, 3)
    assert needed() == [(Role.SALES, 3)]
    training.set_need(db, acme, Role.SALES, None)
    training.set_need(db, acme, Role.LEGAL, None)
    assert needed() == []
    with pytest.raises(Invalid):
        training.set_need(db, acme, Role.SALES, -1)


def test_the_survey_of_all_and_the_records_of_one_tell_the_same(
    db: Database, acme: int, anja: int, today: date
) -> None:
    best = partners.add_partner(db, Partner(0, "Best"), today)
    ben = partners.save_contact(db, Contact(0, best, "Ben", role=Role.SALES))
    key = training.save_course(db, Course(0, "Pitch", refresh_months=1))
    day = today - timedelta(60)
    held = sessions.save_session(db, Session(0, key, day), [(acme, anja), (best, ben)])
    sessions.hold(db, held, today, [one.id for one in sessions.attendances(db, held)])
    survey = training.survey(db, today)
    mine = [one for one in survey.coverage if one.partner_id == acme]
    assert next((one.role, one.trained, one.ever, one.needed) for one in mine) == (
        Role.SALES, 0, 1, 2,
    )  # fmt: skip
    records = training.records_of(db, acme)
    assert coverage(records, today) == mine
    assert len(records.attendances) == 2  # with those of others, so that costs can be shared
    assert [one.contact for one in training.due(db, today)] == ["Anja", "Ben"]
    assert list(survey.due) == training.due(db, today)


def test_a_deleted_person_takes_the_trainings_along_who_left_does_not(
    db: Database, acme: int, anja: int, today: date
) -> None:
    key = training.save_course(db, Course(0, "Pitch"))
    session = sessions.save_session(db, Session(0, key, today), [(acme, anja)])
    contact = partners.contacts(db, acme)[0]
    partners.delete_contact(db, contact)
    assert sessions.attendances(db, session) == []
    db.undo()
    assert len(sessions.attendances(db, session)) == 1
    partners.delete_partners(db, [acme])
    assert sessions.attendances(db, session) == []


def test_products_are_those_of_partners_courses_and_cards_each_once(
    db: Database, acme: int, today: date
) -> None:
    training.save_course(db, Course(0, "Pitch", "cloud"))
    training.save_course(db, Course(0, "Edge", "Edge"))
    found = training.products(db)
    assert [name.casefold() for name in found] == ["cloud", "edge"]
