"""The header over a page: title, count, and the page's tools at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.folding import FoldingRow
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.page import Page

HEIGHT = 52


class Header(FoldingRow):
    """One per page."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self.count = muted_label(page.count)
        page.count_changed.connect(self.count.setText)
        self.row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self.row.setSpacing(theme.px(8))
        self.row.addWidget(heading(page.title(), 17))
        self.row.addWidget(self.count)
        self.row.addStretch(1)
        self.add_tools(page.tools())

    def go_to_search(self) -> None:
        """Go to the search box among the tools, if the page has one."""
        box = self.findChild(QLineEdit, "search")
        if box is not None:
            box.setFocus()
            box.selectAll()
