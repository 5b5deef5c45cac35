"""Step 2: which of their columns goes to which of our fields, how sure that is, and why."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem

from prmdesk.i18n import _, ngettext
from prmdesk.importers.guessing import SURE, Column, Guess
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.field_combo import FieldCombo
from prmdesk.ui.importing.matching_dialog import matchings_button
from prmdesk.ui.importing.recalled_line import RecalledLine
from prmdesk.ui.importing.step import Step
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import plain_label, tip

_HEADING, _EXAMPLES, _GOES_TO, _SURE, _WHY = range(5)
_ROW = 40
_AT_ONCE = 4


class ColumnsStep(Step):
    """A row for each column; what means two things in two lists must be chosen by the user."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.notice = plain_label("", wrap=True)
        self.accept = button(_("Take all suggestions"), "check", clicked=draft.accept_guesses)
        self.table = QTableWidget(0, 5)
        self.table.setObjectName("boxed")
        self.table.setAccessibleName(_("Columns of the sheet"))
        self.table.setHorizontalHeaderLabels(
            [_("Your column"), _("Examples"), _("Goes to"), _("Sure?"), _("Why")]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setIconSize(QSize(theme.px(16), theme.px(16)))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((_HEADING, 150), (_GOES_TO, 210), (_SURE, 118)):
            header.resizeSection(column, theme.px(width))
        for column in (_EXAMPLES, _WHY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.recalled = RecalledLine(draft)
        self.matchings = matchings_button(draft)
        top = QHBoxLayout()
        top.addWidget(self.notice, 1)
        top.addWidget(self.accept)
        top.addWidget(self.matchings)
        self.column.addLayout(top)
        self.column.addWidget(self.recalled)
        self.column.addWidget(self.table, 1)
        self._shown: object = None
        self.combos: dict[int, FieldCombo] = {}
        self._coming: list[tuple[int, tuple[Column, Guess]]] = []
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._fill_on)

    def refresh(self) -> None:
        if self.draft.table is None:
            return
        if self._shown is not self.draft.table:
            self._shown = self.draft.table
            self._fill()
        for row, guess in enumerate(self.draft.table.guesses):
            self._show_goal(row, guess)
        self._show_notice()
        self.recalled.refresh()

    def _fill(self) -> None:
        table = self.draft.table
        assert table is not None
        self.combos.clear()
        self.table.setRowCount(0)
        self.table.setRowCount(len(table.columns))
        for row, column in enumerate(table.columns):
            self.table.setItem(row, _HEADING, _item(_heading(column), bold=True))
            self.table.setItem(row, _EXAMPLES, _item(" · ".join(column.profile.samples)))
        self._coming = list(enumerate(zip(table.columns, table.guesses, strict=True)))
        self._clock.start()

    def _fill_on(self) -> None:
        """Make some more of the combos: a thousand at once would stall the window (R9)."""
        some, self._coming = self._coming[:_AT_ONCE], self._coming[_AT_ONCE:]
        for row, (column, guess) in some:
            likely = guess.choices or ((guess.field,) if guess.field else ())
            name = " ".join(column.heading.split()) or _nameless(column)
            combo = FieldCombo(name, likely)
            combo.committed.connect(lambda name, at=column.index: self.draft.answer_field(at, name))
            self.combos[column.index] = combo
            self.table.setCellWidget(row, _GOES_TO, combo)
            self._show_goal(row, guess)
        if self._coming:
            self._clock.start()

    @property
    def is_filling(self) -> bool:
        """Whether some columns have no combo yet."""
        return bool(self._coming)

    def _show_goal(self, row: int, guess: Guess) -> None:
        is_open = bool(guess.choices) and guess.column not in self.draft.answers.fields
        goal = self.draft.answers.goal(guess)
        combo = self.combos.get(guess.column)
        if combo is not None and is_open:
            combo.ask()
        elif combo is not None and (not combo.hasFocus() or combo.name != goal):
            combo.fill(goal)
        word, sign, colour, why = self._sureness(guess, is_open)
        sure = _item(word)
        sure.setIcon(icon(sign, colour))
        self.table.setItem(row, _SURE, sure)
        self.table.setItem(row, _WHY, _item(why, muted=True))

    def _sureness(self, guess: Guess, is_open: bool) -> tuple[str, str, str, str]:
        """The word for it, its shape, the colour of the shape, and why."""
        c = theme.colours()
        if is_open:
            return _("You decide"), "circle-help", c.accent, guess.reason
        if self._is_recalled(guess):
            return _("As before"), "bookmark", c.good, self._recalled_as()
        if guess.column in self.draft.answers.fields:
            return _("Yours"), "circle-check", c.good, _("You chose it.")
        if not self.draft.answers.goal(guess):
            return _("None"), "circle", c.muted, guess.reason
        if guess.confidence >= SURE:
            return _("High"), "circle-check", c.good, guess.reason
        return _("Check"), "triangle-alert", c.warning, guess.reason

    def _is_recalled(self, guess: Guess) -> bool:
        """Whether a column goes where the remembered matching has it go."""
        recalled = self.draft.recalled
        known = recalled.answers.fields if recalled else {}
        return known.get(guess.column) == self.draft.answers.goal(guess)

    def _recalled_as(self) -> str:
        assert self.draft.recalled is not None
        return _("So it was in “{name}”.").format(name=self.draft.recalled.preset.name)

    def _show_notice(self) -> None:
        n = len(self.draft.open_columns())
        if n:
            text = ngettext(
                "{n} column can mean several things. Please choose what it holds.",
                "{n} columns can mean several things. Please choose what they hold.",
                n,
            )
            self.notice.setText(text.format(n=n))
        elif not self._has_name():
            self.notice.setText(_("Choose the column that holds the partner's name."))
        else:
            self.notice.setText(_("Each column goes where it says. Change what is not right."))
        self.accept.setVisible(n > 0)

    def _has_name(self) -> bool:
        table = self.draft.table
        return table is not None and any(
            self.draft.answers.goal(one) == "partner_name" for one in table.guesses
        )

    def is_ready(self) -> bool:
        return self._has_name() and not self.draft.open_columns()


def _heading(column: Column) -> str:
    if column.above and column.above != column.heading:
        return f"{column.above} › {column.heading}"
    return column.heading or _nameless(column)


def _nameless(column: Column) -> str:
    """What a column without a heading is called."""
    return _("Column {n}").format(n=column.index + 1)


def _item(text: str, *, bold: bool = False, muted: bool = False) -> QTableWidgetItem:
    item = QTableWidgetItem(" ".join(text.split()))
    item.setData(Qt.ItemDataRole.ToolTipRole, tip(text))
    if bold:
        item.setFont(theme.font(weight=theme.SEMIBOLD))
    if muted:
        item.setFont(theme.font(8.5))
        item.setForeground(QColor(theme.colours().muted))
    return item
