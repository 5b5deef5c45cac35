"""Changes as people read them: what was done, when, and from what to what."""

import json
from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from prmdesk import words
from prmdesk.domain.changes import Change, Edit
from prmdesk.domain.metrics import PartnerType
from prmdesk.domain.partners import Bucket, Role, Stage, Touch
from prmdesk.i18n import _
from prmdesk.services import history
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import muted_label, plain_label

_CODES = {
    "stage": Stage, "touch": Touch, "role": Role, "buckets": Bucket, "scored_as": PartnerType,
}  # fmt: skip
_MOST = 6
_LONGEST = 60


def change_text(change: Change, *, back: bool = False) -> str:
    """What was done, in words; ``back`` when it took an earlier change back."""
    what = _(change.label)
    if back:
        what = _("Undone: {what}").format(what=what)
    return f"{what} · {change.detail}" if change.detail else what


def edit_lines(edits: Sequence[Edit]) -> list[str]:
    """From what to what, a line for each column that changed."""
    found = []
    new = {(edit.table, edit.row_id) for edit in edits if edit.before is None}
    for edit in edits:
        if edit.before is None or edit.after is None or (edit.table, edit.row_id) in new:
            continue
        for column, value in edit.after.items():
            if name := words.column(edit.table, column):
                old = _shown(column, edit.before.get(column))
                found.append(f"{name}: {old} → {_shown(column, value)}")
    return found if len(found) <= _MOST else [*found[:_MOST], "…"]


def _shown(column: str, value: object) -> str:
    if value is None or value in ("", "[]"):
        return "—"
    parts = json.loads(str(value)) if column in ("tags", "buckets") else [str(value)]
    if column in _CODES:
        parts = [words.name(_CODES[column](part)) for part in parts]
    elif column == "country":
        parts = [words.country_name(part) for part in parts]
    text = _(", ").join(parts)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


class ChangeCard(QFrame):
    """One change with its time, its lines, and a button that takes it back."""

    def __init__(self, desk: Desk, change: Change, edits: Sequence[Edit], *, back: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        head = QHBoxLayout()
        head.addWidget(plain_label(change_text(change, back=back), wrap=True), 1)
        head.addWidget(muted_label(f"{change.at.astimezone():%H:%M}"))
        undo = button(
            _("Take back"), kind="link",
            clicked=lambda: desk.do(history.take_back, change.id),
        )  # fmt: skip
        undo.setAccessibleName(_("Take back: {what}").format(what=change_text(change)))
        head.addWidget(undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(2), theme.px(6), theme.px(4))
        column.setSpacing(0)
        column.addLayout(head)
        for line in edit_lines(edits):
            column.addWidget(muted_label(line, wrap=True))
