"""More of one score: how sure, of which day, who said it; and what the partner says itself (D3)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from prmdesk.domain.scores import Score, Voice
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice, TextField, add_row, form_layout
from prmdesk.ui.scoring.value_fields import ScoreKeys
from prmdesk.words.scores import CONFIDENCE


class ScoreDetails(QWidget):
    """``scored`` tells what the partner says, ``edited`` a field, its new value and whose score."""

    scored = Signal(object, object)
    edited = Signal(str, object, object)

    def __init__(self, desk: Desk, name: str, anchors: Sequence[str]) -> None:
        super().__init__()
        today = desk.today()
        self.confidence = Choice({None: _("Not said")} | {n: _(t) for n, t in CONFIDENCE.items()})
        self.their_keys = ScoreKeys(_("{driver}, the partner's own score").format(driver=name))
        self.their_keys.explain(anchors)
        self.days = {voice: DateField(today) for voice in Voice}
        self.whos = {voice: TextField() for voice in Voice}
        form = form_layout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field in (
            (_("How sure"), self.confidence),
            (_("As of"), self.days[Voice.US]),
            (_("Said by"), self.whos[Voice.US]),
            (_("They say"), self.their_keys),
            (_("They said it on"), self.days[Voice.PARTNER]),
            (_("Who said so"), self.whos[Voice.PARTNER]),
        ):
            field.setAccessibleName(_("{driver}: {field}").format(driver=name, field=text))
            add_row(form, text, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.addLayout(form)
        self._connect()

    def _connect(self) -> None:
        self.confidence.committed.connect(lambda n: self.edited.emit("confidence", n, Voice.US))
        self.their_keys.scored.connect(lambda value: self.scored.emit(value, Voice.PARTNER))
        for voice in Voice:
            self.days[voice].committed.connect(
                lambda day, voice=voice: self.edited.emit("on_date", day, voice)
            )
            self.whos[voice].committed.connect(
                lambda who, voice=voice: self.edited.emit("who", who, voice)
            )

    def fill(self, ours: Score | None, theirs: Score | None) -> None:
        """Show what is known of both scores; a score that is not there has no day."""
        self.confidence.setEnabled(ours is not None)
        self.confidence.fill(ours.confidence if ours else None)
        self.their_keys.fill(theirs.value if theirs else None)
        for voice, score in ((Voice.US, ours), (Voice.PARTNER, theirs)):
            self.days[voice].setEnabled(score is not None)
            self.days[voice].set_day(score.on_date if score else None)
            self.whos[voice].setEnabled(score is not None)
            self.whos[voice].fill(score.who if score else "")
