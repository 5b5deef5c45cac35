"""What became of the card shown, in words: what was cut, what is old, what is missing."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.battlecards import Block, CardReport, Variant
from prmdesk.i18n import _
from prmdesk.services import card_sheets
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.scrolling import plain_scroll

_HIGHEST = 220

TABS: Mapping[Block, str] = {
    Block.WHO: "overview",
    Block.REASONS: "why",
    Block.PARTNER_ANSWER: "pitch",
    Block.CUSTOMER_ANSWER: "pitch",
    Block.TARGET_CUSTOMER: "training",
    Block.WHOLE_PRODUCT: "why",
    Block.QUADRANT: "value",
    Block.NUMBERS: "plan",
    Block.ONBOARDING: "onboarding",
    Block.PEOPLE: "people",
    Block.RULES: "plan",
    Block.TALK: "pitch",
    Block.MOVES: "promises",
}
"""The tab of a partner in which what a block shows is written."""

PROPOSITIONS = (Block.PARTNER_ANSWER, Block.CUSTOMER_ANSWER)


class Report(QWidget):
    """A line for each thing to know, and a way to where it is mended: ``opened`` tells the tab."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))

    def show_report(self, report: CardReport, months: int, variant: Variant) -> None:
        """Say what became of the card for ``variant``; answers are old after so many ``months``."""
        self.clear()
        if report.lost_logo:
            self._say(_("The logo cannot be read. Choose the picture again."), "late")
        if report.cut:
            self._say(
                _("Cut to fit (letters): {blocks}").format(blocks=card_sheets.counted(report.cut))
            )
        if report.left_out:
            told = card_sheets.counted(report.left_out)
            self._say(_("No room for further rows: {blocks}").format(blocks=told))
        if report.replaced:
            letters = _(", ").join(map(card_sheets.letter_name, report.replaced))
            self._say(
                _("No font has these letters, printed as □: {letters}").format(letters=letters)
            )
        unanswered = [block for block in report.empty if block in PROPOSITIONS]
        self._link(_("Not answered yet:"), unanswered)
        self._link(_("Not reviewed for {n} months:").format(n=months), report.old)
        if card_sheets.is_whole(report):
            self._say(_("Everything fits on the page."), "good")
        rest = [block for block in report.empty if block not in PROPOSITIONS]
        is_ours = variant is Variant.INTERNAL
        said = _("Nothing to show yet:") if is_ours else _("Nothing that may be handed over yet:")
        self._link(said, rest, "muted")

    def text(self) -> str:
        """All that is said, a line each."""
        return "\n".join(line.accessibleName() for line in self._lines)

    def high(self, width: int) -> int:
        """How high the lines are where there is so much room."""
        heights = [line.heightForWidth(width) for line in self._lines]
        return sum(heights) + self._column.spacing() * len(heights)

    def clear(self) -> None:
        """Say nothing."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines.clear()

    def _add(self, line: QWidget, said: str) -> None:
        line.setAccessibleName(said)
        self._lines.append(line)
        self._column.addWidget(line)

    def _say(self, sentence: str, kind: str = "warning") -> None:
        self._add(plain_label(sentence, kind, wrap=True), sentence)

    def _link(self, sentence: str, blocks: Iterable[Block], kind: str = "warning") -> None:
        """``sentence``, then each block as a link to where it is written."""
        blocks = list(blocks)
        if not blocks:
            return
        line = QWidget()
        row = FlowLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(plain_label(sentence, kind))
        for block in blocks:
            opens = partial(self.opened.emit, TABS[block])
            row.addWidget(button(words.name(block), kind="link", clicked=opens))
        self._add(line, " ".join((sentence, _(", ").join(map(words.name, blocks)))))


class Foot(QWidget):
    """The report under a line, as high as it needs; a long one scrolls."""

    def __init__(self, report: Report, width: int) -> None:
        super().__init__()
        self.setFixedWidth(width)
        self._report, self._inside = report, QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(*[theme.px(16), theme.px(10)] * 2)
        self._column.addWidget(report)
        self._column.addStretch()
        self._scroll = plain_scroll(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.addWidget(self._scroll)
        self.hide()

    def open_up(self) -> None:
        """Show it, as high as what is said now."""
        room = self.width() - 2 * theme.px(16)
        needed = self._report.high(room) + 2 * theme.px(10)
        self._scroll.setFixedHeight(min(needed, theme.px(_HIGHEST)))
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.colours().rule))
