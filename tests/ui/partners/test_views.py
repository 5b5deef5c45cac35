"""Named views of the list, saved and recalled from the View button."""

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QPushButton

from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.services import views
from prmdesk.ui.desk import Desk
from prmdesk.ui.partners.views import views_button
from tests.ui import hostile
from tests.ui.drivers import answering, click
from tests.ui.partners.conftest import Put

ORPHANS = Query("graz", (Condition("quadrant", Compare.IS, "orphan"),), ("-name",))


@pytest.fixture
def shown() -> list[str]:
    return ["name", "stage"]


@pytest.fixture
def view(desk: Desk, put: Put, shown: list[str]) -> QPushButton:
    made: QPushButton = put(views_button(desk, lambda: shown))
    return made


def menu(view: QPushButton) -> QMenu:
    click(view)
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def choose(view: QPushButton, *path: str) -> None:
    opened = within = menu(view)
    for text in path[:-1]:
        below = next(a for a in within.actions() if a.text() == text).menu()
        assert isinstance(below, QMenu)
        within = below
    action = next(a for a in within.actions() if a.text() == path[-1])
    opened.close()
    action.trigger()


def save_as(view: QPushButton, name: str) -> None:
    def act(dialog: QInputDialog) -> None:
        dialog.setTextValue(name)
        dialog.accept()

    with answering(QInputDialog, act):
        choose(view, "Save this view…")


def test_a_view_is_saved_recalled_and_named_on_the_button(
    desk: Desk, view: QPushButton, shown: list[str]
) -> None:
    assert view.text() == "View: All partners"
    desk.look_for(ORPHANS)
    assert view.text() == "View: Not saved"
    save_as(view, "R&D orphans")
    assert view.text() == "View: R&&D orphans"
    assert view.accessibleName() == "View: R&D orphans"
    choose(view, "All partners")
    assert desk.query == Query()
    choose(view, "R&&D orphans")
    assert desk.query == ORPHANS
    assert desk.ask(views.columns) == ("name", "stage")


def test_saving_under_the_same_name_updates(desk: Desk, view: QPushButton) -> None:
    desk.look_for(ORPHANS)
    save_as(view, "Mine")
    desk.look_for(Query(order=("-name",)))
    save_as(view, "Mine")
    assert [(v.name, views.as_query(v.query)) for v in desk.ask(views.every)] == [
        ("Mine", Query(order=("-name",)))
    ]


def test_a_view_is_deleted_and_undone(desk: Desk, view: QPushButton) -> None:
    save_as(view, "Mine")
    choose(view, "Delete a view", "Mine")
    assert desk.ask(views.every) == []
    desk.undo()
    assert len(desk.ask(views.every)) == 1


def test_no_name_saves_nothing(desk: Desk, view: QPushButton) -> None:
    save_as(view, "  ")
    assert desk.ask(views.every) == []


def test_names_are_shown_letter_for_letter(desk: Desk, view: QPushButton) -> None:
    names = list(dict.fromkeys(name.strip() for name in hostile.HTML))
    for name in names:
        views.save(desk.db, name, ORPHANS, ())
    opened = menu(view)
    texts = [a.text().replace("&&", "&") for a in opened.actions()]
    assert [text for text in texts if text in names] == names
    opened.close()
