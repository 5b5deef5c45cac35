"""The agenda of a day from a real workspace, and putting lines of it off."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.promises import Promise
from prmdesk.domain.today import About, Group
from prmdesk.errors import Invalid
from prmdesk.services import partners, promises, today
from prmdesk.storage import tables
from prmdesk.storage.database import Database

TUESDAY = date(2026, 11, 24)


def ago(days: int) -> date:
    return TUESDAY - timedelta(days)


@pytest.fixture
def acme(db: Database) -> int:
    return partners.add_partner(db, Partner(0, "Acme", agreement_end=ago(-20)), TUESDAY)


def kinds(db: Database, day: date = TUESDAY) -> list[About]:
    return [line.about for line in today.agenda(db, day).lines]


def test_facts_of_many_tables_come_to_lines_in_their_order(db: Database, acme: int) -> None:
    promises.save(db, Promise(0, acme, Side.PARTNER, "sign", ago(30), ago(2)))
    promises.save(db, Promise(0, acme, Side.US, "send", ago(30), ago(1)))
    partners.save_activity(db, Activity(0, acme, Kind.TASK, ago(9), "call", due=ago(2)))
    partners.save_activity(db, Activity(0, acme, Kind.MEETING, ago(9), "meet", due=ago(-3)))
    agenda = today.agenda(db, TUESDAY)
    assert [line.about for line in agenda.lines] == [
        About.OUR_PROMISE, About.THEIR_PROMISE, About.AGREEMENT, About.TASK, About.MEETING,
    ]  # fmt: skip
    assert agenda.next_meeting is not None
    assert agenda.next_meeting.text == "meet"
    assert (agenda.count(Group.LATE), agenda.count(Group.WEEK)) == (2, 1)


def test_an_orphan_is_told_of_by_the_clock_of_the_quadrant(db: Database) -> None:
    db.today = lambda: ago(100)
    key = partners.add_partner(
        db, Partner(0, "Acme", manual_to_us=80, manual_to_partner=20), ago(100)
    )
    db.today = lambda: TUESDAY
    partners.save_activity(db, Activity(0, key, Kind.CONTACT, TUESDAY, "Hello"))
    (line,) = [one for one in today.agenda(db, TUESDAY).lines if one.about is About.ORPHAN]
    assert (line.first.n, line.first.most, line.first.days) == (100, 90, 10)


def test_who_has_no_next_step_is_counted_while_we_work_with_them(db: Database, acme: int) -> None:
    partners.add_partner(db, Partner(0, "Gone", stage=Stage.EXIT), TUESDAY)
    assert today.agenda(db, TUESDAY).without_step == 1
    partners.save_activity(db, Activity(0, acme, Kind.TASK, TUESDAY, "call"))
    assert today.agenda(db, TUESDAY).without_step == 0


def test_a_line_is_put_off_put_off_again_brought_back_and_all_of_it_undone(
    db: Database, acme: int
) -> None:
    (line,) = today.agenda(db, TUESDAY).lines
    keys = [item.key for item in line.items]
    today.snooze(db, keys, ago(-1), TUESDAY)
    today.snooze(db, keys, ago(-7), TUESDAY)
    assert kinds(db) == []
    assert [off.until for off in today.agenda(db, TUESDAY).snoozed] == [ago(-7)]
    assert kinds(db, ago(-7)) == [About.AGREEMENT]
    today.wake(db, keys)
    assert kinds(db) == [About.AGREEMENT]
    db.undo()
    assert kinds(db) == []
    db.undo()
    db.undo()
    assert kinds(db) == [About.AGREEMENT]
    with pytest.raises(Invalid):
        today.snooze(db, keys, TUESDAY, TUESDAY)


def test_what_it_shows_are_tables_that_there_are() -> None:
    assert set(today.SHOWS) <= set(tables.metadata.tables)
