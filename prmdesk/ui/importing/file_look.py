"""The file as it was read: its name, the choices about it, its first rows, what is odd about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.imports import Run
from prmdesk.domain.values import Decimals
from prmdesk.i18n import _, ngettext
from prmdesk.importers import encoding
from prmdesk.importers.refusals import warnings_of
from prmdesk.importers.text import DELIMITERS, GAPS, RARE
from prmdesk.services import imports
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.grid_model import GridModel
from prmdesk.ui.importing.recalled_line import RecalledLine
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import ElidedLabel, muted_label, picture_label, plain_label


class FileLook(QWidget):
    """The file as it was read: its name, the choices about it, its first rows."""

    def __init__(
        self, draft: Draft, choose: Callable[[], object], onward: Callable[[], object]
    ) -> None:
        super().__init__()
        self._draft = draft
        self.name = ElidedLabel()
        self.name.setFont(theme.font(12, theme.SEMIBOLD))
        self.another = button(_("Choose another…"), "folder-open", clicked=choose)
        self.sheets = Choice({})
        self.header = QSpinBox()
        self.header.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.header.setKeyboardTracking(False)  # a number being typed is not yet meant
        self.encodings = Choice({})
        self.separators = Choice(_separators())
        self.decimals = Choice({"": _("automatic"), Decimals.POINT: "1.5", Decimals.COMMA: "1,5"})
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
        self.before = muted_label(wrap=True)
        self.recalled = RecalledLine(draft, onward)
        self.doubt = _Doubt(draft)
        self._lay_out()
        self.sheets.committed.connect(self._draft.choose_sheet)
        self.header.valueChanged.connect(self._choose_header)
        self.encodings.committed.connect(lambda _code: self._read_again())
        self.separators.committed.connect(lambda _sign: self._read_again())
        self.decimals.committed.connect(draft.choose_decimals)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.another)
        choices = QHBoxLayout()
        choices.setSpacing(theme.px(16))
        self._pairs: dict[QWidget, QWidget] = {}
        for text, field in (
            (_("Sheet"), self.sheets),
            (_("Headings in row"), self.header),
            (_("Encoding"), self.encodings),
            (_("Separator"), self.separators),
            (_("Decimal sign"), self.decimals),
        ):
            self._pairs[field] = _pair(text, field)
            choices.addWidget(self._pairs[field])
        choices.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(top)
        column.addLayout(choices)
        column.addWidget(self.recalled)
        column.addWidget(self.doubt)
        column.addWidget(self.view, 1)
        column.addWidget(self.summary)
        column.addWidget(self.before)
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
        is_text = bool(book.encoding)
        self._show(self.encodings, is_text and draft.path is not None)
        self._show(self.separators, is_text and draft.path is not None)
        self._show(self.decimals, is_text)
        known = dict.fromkeys((*encoding.CHOICES, book.encoding))
        self.encodings.offer({code: code.upper() for code in known if code})
        self.encodings.fill(book.encoding)
        self.separators.fill(book.delimiter)
        self.decimals.fill(draft.decimals_everywhere() or "")
        self.model.show_table(table)
        self.view.clearSpans()
        for row, column, width in self.model.spans():
            self.view.setSpan(row, column, 1, width)
        self.summary.setText(_summary(draft))
        before = _before(draft.desk.ask(imports.last_of, book.fingerprint))
        self.before.setText(before)
        self.before.setVisible(bool(before))
        warnings = " ".join(warnings_of(book))
        self.warning.setText(warnings)
        self.warning.setVisible(bool(warnings))
        self.recalled.refresh()
        self.doubt.refresh()

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
        self._pairs[field].setVisible(shown)

    def _choose_header(self, row: int) -> None:
        self._draft.choose_header(row - 1)

    def _read_again(self) -> None:
        if self._draft.path is not None:
            self._draft.take_file(self._draft.path, self.encodings.code(), self.separators.code())


def _pair(text: str, field: QWidget) -> QWidget:
    """``field`` after its label."""
    pair = QWidget()
    label = muted_label(text)
    label.setBuddy(field)
    field.setAccessibleName(text)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(label)
    row.addWidget(field)
    return pair


class _Doubt(QFrame):
    """Says that the sheet is hardly a list of partners, and lets the user insist (issue 3)."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._draft = draft
        self.text = plain_label(wrap=True)
        self.insist = button(_("Import it all the same"), clicked=draft.insist)
        picture = icons.pixmap(
            "triangle-alert", theme.px(18), theme.colours().warning, self.devicePixelRatioF()
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(10)] * 4)
        row.setSpacing(theme.px(10))
        row.addWidget(picture_label(picture))
        row.addWidget(self.text, 1)
        row.addWidget(self.insist)

    def refresh(self) -> None:
        """Show what is doubted, unless the user has said that it is a list."""
        self.text.setText(self._draft.doubt)
        self.setVisible(bool(self._draft.doubt))


def _separators() -> dict[str, str]:
    names = {",": _("comma"), ";": _("semicolon"), "\t": _("tab"), GAPS: _("several blanks")}
    signs = (*DELIMITERS, *RARE)
    return {sign: names.get(sign, sign) for sign in signs} | {"": _("one column")}


def _before(run: Run | None) -> str:
    """When the very same file was imported, and what it brought."""
    if run is None:
        return ""
    counts = ((_("{n} new"), run.did.new), (_("{n} updated"), run.did.updated))
    what = _(", ").join(text.format(n=n) for text, n in counts if n)
    text = _("Imported before on {day}: {what}")
    return text.format(day=words.day(run.at.astimezone().date()), what=what)


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
