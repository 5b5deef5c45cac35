"""What is to be done is read again after a change and on another day, and is one for all."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Partner
from prmdesk.domain.today import Agenda, Group
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.day import Day
from prmdesk.ui.today import acts
from prmdesk.ui.today import watch as module
from prmdesk.ui.today.watch import Watch


def given_task(desk: Desk, days: int) -> None:
    today = desk.today()
    key = desk.do(partners.add_partner, Partner(0, "Acme"), today)
    task = Activity(0, key or 0, Kind.TASK, today, "call", due=today + timedelta(days))
    desk.do(partners.save_activity, task)


def test_it_follows_the_changes_and_the_clock(desk: Desk) -> None:
    watch = Watch.of(desk)
    assert Watch.of(desk) is watch
    read: list[Agenda] = []
    watch.read.connect(read.append)
    given_task(desk, 1)
    assert read[-1].count(Group.TODAY) == 0
    seen = len(read)
    Day.of(desk).look()
    assert len(read) == seen
    tomorrow = desk.today() + timedelta(1)
    desk.today = lambda: tomorrow
    Day.of(desk).look()
    assert (read[-1].day, read[-1].count(Group.TODAY)) == (tomorrow, 1)
    yesterday = tomorrow - timedelta(2)  # the clock was set back: the task is due when it was
    desk.today = lambda: yesterday
    Day.of(desk).look()
    assert read[-1].lines[0].first.days == -2


def test_of_many_partners_it_is_read_in_the_worker(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 0)
    monkeypatch.setattr(module, "_REST_MS", 0)
    watch = Watch.of(desk)
    given_task(desk, -1)
    qtbot.waitUntil(lambda: watch.agenda is not None and watch.agenda.count(Group.LATE) == 1)


def test_of_many_partners_a_line_that_was_ticked_goes_at_once(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 0)
    monkeypatch.setattr(module, "_REST_MS", 300)
    for days in (-3, -2):
        given_task(desk, days)
    watch = Watch.of(desk)
    qtbot.waitUntil(lambda: watch.agenda is not None)
    assert watch.agenda is not None
    first, second = watch.agenda.told
    acts.act(desk, first)
    assert watch.agenda.told == (second,)  # the key 1 is the next one's now
    acts.act(desk, second)
    assert watch.agenda.told == ()
    desk.undo()
    qtbot.waitUntil(lambda: watch.agenda is not None and len(watch.agenda.told) == 1)
