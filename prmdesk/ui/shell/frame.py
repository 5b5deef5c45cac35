"""How the parts of the window lie: navigation, header over page and panel, status line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk.ui.kit import theme
from prmdesk.ui.shell.header import HEIGHT

PANEL_WIDTH = 440
_LEAST_PAGE = 280


def side_by_side(pages: QStackedWidget, panel: QWidget) -> QSplitter:
    """The page takes what the panel leaves."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    splitter.addWidget(pages)
    splitter.addWidget(panel)
    splitter.setStretchFactor(0, 1)
    splitter.setSizes([10_000, theme.px(PANEL_WIDTH)])
    pages.setObjectName("page")
    pages.setMinimumWidth(theme.px(_LEAST_PAGE))
    return splitter


def framed(
    navigation: QWidget, headers: QStackedWidget, banner: QWidget, body: QWidget, status: QWidget
) -> QWidget:
    """All parts in their places, as the one widget of the window."""
    headers.setFixedHeight(theme.px(HEIGHT))
    headers.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    right = QVBoxLayout()
    right.setSpacing(0)
    for widget in (headers, banner):
        right.addWidget(widget)
    right.addWidget(body, 1)
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(navigation)
    row.addLayout(right, 1)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row, 1)
    column.addWidget(status)
    return whole
