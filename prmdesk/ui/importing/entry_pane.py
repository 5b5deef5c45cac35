"""One record of the check at the side: what will change, or whom it may be, side by side."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.i18n import _
from prmdesk.importers.fields import label
from prmdesk.services import import_check
from prmdesk.services.import_check import Candidate, Entry, Status
from prmdesk.services.import_merge import told_by
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, muted_label, plain_label, set_tip, tip

_LONGEST = 200


class EntryPane(QFrame):
    """``decided``: the user has said what the record is."""

    decided = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._draft = draft
        self._entry: Entry | None = None
        self.title = heading("", 11)
        self.title.setWordWrap(True)
        self.sentence = muted_label(wrap=True)
        self._candidates = QWidget()
        self._candidate_rows = QVBoxLayout(self._candidates)
        self._candidate_rows.setContentsMargins(0, 0, 0, 0)
        self._candidate_rows.setSpacing(0)
        self._group = QButtonGroup(self)
        self.table = QTableWidget(0, 3)
        self.notes = plain_label("", "late", wrap=True)
        self.same = button(_("Same"), "check", clicked=self._say_same)
        self.different = button(_("Different"), clicked=self._say_different)
        self.skip = button(_("Leave out"), clicked=self._say_skip)
        self.again = button(_("Decide again"), "undo-2", clicked=self._say_again)
        self._set_up()
        self.show_entry(None)

    def _set_up(self) -> None:
        self.setMinimumWidth(theme.px(320))
        self.table.setMinimumHeight(theme.px(64))
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        rows = self.table.verticalHeader()
        rows.setMinimumSectionSize(theme.px(28))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, theme.px(98))
        self._group.buttonClicked.connect(lambda _button: self._compare())
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(6))
        for item in (self.same, self.different, self.skip, self.again):
            buttons.addWidget(item)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(14)] * 4)
        column.setSpacing(theme.px(8))
        for widget in (self.title, self.sentence, self._candidates):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.notes)
        column.addLayout(buttons)

    def show_entry(self, entry: Entry | None) -> None:
        """Show another record, or none."""
        self._entry = entry
        for widget in (self.same, self.different, self.skip, self.again, self.table, self.notes,
                       self._candidates):  # fmt: skip
            widget.hide()
        self.title.setText(entry.record.name or _("No name") if entry else "")
        self.sentence.setText(self._sentence(entry) if entry else "")
        if entry is None:
            return
        self._show_candidates(entry.candidates)
        if entry.candidates:
            self._compare()
        elif entry.differences:
            self._fill([(d.field, d.given, d.known) for d in entry.differences])
        else:
            self._fill([(name, text, "") for name, text in told_by(entry.record).items() if text])
        self._show_notes(entry)
        is_open = entry.status is Status.MAYBE
        self.same.setVisible(is_open)
        self.different.setVisible(is_open)
        self.skip.setVisible(entry.status not in (Status.LEFT_OUT, Status.PROBLEM))
        self.again.setVisible(self._was_decided(entry))

    def _was_decided(self, entry: Entry) -> bool:
        decisions = self._draft.decisions
        decided = {*decisions.same, *decisions.new, *decisions.left_out}
        return not decided.isdisjoint(entry.record.rows)

    def _sentence(self, entry: Entry) -> str:
        texts = {
            Status.NEW: _("It will be added."),
            Status.UPDATE: _("You have it already. What is bold will change."),
            Status.UNCHANGED: _("You have it already, and nothing will change."),
            Status.MAYBE: _("It may be one of these. Is it the same partner?"),
            Status.PROBLEM: _("It cannot be imported as it is. Double-click a cell to correct it."),
        }
        return " ".join(filter(None, (entry.why, texts.get(entry.status, ""))))

    def _show_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        for radio in self._group.buttons():
            self._group.removeButton(radio)
        while (item := self._candidate_rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._candidates.setVisible(bool(candidates))
        for number, candidate in enumerate(candidates):
            why = words.name(candidate.reason)
            where = _("further up in the sheet") if candidate.twin.row >= 0 else ""
            radio = QRadioButton(candidate.name.replace("&", "&&"))
            set_tip(radio, candidate.name)
            radio.setChecked(number == 0)
            reason = muted_label(" · ".join(filter(None, (why, where))), wrap=True)
            reason.setIndent(theme.px(24))
            self._group.addButton(radio, number)
            self._candidate_rows.addWidget(radio)
            self._candidate_rows.addWidget(reason)

    def _candidate(self) -> Candidate:
        assert self._entry is not None
        return self._entry.candidates[self._group.checkedId()]

    def _compare(self) -> None:
        """Both records side by side."""
        run, entry = self._draft.run, self._entry
        if run is not None and entry is not None:
            twin = self._candidate().twin
            self._fill(self._draft.desk.ask(import_check.side_by_side, run, entry, twin))

    def _fill(self, rows: list[tuple[str, str, str]]) -> None:
        entry = self._entry
        assert entry is not None
        self.table.setHorizontalHeaderLabels([_("Field"), _("Sheet"), _("You have")])
        self.table.setColumnHidden(2, not entry.candidates and not entry.differences)
        self.table.setRowCount(len(rows))
        written = {d.field for d in entry.differences if d.is_written}
        for row, (name, given, known) in enumerate(rows):
            is_bold = name in written or (bool(entry.candidates) and given != known)
            for column, text in enumerate((label(name), given, known)):
                item = QTableWidgetItem(" ".join(text[:_LONGEST].split()))
                item.setData(Qt.ItemDataRole.ToolTipRole, tip(text))
                if is_bold and column:
                    item.setFont(theme.font(weight=theme.SEMIBOLD))
                self.table.setItem(row, column, item)
        self.table.show()

    def _show_notes(self, entry: Entry) -> None:
        told = [f"{label(note.field)}: “{note.raw}” – {note.why}" for note in entry.record.notes]
        self.notes.setText("\n".join(told[:3]))
        set_tip(self.notes, "\n".join(told))
        self.notes.setVisible(bool(told))

    # The user's word

    def _say_same(self) -> None:
        self._decide(lambda row: self._draft.is_same(row, self._candidate().twin))

    def _say_different(self) -> None:
        self._decide(self._draft.is_new)

    def _say_skip(self) -> None:
        self._decide(self._draft.leave_out)

    def _say_again(self) -> None:
        entry = self._entry
        if entry is not None:
            self._decide(lambda _row: self._draft.take_in(entry.record.rows))

    def _decide(self, say: Callable[[int], object]) -> None:
        if self._entry is not None:
            say(self._entry.row)
            self.decided.emit()
