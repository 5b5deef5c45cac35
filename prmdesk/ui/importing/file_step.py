"""Step 1: which file, which sheet, where its headings are; with its first rows as they stand."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from prmdesk.i18n import _, ngettext
from prmdesk.importers import encoding
from prmdesk.importers.refusals import WARNINGS
from prmdesk.importers.text import DELIMITERS
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.grid_model import GridModel
from prmdesk.ui.importing.step import Step
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import (
    ElidedLabel,
    heading,
    muted_label,
    picture_label,
    plain_label,
    restyle,
)

_SUFFIXES = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.htm *.html"


class FileStep(Step):
    """Drop, choose or paste; then look at what came, and put right what was found wrongly."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.drop = DropArea(self)
        self.look = _Look(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.drop)
        self._stack.addWidget(self.look)
        self.column.addWidget(self._stack, 1)
        self.setAcceptDrops(True)
        draft.failed.connect(self._failed)

    def refresh(self) -> None:
        if self.draft.table is not None and not self.draft.is_busy:
            self.drop.trouble.hide()
            self._stack.setCurrentWidget(self.look)
            self.look.refresh()

    def is_ready(self) -> bool:
        return self.draft.table is not None and bool(self.draft.table.layout.rows)

    def choose(self) -> None:
        """Ask for a file with the system's own dialog."""
        kinds = _("Spreadsheets ({patterns})").format(patterns=_SUFFIXES)
        everything = _("All files")
        found, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a spreadsheet"), "", f"{kinds};;{everything} (*)"
        )
        if found:
            self.draft.take_file(Path(found))

    def paste(self) -> None:
        """Take the block on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.draft.take_text(text, _("Pasted rows"))
        else:
            self._failed(_("There is no text on the clipboard. Copy the rows in Excel first."))

    def _failed(self, why: str) -> None:
        if self.draft.table is None or self.isVisible():
            self._stack.setCurrentWidget(self.drop)
            self.drop.tell(why)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()
            restyle(self.drop, "over", True)

    def dragLeaveEvent(self, event: object) -> None:
        restyle(self.drop, "over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self.drop, "over", False)
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.draft.take_file(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file that is dragged."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


class DropArea(QFrame):
    """Where a file is dropped, and the other two ways to bring one."""

    def __init__(self, step: FileStep) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.trouble = plain_label("", "late", wrap=True)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.trouble.setMaximumWidth(theme.px(560))
        self.trouble.hide()
        picture = picture_label(
            icons.pixmap(
                "file-spreadsheet", theme.px(56), theme.colours().border, self.devicePixelRatioF()
            )
        )
        title = heading(_("Drop your partner list here"), 14)
        limits = muted_label(
            _("xlsx, xls, ods, csv or txt, up to 50 MB and 200 000 rows, as it is: titles above "
              "the headings, Chinese or English, several contacts in a cell."),
            wrap=True,
        )  # fmt: skip
        limits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        limits.setFixedWidth(theme.px(520))
        self.choose = button(_("Choose file…"), "folder-open", primary=True, clicked=step.choose)
        self.paste = button(_("Paste copied rows"), "clipboard-paste", clicked=step.paste)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.choose)
        row.addWidget(self.paste)
        row.addStretch()
        promise = muted_label(_("Nothing is written before the last step."))
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(14))
        column.addStretch()
        for widget in (picture, title, limits):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addWidget(promise, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.trouble, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def tell(self, why: str) -> None:
        """Say why a file cannot be read; nothing when the user stopped it."""
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))
        self.trouble.setMinimumWidth(min(theme.px(560), self.width() - theme.px(40)))


class _Look(QWidget):
    """The file as it was read: its name, the choices about it, its first rows."""

    def __init__(self, step: FileStep) -> None:
        super().__init__()
        self._draft = step.draft
        self.name = ElidedLabel()
        self.name.setFont(theme.font(12, theme.SEMIBOLD))
        self.another = button(_("Choose another…"), "folder-open", clicked=step.choose)
        self.sheets = Choice({})
        self.header = QSpinBox()
        self.header.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.header.setKeyboardTracking(False)  # a number being typed is not yet meant
        self.encodings = Choice({})
        self.separators = Choice(_separators())
        self.model = GridModel()
        self.view = QTableView()
        self.view.setObjectName("boxed")
        self.view.setModel(self.model)
        self.view.setAccessibleName(_("The first rows of the sheet"))
        self.view.setWordWrap(False)
        self.view.horizontalHeader().setDefaultSectionSize(theme.px(130))
        self.view.verticalHeader().setDefaultSectionSize(theme.px(28))
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.summary = muted_label(wrap=True)
        self.warning = plain_label("", "warning", wrap=True)
        self._lay_out()
        self.sheets.committed.connect(self._draft.choose_sheet)
        self.header.valueChanged.connect(self._choose_header)
        self.encodings.committed.connect(lambda _code: self._read_again())
        self.separators.committed.connect(lambda _sign: self._read_again())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.another)
        choices = QHBoxLayout()
        choices.setSpacing(theme.px(8))
        self._labels: dict[QWidget, QLabel] = {}
        for text, field in (
            (_("Sheet"), self.sheets),
            (_("Headings in row"), self.header),
            (_("Encoding"), self.encodings),
            (_("Separator"), self.separators),
        ):
            label = muted_label(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
            self._labels[field] = label
            choices.addWidget(label)
            choices.addWidget(field)
            choices.addSpacing(theme.px(8))
        choices.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(top)
        column.addLayout(choices)
        column.addWidget(self.view, 1)
        column.addWidget(self.summary)
        column.addWidget(self.warning)

    def refresh(self) -> None:
        """Show the table found on the sheet."""
        draft = self._draft
        book, table = draft.book, draft.table
        assert book is not None
        assert table is not None
        self.name.setText(draft.name)
        self._fill_sheets()
        header = table.layout.header
        self.header.blockSignals(True)
        self.header.setRange(0, len(table.grid.rows))
        self.header.setSpecialValueText(_("none"))
        self.header.setValue(header[0] + 1 if header else 0)
        self.header.blockSignals(False)
        self._show(self.encodings, bool(book.encoding) and draft.path is not None)
        self._show(self.separators, bool(book.encoding) and draft.path is not None)
        known = dict.fromkeys((*encoding.CHOICES, book.encoding))
        self.encodings.offer({code: code.upper() for code in known if code})
        self.encodings.fill(book.encoding)
        self.separators.fill(book.delimiter)
        self.model.show_table(table)
        self.view.clearSpans()
        for row, column, width in self.model.spans():
            self.view.setSpan(row, column, 1, width)
        self.summary.setText(_summary(draft))
        warnings = " ".join(_(WARNINGS[code]) for code in book.warnings)
        self.warning.setText(warnings)
        self.warning.setVisible(bool(warnings))

    def _fill_sheets(self) -> None:
        book = self._draft.book
        assert book is not None
        hidden = _("{name} (hidden)")
        self.sheets.offer(
            {
                index: hidden.format(name=grid.name) if grid.is_hidden else grid.name
                for index, grid in enumerate(book.grids)
            }
        )
        self.sheets.fill(self._draft.sheet)
        self._show(self.sheets, len(book.grids) > 1)

    def _show(self, field: QWidget, shown: bool) -> None:
        field.setVisible(shown)
        self._labels[field].setVisible(shown)

    def _choose_header(self, row: int) -> None:
        self._draft.choose_header(row - 1)

    def _read_again(self) -> None:
        if self._draft.path is not None:
            self._draft.take_file(self._draft.path, self.encodings.code(), self.separators.code())


def _separators() -> dict[str, str]:
    names = {",": _("comma"), ";": _("semicolon"), "\t": _("tab"), "|": "|", "^": "^"}
    return {sign: names[sign] for sign in DELIMITERS} | {"": _("one column")}


def _summary(draft: Draft) -> str:
    """How many rows are records, and how many are not."""
    assert draft.table is not None
    rows, skipped = len(draft.table.layout.rows), len(draft.table.layout.skipped)
    text = ngettext("{n} row to import", "{n} rows to import", rows).format(n=rows)
    if skipped:
        more = ngettext(
            "{n} row is no partner (blank, a total or a remark)",
            "{n} rows are no partners (blank, totals or remarks)",
            skipped,
        )
        text += " · " + more.format(n=skipped)
    return text
