"""From commands to actions: menus, keys, and single letters that leave typing alone."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMainWindow, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.ui.kit.commands import Command
from prmdesk.ui.shell.registry import Registry
from tests.ui.drivers import CTRL, K, press


class Place(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.may = True
        whole = QWidget()
        column = QVBoxLayout(whole)
        self.plain, self.line, self.spin, self.combo = (
            QWidget(),
            QLineEdit(),
            QSpinBox(),
            QComboBox(),
        )
        self.combo.addItems(["Acme", "Northwind"])
        for widget in (self.plain, self.line, self.spin, self.combo):
            column.addWidget(widget)
        self.setCentralWidget(whole)

    def commands(self) -> list[Command]:
        def does(what: str) -> object:
            return lambda: self.done.append(what)

        return [
            Command("p.task", "Add task…", does("task"), "partner", "check", ("N",), single=True),  # type: ignore[arg-type]
            Command("p.log", "Log R&D", does("log"), "partner", "", ("Ctrl+L",), lambda: self.may),  # type: ignore[arg-type]
            Command("h.keys", "Keys", does("keys"), "help", "", ("F1", "?")),  # type: ignore[arg-type]
            Command("v.dark", "Dark", does("dark"), "view", checked=lambda: self.may),  # type: ignore[arg-type]
        ]


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    made = Place()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def registry(place: Place) -> Registry:
    made = Registry(place, single_keys=True)
    made.add(place.commands())
    made.fill(place.menuBar())
    return made


def entries(place: Place, title: str) -> dict[str, bool]:
    for action in place.menuBar().actions():
        menu = action.menu()
        if menu is not None and action.text().replace("&", "") == title:
            menu.aboutToShow.emit()  # type: ignore[attr-defined]
            return {a.text(): a.isEnabled() for a in menu.actions()}  # type: ignore[attr-defined]
    raise AssertionError(title)


def test_menus_hold_their_commands_and_ask_what_can_be_done(
    place: Place, registry: Registry
) -> None:
    assert entries(place, "Partner") == {"Add task…": True, "Log R&&D": True}
    place.may = False
    assert entries(place, "Partner") == {"Add task…": True, "Log R&&D": False}


def test_a_command_known_later_is_in_its_menu_too(place: Place, registry: Registry) -> None:
    registry.add([Command("v.columns", "Choose columns…", lambda: None, "view")])
    assert "Choose columns…" in entries(place, "View")
    registry.add([Command("v.columns", "Choose columns…", lambda: None, "view")])
    assert list(entries(place, "View")).count("Choose columns…") == 1


def test_keys_do_their_command_if_it_can_be_done(place: Place, registry: Registry) -> None:
    place.plain.setFocus()
    press(place, K.Key_L, mod=CTRL)
    place.may = False
    press(place, K.Key_L, mod=CTRL)
    assert place.done == ["log"]


@pytest.mark.parametrize("field", ["line", "spin", "combo"])
def test_single_letters_leave_typing_alone(place: Place, registry: Registry, field: str) -> None:
    getattr(place, field).setFocus()
    press(getattr(place, field), K.Key_N)
    assert place.done == []
    place.setFocus()
    press(place, K.Key_N)
    assert place.done == ["task"]


@pytest.mark.parametrize("field", ["line", "spin", "combo"])
def test_f1_helps_while_typing_too(place: Place, registry: Registry, field: str) -> None:
    getattr(place, field).setFocus()
    press(getattr(place, field), K.Key_F1)
    assert place.done == ["keys"]


def test_a_question_mark_can_be_typed(place: Place, registry: Registry) -> None:
    place.line.setFocus()
    press(place.line, K.Key_Question)
    assert place.done == []


def test_single_letters_can_be_turned_off(place: Place) -> None:
    registry = Registry(place, single_keys=False)
    registry.add(place.commands())
    place.setFocus()
    press(place, K.Key_N)
    press(place, K.Key_Question)
    assert place.done == []
    press(place, K.Key_F1)
    assert place.done == ["keys"]


def test_another_text_is_shown_letter_for_letter(place: Place, registry: Registry) -> None:
    registry.tell("p.log", "Undo Rename R&D")
    assert "Undo Rename R&&D" in entries(place, "Partner")


def test_a_tick_shows_what_is_so(place: Place, registry: Registry) -> None:
    entries(place, "View")
    (dark,) = [a for a in place.actions() if a.text() == "Dark"]
    assert dark.isCheckable()
    assert dark.isChecked()
    place.may = False
    entries(place, "View")
    assert not dark.isChecked()
