"""The window: it routes between navigation, pages, panel and messages, and knows no more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from prmdesk.errors import PrmError
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk, Link, PageLink, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.banner import Banner
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.toast import Toast
from prmdesk.ui.shell.acts import Acts
from prmdesk.ui.shell.badges import keep_badges
from prmdesk.ui.shell.commands import window_commands
from prmdesk.ui.shell.frame import PANEL_WIDTH, framed, side_by_side
from prmdesk.ui.shell.header import Header
from prmdesk.ui.shell.navigation import Navigation
from prmdesk.ui.shell.pages import NAVIGATION, PAGES
from prmdesk.ui.shell.panel import Panel
from prmdesk.ui.shell.registry import Registry
from prmdesk.ui.shell.statusbar import StatusBar

if TYPE_CHECKING:
    from prmdesk.ui.shell.session import Session

_NARROW = 1000
_PANEL_AT_FIRST = ("partners", "quadrant")


class Window(QMainWindow):
    """One workspace on screen."""

    def __init__(self, session: "Session", desk: Desk) -> None:
        super().__init__()
        self.session, self.desk = session, desk
        self.acts = Acts(self)
        self.pages: dict[str, Page] = {}
        self.page_key = ""
        self.panel_full = False
        self._with_panel = set(_PANEL_AT_FIRST)
        self._narrow = False
        self._trail: list[str] = []
        self._ahead: list[str] = []
        self.navigation = Navigation([(key, _(title), icon) for key, title, icon in NAVIGATION])
        self.panel = Panel(desk)
        self.status = StatusBar(desk)
        self.banner = Banner()
        self._headers, self._stack = QStackedWidget(), QStackedWidget()
        self.splitter = side_by_side(self._stack, self.panel)
        whole = framed(self.navigation, self._headers, self.banner, self.splitter, self.status)
        self.setCentralWidget(whole)
        self.toast = Toast(whole, desk.undo, self.status)
        self.registry = Registry(self, single_keys=session.settings.single_keys)
        self.registry.add(window_commands(self))
        self.registry.fill(self.menuBar())
        self._connect()
        self.setMinimumSize(1024, 640)
        self.setWindowTitle(f"{desk.db.path.stem} — prmdesk")
        self.setWindowFilePath(str(desk.db.path))
        self.registry.name_undo(desk)
        self.go("today" if desk.ask(partners.count) else "partners")

    def _connect(self) -> None:
        desk = self.desk
        self.navigation.chosen.connect(self.go)
        keep_badges(desk, self.navigation)
        self.panel.expand.clicked.connect(self.toggle_full)
        self.panel.close_button.clicked.connect(self.toggle_panel)
        desk.changed.connect(lambda _change: self.registry.name_undo(desk))
        desk.problem.connect(self._tell)
        desk.started.connect(lambda job: self.splitter.setEnabled(not job.writes))
        desk.finished.connect(lambda _job: self.splitter.setEnabled(not desk.writing))
        desk.said.connect(self.toast.show_message)
        desk.opened.connect(self.open)
        desk.commanded.connect(self.registry.run)

    def _tell(self, error: PrmError) -> None:
        """Say what went wrong where the user is: in the dialog that is open, else on the page."""
        dialog = QApplication.activeModalWidget()
        (dialog if isinstance(dialog, Dialog) else self.banner).tell(str(error))

    # Going places

    def go(self, key: str) -> None:
        """Show a page, and remember the way back."""
        if key != self.page_key and self.page_key:
            self._trail.append(self.page_key)
            self._ahead.clear()
        self._show(key)

    def back(self) -> None:
        """Leave the whole-page panel, else go to the page before."""
        if self.panel_full:
            self.toggle_full()
        elif self._trail:
            self._ahead.append(self.page_key)
            self._show(self._trail.pop())

    def forward(self) -> None:
        """Undo a step back."""
        if self._ahead:
            self._trail.append(self.page_key)
            self._show(self._ahead.pop())

    def open(self, link: Link) -> None:
        """Follow a link that a page gave."""
        match link:
            case PageLink(page):
                self.go(page)
            case PartnerLink(partner_id, tab, full):
                self.desk.select(partner_id)
                self._with_panel.add(self.page_key)
                self.panel.show_tab(tab)
                if full != self.panel_full:
                    self.toggle_full()
                self._arrange()

    def _show(self, key: str) -> None:
        if self.page_key:
            self.pages[self.page_key].leave()
        if key not in self.pages:
            page = self.pages[key] = PAGES[key](self.desk)
            self._stack.addWidget(page)
            self._headers.addWidget(Header(page))
            self.registry.add(page.commands())
        self.page_key = key
        self.panel_full = False
        index = self._stack.indexOf(self.pages[key])
        self._stack.setCurrentIndex(index)
        self._headers.setCurrentIndex(index)
        self.navigation.mark(key)
        self.banner.hide()
        self._arrange()

    # Panel, navigation, search

    @property
    def panel_shown(self) -> bool:
        """Whether the page shown has the panel beside it."""
        return self.page_key in self._with_panel

    def toggle_panel(self) -> None:
        """Show or close the partner panel."""
        self._with_panel ^= {self.page_key}
        self.panel_full = False
        self._arrange()

    def toggle_full(self) -> None:
        """Make the panel the whole page, or a panel again."""
        self.panel_full = not self.panel_full
        self._with_panel.add(self.page_key)
        self._arrange()

    def toggle_navigation(self) -> None:
        """Collapse the navigation to drawings, or widen it again."""
        self.navigation.collapse(not self.navigation.collapsed)

    def _arrange(self) -> None:
        self.panel.setVisible(self.panel_shown)
        self._stack.setVisible(not self.panel_full)

    def go_to_search(self) -> None:
        """Go to the search of the page shown."""
        header = self._headers.currentWidget()
        if isinstance(header, Header):
            header.go_to_search()

    def place(self) -> tuple[str, int, QByteArray]:
        """Where the user is: the page, the tab of the panel, the window's geometry."""
        return self.page_key, self.panel.tabs.currentIndex(), self.saveGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.navigation.collapse(narrow)
            self.splitter.setSizes([10_000, min(theme.px(PANEL_WIDTH), self.width() * 2 // 5)])

    def leave(self) -> None:
        """Keep what is still being typed anywhere."""
        for page in self.pages.values():
            page.leave()
        self.panel.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave()
        self.session.closing(self)
        super().closeEvent(event)
