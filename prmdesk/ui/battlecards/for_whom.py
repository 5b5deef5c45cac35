"""For ourselves or to hand over, and what that leaves out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.battlecards import Variant
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import plain_label


class ForWhom(QWidget):
    """``changed`` tells that the other variant is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {variant: QRadioButton(words.name(variant)) for variant in Variant}
        group = QButtonGroup(self)  # without it, radio buttons around this widget would join in
        for made in self.buttons.values():
            group.addButton(made)
        self.buttons[Variant.INTERNAL].setChecked(True)
        self.left_out = plain_label(
            _(
                "Leaves out: values and quadrant, stage, scores, proofs of our reasons, strengths "
                "and detractors, objections, gaps, log and tasks, steps that are ours alone, and "
                "of the plan all that is not agreed."
            ),
            "late",
            wrap=True,
        )
        self.left_out.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for made in self.buttons.values():
            column.addWidget(made)
        column.addWidget(self.left_out)
        self.buttons[Variant.SHAREABLE].toggled.connect(self.left_out.setVisible)
        group.buttonClicked.connect(lambda _button: self.changed.emit())

    @property
    def variant(self) -> Variant:
        """The variant chosen."""
        return next(variant for variant, made in self.buttons.items() if made.isChecked())

    def fill(self, variant: Variant) -> None:
        """Choose ``variant`` without telling anyone."""
        self.buttons[variant].setChecked(True)
