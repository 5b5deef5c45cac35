"""A course is added and changed by keys; what is wrong is said at the field."""

from decimal import Decimal

from prmdesk.domain.partners import Role
from prmdesk.domain.training import Course, Mode
from prmdesk.services import training
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.course_form import CourseForm
from tests.ui.conftest import Show
from tests.ui.drivers import write


def test_a_course_is_added_then_changed(desk: Desk, shown: Show) -> None:
    form = CourseForm(desk, None)
    shown(form)
    form.keep()
    assert form.name.property("wrong")
    write(form.name, "Pitch")
    write(form.product, "Cloud")
    form.roles[Role.SALES].setChecked(True)
    form.mode.fill(Mode.IN_PERSON)
    write(form.minutes, "1:30")
    write(form.cost, "x")
    form.keep()
    assert form.saved is None
    write(form.cost, "300")
    form.refresh.setValue(12)
    form.teaches.setChecked(True)
    form.keep()
    kept = training.course(desk.db, form.saved or 0)
    assert kept == Course(
        kept.id, "Pitch", "Cloud", (Role.SALES,), Mode.IN_PERSON, cost=Decimal(300), minutes=90,
        refresh_months=12, teaches_customer=True,
    )  # fmt: skip
    again = CourseForm(desk, None, kept)
    shown(again)
    again.keep()
    assert training.course(desk.db, kept.id) == kept
    retire = CourseForm(desk, None, kept)
    shown(retire)
    retire.retired.setChecked(True)
    retire.keep()
    assert training.course(desk.db, kept.id).is_retired
