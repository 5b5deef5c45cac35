"""The ladder of tiers: what each asks for beside the score, and what it gives (C-iv)."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from prmdesk.domain.tiers import Tier
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import tiers, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import mark_problems
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.scorecards.figure_field import FigureField

_WIDTH, _HEIGHT = 820, 560


class TierRow(QWidget):
    """One tier; ``moved`` tells by how many places it shall move, ``removed`` that it shall go."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, tier: Tier, currency: str) -> None:
        super().__init__()
        self._tier = tier
        self.name, self.benefits = QLineEdit(tier.name), QLineEdit(tier.benefits)
        for field, text in (
            (self.name, _("Name of the tier")),
            (self.benefits, _("What the tier gives")),
        ):
            field.setAccessibleName(text)
            field.setPlaceholderText(text)
        self.from_score = FigureField(_("From score"))
        self.min_revenue = FigureField(_("Revenue of four quarters, {c}").format(c=currency))
        self.min_certified = FigureField(_("Certified people"), whole=True)
        self.from_score.fill(Decimal(str(tier.from_score)))
        self.min_revenue.fill(tier.min_revenue)
        self.min_certified.fill(None if tier.min_certified is None else Decimal(tier.min_certified))
        self._figures = (self.from_score, self.min_revenue, self.min_certified)
        self._lay_out()

    def _lay_out(self) -> None:
        top, figures = QHBoxLayout(), QGridLayout()
        self.name.setFont(theme.font(weight=theme.SEMIBOLD))
        top.addWidget(self.name, 1)
        for icon, name, by in (("arrow-up", _("Move up"), -1), ("arrow-down", _("Move down"), 1)):
            top.addWidget(tool_button(icon, name, clicked=lambda by=by: self.moved.emit(by)))  # type: ignore[misc]
        top.addWidget(tool_button("trash-2", _("Delete tier"), clicked=self.removed.emit))
        for place, field in enumerate(self._figures):
            label = muted_label(field.accessibleName(), wrap=True)
            label.setBuddy(field)
            figures.addWidget(label, 0, place, Qt.AlignmentFlag.AlignBottom)
            figures.addWidget(field, 1, place, Qt.AlignmentFlag.AlignLeft)
            figures.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(16))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addLayout(figures)
        column.addWidget(self.benefits)

    def check(self) -> bool:
        """Whether all figures are such."""
        return all(field.check() for field in self._figures)

    def tier(self) -> Tier:
        """The tier as it is typed; ``ValueError`` for what is no number."""
        certified = self.min_certified.figure()
        return Tier(
            self._tier.id,
            self.name.text(),
            0,
            float(self.from_score.figure() or 0),
            self.min_revenue.figure(),
            None if certified is None else int(certified),
            self.benefits.text(),
        )


class TiersDialog(Dialog):
    """Nothing is kept before Save, and then the whole ladder in one step."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Tiers"), parent)
        self.desk = desk
        self._currency = desk.ask(workspace.settings_of).currency
        self.rows: list[TierRow] = []
        holder, cards = QWidget(), CardColumn()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        cards.add(holder)
        about = _(
            "The best tier first. A score is not enough where a tier asks for revenue or certified "
            "people too; an empty field asks for nothing. Partners of a tier that you rename are "
            "renamed with it."
        )
        self.body.addWidget(muted_label(about, wrap=True))
        self.body.addWidget(cards, 1)
        add = button(_("Add tier"), "plus", kind="link", clicked=self.add)
        add.setAutoDefault(False)
        line = QHBoxLayout()
        line.addWidget(add)
        line.addStretch()
        self.body.addLayout(line)
        self.offer(_("Save"))
        self._put([self._row(tier) for tier in desk.ask(tiers.tiers)])
        room = self.screen().availableSize() * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def _row(self, tier: Tier) -> TierRow:
        made = TierRow(tier, self._currency)
        made.moved.connect(lambda by: self._move(made, by))
        made.removed.connect(lambda: self._remove(made))
        return made

    def _put(self, rows: list[TierRow]) -> None:
        self.rows = rows
        while self._column.takeAt(0) is not None:
            pass
        for row in rows:
            self._column.addWidget(row)

    def add(self) -> None:
        """One more tier at the end."""
        made = self._row(Tier(0, ""))
        self._put([*self.rows, made])
        made.name.setFocus()

    def _move(self, row: TierRow, by: int) -> None:
        at = self.rows.index(row)
        if 0 <= at + by < len(self.rows):
            rows = [one for one in self.rows if one is not row]
            rows.insert(at + by, row)
            self._put(rows)

    def _remove(self, row: TierRow) -> None:
        self._put([one for one in self.rows if one is not row])
        row.hide()
        row.deleteLater()

    def keep(self) -> None:
        if not all(row.check() for row in self.rows):
            return
        steps = [row.tier() for row in self.rows]
        if self.desk.do(tiers.save_tiers, steps, invalid=self._refuse) is not None:
            self.accept()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        fields = {
            f"{place}.{name}": getattr(row, name)
            for place, row in enumerate(self.rows)
            for name in ("name", "from_score", "min_revenue", "min_certified")
        }
        mark_problems(fields, problems)
        self.tell(problems[0].text)
