"""The window: it routes between pages, panel and messages."""

import threading

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
    QTreeView,
    QWidget,
)

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import PageLink
from prmdesk.ui.kit.page import Page
from prmdesk.ui.shell.pages import PAGES, TABS
from tests.ui import hostile
from tests.ui.drivers import CTRL, AppDriver, K, write

ALT = Qt.KeyboardModifier.AltModifier


def test_a_page_is_built_on_its_first_visit_only(app: AppDriver) -> None:
    assert list(app.window.pages) == ["partners"]
    app.go("quadrant")
    page = app.window.pages["quadrant"]
    app.go("partners")
    app.go("quadrant")
    assert app.window.pages["quadrant"] is page


class _Windows(QObject):
    """Notes what shows itself as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


def test_nothing_flashes_up_beside_the_window_while_pages_are_built(
    app: AppDriver, qapp: QApplication
) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    windows = _Windows()
    qapp.installEventFilter(windows)
    for key in PAGES:
        app.go(key)
    for key, _title, _make in TABS:
        app.panel.tab(key)
    qapp.removeEventFilter(windows)
    assert windows.seen == []


def test_back_and_forward_go_the_way_that_was_come(app: AppDriver) -> None:
    for key in ("quadrant", "onboarding", "partners"):
        app.go(key)
    seen = []
    for _n in range(4):
        app.window.back()
        seen.append(app.window.page_key)
    assert seen == ["onboarding", "quadrant", "partners", "partners"]
    app.window.forward()
    assert app.window.page_key == "quadrant"
    app.desk.open(PageLink("plans"))
    app.window.forward()
    assert app.window.page_key == "plans"


def test_the_title_names_the_workspace(app: AppDriver) -> None:
    assert app.window.windowTitle() == "partners — prmdesk"


def test_a_problem_is_a_banner_and_never_a_toast(app: AppDriver) -> None:
    app.desk.do(partners.add_partner, Partner(0, ""), app.desk.today(), say="Done")
    assert app.banner() == "A partner needs a name."
    assert app.toast() == ""
    app.go("quadrant")
    assert app.banner() == ""


def test_what_is_done_is_a_toast_with_undo_and_in_the_status_bar(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.partners.click("Acme")
    app.partners.press(K.Key_Delete)
    assert app.toast() == "Acme was deleted"
    assert "Acme was deleted" in app.status()
    app.press(K.Key_F6)
    assert QApplication.focusWidget() is app.window.toast.button
    app.press(K.Key_Space)
    assert app.partners.names() == ["Acme"]
    assert app.toast() == "Undone: Delete partner"


def test_the_undo_entry_says_what_it_undoes(app: AppDriver) -> None:
    assert app.undo_text() == "Undo"
    assert not app.menu("Edit")["Undo"].isEnabled()
    app.given_partners("Acme")
    assert app.undo_text() == "Undo Add partner"
    app.undo()
    assert app.menu("Edit")["Redo Add partner"].isEnabled()
    app.redo()
    assert app.partners.names() == ["Acme"]


def test_undo_in_a_field_is_the_fields_own_while_it_is_typed_in(app: AppDriver) -> None:
    acme = app.given_partners("Acme")[0]
    app.select("Acme")
    city = app.panel.overview.fields["city"]
    write(city, "Graz")
    app.press(K.Key_Z, mod=CTRL)
    assert city.text() != "Graz"
    assert app.desk.ask(partners.partner, acme).name == "Acme"


def test_undo_returns_step_by_step_to_the_empty_workspace(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath")
    app.partners.retype("Acme", "name", "Zenith")
    app.partners.click("Brightpath")
    app.partners.press(K.Key_Delete)
    for _n in range(4):
        app.undo()
    assert app.partners.names() == []
    assert app.undo_text() == "Undo"
    app.undo()
    assert app.desk.ask(partners.count) == 0


def test_nothing_can_be_edited_while_work_writes(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    city = app.panel.overview.fields["city"]
    write(city, "Graz")
    going = threading.Event()
    app.desk.run(
        lambda _db, progress: going.wait(5), done=lambda _none: None, label="Importing",
        writes=True,
    )  # fmt: skip
    assert not city.isEnabled()
    assert not app.partners.table.isEnabled()
    assert app.desk.ask(partners.partner, app.desk.selected).city == "Graz"  # type: ignore[arg-type]
    going.set()
    app.settle()
    assert app.partners.table.isEnabled()


def test_a_small_window_collapses_the_navigation(app: AppDriver) -> None:
    app.window.resize(1366, 768)
    assert not app.window.navigation.collapsed
    app.window.setMinimumSize(0, 0)
    app.window.resize(900, 640)
    QApplication.processEvents()
    assert app.window.navigation.collapsed


def _unnamed(root: QWidget) -> list[QWidget]:
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox, QAbstractButton,
             QTableView, QTreeView, QListView)  # fmt: skip
    return [
        widget
        for kind in kinds
        for widget in root.findChildren(kind)
        if widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit | QTableView)
    ]


def test_every_input_has_a_name_for_screen_readers(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    found = {f"tab:{key}": _unnamed(app.panel.tab(key)) for key, _title, _make in TABS}
    for key in PAGES:
        app.go(key)
        found[key] = _unnamed(app.window.pages[key])
    assert not {key: unnamed for key, unnamed in found.items() if unnamed}


def test_the_keyboard_gets_out_of_every_page(app: AppDriver) -> None:
    """Tab goes round the window and comes back: there is no trap."""
    app.given_partners("Acme", "Brightpath")
    app.select("Acme")
    for key in PAGES:
        app.go(key)
        _go_round(app, key)


def _go_round(app: AppDriver, key: str) -> None:
    start = app.window.navigation
    start.setFocus()
    for _n in range(400):
        app.press(K.Key_Tab)
        if QApplication.focusWidget() is start:
            return
    raise AssertionError(f"Tab stays in {QApplication.focusWidget()} of {key}")


def test_closing_keeps_what_is_typed_and_leaves_one_file(app: AppDriver) -> None:
    (acme,) = app.given_partners("Acme")
    app.select("Acme")
    write(app.panel.overview.fields["city"], "Graz")
    path = app.db.path
    app.window.close()
    assert app.session.window is None
    assert [file.name for file in path.parent.glob(f"{path.name}*")] == [path.name]
    from prmdesk.storage.database import Database

    db = Database(path)
    assert partners.partner(db, acme).city == "Graz"
    db.close()


def test_names_in_toasts_banners_and_the_status_bar_are_letter_for_letter(
    app: AppDriver,
) -> None:
    for name in hostile.HTML:
        app.desk.say(f"{name} was deleted", undo=True)
        assert app.toast() == f"{name} was deleted"
        assert app.status().endswith(f"{name} was deleted")
        app.window.banner.tell(name)
        assert app.banner() == name
    for label in (app.window.toast.label, app.window.banner.label, app.window.status.left):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_the_header_shows_the_count_and_folds_for_it(app: AppDriver) -> None:
    page = app.window.pages["partners"]
    assert isinstance(page, Page)
    page.set_count("10000 of 10000")
    QApplication.processEvents()
    header = app.window._headers.currentWidget()
    assert header.row.minimumSize().width() <= header.width()
