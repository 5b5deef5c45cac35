"""What the scores of a column become on 0 to 100, score by score."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from prmdesk.domain import values
from prmdesk.domain.values import Decimals, Scale
from prmdesk.i18n import _
from prmdesk.importers import cells, words
from prmdesk.importers.cells import Manner
from prmdesk.importers.fields import Kind
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import muted_label, plain_label

_SHOWN = 12


class ScaleTable(QWidget):
    """A column for each score that occurs: theirs, ours, and how often it stands there."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__()
        self._scores = sorted(filter(_is_told, counts), key=_order)[:_SHOWN]
        self._ours = [plain_label() for _score in self._scores]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(4), 0, 0)
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(4))
        for row, text in enumerate((_("In the sheet"), _("Becomes"), _("How often"))):
            grid.addWidget(muted_label(text), row, 0)
        for column, score in enumerate(self._scores, start=1):
            grid.addWidget(plain_label(score), 0, column)
            grid.addWidget(self._ours[column - 1], 1, column)
            grid.addWidget(muted_label(str(counts[score])), 2, column)
        grid.setColumnStretch(len(self._scores) + 1, 1)

    def show_scale(self, scale: Scale | None) -> None:
        """Show what the scores become if they are on ``scale``."""
        for score, label in zip(self._scores, self._ours, strict=True):
            _show(label, score, scale)

    def told(self) -> dict[str, str]:
        """Their score -> ours, as shown."""
        return dict(zip(self._scores, (label.text() for label in self._ours), strict=True))


def _show(label: QLabel, score: str, scale: Scale | None) -> None:
    found = cells.read(Kind.VALUE, score, Manner(scale=scale)).value
    label.setText(cells.shown(found) if found is not None else "–")
    label.setFont(theme.font(weight=theme.SEMIBOLD))
    label.setAccessibleName(
        _("{score} becomes {value}").format(
            score=score, value=cells.shown(found) if found is not None else _("nothing")
        )
    )


def _is_told(text: str) -> bool:
    return not words.is_blank(text)


def _order(text: str) -> tuple[bool, float, str]:
    """Numbers by their size, then words."""
    number = values.amount(text, Decimals.POINT)
    return number is None, float(number or 0), text
