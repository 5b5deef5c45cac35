"""What is behind a measure: how it counts, who owns it, and whether its quarters add up."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.domain.figures import PlanScore
from prmdesk.domain.plans import Aggregation, Direction, Section
from prmdesk.services import plans
from prmdesk.storage.database import Database
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import Choice, TextField
from prmdesk.ui.plans.measures import Details, score_text
from prmdesk.ui.plans.page import PlansPage
from tests.ui.plans.acting import GridDriver
from tests.ui.plans.conftest import D


@pytest.fixture
def measures(plan_id: int, page: PlansPage) -> GridDriver:
    page.editor.outline.go_to(Section.MEASURES)
    return GridDriver(page.editor.measures)


@pytest.fixture
def details(page: PlansPage, measures: GridDriver) -> Details:
    return page.editor.measures.details


def enter(details: Details, key: str, text: str, qtbot: QtBot) -> None:
    field = details.fields[key]
    assert isinstance(field, TextField)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_score_is_told_in_words() -> None:
    assert score_text(PlanScore(2, D("0.875"))) == "88 % · At risk · as of Q2"
    assert score_text(PlanScore(1, None)) == "No data"


def test_it_shows_the_measure_of_the_current_cell(measures: GridDriver, details: Details) -> None:
    assert details.name.text() == "Revenue"
    measures.choose("Leads", "target_q1")
    assert details.name.text() == "Leads"


def test_details_are_kept_when_entered(
    db: Database, plan_id: int, details: Details, qtbot: QtBot
) -> None:
    enter(details, "owner_partner", "Anja", qtbot)
    enter(details, "weight", "12,5", qtbot)
    choice = details.fields["aggregation"]
    assert isinstance(choice, Choice)
    choice.fill(Aggregation.LATEST)
    choice.committed.emit(Aggregation.LATEST)
    target = plans.whole(db, plan_id).targets[0]
    assert (target.owner_partner, target.weight) == ("Anja", D("12.5"))
    assert (target.aggregation, target.direction) == (Aggregation.LATEST, Direction.UP)


def test_what_is_no_number_is_marked(
    db: Database, plan_id: int, details: Details, qtbot: QtBot
) -> None:
    enter(details, "weight", "heavy", qtbot)
    assert details.fields["weight"].property("wrong")
    enter(details, "baseline", "", qtbot)
    assert plans.whole(db, plan_id).targets[0].weight == D(40)


def test_quarters_that_miss_the_year_are_told(measures: GridDriver, details: Details) -> None:
    assert details.trouble.text() == ""
    measures.choose("Revenue", "target_q1")
    measures.type("300", Qt.Key.Key_Tab)
    assert details.trouble.text() == "The quarters add up to 1,050, the year's target is 1,000."


def test_an_agreed_measure_takes_source_and_note_only(
    ready: int, page: PlansPage, details: Details
) -> None:
    page.editor.agree()
    owner, note = details.fields["owner_us"], details.fields["note"]
    assert isinstance(owner, TextField)
    assert isinstance(note, TextField)
    assert owner.isReadOnly()
    assert not note.isReadOnly()
    assert not details.fields["direction"].isEnabled()


def test_forms_stand_below_each_other_where_room_is_short(details: Details) -> None:
    wide = details.heightForWidth(theme.px(900)), details.sizeHint().height()
    details.resize(theme.px(300), 600)
    assert details.sizeHint().height() > wide[1]
