"""The Training page: four views of the same people."""

from datetime import date

import pytest

from prmdesk.domain.enablement import Coverage
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.course_form import CourseForm
from prmdesk.ui.training.page import TrainingPage
from prmdesk.ui.training.session_form import SessionForm
from tests.ui.conftest import Show
from tests.ui.drivers import answering, write


@pytest.fixture
def page(desk: Desk, shown: Show) -> TrainingPage:
    made = TrainingPage(desk)
    shown(made)
    return made


def test_an_empty_page_leads_to_the_first_course(desk: Desk, page: TrainingPage, acme: int) -> None:
    assert page.coverage._stack.currentWidget() is page.coverage._no_course

    def add(form: CourseForm) -> None:
        write(form.name, "Pitch")
        form.keep()

    with answering(CourseForm, add):
        page.add_course()
    course = page.courses.current()
    assert course is not None
    assert course.name == "Pitch"


def test_views_follow_the_query_and_each_is_one_command(
    desk: Desk, page: TrainingPage, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    partners.add_partner(desk.db, Partner(0, "Best", products=("Cloud",)), today)
    page.reload()
    assert [one.name for one in page.coverage.map.rows.partners] == ["Acme", "Best"]
    desk.look_for(Query("best"))
    assert page.count == "1 of 2"
    assert [one.name for one in page.coverage.map.rows.partners] == ["Best"]
    commands = {command.id: command for command in page.commands()}
    commands["training.due"].run()
    assert page.due.table.texts() == []
    desk.look_for(Query())
    assert [row[1] for row in page.due.table.texts()] == ["Anja", "Ben"]
    commands["training.courses"].run()
    assert [row[0] for row in page.courses.courses.texts()] == ["Pitch"]
    commands["training.news"].run()
    assert page.news._stack.currentWidget() is page.news.empty
    with answering(SessionForm, lambda form: form.reject()):
        commands["training.plan"].run()


def test_a_cell_is_the_figure_of_the_table_twin(
    page: TrainingPage, pitch: int, people: list[tuple[int, int]]
) -> None:
    page.reload()
    view = page.coverage
    cell = view.map.rows.coverage(view.map.rows.index(0, 1))
    assert isinstance(cell, Coverage)
    view.as_table.click()
    assert view._stack.currentWidget() is view.table
    assert view.table.texts()[0][:5] == ["Acme", str(cell.trained), "2", "0 %", str(cell.ever)]
