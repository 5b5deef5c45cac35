"""News proposes; a person ticks the partners and makes the tasks, or says why not."""

from datetime import date

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.training import NewsItem
from prmdesk.services import news, partners, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.news_forms import NewsForm, NotNeeded, TaskDay
from prmdesk.ui.training.news_view import NewsView
from tests.ui.conftest import Show
from tests.ui.drivers import answering, bury, write


@pytest.fixture
def view(desk: Desk, shown: Show, today: date) -> NewsView:
    made = NewsView(desk)
    shown(made)
    desk.changed.connect(lambda _change: made.show_survey(training.survey(desk.db, today)))
    return made


def texts(view: NewsView) -> list[str]:
    return [view.list.item(row).text() for row in range(view.list.count())]


def test_partners_are_ticked_and_get_a_task_or_a_reason(
    desk: Desk, view: NewsView, acme: int, today: date
) -> None:
    best = partners.add_partner(desk.db, Partner(0, "Best"), today)

    def add(form: NewsForm) -> None:
        write(form.title_, "Cloud 2")
        write(form.product, "Cloud")
        form.keep()

    with answering(NewsForm, add):
        view.add()
    assert texts(view) == [
        "Training is proposed to", "Acme", "Products not noted: 1 partner", "Best",
    ]  # fmt: skip
    assert not view.accept_button.isEnabled()
    view.list.item(1).setCheckState(view.list.item(1).checkState().Checked)
    with answering(TaskDay, lambda dialog: dialog.keep()):
        view.accept_button.click()
    assert [task.text for task in partners.activities(desk.db, acme)] == ["Train on Cloud 2"]
    view.list.tick_all(on=True)

    def refuse(dialog: NotNeeded) -> None:
        write(dialog.reason, "They built it")
        dialog.keep()

    with answering(NotNeeded, refuse):
        view.dismiss_button.click()
    assert texts(view) == []
    assert view.done.text() == "1 partner has a task.\nBest: not needed, They built it"
    view.propose_again()
    assert len(texts(view)) == 4
    assert partners.activities(desk.db, best) == []


def test_an_item_is_deleted(desk: Desk, view: NewsView, today: date) -> None:
    news.save_item(desk.db, NewsItem(0, "Prices", today))
    bury()
    view.delete()
    assert news.items(desk.db) == []
    assert view.empty.isVisible()
