"""The section of a plan about success: targets and actuals by quarter, and what is behind them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.figures import PlanScore, target_figures
from prmdesk.domain.metrics import Metric
from prmdesk.domain.plans import Aggregation, Direction, Plan, Row, Target, is_locked
from prmdesk.i18n import N_, _
from prmdesk.services import plans
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import Choice, TextField, add_row, form_layout, mark, mark_problems
from prmdesk.ui.kit.labels import ElidedLabel, plain_label
from prmdesk.ui.kit.numbers import number_text
from prmdesk.ui.plans.columns import Column, Kind, entered, read, why_not
from prmdesk.ui.plans.section import GridSection
from prmdesk.words.sheets import percent

_CODES = {"metric": Metric, "aggregation": Aggregation, "direction": Direction}
_NUMBERS = ("weight", "baseline")
_GRID = 176
_COLUMNS = (
    ("category", "unit", "weight", "baseline", "aggregation"),
    ("owner_us", "owner_partner", "cadence", "direction", "metric"),
    ("definition", "source", "note"),
)
_CADENCES = (N_("Weekly"), N_("Monthly"), N_("Quarterly"), N_("Yearly"))


def score_text(score: PlanScore) -> str:
    """How a plan stands, in words."""
    if score.score is None:
        return words.name(score.status)
    standing = _("{n} % · {word} · as of Q{quarter}")
    word = words.name(score.status)
    return standing.format(n=percent(score.score), word=word, quarter=score.quarter)


class MeasuresSection(GridSection):
    """Each measure takes two lines, target and actual; below is what is behind the current one."""

    def __init__(self, desk: Desk, kind: type[Row], name: str, advice: str, add: str) -> None:
        super().__init__(desk, kind, name, advice, add)
        self.grid.setMinimumHeight(theme.px(_GRID))
        self.details = Details(desk)
        self.column.addWidget(self.details)
        self.grid.chosen.connect(self._choose)

    def show_rows(self, plan: Plan, rows: Sequence[Row]) -> None:
        super().show_rows(plan, rows)
        self._choose(self.model.row_at(self.grid.currentIndex()))

    def _choose(self, row: Row | None) -> None:
        self.details.leave()
        if row is None:
            row = next(iter(self.model.rows), None)
        if self._plan is not None:
            self.details.show_target(self._plan, row if isinstance(row, Target) else None)

    def leave(self) -> None:
        super().leave()
        self.details.leave()


class Details(QWidget):
    """How one measure counts, who owns it and where its figures come from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._target: Target | None = None
        self.name = ElidedLabel()
        self.trouble = plain_label("", "late", wrap=True)
        self.fields: dict[str, TextField | Choice] = {}
        self._forms: list[QWidget] = []
        self._beside = QGridLayout()
        self._beside.setSpacing(theme.px(8))
        for keys in _COLUMNS:
            form = form_layout()
            for key in keys:
                field = self._field(key)
                self.fields[key] = field
                add_row(form, words.field(key), field)
            if keys is _COLUMNS[-1]:
                form.addRow(self.trouble)
            holder = QWidget()
            holder.setLayout(form)
            form.setContentsMargins(0, 0, 0, 0)
            self._forms.append(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(6))
        self.name.setFont(theme.font(11, theme.font().Weight.DemiBold))
        column.addWidget(self.name)
        column.addLayout(self._beside)
        self._arrange(len(self._forms))

    def _arrange(self, across: int) -> None:
        """Put the forms side by side, ``across`` in a row."""
        for place, form in enumerate(self._forms):
            self._beside.removeWidget(form)
            row, number = divmod(place, across)
            self._beside.addWidget(form, row, number, Qt.AlignmentFlag.AlignTop)
            self._beside.setColumnStretch(place, 1 if place < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._across())

    def _across(self) -> int:
        """How many forms fit side by side."""
        room, across = self.width() + self._beside.spacing(), 0
        for form in self._forms:
            room -= form.minimumSizeHint().width() + self._beside.spacing()
            across += room >= 0
        return max(1, across)

    def minimumSizeHint(self) -> QSize:
        widest = max(form.minimumSizeHint().width() for form in self._forms)
        return QSize(widest, super().minimumSizeHint().height())

    def _field(self, key: str) -> TextField | Choice:
        made: TextField | Choice
        if key in _CODES:
            made = Choice({code: words.name(code) for code in _CODES[key]})
        else:
            made = TextField([_(word) for word in _CADENCES] if key == "cadence" else ())
        made.committed.connect(lambda given: self._keep(key, given))
        return made

    def show_target(self, plan: Plan, target: Target | None) -> None:
        """Fill the form from another measure, or the same one read anew."""
        self._target = target
        self.setVisible(target is not None)
        if target is None:
            return
        self.name.setText(target.kpi)
        for key, field in self.fields.items():
            is_locked_now = is_locked(plan, Target, key)
            if isinstance(field, Choice):
                field.fill(getattr(target, key))
                field.setEnabled(not is_locked_now)
            else:
                field.fill(entered(_column(key), target))
                field.setReadOnly(is_locked_now)
        self.trouble.setText(_gap(target))

    def leave(self) -> None:
        """Keep what is being typed."""
        for field in self.fields.values():
            if isinstance(field, TextField) and field.hasFocus():
                field.editingFinished.emit()

    def _keep(self, key: str, given: Any) -> None:
        target, field = self._target, self.fields[key]
        if target is None:
            return
        if key in _NUMBERS:
            try:
                given = read(_column(key), given, self.desk.today())
            except ValueError:
                mark(field, why_not(_column(key)))
                return
            if given is None and key == "weight":
                given = Decimal(0)
        values: dict[str, Any] = {key: given}
        self.desk.do(
            plans.edit_row,
            target,
            invalid=lambda problems: mark_problems(self.fields, problems),
            **values,
        )


def _column(key: str) -> Column:
    return Column(key, Kind.NUMBER if key in _NUMBERS else Kind.TEXT)


def _gap(target: Target) -> str:
    """A sentence when the quarters of a sum miss the year's target."""
    if target_figures(target, 1).adds_up is not False or target.annual is None:
        return ""
    total = sum((value for value in target.quarter_targets if value is not None), Decimal(0))
    told = _("The quarters add up to {sum}, the year's target is {year}.")
    return told.format(sum=number_text(total), year=number_text(target.annual))
