"""The first column of a table, which stays while the others scroll."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


class FrozenColumn(QTableView):
    """Lies over the first column of ``table`` and shows the same; keys and focus stay with it."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setObjectName("frozen")
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(table.accessibleName())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(lambda *_section: self.fit())
        self.pressed.connect(lambda _index: table.setFocus())
        self.doubleClicked.connect(table.doubleClicked)
        table.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Lie exactly over the first column."""
        table, header = self._table, self._table.horizontalHeader()
        model = table.model()
        for section in range(1, model.columnCount()):
            self.setColumnHidden(section, True)
        self.setColumnWidth(0, table.columnWidth(0))
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        self.horizontalHeader().setVisible(not header.isHidden())
        self.horizontalHeader().setFixedHeight(header.height())
        above = 0 if header.isHidden() else header.height()
        self.setGeometry(0, 0, table.columnWidth(0), above + table.viewport().height())
        self.setVisible(bool(model.columnCount()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return False
