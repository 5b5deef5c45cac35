"""What proves an answer: a number or a fact, its source and its day, each a row (R27)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.pitch import Proof, strongest
from prmdesk.i18n import _
from prmdesk.services import pitch
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import LongText, TextField
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.pitch.rows import Rows

_DAY = 130


class ProofRows(QWidget):
    """The proofs of one answer; those of the usual answer can be read, not changed, here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._new: Proof | None = None
        self.rows = Rows()
        self.entry = TextField()
        self.entry.setAccessibleName(_("New proof"))
        self.entry.setPlaceholderText(_("New proof: a number or a fact"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.rows)
        column.addWidget(self.entry)
        self.entry.committed.connect(self._add)

    def fill(self, proofs: Sequence[Proof], new: Proof) -> None:
        """Show ``proofs``; a new one is made like ``new``, and such rows can be changed."""
        if self._new is not None and replace(self._new, text="") != replace(new, text=""):
            self.entry.fill("")
        self._new = new
        best = strongest(proofs)

        def is_ours(proof: Proof) -> bool:
            return (proof.partner_id, proof.proposition_id) == (new.partner_id, new.proposition_id)

        def make(place: int) -> QWidget:
            own = is_ours(proofs[place])
            return ProofRow(self.desk) if own else ReadRow()

        keys = [(proof.id, is_ours(proof)) for proof in proofs]
        for proof, row in zip(proofs, self.rows.arrange(keys, make), strict=True):
            assert isinstance(row, ProofRow | ReadRow)
            row.fill(proof, prints=proof is best)

    def leave(self) -> None:
        """Keep what is being typed."""
        for row in self.rows.shown():
            if isinstance(row, ProofRow):
                row.leave()
        self.entry.editingFinished.emit()

    def _add(self, text: str) -> None:
        if self._new is None or not text:
            return
        if self.desk.do(pitch.save_proof, replace(self._new, text=text)) is not None:
            self.entry.fill("")


class ProofRow(QWidget):
    """One proof that is kept when it is left; without text it stays as it was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._proof: Proof | None = None
        self.text = LongText(1, 4)
        self.text.setPlaceholderText(_("A number or a fact"))
        self.source = TextField()
        self.source.setPlaceholderText(_("Source"))
        self.day = DateField(desk.today())
        self.day.setPlaceholderText(_("Day"))
        self.day.setFixedWidth(theme.px(_DAY))
        self.prints = muted_label(_("Stands on the battlecard"))
        self.remove = tool_button("x", _("Delete proof"), clicked=self._remove)
        below = QHBoxLayout()
        below.setSpacing(theme.px(6))
        for widget in (self.source, self.day, self.remove):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.text)
        column.addLayout(below)
        column.addWidget(self.prints)
        self.text.committed.connect(lambda text: self._save(text=text))
        self.source.committed.connect(lambda text: self._save(source=text))
        self.day.committed.connect(lambda day: self._save(on_date=day))

    def fill(self, proof: Proof, *, prints: bool) -> None:
        """Show ``proof`` without telling anyone."""
        self._proof = proof
        self.text.fill(proof.text)
        self.source.fill(proof.source)
        self.day.set_day(proof.on_date)
        for field, name in (
            (self.text, _("Proof: {text}")), (self.source, _("Source: {text}")),
            (self.day, _("Day: {text}")), (self.remove, _("Delete proof: {text}")),
        ):  # fmt: skip
            field.setAccessibleName(name.format(text=proof.text))
        self.prints.setVisible(prints)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.text.commit()
        for field in (self.source, self.day):
            field.editingFinished.emit()

    def _save(self, **values: Any) -> None:
        assert self._proof is not None
        if self.desk.do(pitch.save_proof, replace(self._proof, **values)) is None:
            self.text.fill(self._proof.text)

    def _remove(self) -> None:
        self.desk.do(pitch.remove_proof, self._proof, say=_("The proof was deleted"))


class ReadRow(QWidget):
    """One proof of the usual answer."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.source = plain_label(wrap=True), muted_label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.text)
        column.addWidget(self.source)

    def fill(self, proof: Proof, *, prints: bool) -> None:
        """Show ``proof``."""
        self.text.setText(proof.text)
        day = "" if proof.on_date is None else words.day(proof.on_date)
        parts = [proof.source, day, _("of the usual answer")]
        parts += [_("stands on the battlecard")] if prints else []
        self.source.setText(_(", ").join(filter(None, parts)))
