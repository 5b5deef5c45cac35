"""How large a dialog opens: as it is best read, and never larger than the screen."""

from PySide6.QtWidgets import QWidget

from prmdesk.ui.kit import theme

_EDGE = 60


def fit(dialog: QWidget, width: int, height: int) -> None:
    """Open ``dialog`` at this size (at 100 %), or as large as the screen allows."""
    room = dialog.screen().availableGeometry().size()
    dialog.resize(
        min(theme.px(width), room.width() - _EDGE), min(theme.px(height), room.height() - _EDGE)
    )
