"""What the workspace asks: the questions of the types, what criteria weigh, reasons of our own."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.buckets import MATTERS, MOST_WEIGHT, weight
from prmdesk.domain.partners import Bucket
from prmdesk.domain.reasons import items
from prmdesk.i18n import _
from prmdesk.services import workspace
from prmdesk.services.buckets import change_questions
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import LongText
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.spins import WholeSpin
from prmdesk.words import reasons as reason_words

_HEIGHT = 560


class QuestionsDialog(Dialog):
    """All of it is kept at once, as one step."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(_("Questions and weights"), parent, width=640)
        self.desk = desk
        settings = desk.ask(workspace.settings_of)
        self.questions: dict[Bucket, QLineEdit] = {}
        self.weights: dict[str, WholeSpin] = {}
        self.own = LongText(2, 6)
        self.own.setPlainText("\n".join(settings.own_reasons))
        self.own.setAccessibleName(_("Standard reasons of our own"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(10), 0)
        column.setSpacing(theme.px(6))
        for bucket in Bucket:
            column.addWidget(heading(words.name(bucket)))
            column.addWidget(self._question(bucket, settings.questions.get(bucket, "")))
            for matter in MATTERS[bucket]:
                key, now = f"{bucket}.{matter.key}", weight(settings.sheet_weights, bucket, matter)
                asked = reason_words.matter(bucket, matter.key)[0]
                column.addWidget(self._weight(key, asked, now))
            column.addSpacing(theme.px(8))
        column.addWidget(heading(_("Standard reasons of our own")))
        told = _("One on each line. Every partner can be ticked for them.")
        column.addWidget(muted_label(told, wrap=True))
        column.addWidget(self.own)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        self.offer(_("Save"))
        room = self.screen().availableSize() * 0.95
        self.resize(self.minimumWidth(), min(theme.px(_HEIGHT), room.height()))

    def _question(self, bucket: Bucket, own: str) -> QWidget:
        field = self.questions[bucket] = QLineEdit(own)
        field.setPlaceholderText(reason_words.question(bucket))
        field.setAccessibleName(_("Question for {type}").format(type=words.name(bucket)))
        return field

    def _weight(self, key: str, asked: str, now: float) -> QWidget:
        spin = self.weights[key] = WholeSpin(0, MOST_WEIGHT)
        spin.setValue(round(now))
        spin.setAccessibleName(_("Weight of: {criterion}").format(criterion=asked))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = plain_label(asked, wrap=True)
        label.setBuddy(spin)
        line.addWidget(label, 1)
        line.addWidget(spin)
        return row

    def keep(self) -> None:
        asked = {bucket.value: field.text() for bucket, field in self.questions.items()}
        weighs = {key: float(spin.value()) for key, spin in self.weights.items()}
        self.desk.do(change_questions, asked, weighs, items(self.own.toPlainText()))
        self.accept()
