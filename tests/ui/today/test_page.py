"""The Today page through its keys: act, tick, put off, wake, and what is said when all is done."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.services import partners, promises
from prmdesk.ui.partners.log import LogContact
from prmdesk.ui.today.entry import QuickEntryDialog
from prmdesk.ui.today.page import TodayPage
from tests.ui.drivers import AppDriver, K, answering, click, press, type_in, write


def page_of(app: AppDriver) -> TodayPage:
    app.go("today")
    page = app.window.pages["today"]
    assert isinstance(page, TodayPage)
    page.list.setFocus()
    return page


def told(page: TodayPage) -> list[str]:
    return [f"{row.number} {row.text}".strip() for row in page.list.rows()]


@pytest.fixture
def page(app: AppDriver) -> TodayPage:
    """Acme has a late task, Brightpath a promise of ours and three tasks, one a week ahead."""
    acme, bright = app.given_partners("Acme", "Brightpath")
    today = app.desk.today()
    promise = Promise(0, bright, Side.US, "send", today - timedelta(9), today - timedelta(3))
    app.desk.do(promises.save, promise)
    for key, text, days in (
        (acme, "call Anja", -2), (bright, "offer", -4), (bright, "invoice", 0), (bright, "far", 5),
    ):  # fmt: skip
        task = Activity(0, key, Kind.TASK, today, text, due=today + timedelta(days))
        app.desk.do(partners.save_activity, task)
    return page_of(app)


def test_the_keyboard_does_all_and_the_next_line_moves_up(app: AppDriver, page: TodayPage) -> None:
    assert told(page) == [
        "1 Your promise to Brightpath, “send”, is 3 days late.",
        "2 2 tasks for Brightpath are open; “offer” is 4 days late.",
        "3 “call Anja” for Acme is 2 days late.",
    ]
    assert page.count == "Tue 24 Nov 2026"
    press(page.list, K.Key_Down, K.Key_Space)
    assert told(page)[1:] == [
        "2 “call Anja” for Acme is 2 days late.", "3 “invoice” for Brightpath is due today.",
    ]  # fmt: skip
    assert page.list.line() is not None
    assert page.list.line().partner.name == "Acme"  # type: ignore[union-attr]
    assert page.list.hasFocus()
    press(page.list, K.Key_1)
    (promise,) = app.desk.ask(promises.of_partner, app.partners.id("Brightpath"))
    assert promise.state is PromiseState.KEPT
    app.go("today")
    app.desk.undo()
    app.desk.undo()
    assert len(told(page)) == 3


def test_a_line_is_put_off_by_two_keys_and_woken_among_the_rest(
    app: AppDriver, page: TodayPage
) -> None:
    press(page.list, K.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is menu.actions()[0]  # Enter is tomorrow
    press(menu, K.Key_W)
    assert len(told(page)) == 2
    assert app.toast() == "Put off until 30 Nov 2026"
    assert page.more.text() == "2 more"
    click(page.more)
    rows = told(page)
    assert rows[0] == "Late · 2"
    assert rows[-2:] == [
        "Snoozed · 1", "Your promise to Brightpath, “send”, is 3 days late. Back on 30 Nov 2026.",
    ]  # fmt: skip
    assert "This week · 1" in rows
    press(page.list, *[K.Key_Down] * 9)
    assert page.list.line().until is not None  # type: ignore[union-attr]
    press(page.list, K.Key_Return)
    click(page.more)
    assert told(page)[0] == "1 Your promise to Brightpath, “send”, is 3 days late."


def test_a_silence_is_ended_by_logging_a_contact(app: AppDriver) -> None:
    app.given_partners("Acme", manual_to_us=80, manual_to_partner=80)
    acme = app.partners.id("Acme")
    app.desk.do(partners.edit_partner, acme, app.desk.today(),
                created_on=app.desk.today() - timedelta(20))  # fmt: skip
    page = page_of(app)
    (silent,) = [row for row in page.list.rows() if "added 20 days ago" in row.text]
    with answering(LogContact, lambda dialog: write(dialog.text, "Hello") or dialog.keep()):
        press(page.list, getattr(K, f"Key_{silent.number}"))
    assert not [row for row in page.list.rows() if "added" in row.text]


def test_when_nothing_is_due_it_leads_to_those_without_a_next_step(app: AppDriver) -> None:
    page = page_of(app)
    assert page._nobody.isVisible()
    acme, _bright = app.given_partners("Acme", "Brightpath")
    task = Activity(0, acme, Kind.TASK, app.desk.today(), "call")
    app.desk.do(partners.save_activity, task)
    app.go("today")
    assert page._look.text() == "1 partner has no next step: look at it"
    click(page._look)
    assert app.partners.names() == ["Brightpath"]


def test_a_task_is_typed_from_anywhere(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath")
    app.select("Acme")

    def answer(dialog: QuickEntryDialog) -> None:
        write(dialog.entry.field, "call fri @bri", K.Key_Return)

    with answering(QuickEntryDialog, answer):
        app.partners.press(K.Key_N)
    assert app.toast() == "Added for Brightpath"
    page = page_of(app)
    press(page.list, K.Key_N)
    assert page.entry.field.hasFocus()
    type_in(page.entry.field, "offer today")
    press(page.entry.field, K.Key_Return)
    assert told(page) == ["1 “offer” for Acme is due today."]
    assert page.entry.field.text() == ""


def test_the_next_meeting_leads_to_the_brief(app: AppDriver, page: TodayPage) -> None:
    acme, tomorrow = app.partners.id("Acme"), app.desk.today() + timedelta(1)
    app.go("today")
    meeting = Activity(0, acme, Kind.MEETING, tomorrow, "Review", due=tomorrow, at="14:00")
    app.desk.do(partners.save_activity, meeting)
    assert page.card._when.text() == "tomorrow at 14:00"
    click(page.card.brief)
    app.settle()
    assert app.panel.title() == "Acme"


def test_where_there_is_little_room_the_card_stands_below(app: AppDriver, page: TodayPage) -> None:
    page.resize(400, 700)
    QApplication.processEvents()
    assert page.card.mapTo(page, page.card.rect().topLeft()).y() > 300
    app.window.resize(1366, 768)
    assert page.list.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_its_keys_work_as_soon_as_a_workspace_opens(app: AppDriver, page: TodayPage) -> None:
    path, old = app.db.path, app.window
    app.session.drop()
    assert app.session.open(path)
    assert app.window is not old
    app.window.activateWindow()
    app.settle()
    assert app.window.page_key == "today"
    app.press(K.Key_3)
    assert app.toast() == "Task done"
