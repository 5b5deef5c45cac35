"""The library: files for partners, and the packs in which they are handed over (R58)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.materials import Inspected
from prmdesk.i18n import _, ngettext
from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.flow_tabs import FlowTabs
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.reading import IN_WORKER, Reading
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.library.files_view import FilesView
from prmdesk.ui.library.packs_view import PacksView


class LibraryPage(Page):
    """Files and packs, one in front of the other; how the files stand is read in the worker."""

    key = "library"
    icon = "folder"
    shows = ("materials", "packs", "pack_items")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.found: list[Inspected] = []
        self._reading = Reading(desk, _("Looking at the files"), IN_WORKER, self)
        self.tabs = FlowTabs(_("Library"))
        self.files, self.packs = FilesView(desk), PacksView(desk)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        for title, view in ((_("Files"), self.files), (_("Packs"), self.packs)):
            self.tabs.add(title)
            self._stack.addWidget(view)
        self._add = button(_("Add files…"), "plus", primary=True, clicked=self.files.acts.add)
        self._leading: tuple[QWidget, ...] = ()
        self.tabs.changed.connect(self._turn)

    def title(self) -> str:
        return _("Library")

    def tools(self) -> list[QWidget]:
        excel = excel_button(self.desk, lambda: [materials.sheet(self.found)])
        self._leading = self._add, self.packs.hand
        self.packs.hand.hide()
        return [excel, *self._leading]

    def commands(self) -> Sequence[Command]:
        desk, files = self.desk, self.files
        return (
            Command("library.add", _("Add files to the library…"), files.acts.add, "tools",
                    "plus", (), lambda: not desk.writing),
            Command("library.clean", _("Clean up copies of the library…"), files.acts.clean_up,
                    "tools", "trash-2", (), lambda: not desk.writing),
        )  # fmt: skip

    def _turn(self, at: int) -> None:
        """Bring a view to the front, with what is done there most in the header."""
        self._stack.setCurrentIndex(at)
        for place, tool in enumerate(self._leading):
            tool.setVisible(place == at)

    def refresh(self) -> None:
        self._reading.ask(materials.inspect, self.desk.today(), done=self._show)

    def _show(self, found: list[Inspected]) -> None:
        self.found = found
        self.files.show_files(found)
        self.packs.show_packs(found)
        wanting = materials.count_wanting(found)
        files = ngettext("{n} file", "{n} files", len(found)).format(n=len(found))
        told = _("{n} to look at").format(n=wanting) if wanting else ""
        self.set_count(" · ".join(filter(None, (files if found else "", told))))
