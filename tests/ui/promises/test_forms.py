"""The dialog of frictions says what is wrong."""

from PySide6.QtWidgets import QWidget

from prmdesk.services import frictions
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.promises.forms import FrictionForm
from tests.ui.conftest import Show
from tests.ui.drivers import write


def test_a_friction_cannot_be_fixed_before_it_hurt(
    desk: Desk, db: Database, acme: int, shown: Show
) -> None:
    parent = shown(QWidget())
    form = FrictionForm(desk, parent, acme)
    form.show()
    form.text.setPlainText("Slow prices")
    write(form.fixed_on, "-3")
    form.keep()
    assert form.fixed_on.property("wrong") is True
    write(form.on_date, "-5")
    form.keep()
    (made,) = frictions.of_partner(db, acme)
    assert made.days(desk.today()) == 2
