"""News is noted; a task has a day, and a no has a reason."""

from datetime import date, timedelta

from prmdesk.domain.training import NewsItem, NewsKind
from prmdesk.services import news
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.news_forms import NewsForm, NotNeeded, TaskDay
from tests.ui.conftest import Show
from tests.ui.drivers import write


def test_news_is_noted_and_changed(desk: Desk, shown: Show, pitch: int, today: date) -> None:
    form = NewsForm(desk, None)
    shown(form)
    form.keep()
    assert form.title_.property("wrong")
    write(form.title_, "Cloud 2")
    write(form.product, "Cloud")
    form.kind.fill(NewsKind.PRICE)
    form.course.fill(pitch)
    form.keep()
    kept = news.items(desk.db)[0]
    assert kept == NewsItem(
        form.saved or 0, "Cloud 2", today, NewsKind.PRICE, "Cloud", course_id=pitch
    )
    again = NewsForm(desk, None, kept)
    shown(again)
    write(again.day, "2026-12-01")
    again.keep()
    assert news.items(desk.db)[0].on_date == date(2026, 12, 1)


def test_a_task_is_due_in_two_weeks_and_a_no_says_why(desk: Desk, shown: Show, today: date) -> None:
    ask = TaskDay(None, "For Acme", today)
    shown(ask)
    assert ask.day.day() == today + timedelta(14)
    ask.keep()
    assert ask.result()
    why = NotNeeded(None, "For Acme")
    shown(why)
    why.keep()
    assert why.isVisible()
    assert why.reason.property("wrong")
    write(why.reason, "They built it")
    why.keep()
    assert why.result()
