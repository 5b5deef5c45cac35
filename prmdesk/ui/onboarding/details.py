"""All there is to say about the step chosen in the tree; each field saves itself (R61, R62)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.labels import ElidedLabel, plain_label
from prmdesk.ui.onboarding.details_form import DetailsForm

Save = Callable[..., object]
"""Keeps fields of a step, by its id; ``invalid=`` is told the problems if they cannot be kept."""


class DetailsPane(QWidget):
    """Filled silently, kept when a field is left.

    ``closed`` tells that it is to be put away (F4), ``left`` to go back to the tree (Esc).
    """

    closed = Signal()
    left = Signal()

    def __init__(self, form: DetailsForm, save: Save) -> None:
        super().__init__()
        self.setObjectName("details")
        self.setAccessibleName(_("Details of the step"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = form
        self._save = save
        self.step: Step | None = None
        self._heading = ElidedLabel()
        self._heading.setFont(theme.font(weight=theme.SEMIBOLD))
        self.trouble = plain_label(kind="late", wrap=True)
        self.trouble.hide()
        self._lay_out()
        form.committed.connect(self._keep)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(12), theme.px(4), theme.px(4), 0)
        head.addWidget(self._heading, 1)
        head.addWidget(tool_button("x", _("Close details"), clicked=self.closed.emit))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(self._scroll, 1)
        self.trouble.setContentsMargins(theme.px(12), 0, theme.px(12), 0)

    def show_step(
        self, step: Step | None, checklist: Checklist | None, steps: Sequence[Step]
    ) -> None:
        """Show another step, or the same as it is now; what is being typed stays."""
        is_other = step is None or self.step is None or step.id != self.step.id
        self.step = step
        self._heading.setText(step.title if step else _("Choose a step to see its details."))
        self.form.setVisible(step is not None)
        if is_other:
            self._tell("")
            self._scroll.verticalScrollBar().setValue(0)
        if step is not None and checklist is not None:
            self.form.show_step(step, checklist, steps)

    def leave(self) -> None:
        """Keep what is still being typed."""
        self.form.leave()

    def _tell(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _keep(self, values: Mapping[str, Any]) -> None:
        """Keep ``values``; what cannot be kept is marked, and said above the fields."""
        if self.step is None:
            return
        self._tell("")
        self.form.unmark()
        self._save(self.step.id, invalid=self._refuse, **values)

    def _refuse(self, problems: Iterable[Problem]) -> None:
        found = tuple(problems)
        self._tell(" ".join(problem.text for problem in found))
        self.form.mark_wrong(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self.closed.emit()
        else:
            super().keyPressEvent(event)
