"""The line at the bottom: saved, backed up, the work under way, what is due."""

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.shell import statusbar as module
from prmdesk.ui.shell.statusbar import StatusBar
from prmdesk.ui.today.page import TodayPage
from tests.ui.drivers import AppDriver, click


@pytest.fixture
def bar(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> StatusBar:
    monkeypatch.setattr(module, "_SHOW_AFTER_MS", 30)
    made = StatusBar(desk)
    qtbot.addWidget(made)
    made.resize(900, 26)
    made.show()
    return made


@pytest.fixture
def going() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def add(desk: Desk, name: str, due: date | None = None) -> int:
    key = desk.do(partners.add_partner, Partner(0, name), desk.today())
    assert key is not None
    if due:
        task = Activity(0, key, Kind.TASK, desk.today(), "Call", due=due)
        desk.do(partners.save_activity, task)
    return key


def test_what_was_saved_and_backed_up_has_its_time(desk: Desk, bar: StatusBar) -> None:
    add(desk, "Acme")
    bar.backed_up(datetime(2026, 11, 24, 9, 5, tzinfo=UTC))
    saved, backed_up = bar.left.text().split(" · ")
    assert saved.startswith("Saved ")
    assert backed_up == f"Backed up {datetime(2026, 11, 24, 9, 5, tzinfo=UTC).astimezone():%H:%M}"


def test_what_is_late_and_due_is_counted(desk: Desk, bar: StatusBar) -> None:
    assert not bar.due.isVisible()
    add(desk, "Acme", desk.today() - timedelta(1))
    add(desk, "Brightpath", desk.today() - timedelta(9))
    add(desk, "Cordillera", desk.today())
    add(desk, "Delta", desk.today() + timedelta(1))
    assert bar.due.text() == "2 late · 1 due today"


def test_long_work_shows_its_progress_and_can_be_cancelled(
    desk: Desk, bar: StatusBar, qtbot: QtBot, going: threading.Event
) -> None:
    def count(_db: object, progress: object) -> None:
        for n in range(1000):
            progress(n, 1000)  # type: ignore[operator]
            going.wait(0.01)

    desk.run(count, done=lambda _none: None, label="Importing")
    assert not bar.cancel.isVisible()
    qtbot.waitUntil(bar.cancel.isVisible)
    assert bar.what.text() == "Importing"
    qtbot.waitUntil(lambda: bar.bar.value() > 0)
    assert bar.bar.maximum() == 1000
    click(bar.cancel)
    qtbot.waitUntil(lambda: not desk.working)
    assert not bar.cancel.isVisible()


def test_short_work_does_not_flicker(desk: Desk, bar: StatusBar, qtbot: QtBot) -> None:
    desk.run(lambda _db, progress: None, done=lambda _none: None, label="Quick")
    qtbot.waitUntil(lambda: not desk.working)
    qtbot.wait(50)
    assert not bar.bar.isVisible()


def test_nameless_work_is_not_shown_and_hides_no_other(
    desk: Desk, bar: StatusBar, qtbot: QtBot, going: threading.Event
) -> None:
    desk.run(lambda _db, progress: None, done=lambda _none: None)
    desk.run(lambda _db, progress: going.wait(5), done=lambda _none: None, label="Exporting")
    desk.run(lambda _db, progress: None, done=lambda _none: None)
    qtbot.waitUntil(bar.bar.isVisible)
    assert bar.what.text() == "Exporting"
    going.set()
    qtbot.waitUntil(lambda: not desk.working)
    assert not bar.bar.isVisible()


def test_a_click_on_what_is_due_goes_to_the_same_lines(app: AppDriver) -> None:
    ids = app.given_partners("Acme", "Brightpath", "Cordillera")
    for key, days in zip(ids, (5, -3, 0), strict=True):
        task = Activity(
            0, key, Kind.TASK, app.desk.today(), "Call", due=app.desk.today() + timedelta(days)
        )
        app.desk.do(partners.save_activity, task)
    app.go("quadrant")
    assert app.window.status.due.text() == "1 late · 1 due today"
    click(app.window.status.due)
    page = app.window.pages["today"]
    assert isinstance(page, TodayPage)
    assert [row.text for row in page.list.rows()] == [
        "“Call” for Brightpath is 3 days late.",
        "“Call” for Cordillera is due today.",
    ]
