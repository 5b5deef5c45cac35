"""Forms that save themselves: a field is kept when it is left, never while it is being filled."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from prmdesk.errors import Problem
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import muted_label, restyle, set_tip


def form_layout(parent: QWidget | None = None) -> QFormLayout:
    """Muted labels at the left, right-aligned; fields take the rest."""
    form = QFormLayout(parent) if parent is not None else QFormLayout()
    form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setHorizontalSpacing(theme.px(8))
    form.setVerticalSpacing(theme.px(8))
    return form


def add_row(form: QFormLayout, text: str, field: QWidget) -> None:
    """Put ``field`` beside its label, which names it for screen readers too."""
    label = muted_label(text.replace("&", "&&"))  # a label with a buddy looks for its key
    label.setMinimumWidth(theme.px(116))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(text)
    form.addRow(label, field)


class _Memory:
    """What a field was filled with, and what it told last: only other texts are news.

    A field may show a text differently from how it is kept (a no-break space as a space), which
    must not count as typed: ``shown`` is the text as the field gives it back.
    """

    def __init__(self) -> None:
        self.filled = self.shown = ""
        self.told: str | None = None

    def fill(self, text: str, shown: str) -> None:
        self.filled, self.shown, self.told = text, shown.strip(), None

    def is_news(self, text: str) -> bool:
        return text.strip() not in (self.shown, self.told)


class TextField(QLineEdit):
    """One line; ``committed`` tells a text that was changed and left. Esc takes it back.

    Who keeps the text fills the field again; until then Esc goes back to what was there before.
    """

    committed = Signal(str)

    def __init__(self, suggestions: Iterable[str] = ()) -> None:
        super().__init__()
        self._memory = _Memory()
        self.suggest(suggestions)
        self.editingFinished.connect(self._commit)

    def suggest(self, words: Iterable[str]) -> None:
        """Offer ``words`` while typing."""
        listed = list(words)
        if not listed:
            return
        completer = QCompleter(listed, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def fill(self, text: str) -> None:
        """Show ``text`` without telling anyone; what is being typed stays."""
        typing = self.hasFocus() and self._memory.is_news(self.text())
        if not typing:
            self.setText(text)
            self.setCursorPosition(0)
            mark(self, "")
        self._memory.fill(text, text if typing else self.text())

    def _commit(self) -> None:
        text = self.text().strip()
        if self._memory.is_news(text):
            self._memory.told = text
            self.committed.emit(text)

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text().strip() != self._memory.shown:
            self._memory.told = self.text().strip()
            self.fill(self._memory.filled)
        else:
            super().keyPressEvent(event)


class LongText(QPlainTextEdit):
    """Several lines, as high as its text up to ``most``; ``committed`` as in ``TextField``."""

    committed = Signal(str)

    def __init__(self, lines: int = 3, most: int = 8) -> None:
        super().__init__()
        self._memory = _Memory()
        self._lines, self._most = lines, most
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._fit)
        self._fit()

    def fill(self, text: str) -> None:
        """Show ``text`` without telling anyone; what is being typed stays."""
        typing = self.hasFocus() and self._memory.is_news(self.toPlainText())
        if not typing and text != self.toPlainText():
            self.setPlainText(text)
        self._memory.fill(text, text if typing else self.toPlainText())

    def commit(self) -> None:
        """Tell the text if it was changed."""
        text = self.toPlainText().strip()
        if self._memory.is_news(text):
            self._memory.told = text
            self.committed.emit(text)

    def _fit(self) -> None:
        shown = min(max(self.document().size().height(), self._lines), self._most)
        self.setFixedHeight(round(shown * self.fontMetrics().lineSpacing()) + theme.px(20))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.commit()

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape and self._memory.is_news(self.toPlainText()):
            self._memory.told = self.toPlainText().strip()
            self.fill(self._memory.filled)
        else:
            super().keyPressEvent(event)


class Choice(QComboBox):
    """One of a few codes; ``committed`` tells what the user chose. The wheel scrolls the page."""

    committed = Signal(object)

    def __init__(self, names: Mapping[Any, str]) -> None:
        super().__init__()
        self.offer(names)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda _index: self.committed.emit(self.code()))

    def offer(self, names: Mapping[Any, str]) -> None:
        """Let the user choose among ``names``, and no longer among others."""
        self._codes = list(names)  # an item of Qt's would give a plain text back
        self.clear()
        for code, text in names.items():
            self.addItem(text, code)

    def code(self) -> Any:
        """The code chosen."""
        return self._codes[self.currentIndex()] if self.currentIndex() >= 0 else None

    def fill(self, code: Any) -> None:
        """Show ``code`` without telling anyone."""
        self.setCurrentIndex(self._codes.index(code) if code in self._codes else -1)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()


def mark(field: QWidget, text: str) -> None:
    """Mark ``field`` as wrong and say why; an empty text takes the mark off."""
    if bool(text) or field.property("wrong"):
        restyle(field, "wrong", bool(text))
        set_tip(field, text)


def mark_problems(fields: Mapping[str, QWidget], problems: Iterable[Problem]) -> None:
    """Mark the fields that cannot be kept, say why under the first, and go there."""
    first = True
    for problem in problems:
        if (field := fields.get(problem.field)) is not None:
            mark(field, problem.text)
            if first:
                field.setFocus()
            first = False
