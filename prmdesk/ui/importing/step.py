"""One step of the import: what it shows of the draft, and whether one may go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.kit import theme


class Step(QWidget):
    """A place in the wizard. ``refresh`` is called when it comes up and when the draft told.

    ``ready_changed``: ``is_ready`` or ``hint`` are to be asked again.
    """

    ready_changed = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(12))

    def enter(self) -> None:
        """The step comes up: find out what it needs."""

    def refresh(self) -> None:
        """Show what the draft knows now."""

    def is_ready(self) -> bool:
        """Whether one may go on to the next step."""
        return True

    def hint(self) -> str:
        """What is still to be done, or what going on will do; shown beside the buttons."""
        return ""
