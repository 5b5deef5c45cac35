"""One decision as a card: whole in the panel, in two lines where reviews are due."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from prmdesk import words
from prmdesk.domain.decisions import Followed, Looked
from prmdesk.i18n import _
from prmdesk.ui.decisions import acts
from prmdesk.ui.decisions.telling import (
    decision_lines,
    headline,
    outcome_line,
    review_text,
    since_line,
)
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import ElidedLabel, plain_label, set_tip

_OPEN = (Looked.DUE, Looked.WAITING)
_NAME = 220


class DecisionCard(QFrame):
    """All that a decision says, with what can be done about it."""

    def __init__(self, desk: Desk, found: Followed) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(headline(found))
        today, decision = desk.today(), found.decision
        looked = decision.looked(today)
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(_strong(headline(found)), 1)
        for icon, name, act in (
            ("pencil", _("Edit"), lambda: acts.ask_edit(desk, self.window(), decision)),
            ("trash-2", _("Delete"), lambda: acts.remove(desk, [decision.id])),
        ):
            head.addWidget(tool_button(icon, name, clicked=act))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(4), theme.px(4), theme.px(8))
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        for text in (*decision_lines(found), outcome_line(found), since_line(found)):
            if text:
                column.addWidget(_selectable(text))
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        if looked in _OPEN:
            foot.addWidget(
                _review_button(lambda: acts.ask_review(desk, self.window(), found), found)
            )
        late = looked is Looked.DUE
        foot.addWidget(plain_label(review_text(found, today), "late" if late else "muted"), 1)
        column.addLayout(foot)


class DueLine(QFrame):
    """A review that is due: whose, what was decided, what became of it, and a button for it."""

    def __init__(self, desk: Desk, found: Followed) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(f"{found.now.name} · {headline(found)}")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._partner_button(desk, found))
        head.addStretch()
        head.addWidget(plain_label(review_text(found, desk.today()), "late"))
        head.addWidget(_review_button(lambda: acts.ask_review(desk, self.window(), found), found))
        told = " · ".join(filter(None, (headline(found), since_line(found), found.decision.why)))
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        foot.addWidget(ElidedLabel(" ".join(told.split()), "muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(6), theme.px(2), theme.px(6), theme.px(6))
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(foot)

    def _partner_button(self, desk: Desk, found: Followed) -> QPushButton:
        link, name = PartnerLink(found.decision.partner_id, "decisions"), found.now.name
        made = button(
            self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, theme.px(_NAME)),
            kind="link",
            clicked=lambda: desk.open(link),
        )
        made.setAccessibleName(name)
        set_tip(made, name)
        return made


def _strong(text: str) -> QLabel:
    label = plain_label(text, wrap=True)
    label.setFont(theme.font(weight=theme.SEMIBOLD))
    return label


def _selectable(text: str) -> QLabel:
    label = plain_label(text, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _review_button(act: Callable[[], object], found: Followed) -> QPushButton:
    made = button(_("Review…"), "eye", clicked=act)
    told = _("Review the decision about {partner}: {verdict}")
    verdict = words.name(found.decision.verdict)
    made.setAccessibleName(told.format(partner=found.now.name, verdict=verdict))
    return made
