"""The desk: what is done is told once, in order, on the UI thread; work comes back or is told."""

import gc
import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from prmdesk.domain.changes import Change
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.errors import Cancelled, Conflict, Invalid, Problem, Unavailable
from prmdesk.i18n import N_
from prmdesk.services import history, partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, Job, Message, PageLink, PartnerLink

Progress = Callable[[int, int], None]


@pytest.fixture
def story(desk: Desk) -> list[tuple[str, Any]]:
    """All that the desk tells, in order."""
    told: list[tuple[str, Any]] = []
    for name in ("changed", "problem", "said", "started", "finished", "opened"):
        getattr(desk, name).connect(lambda value, n=name: told.append((n, value)))
    desk.progressed.connect(lambda _job, n, of: told.append(("progressed", (n, of))))
    return told


def add(desk: Desk, name: str) -> int:
    made = desk.do(partners.add_partner, Partner(0, name), desk.today())
    assert made is not None
    return made


def names(desk: Desk) -> list[str]:
    return [line.name for line in desk.ask(partners.all_lines, Query(), desk.today())]


# Short writes


def test_a_write_is_told_at_once_and_once(desk: Desk, story: list[tuple[str, Any]]) -> None:
    add(desk, "Acme")
    ((what, change),) = story
    assert what == "changed"
    assert isinstance(change, Change)
    assert (change.label, change.detail) == ("Add partner", "Acme")
    assert change.about("partners")
    QCoreApplication.processEvents()
    assert len(story) == 1


def test_a_write_that_changes_nothing_is_not_told(desk: Desk, story: list[tuple[str, Any]]) -> None:
    acme = add(desk, "Acme")
    story.clear()
    desk.do(partners.edit_partner, acme, desk.today(), city="")
    assert story == []


def test_what_is_said_of_a_write_comes_after_it_and_offers_undo(
    desk: Desk, story: list[tuple[str, Any]]
) -> None:
    desk.do(partners.add_partner, Partner(0, "Acme"), desk.today(), say="Acme is there")
    assert [what for what, _value in story] == ["changed", "said"]
    assert story[1][1] == Message("Acme is there", undo=True)


def test_invalid_goes_to_the_form_that_asked(desk: Desk, story: list[tuple[str, Any]]) -> None:
    at_the_form: list[tuple[Problem, ...]] = []
    result = desk.do(
        partners.add_partner, Partner(0, " "), desk.today(), invalid=at_the_form.append, say="Done"
    )
    assert result is None
    assert [problem.field for problem in at_the_form[0]] == ["name"]
    assert story == []


def test_invalid_without_a_form_and_conflicts_are_told(
    desk: Desk, story: list[tuple[str, Any]], problems: list[str]
) -> None:
    desk.do(partners.add_partner, Partner(0, ""), desk.today(), say="Done")

    def late(_db: Database) -> None:
        raise Conflict("Somebody changed this.")

    desk.do(late)
    assert [(what, type(error)) for what, error in story] == [
        ("problem", Invalid),
        ("problem", Conflict),
    ]
    assert problems == ["A partner needs a name.", "Somebody changed this."]
    problems.clear()
    assert names(desk) == []


def test_our_own_bugs_are_not_swallowed(desk: Desk) -> None:
    def broken(_db: Database) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        desk.do(broken)


def test_undo_and_redo_are_said_in_words(desk: Desk, story: list[tuple[str, Any]]) -> None:
    desk.undo()
    assert story == []
    add(desk, "Acme")
    desk.undo()
    assert names(desk) == []
    desk.redo()
    assert names(desk) == ["Acme"]
    said = [value.text for what, value in story if what == "said"]
    assert said == ["Undone: Add partner", "Done again: Add partner"]


def test_taking_back_what_was_changed_since_is_refused_in_a_sentence(
    desk: Desk, story: list[tuple[str, Any]], problems: list[str]
) -> None:
    acme = add(desk, "Acme")
    change = story[0][1]
    desk.do(partners.edit_partner, acme, desk.today(), city="Graz")
    desk.do(history.take_back, change.id)
    assert isinstance(story[-1][1], Conflict)
    assert problems.pop() == str(story[-1][1])
    assert names(desk) == ["Acme"]


