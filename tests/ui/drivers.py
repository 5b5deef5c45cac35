"""What a person does in the window, and what is to be seen there: only this knows widget names."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.filtering import FilterPopover
from prmdesk.ui.kit.leaving import Leaving
from prmdesk.ui.partners.overview import OverviewTab
from prmdesk.ui.partners.page import PartnersPage
from prmdesk.ui.shell.panel import Panel
from prmdesk.ui.shell.session import Session
from prmdesk.ui.shell.window import Window

K = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

D = TypeVar("D", bound=QWidget)


def bury() -> None:
    """Let what was given up be deleted now."""
    for _round in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(widget: QWidget, *keys: Qt.Key, mod: Qt.KeyboardModifier = NONE) -> None:
    """Press keys, one after the other, in ``widget``."""
    for key in keys:
        QTest.keyClick(widget, key, mod)
    QApplication.processEvents()


def type_in(widget: QWidget, text: str) -> None:
    """Type ``text`` by keys; what is on no key comes as from an input method."""
    for letter in text:
        if letter.isascii() and letter.isprintable():
            QTest.keyClicks(widget, letter)
        else:
            typed = QInputMethodEvent()
            typed.setCommitString(letter)
            QApplication.sendEvent(widget, typed)


def write(widget: QWidget, text: str, end: Qt.Key | None = None) -> None:
    """Put ``text`` in the place of what is in a field, by keys, and press ``end``."""
    widget.setFocus()
    QTest.keyClick(widget, K.Key_A, CTRL)
    QTest.keyClick(widget, K.Key_Delete)
    type_in(widget, text)
    if end is not None:
        press(widget, end)


def click(widget: QWidget, mod: Qt.KeyboardModifier = NONE) -> None:
    """Click the middle of ``widget``."""
    assert widget.isVisible(), f"{widget} cannot be seen"
    assert widget.isEnabled(), f"{widget} is switched off"
    QTest.mouseClick(widget, LEFT, mod)
    QApplication.processEvents()


@contextmanager
def answering(kind: type[D], act: Callable[[D], object]) -> Iterator[None]:
    """Act in the dialog that what is done inside opens; it is closed whatever happens."""
    met: list[D] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if not isinstance(dialog, kind):
            return
        if isinstance(dialog, QDialog) and not dialog.isActiveWindow():
            dialog.activateWindow()
            return
        met.append(dialog)
        clock.stop()
        try:
            act(dialog)
        finally:
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()

    clock = QTimer()
    clock.timeout.connect(look)
    clock.start(5)
    before = QApplication.activeWindow()
    yield
    clock.stop()
    assert met, f"no {kind.__name__} was opened"
    if before is not None and shiboken6.isValid(before):
        before.activateWindow()
        QApplication.processEvents()


def waiving(reason: str) -> Callable[[Leaving], object]:
    """Says why what is open before a stage is left is waived."""

    def act(dialog: Leaving) -> None:
        write(dialog.reason, reason, K.Key_Return)

    return act


class PartnersDriver:
    """The list of partners."""

    def __init__(self, page: PartnersPage, desk: Desk) -> None:
        self.page, self.desk = page, desk
        self.table, self.model = page.table, page.model

    def names(self) -> list[str]:
        return [self.cell(row, "name") for row in range(len(self.model.ids))]

    def column(self, key: str) -> list[str]:
        return [self.cell(row, key) for row in range(len(self.model.ids))]

    def cell(self, row: int, key: str) -> str:
        section = self.model.section_of(key)
        assert section is not None, f"{key} is not shown"
        return str(self.model.index(row, section).data())

    def shown_columns(self) -> list[str]:
        return list(self.table.shown_columns())

    def id(self, name: str) -> int:
        return self.model.ids[self.names().index(name)]

    def middle(self, name: str, key: str = "name") -> QPoint:
        section = self.model.section_of(key)
        assert section is not None
        index = self.model.index(self.names().index(name), section)
        self.table.scrollTo(index)
        return self.table.visualRect(index).center()

    def click(self, name: str, key: str = "name", mod: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.table.viewport(), LEFT, mod, self.middle(name, key))
        QApplication.processEvents()

    def double_click(self, name: str, key: str = "name") -> None:
        where = self.middle(name, key)
        QTest.mouseClick(self.table.viewport(), LEFT, NONE, where)
        QTest.mouseDClick(self.table.viewport(), LEFT, NONE, where)
        QApplication.processEvents()

    def press(self, *keys: Qt.Key, mod: Qt.KeyboardModifier = NONE) -> None:
        press(self.table, *keys, mod=mod)

    def selected(self) -> list[str]:
        names = self.names()
        return [names[self.model.ids.index(key)] for key in self.page.selected_ids()]

    def current(self) -> tuple[str, str]:
        """Where the current cell is: partner and column."""
        cell = self.table.cell()
        assert cell is not None
        return self.names()[self.model.ids.index(cell[0])], cell[1]

    def edit(self, name: str, key: str) -> Any:
        """Open the editor of a cell by keys."""
        self.click(name, key)
        self.press(K.Key_F2)
        return self.editor()

    def editor(self) -> Any:
        found = self.table.indexWidget(self.table.currentIndex())
        assert found is not None, "nothing is being edited"
        return found

    def is_editing(self) -> bool:
        return self.table.indexWidget(self.table.currentIndex()) is not None

    def retype(self, name: str, key: str, text: str, end: Qt.Key = K.Key_Return) -> None:
        editor = self.edit(name, key)
        if isinstance(editor, QComboBox):
            type_in(editor, text)
            press(editor, end)
        else:
            write(editor, text, end)

    def sort(self, key: str, mod: Qt.KeyboardModifier = NONE) -> None:
        """Click a heading."""
        header = self.table.horizontalHeader()
        section = self.model.section_of(key)
        assert section is not None
        x = header.sectionViewportPosition(section) + 20
        QTest.mouseClick(header.viewport(), LEFT, mod, QPoint(x, header.height() // 2))
        QApplication.processEvents()


class PanelDriver:
    """The partner panel."""

    def __init__(self, panel: Panel, qtbot: QtBot) -> None:
        self.panel, self.qtbot = panel, qtbot

    def title(self) -> str:
        return self.panel._name.text() if self.panel._content.isVisible() else ""

    def facts(self) -> str:
        return self.panel._facts.text()

    def tab(self, key: str) -> Any:
        self.panel.show_tab(key)
        QApplication.processEvents()
        return self.panel.tab()

    @property
    def overview(self) -> OverviewTab:
        found = self.tab("overview")
        assert isinstance(found, OverviewTab)
        return found


class AppDriver:
    """A whole window on a workspace of its own."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, path: Path, today: date) -> None:
        self.qtbot = qtbot
        self.session = Session(qapp, lambda: today)
        assert self.session.open(path)
        self.settle()
        with qtbot.waitExposed(self.window):
            self.window.activateWindow()

    # What is open

    @property
    def window(self) -> Window:
        assert self.session.window is not None
        return self.session.window

    @property
    def desk(self) -> Desk:
        assert self.session.desk is not None
        return self.session.desk

    @property
    def db(self) -> Database:
        return self.desk.db

    @property
    def partners(self) -> PartnersDriver:
        if "partners" not in self.window.pages:  # a workspace with partners opens on Today
            self.go("partners")
        page = self.window.pages["partners"]
        assert isinstance(page, PartnersPage)
        return PartnersDriver(page, self.desk)

    @property
    def panel(self) -> PanelDriver:
        return PanelDriver(self.window.panel, self.qtbot)

    def settle(self) -> None:
        """Wait for the worker, and for the panel to follow the selection."""
        QApplication.processEvents()  # most often that is all: who waits, waits 10 ms at least
        self.qtbot.waitUntil(lambda: not self.desk.working)
        self.qtbot.waitUntil(lambda: self.window.panel.partner_id == self.desk.selected)
        QApplication.processEvents()

    def close(self) -> None:
        if self.session.window is not None:
            self.qtbot.waitUntil(lambda: not self.desk.working)
        self.session.close()
        self.session.deleteLater()
        bury()

    # What a person does

    def given_partners(self, *names: str, **values: Any) -> list[int]:
        """Partners that are there already, all with the same ``values``."""
        today = self.desk.today()
        drafts = [Partner(0, name, **values) for name in names]
        made = [self.desk.do(partners.add_partner, draft, today) for draft in drafts]
        return [key for key in made if key is not None]

    def select(self, name: str) -> int:
        self.partners.click(name)
        self.settle()
        assert self.desk.selected is not None
        return self.desk.selected

    def go(self, key: str) -> None:
        self.window.go(key)
        QApplication.processEvents()

    def press(self, *keys: Qt.Key, mod: Qt.KeyboardModifier = NONE) -> None:
        """Press keys where the focus is."""
        press(QApplication.focusWidget() or self.window, *keys, mod=mod)

    def look_for(self, text: str) -> None:
        """Type into the search and press Enter."""
        write(self.search(), text, K.Key_Return)

    def search(self) -> QLineEdit:
        header = self.window._headers.currentWidget()
        found = header.findChild(QLineEdit, "search")
        assert isinstance(found, QLineEdit)
        return found

    def filter(self) -> FilterPopover:
        """Open the filter of the page shown."""
        self.header_button("Filter").click()
        popover = QApplication.activePopupWidget()
        assert isinstance(popover, FilterPopover)
        return popover

    def header_button(self, name: str) -> Any:
        header = self.window._headers.currentWidget()
        buttons = [w for w in header.findChildren(QWidget) if w.accessibleName().startswith(name)]
        assert len(buttons) == 1, f"{len(buttons)} buttons {name}"
        return buttons[0]

    def undo(self) -> None:
        self.press(K.Key_Z, mod=CTRL)
        self.settle()

    def redo(self) -> None:
        self.press(K.Key_Y, mod=CTRL)
        self.settle()

    # What is to be seen

    def count(self) -> str:
        return self.window.pages[self.window.page_key].count

    def toast(self) -> str:
        return self.window.toast.label.text() if self.window.toast.isVisible() else ""

    def banner(self) -> str:
        return self.window.banner.label.text() if self.window.banner.isVisible() else ""

    def status(self) -> str:
        return self.window.status.left.text()

    def menus(self) -> list[QMenu]:
        bar = self.window.menuBar()
        return [menu for menu in bar.findChildren(QMenu) if menu.parent() is bar and menu.title()]

    def menu(self, title: str) -> dict[str, QAction]:
        """The entries of a menu, as it opens now."""
        menu = next(m for m in self.menus() if m.title().replace("&", "") == title)
        menu.aboutToShow.emit()
        return {action.text().replace("&&", "&"): action for action in menu.actions()}

    def undo_text(self) -> str:
        return next(text for text in self.menu("Edit") if text.startswith("Undo"))
