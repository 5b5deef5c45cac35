"""Sessions planned, held and cancelled; who is invited and how each came out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.training import AttendanceResult, Course, Session, SessionState
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import partners, sessions, training
from prmdesk.storage.database import Database

R = AttendanceResult


@pytest.fixture
def pitch(db: Database) -> int:
    return training.save_course(db, Course(0, "Pitch"))


@pytest.fixture
def people(db: Database, today: date) -> list[tuple[int, int]]:
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    return [(acme, partners.save_contact(db, Contact(0, acme, name))) for name in ("Anja", "Ben")]


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_on_the_wall_is_read_as_people_write_it(hour: int, minute: int) -> None:
    told = f"{hour:02}:{minute:02}"
    for text in (f"{hour}:{minute:02}", f" {hour:02}.{minute:02}", f"{hour}：{minute:02}"):
        assert sessions.time_of_day(text) == told


@pytest.mark.parametrize("text", ["24:00", "9", "12:60", "noon", "1:2"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        sessions.time_of_day(text)


def test_a_session_stands_on_its_wall_and_says_what_is_wrong(
    db: Database, pitch: int, today: date
) -> None:
    key = sessions.save_session(db, Session(0, pitch, today, "9:05", "Europe/Berlin"))
    kept = sessions.every(db)[0]
    assert (kept.id, kept.at, kept.zone) == (key, "09:05", "Europe/Berlin")
    assert "Asia/Shanghai" in sessions.zones()
    with pytest.raises(Invalid) as error:
        sessions.save_session(db, Session(0, pitch, today, "25:00", "Mars/Base", minutes=0))
    assert [one.field for one in error.value.problems] == ["at", "zone", "minutes"]
    with pytest.raises(NotFound):
        sessions.save_session(db, Session(0, 99, today))


def test_people_are_invited_once_and_planned_in_one_step(
    db: Database, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    key = sessions.save_session(db, Session(0, pitch, today), people[:1])
    assert sessions.invite(db, key, people) == 1
    assert sessions.invite(db, key, people) == 0
    db.undo()
    assert len(sessions.attendances(db, key)) == 1
    db.undo()
    assert sessions.every(db) == []


def test_results_count_when_it_was_held_which_is_not_before_its_day(
    db: Database, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    key = sessions.save_session(db, Session(0, pitch, today), people)
    came, failed = (one.id for one in sessions.attendances(db, key))
    sessions.hold(db, key, today, [came])
    sessions.note_result(db, key, [failed], result=R.FAILED, mark="41 of 100")
    sessions.note_result(db, key, [came], mark="first")
    found = [(one.result, one.mark) for one in sessions.attendances(db, key)]
    assert found == [(R.ATTENDED, "first"), (R.FAILED, "41 of 100")]
    sessions.plan_again(db, key)
    sessions.cancel(db, key)
    assert sessions.every(db)[0].state is SessionState.CANCELLED
    later = sessions.save_session(db, Session(0, pitch, today + timedelta(1)))
    with pytest.raises(Invalid, match="still to come"):
        sessions.hold(db, later, today)


def test_a_deleted_session_says_how_many_were_in_it_and_comes_back(
    db: Database, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    key = sessions.save_session(db, Session(0, pitch, today), people)
    sessions.uninvite(db, key, [sessions.attendances(db, key)[0].id])
    assert sessions.delete_session(db, key) == 1
    assert sessions.every(db) == []
    db.undo()
    assert len(sessions.attendances(db, key)) == 1
