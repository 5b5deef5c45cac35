"""Looking at a decision again: what was expected, what became of the partner, what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QScrollArea, QWidget

from prmdesk.domain.decisions import Followed
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import decisions
from prmdesk.ui.decisions.telling import decision_lines, headline, since_line
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import LongText, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import plain_label

_WIDTH, _HIGHEST = 560, 180


class ReviewDialog(Dialog):
    """``decides_anew``: the user wants to decide about the partner again at once."""

    def __init__(self, desk: Desk, parent: QWidget | None, found: Followed) -> None:
        title = _("Review: {partner}").format(partner=found.now.name)
        super().__init__(title, parent, width=_WIDTH)
        self.desk = desk
        self._id = found.decision.id
        self.outcome = LongText(3, 8)
        self.outcome.fill(found.decision.outcome)
        self.again_on = DateField(desk.today(), _("Review again on"))
        self.again_on.setPlaceholderText(_("Empty: no further review. Or +30, 25.3"))
        self.anew = QCheckBox(_("Then make a new decision"))
        self.body.addWidget(_said(found))
        form = form_layout()
        add_row(form, _("What came of it"), self.outcome)
        add_row(form, _("Review again on"), self.again_on)
        form.addRow("", self.anew)
        self.body.addLayout(form)
        self.offer(_("Note the outcome"))
        self.outcome.setFocus()

    @property
    def decides_anew(self) -> bool:
        """Whether the next decision is to be made at once."""
        return self.anew.isChecked()

    def keep(self) -> None:
        if not self.again_on.check():
            return
        done = self.desk.do(
            decisions.review, self._id, self.outcome.toPlainText(), self.desk.today(),
            self.again_on.day(), invalid=self._mark, say=_("Outcome noted"),
        )  # fmt: skip
        if done is not None:
            self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        mark_problems({"outcome": self.outcome, "again_on": self.again_on}, problems)
        self.tell(" ".join(problem.text for problem in problems))


def _said(found: Followed) -> QScrollArea:
    """What was decided and what became of the partner; what is long scrolls."""
    lines = (headline(found), *decision_lines(found), since_line(found))
    label = plain_label("\n".join(filter(None, lines)), wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    area = QScrollArea()
    area.setAccessibleName(_("What was decided"))
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(label)
    # A layout does not ask a wrapped label how high it is at the width that it gets.
    area.setFixedHeight(min(label.heightForWidth(theme.px(_WIDTH - 60)), theme.px(_HIGHEST)))
    return area
