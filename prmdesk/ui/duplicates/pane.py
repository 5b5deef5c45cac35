"""One pair at the right of the page: what tells for it, the comparison, what moves, what to do."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.errors import NotFound
from prmdesk.i18n import _, ngettext
from prmdesk.services import merge
from prmdesk.services.duplicates import Pair
from prmdesk.services.merge import MergePreview
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.duplicates.compare import STAYS, CompareTable, rows_of
from prmdesk.ui.duplicates.pair_list import key_of, sign, verdict
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import muted_label, picture_label, plain_label


class PairPane(QWidget):
    """What merging would do, with the user's choices, which are kept while the pair is shown.

    ``looked`` tells that it was worked out anew, ``merge_asked`` that Enter was pressed.
    """

    looked = Signal()
    merge_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.pair: Pair | None = None
        self.preview: MergePreview | None = None
        self.wins: dict[str, int] = {}
        self._kept: int | None = None
        self._sign = picture_label()
        self.verdict = plain_label(wrap=True)
        self.verdict.setFont(theme.font(weight=theme.SEMIBOLD))
        self.moves = plain_label(wrap=True)
        self.trouble = plain_label("", "late", wrap=True)
        self.go_to_plans = button(_("Go to the plans"), "target", clicked=self._show_plans)
        self.table = CompareTable()
        self._lay_out()
        self.table.chosen.connect(self._choose)
        self.table.merge_asked.connect(self.merge_asked)

    def _lay_out(self) -> None:
        verdict = QHBoxLayout()
        verdict.setSpacing(theme.px(8))
        verdict.addWidget(self._sign)
        verdict.addWidget(self.verdict, 1)
        verdict.addWidget(muted_label(_("← and → choose whose value stands")))
        trouble = QHBoxLayout()
        trouble.addWidget(self.trouble, 1)
        trouble.addWidget(self.go_to_plans)
        told = QVBoxLayout()
        told.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(8))
        told.setSpacing(theme.px(6))
        told.addLayout(verdict)
        told.addWidget(self.moves)
        told.addLayout(trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(told)
        column.addWidget(self.table, 1)

    @property
    def can_merge(self) -> bool:
        """Whether the pair shown can be merged as it is."""
        return self.preview is not None and not self.preview.obstacles

    def show_pair(self, pair: Pair | None) -> None:
        """Show another pair, or the same one anew with what the user chose for it."""
        is_same = pair and self.pair and key_of(pair) == key_of(self.pair)
        if not is_same:
            self.wins, self._kept = {}, None
        self.pair = pair
        self.look()

    def look(self) -> None:
        """Read again what merging would do; a pair of which one was deleted has no preview."""
        self.preview = self._preview() if self.pair is not None else None
        if self.pair is not None and self.preview is not None:
            self._tell(self.pair, self.preview)
        self.looked.emit()

    def _preview(self) -> MergePreview | None:
        pair = self.pair
        assert pair is not None
        try:
            kept = self._kept or self.desk.ask(merge.likely_kept, pair.one, pair.other)
            other = pair.other if kept == pair.one else pair.one
            return self.desk.ask(merge.merge_preview, kept, other, self.wins)
        except NotFound:
            return None

    def _tell(self, pair: Pair, seen: MergePreview) -> None:
        name, colour = sign(pair)
        drawing = icons.pixmap(name, theme.px(18), colour, self.devicePixelRatioF())
        self._sign.setPixmap(drawing)
        self.verdict.setText(verdict(pair))
        told = [moves_text(seen.moves, seen.kept.name)]
        if seen.also_known:
            names = _(", ").join(seen.also_known)
            told.append(_("Noted in the remarks: {names}.").format(names=names))
        self.moves.setText(" ".join(told))
        self.trouble.setText(" ".join(seen.obstacles))
        for widget in (self.trouble, self.go_to_plans):
            widget.setVisible(bool(seen.obstacles))
        self.table.show_rows(pair, rows_of(pair, seen))

    def _choose(self, field: str, partner_id: int) -> None:
        if field == STAYS:
            self._kept = partner_id
        else:
            self.wins[field] = partner_id
        self.look()

    def _show_plans(self) -> None:
        if self.preview is not None:
            self.desk.select(self.preview.other.id)
            self.desk.open(PageLink("plans"))


def moves_text(moves: Mapping[str, tuple[int, int]], name: str) -> str:
    """What comes over to the partner called ``name``, counted in words."""
    n = {kind: sum(counts) for kind, counts in moves.items()}
    told = {
        "contacts": ngettext("{n} contact", "{n} contacts", n["contacts"]),
        "activities": ngettext("{n} line of the log", "{n} lines of the log", n["activities"]),
        "scores": ngettext("{n} score", "{n} scores", n["scores"]),
        "reasons": ngettext("{n} reason", "{n} reasons", n["reasons"]),
        "allotments": ngettext("{n} resource", "{n} resources", n["allotments"]),
        "decisions": ngettext("{n} decision", "{n} decisions", n["decisions"]),
        "promises": ngettext("{n} promise", "{n} promises", n["promises"]),
        "frictions": ngettext("{n} friction", "{n} frictions", n["frictions"]),
        "learned": ngettext("{n} training", "{n} trainings", n["learned"]),
        "steps": ngettext("{n} onboarding step", "{n} onboarding steps", n["steps"]),
        "plans": ngettext("{n} plan", "{n} plans", n["plans"]),
    }
    parts = [
        " ".join(filter(None, (text.format(n=n[kind]), _joined(moves[kind][1]))))
        for kind, text in told.items()
        if n[kind]
    ]
    if not parts:
        return _("Nothing else comes over to {name}.").format(name=name)
    return _("Comes over to {name}: {what}.").format(name=name, what=_(", ").join(parts))


def _joined(n: int) -> str:
    """How many of the rows that come over are there already, in brackets."""
    text = ngettext("({n} is there already)", "({n} are there already)", n)
    return text.format(n=n) if n else ""
