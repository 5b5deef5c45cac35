"""A bug of ours is told once, with a report that holds no data, and the program goes on."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk import __version__, logs, paths
from prmdesk.ui.shell.crash import CrashDialog, Watch, log_qt

CANARY = "Canary GmbH"


@pytest.fixture
def watch(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> Iterator[Watch]:
    before = sys.excepthook, threading.excepthook
    with logs.keep():
        made = Watch()
        yield made
        made.stop()
    if made.dialog is not None:
        made.dialog.close()
        made.dialog.deleteLater()
    assert (sys.excepthook, threading.excepthook) == before
    caplog.get_records("call").clear()  # what is logged here is meant to be


def log_text() -> str:
    return (paths.home() / "logs" / "prmdesk.log").read_text("utf-8")


def break_with(error: BaseException) -> None:
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def shown(watch: Watch, qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: watch.dialog is not None and watch.dialog.isVisible())
    assert watch.dialog is not None
    return watch.dialog


def test_what_nobody_caught_is_shown_with_a_report_and_logged(watch: Watch, qtbot: QtBot) -> None:
    break_with(ValueError(CANARY))
    told = shown(watch, qtbot).report.toPlainText()
    assert told.startswith(f"prmdesk {__version__}, Python 3.")
    assert "in break_with\nValueError\n" in told
    assert "in break_with\nValueError\n" in log_text()
    assert CANARY not in told + log_text()


def test_copy_copies_what_is_shown(watch: Watch, qtbot: QtBot) -> None:
    break_with(ValueError(CANARY))
    dialog = shown(watch, qtbot)
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report")
    copy.click()
    assert QApplication.clipboard().text() == dialog.report.toPlainText()


def test_an_error_of_a_thread_reaches_the_user(watch: Watch, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in shown(watch, qtbot).report.toPlainText()


def test_a_flood_of_errors_is_one_dialog(watch: Watch, qtbot: QtBot) -> None:
    for n in range(3):
        break_with(ValueError(n))
    first = shown(watch, qtbot)
    qtbot.waitUntil(lambda: not watch._reports)
    assert watch.dialog is first
    assert log_text().count("nobody caught this") == 3


def test_what_qt_complains_of_goes_to_the_log(watch: Watch) -> None:
    before = qInstallMessageHandler(log_qt)
    qWarning("something is odd")
    qInstallMessageHandler(before)
    assert "WARNING prmdesk.ui.shell.crash: Qt: something is odd" in log_text()
