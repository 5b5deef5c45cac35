"""The reports on onboarding over a real workspace: totals, and the rows behind each figure."""

from datetime import timedelta

import pytest

from prmdesk.domain.onboarding import StepKind, leaves
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.sheets import Row, Sheet, total
from prmdesk.services import onboarding, onboarding_reports, partners, steps
from prmdesk.services.onboarding_reports import Report
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY

START = TODAY - timedelta(40)


def begun(db: Database, name: str, done: int, **started: int) -> int:
    """A partner with the low-touch template, the first ``done`` tickable steps done in time."""
    day = START - timedelta(started.get("earlier", 0))
    key = partners.add_partner(db, Partner(0, name, stage=Stage.ONBOARD), day)
    template = next(one for one in onboarding.templates(db) if one.touch == "low")
    own = onboarding.start(db, key, template.id, day, TODAY)
    with db.write("Tick") as tx:
        for step in leaves(onboarding.steps(db, own))[:done]:
            tx.update(tables.steps, step.id, {"done_on": day + timedelta(step.day or 0)})
    return key


@pytest.fixture
def report(db: Database) -> Report:
    begun(db, "Brightpath", 2)
    begun(db, "Acme", 4)
    begun(db, "Zeta", 0, earlier=100)
    return onboarding_reports.report(db, TODAY)


def cells(sheet: Sheet, name: str) -> tuple[object, ...]:
    return next(row.cells for row in sheet.rows if row.cells[0] == name)


def test_every_total_is_the_sum_of_the_rows_it_opens(report: Report) -> None:
    for sheet, place, behind in ((report.stalls, 1, 3), (report.cohorts, 1, None)):
        for row in sheet.rows:
            if not row.is_sum:
                opened = report.behind(sheet, row)
                assert opened is not None
                rows = [one for one in opened.rows if not one.is_sum]
                told = len(rows) if behind is None else total(opened, behind)
                assert told == row.cells[place]
    late = total(report.partners, 4)
    assert late == sum(row.cells[5] for row in report.stalls.rows if not row.is_sum)
    assert report.behind(report.partners, Row(())) is None


def test_the_time_to_a_first_is_that_of_those_that_got_there(report: Report) -> None:
    training = report.firsts.rows[0]
    assert training.cells == ("First training", 14.0, 14, 14, 2, 3)
    behind = report.behind(report.firsts, training)
    assert behind is not None
    assert [row.cells[0] for row in behind.rows] == ["Acme", "Brightpath"]
    assert report.firsts.rows[3].cells == ("First deal", None, None, None, 0, 3)


def test_a_partner_that_was_paused_waits_no_longer(db: Database, report: Report) -> None:
    before = cells(report.partners, "Zeta")
    assert before[4] != 0
    zeta = next(row.partner_id for row in report.partners.rows if row.cells[0] == "Zeta")
    assert zeta is not None
    partners.edit_partner(db, zeta, TODAY, stage=Stage.PAUSED, waiver="No budget")
    after = cells(onboarding_reports.report(db, TODAY).partners, "Zeta")
    assert after[4] == 0


def test_a_session_that_someone_attended_is_a_first_training(db: Database) -> None:
    key = begun(db, "Brightpath", 0)
    with db.write("Teach") as tx:
        person = tx.insert(tables.contacts, {"partner_id": key, "name": "Anja"})
        course = tx.insert(tables.courses, {"name": "101"})
        day = START + timedelta(5)
        session = {"course_id": course, "on_date": day, "state": "held"}
        there = {"session_id": tx.insert(tables.sessions, session), "result": "attended"}
        tx.insert(tables.attendances, there | {"partner_id": key, "contact_id": person})
    report = onboarding_reports.report(db, TODAY)
    assert report.firsts.rows[0].cells[1] == 5.0


def test_people_steps_are_human_touches(db: Database) -> None:
    key = begun(db, "Brightpath", 0)
    own = onboarding.checklist_of(db, key)
    assert own is not None
    meets = (one for one in onboarding.steps(db, own.id) if one.kind is StepKind.PEOPLE)
    steps.record_meeting(db, next(meets).id, TODAY, "Anja, Kim", "Went well", TODAY)
    assert cells(onboarding_reports.report(db, TODAY).partners, "Brightpath")[9] == 1


def test_without_onboardings_nothing_is_said(db: Database) -> None:
    report = onboarding_reports.report(db, TODAY)
    assert report.runs == ()
    assert all(row.is_sum for row in report.partners.rows)
