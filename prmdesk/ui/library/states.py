"""How a file stands, in a table: a drawing beside the word, never a colour alone."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from prmdesk.domain.materials import FileState
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.sheet_view import SheetModel, SheetView
from prmdesk.ui.kit.tables import Index, RuledRows


def drawing(state: FileState) -> tuple[str, str]:
    """The drawing of a state, and its colour."""
    c = theme.colours()
    return {
        FileState.READY: ("circle-check", c.good),
        FileState.EXPIRED: ("clock", c.warning),
        FileState.CHANGED: ("refresh-cw", c.warning),
        FileState.MISSING: ("circle-alert", c.late),
    }[state]


class StateMarks(RuledRows):
    """Puts the drawing of its state before the word; ``state_of`` knows it by the row's id."""

    def __init__(
        self, table: SheetView, state_of: Callable[[int | None], FileState | None]
    ) -> None:
        super().__init__(table)
        self._state_of = state_of

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        state = (
            self._state_of(model.rows[index.row()].id) if isinstance(model, SheetModel) else None
        )
        if state is not None:
            name, colour = drawing(state)
            option.icon = icon(name, colour)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(theme.px(14), theme.px(14))