# Long work


def count_up(_db: Database, steps: int, progress: Progress) -> int:
    for n in range(steps):
        progress(n + 1, steps)
    return steps


def import_some(db: Database, some: int, progress: Progress) -> int:
    """Writes partners, and asks for leave before each."""
    with db.write(N_("Import partners")):
        for n in range(some):
            progress(n, some)
            partners.add_partner(db, Partner(0, f"Partner {n:04}"), date(2026, 11, 24))
    return some


def test_work_is_told_from_beginning_to_end(
    desk: Desk, qtbot: QtBot, story: list[tuple[str, Any]]
) -> None:
    done: list[int] = []
    job = desk.run(count_up, 3, done=done.append, label="Counting")
    assert desk.working
    qtbot.waitUntil(lambda: bool(done))
    assert done == [3]
    assert not desk.working
    assert story == [
        ("started", job),
        ("progressed", (1, 3)),
        ("progressed", (3, 3)),
        ("finished", job),
    ]


def test_quick_steps_do_not_flood_the_window(
    desk: Desk, qtbot: QtBot, story: list[tuple[str, Any]]
) -> None:
    done: list[int] = []
    desk.run(count_up, 20_000, done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    told = [what for kind, what in story if kind == "progressed"]
    assert told[0] == (1, 20_000)
    assert told[-1] == (20_000, 20_000)
    assert len(told) < 1000


def test_no_sweep_for_cycles_stops_the_window_during_work(desk: Desk, qtbot: QtBot) -> None:
    done: list[bool] = []
    desk.run(lambda _db, progress: gc.isenabled(), done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [False]
    assert gc.isenabled()


def test_the_worker_never_sweeps_for_cycles(desk: Desk, qtbot: QtBot) -> None:
    here, elsewhere = threading.get_ident(), list[str]()

    def note(phase: str, _info: object) -> None:
        if threading.get_ident() != here:
            elsewhere.append(phase)

    def litter(_db: Database, progress: object) -> list[dict[str, int]]:
        return [{"n": n} for n in range(5000)]

    done: list[object] = []
    gc.callbacks.append(note)
    try:
        for _n in range(10):
            desk.run(litter, done=done.append)
            qtbot.waitUntil(lambda: not desk.working)
    finally:
        gc.callbacks.remove(note)
    assert len(done) == 10
    assert elsewhere == []


def test_a_change_made_in_the_worker_is_told_before_its_end_and_on_this_thread(
    desk: Desk, qtbot: QtBot
) -> None:
    here = threading.get_ident()
    told: list[tuple[str, int]] = []
    desk.changed.connect(lambda _change: told.append(("changed", threading.get_ident())))
    desk.finished.connect(lambda _job: told.append(("finished", threading.get_ident())))
    desk.run(
        import_some, 3, done=lambda _n: told.append(("done", threading.get_ident())), writes=True
    )
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [("changed", here), ("finished", here), ("done", here)]


def test_work_that_is_over_at_once_still_comes_back(desk: Desk, qtbot: QtBot) -> None:
    done: list[None] = []
    for _n in range(200):
        desk.run(lambda _db, progress: None, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 200)
    assert not desk.working


def test_work_is_done_in_its_order(desk: Desk, qtbot: QtBot) -> None:
    done: list[int] = []
    for n in range(20):
        desk.run(lambda _db, n, progress: n, n, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_cancelled_work_leaves_nothing_and_says_nothing(
    desk: Desk, qtbot: QtBot, story: list[tuple[str, Any]]
) -> None:
    done: list[int] = []
    job = desk.run(import_some, 2000, done=done.append, label="Importing", writes=True)
    job.cancel()
    qtbot.waitUntil(lambda: not desk.working)
    assert names(desk) == []
    assert done == []
    assert {what for what, _value in story} <= {"started", "progressed", "finished"}


def test_cancelling_can_be_heard_by_who_asked(desk: Desk, qtbot: QtBot) -> None:
    heard: list[Exception] = []
    job = desk.run(import_some, 2000, done=lambda _n: None, failed=heard.append)
    job.cancel()
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], Cancelled)


def test_work_that_fails_is_told_in_its_sentence(
    desk: Desk, qtbot: QtBot, problems: list[str]
) -> None:
    def full(_db: Database, progress: Progress) -> None:
        raise Unavailable("The disk is full.")

    desk.run(full, done=lambda _none: None)
    qtbot.waitUntil(lambda: not desk.working)
    assert problems == ["The disk is full."]
    problems.clear()


def test_a_bug_in_the_worker_comes_to_the_crash_dialog(desk: Desk, qtbot: QtBot) -> None:
    def broken(_db: Database, progress: Progress) -> None:
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        desk.run(broken, done=lambda _none: None)
        qtbot.waitUntil(lambda: not desk.working)
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


def test_nothing_else_is_written_while_work_writes(
    desk: Desk, qtbot: QtBot, story: list[tuple[str, Any]], problems: list[str]
) -> None:
    waiting = threading.Event()

    def slow(_db: Database, progress: Progress) -> None:
        waiting.wait(5)

    desk.run(slow, done=lambda _none: None, writes=True)
    assert desk.writing
    assert desk.do(partners.add_partner, Partner(0, "Acme"), desk.today()) is None
    waiting.set()
    qtbot.waitUntil(lambda: not desk.writing)
    assert [what for what, _value in story] == ["started", "problem", "finished"]
    assert problems.pop() == "Wait until the work under way is done."
    add(desk, "Acme")


def test_reading_work_does_not_keep_one_from_writing(desk: Desk, qtbot: QtBot) -> None:
    waiting = threading.Event()

    def slow(_db: Database, progress: Progress) -> None:
        waiting.wait(5)

    desk.run(slow, done=lambda _none: None)
    add(desk, "Acme")
    waiting.set()
    qtbot.waitUntil(lambda: not desk.working)
    assert names(desk) == ["Acme"]


def test_a_field_left_because_work_begins_is_still_kept(desk: Desk, qtbot: QtBot) -> None:
    acme = add(desk, "Acme")

    def lose_the_focus(_job: Job) -> None:
        desk.do(partners.edit_partner, acme, desk.today(), city="Graz")

    desk.started.connect(lose_the_focus)
    desk.run(lambda _db, progress: None, done=lambda _none: None, writes=True)
    qtbot.waitUntil(lambda: not desk.working)
    assert desk.ask(partners.partner, acme).city == "Graz"


def test_closing_while_work_runs_stops_it(db: Database, today: date, qtbot: QtBot) -> None:
    desk = Desk(db, lambda: today)
    heard: list[object] = []
    for signal in (desk.changed, desk.problem, desk.finished):
        signal.connect(heard.append)
    desk.run(import_some, 100_000, done=heard.append, writes=True)
    desk.close()
    desk.run(import_some, 10, done=heard.append, writes=True)  # by a timer that is still there
    QCoreApplication.processEvents()
    assert heard == []
    assert partners.count(db) == 0


def test_a_dead_listener_is_no_trouble(desk: Desk, qtbot: QtBot) -> None:
    class Ear(QObject):
        def hear(self, _change: Change) -> None:
            raise AssertionError("it was deleted")

    ear = Ear()
    desk.changed.connect(ear.hear)
    del ear
    add(desk, "Acme")


# What the window shows


def test_what_is_selected_and_looked_for_is_told_only_when_it_changes(desk: Desk) -> None:
    told: list[object] = []
    desk.selection_changed.connect(told.append)
    desk.query_changed.connect(told.append)
    for _again in range(2):
        desk.select(7)
        desk.look_for(Query(text="acme"))
    assert told == [7, Query(text="acme")]


def test_links_and_commands_are_passed_on(desk: Desk, story: list[tuple[str, Any]]) -> None:
    commands: list[str] = []
    desk.commanded.connect(commands.append)
    desk.open(PageLink("quadrant"))
    desk.open(PartnerLink(7, "notes"))
    desk.command("partner.add")
    assert [value for _what, value in story] == [PageLink("quadrant"), PartnerLink(7, "notes")]
    assert commands == ["partner.add"]
