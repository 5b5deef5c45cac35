"""Finding out in the worker."""

import threading

from pytestqt.qtbot import QtBot

from prmdesk.errors import Unavailable
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.work import Work


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.working)


def test_only_the_latest_answer_counts(desk: Desk, qtbot: QtBot) -> None:
    work, heard = Work(desk), []
    gate = threading.Event()

    def slow(_db: object, *, progress: object) -> str:
        gate.wait(5)
        return "old"

    work._work(slow, done=heard.append)
    work._work(lambda _db, *, progress: "new", done=heard.append)
    gate.set()
    settle(qtbot, desk)
    assert heard == ["new"]
    assert not work.is_busy


def test_a_failure_is_told_in_words(desk: Desk, qtbot: QtBot) -> None:
    work, said, heard = Work(desk), [], []
    work.failed.connect(said.append)

    def failing(_db: object, *, progress: object) -> None:
        raise Unavailable("The disk is full.")

    work._work(failing, done=heard.append)
    assert work.is_busy
    settle(qtbot, desk)
    assert (said, heard, work.is_busy) == (["The disk is full."], [], False)


def test_after_forgetting_nothing_is_heard(desk: Desk, qtbot: QtBot) -> None:
    work, heard = Work(desk), []
    work._work(lambda _db, *, progress: "late", done=heard.append)
    work.forget()
    settle(qtbot, desk)
    assert heard == []


def test_cancelling_is_no_failure_to_tell_of(desk: Desk, qtbot: QtBot) -> None:
    work, said = Work(desk), []
    work.failed.connect(said.append)
    began = threading.Event()

    def counting(_db: object, *, progress: object) -> None:
        began.set()
        while True:
            progress(1, 2)  # type: ignore[operator]

    work._work(counting, done=lambda _none: None)
    began.wait(5)
    work.cancel()
    settle(qtbot, desk)
    assert said == [""]
