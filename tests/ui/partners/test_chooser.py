"""Choosing the columns of the list, and their order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.looking import COLUMN_NAMES
from prmdesk.ui.partners.chooser import ColumnChooser
from tests.ui.drivers import AppDriver, K, answering, press
from tests.ui.partners.conftest import Put

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def chooser(desk: Desk, put: Put) -> ColumnChooser:
    partners.add_field(desk.db, "R&D <b>budget</b>")
    made: ColumnChooser = put(ColumnChooser(desk, ("name", "stage", "city"), put(QWidget())))
    return made


def item(chooser: ColumnChooser, key: str) -> QListWidgetItem:
    found = [chooser.list.item(row) for row in range(chooser.list.count())]
    return next(each for each in found if each.data(Qt.ItemDataRole.UserRole) == key)


def test_all_columns_are_offered_those_shown_first(chooser: ColumnChooser) -> None:
    assert chooser.keys() == ["name", "stage", "city"]
    assert chooser.list.count() == len(COLUMN_NAMES) + 1
    assert item(chooser, "field:1").text() == "R&D <b>budget</b>"


def test_columns_are_ticked_by_key_and_the_name_stays(chooser: ColumnChooser) -> None:
    chooser.list.setFocus()
    chooser.list.setCurrentItem(item(chooser, "city"))
    press(chooser.list, K.Key_Space)
    chooser.list.setCurrentItem(item(chooser, "tier"))
    press(chooser.list, K.Key_Space)
    chooser.list.setCurrentItem(item(chooser, "name"))
    press(chooser.list, K.Key_Space)
    assert chooser.keys() == ["name", "stage", "tier"]


def test_the_list_shows_what_was_chosen_and_keeps_it(app: AppDriver) -> None:
    def choose(chooser: ColumnChooser) -> None:
        item(chooser, "buckets").setCheckState(UNCHECKED)
        item(chooser, "country").setCheckState(CHECKED)
        press(chooser, K.Key_Return)

    app.given_partners("Acme", country="AT")
    with answering(ColumnChooser, choose):
        app.menu("View")["Choose columns…"].trigger()
    assert "buckets" not in app.partners.shown_columns()
    assert app.partners.column("country") == ["Austria"]
    assert app.undo_text() == "Undo Choose columns"
    app.undo()
    assert "buckets" in app.partners.shown_columns()
