"""What is asked when a partner is to leave its stage: tick what is met, waive the rest (R30)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.lifecycle import Check, Held
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _, ngettext
from prmdesk.services import stages
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import mark
from prmdesk.ui.kit.labels import heading, muted_label, picture_label, plain_label
from prmdesk.ui.kit.ticks import TickLine
from prmdesk.words.lifecycle import criterion_name, source

_MOST = 30
"""So many partners are listed; of more, what is open is waived together."""

_HIGHEST = 360


@dataclass(frozen=True, slots=True)
class Settled:
    """How what was open is settled: ``met`` pairs of partner and criterion, a reason for more."""

    waiver: str = ""
    met: frozenset[tuple[int, int]] = frozenset()


def settle(desk: Desk, moves: Mapping[int, Stage]) -> Settled | None:
    """What the user says to what is open before ``moves`` (id -> stage); None: better not.

    Where nothing is open nothing is asked. Every place that changes a stage asks here first.
    """
    held = desk.ask(stages.held, moves, desk.today()) if moves else []
    if not held:
        return Settled()
    dialog = Leaving(held, QApplication.activeWindow())
    return dialog.settled() if dialog.exec() else None


class Leaving(Dialog):
    """What is open, partner by partner, with a tick for each, and one reason for the rest."""

    def __init__(self, held: Sequence[Held], parent: QWidget | None) -> None:
        super().__init__(_("Before the stage is left"), parent, width=520)
        self._held = held
        self.ticks: dict[tuple[int, int], QCheckBox] = {}
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(_("For example: agreed by phone, papers follow in May"))
        told = muted_label(_("Tick what is met. For the rest say why it is waived."), wrap=True)
        self.body.addWidget(told)
        self.body.addWidget(self._list(), 1)
        label = plain_label(_("Why the rest is waived"))
        label.setBuddy(self.reason)
        self.reason.setAccessibleName(label.text())
        self.body.addWidget(label)
        self.body.addWidget(self.reason)
        self.offer(_("Move on"))
        next(iter(self.ticks.values()), self.reason).setFocus()

    def _list(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(4))
        for place, one in enumerate(self._held[:_MOST]):
            text = _("{name} leaves {stage}").format(name=one.name, stage=words.name(one.stage))
            name = heading(text, 10.5)
            name.setWordWrap(True)
            column.addSpacing(theme.px(8) if place else 0)
            column.addWidget(name)
            for check in one.open:
                column.addWidget(self._line(one.partner_id, check))
        if (more := len(self._held) - _MOST) > 0:
            text = ngettext("and {n} more partner", "and {n} more partners", more)
            column.addWidget(muted_label(text.format(n=more)))
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        wanted = inside.heightForWidth(theme.px(480))
        scroll.setMinimumHeight(min(wanted, theme.px(_HIGHEST)))
        return scroll

    def _line(self, partner_id: int, check: Check) -> QWidget:
        """A tick; or where what we know answers, what is missing and where it is put right."""
        text = criterion_name(check.criterion)
        if check.criterion.fact is not None:
            return _missing(text, source(check.criterion.fact))
        line = TickLine(text)
        self.ticks[partner_id, check.criterion.id] = line.box
        return line

    def settled(self) -> Settled:
        """What was said."""
        met = frozenset(key for key, box in self.ticks.items() if box.isChecked())
        return Settled(self.reason.text().strip(), met)

    def keep(self) -> None:
        said = self.settled()
        asked = sum(len(one.open) for one in self._held)
        if len(said.met) < asked and not said.waiver:
            mark(self.reason, _("Say why the rest is waived."))
            self.tell(_("Tick everything, or say why the rest is waived."))
            self.reason.setFocus()
        else:
            self.accept()


def _missing(text: str, told: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(theme.px(2), theme.px(2), 0, theme.px(2))
    row.setSpacing(theme.px(9))
    size, colour = theme.px(16), theme.colours().muted
    drawn = picture_label(icons.pixmap("circle", size, colour, line.devicePixelRatioF()))
    row.addWidget(drawn, alignment=Qt.AlignmentFlag.AlignTop)
    words_of_it = QVBoxLayout()
    words_of_it.setSpacing(0)
    words_of_it.addWidget(plain_label(text, wrap=True))
    words_of_it.addWidget(muted_label(told, wrap=True))
    row.addLayout(words_of_it, 1)
    return line
