"""The friction log: where it hurts most, and the rows behind each number."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.frictions import Theme
from prmdesk.services import frictions
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.promises.forms import FrictionForm
from prmdesk.ui.promises.friction import FrictionView
from tests.ui.conftest import Show
from tests.ui.drivers import K, answering, press
from tests.ui.promises.conftest import Hurt


@pytest.fixture
def view(desk: Desk, acme: int, shown: Show) -> FrictionView:
    made = FrictionView(desk)
    desk.changed.connect(lambda _change: made.refresh())
    shown(made)
    made.refresh()
    return made


def texts(view: FrictionView) -> list[str]:
    return [row[0] for row in view.table.texts()]


def test_numbers_open_their_rows(view: FrictionView, db: Database, today: date, hurt: Hurt) -> None:
    assert view.nothing.isVisible()
    hurt("Slow prices", 5, Theme.QUOTING)
    frictions.fix(db, hurt("Slow too", 90, Theme.QUOTING), today - timedelta(83))
    hurt("Forms", 4, Theme.ONBOARDING)
    assert view.worst.text() == (
        "It hurts most in: Quoting (2 frictions, 12 days in all, 1 open, median to fix: 7 days)"
    )
    assert view.mended.text() == "median 7 days to fix (of 1) · 2 open, the oldest for 5 days"
    quoting = view.themes[Theme.QUOTING]
    assert quoting.text() == "Quoting (2) · median 7 days"
    quoting.click()
    assert texts(view) == ["Slow prices", "Slow too"]
    view.still.click()
    assert texts(view) == ["Slow prices"]
    view.show_all()
    quarters = [view.quarter.itemText(n) for n in range(view.quarter.count())]
    assert quarters == ["All quarters", "Q4 2026 (2)", "Q3 2026 (1) · median 7 days"]
    view.quarter.setCurrentIndex(2)
    view.quarter.activated.emit(2)
    assert texts(view) == ["Slow too"]


def test_a_friction_is_fixed_opened_and_deleted_by_keys(
    desk: Desk, db: Database, view: FrictionView, today: date, hurt: Hurt
) -> None:
    key = hurt("Slow prices", 5, Theme.QUOTING)
    view.table.setFocus()
    view.table.selectRow(0)

    def fixed(form: FrictionForm) -> None:
        assert form.fixed_on.day() == today
        form.fix.setPlainText("A rule")
        form.keep()

    with answering(FrictionForm, fixed):
        press(view.table, K.Key_F)
    assert (frictions.every(db)[0].fix, view.table.texts()[0][4]) == ("A rule", "Fixed")
    view.window().activateWindow()
    view.table.setFocus()
    press(view.table, K.Key_O)
    assert frictions.every(db)[0].id == key
    assert frictions.every(db)[0].is_open
    with answering(FrictionForm, lambda form: form.text.setPlainText("Prices") or form.keep()):
        press(view.table, K.Key_Return)
    press(view.table, K.Key_Delete)
    assert view.nothing.isVisible()
    desk.undo()
    assert texts(view) == ["Prices"]
