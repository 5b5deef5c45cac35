"""What the scorecard of each type weighs, and on which scales all of them measure (C-iv)."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.metrics import (
    GROUP_OF,
    METRICS,
    TYPES,
    Group,
    Metric,
    PartnerType,
    group_key,
    group_weight,
    metric_key,
    metric_weight,
    scale,
    weight_sums,
)
from prmdesk.domain.scorecard import Rules
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import score_rules
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import heading, muted_label, plain_label, restyle, set_tip
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.kit.spins import WholeSpin
from prmdesk.ui.scorecards.figure_field import FigureField
from prmdesk.words.scorecards import definition

_WIDTH, _HEIGHT = 760, 700
_ENDS = ("floor", "target")


class WeightsDialog(Dialog):
    """Nothing is kept before Save, and then all of it in one step; the sums are told meanwhile."""

    def __init__(self, desk: Desk, parent: QWidget, kind: PartnerType) -> None:
        super().__init__(_("Weights and scales"), parent)
        self.desk = desk
        was = desk.ask(score_rules.rules)
        self.weights, self.scales = dict(was.weights), dict(was.scales)
        self.kind = Choice({one: words.name(one) for one in TYPES})
        self.kind.setAccessibleName(_("Scored as"))
        self.groups = {group: self._spin(words.name(group)) for group in Group}
        self.metrics = {metric: self._spin(words.name(metric)) for metric in GROUP_OF}
        self.ends = {
            (metric, end): FigureField(f"{words.name(metric)}: {self._end(end)}")
            for metric in GROUP_OF
            for end in _ENDS
        }
        self.sums = {group: plain_label() for group in (None, *Group)}
        self._lay_out()
        self._connect()
        self.kind.fill(kind)
        self._fill_scales()
        self._fill()
        room = self.screen().availableSize() * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    @staticmethod
    def _spin(name: str) -> WholeSpin:
        made = WholeSpin(0, 100)
        made.setAccessibleName(_("{name}: weight").format(name=name))
        made.setSuffix(" %")
        made.setFixedWidth(theme.px(84))
        return made

    @staticmethod
    def _end(end: str) -> str:
        return _("scores 0") if end == "floor" else _("scores 100")

    def _lay_out(self) -> None:
        about = _(
            "Each type has its own weights. Those of the groups add up to 100 %, and so do those "
            "of the metrics in each group. A metric without weight is not scored. The scales are "
            "the same for all types; where less is better, what scores 0 is the higher figure. "
            "A measure of a plan has its own target."
        )
        self.body.addWidget(muted_label(about, wrap=True))
        top = QHBoxLayout()
        label = muted_label(_("Scored as"))
        label.setBuddy(self.kind)
        usual = button(_("Back to the usual"), "rotate-ccw", kind="link", clicked=self.reset)
        usual.setAutoDefault(False)
        for widget in (label, self.kind, self.sums[None]):
            top.addWidget(widget)
        top.addStretch()
        top.addWidget(usual)
        self.body.addLayout(top)
        column = CardColumn()
        for group, metrics in METRICS.items():
            column.add(self._group(group, metrics))
        self.body.addWidget(column, 1)
        self.offer(_("Save"))

    def _group(self, group: Group, metrics: tuple[Metric, ...]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        grid.setColumnStretch(0, 1)
        grid.addWidget(heading(words.name(group)), 0, 0)
        grid.addWidget(self.groups[group], 0, 1)
        right = Qt.AlignmentFlag.AlignRight
        for place, end in enumerate(_ENDS):
            grid.addWidget(muted_label(self._end(end)), 0, 2 + place, right)
        for row, metric in enumerate(metrics, 1):
            name = plain_label(words.name(metric), wrap=True)
            set_tip(name, definition(metric))
            name.setBuddy(self.metrics[metric])
            grid.addWidget(name, row, 0)
            grid.addWidget(self.metrics[metric], row, 1)
            for place, end in enumerate(_ENDS):
                grid.addWidget(self.ends[metric, end], row, 2 + place)
        grid.addWidget(self.sums[group], len(metrics) + 1, 0, 1, 4)
        return made

    def _connect(self) -> None:
        self.kind.committed.connect(lambda _kind: self._fill())
        for group, spin in self.groups.items():
            spin.valueChanged.connect(partial(self._weigh_group, group))
        for metric, spin in self.metrics.items():
            spin.valueChanged.connect(partial(self._weigh_metric, metric))

    # What is shown

    def _fill(self) -> None:
        """Show the weights of the type chosen."""
        kind = self.kind.code()
        shown = [
            *((s, group_weight(kind, group, self.weights)) for group, s in self.groups.items()),
            *((s, metric_weight(kind, one, self.weights)) for one, s in self.metrics.items()),
        ]
        for spin, weight in shown:
            spin.blockSignals(True)
            spin.setValue(round(weight))
            spin.blockSignals(False)
        self._add_up()

    def _fill_scales(self) -> None:
        for (metric, end), field in self.ends.items():
            own = getattr(scale(metric, self.scales), end)
            usual = getattr(scale(metric, {}), end)
            field.fill(own if f"{metric}.{end}" in self.scales else None, usual)
            if usual is None:
                field.setPlaceholderText(_("of the plan"))

    def _add_up(self) -> None:
        for group, total in weight_sums(self.kind.code(), self.weights).items():
            told = _("Together {sum} %").format(sum=f"{total:g}")
            is_right = total == score_rules.WHOLE or (group is not None and total == 0)
            if not is_right:
                told = _("{sum}: that is not 100 %").format(sum=told)
            self.sums[group].setText(told)
            restyle(self.sums[group], "kind", "muted" if is_right else "late")

    def _weigh_group(self, group: Group, weight: int) -> None:
        self._keep(group_key(self.kind.code(), group), weight)

    def _weigh_metric(self, metric: Metric, weight: int) -> None:
        self._keep(metric_key(self.kind.code(), metric), weight)

    def _keep(self, key: str, weight: int) -> None:
        self.weights[key] = float(weight)
        self._add_up()

    def reset(self) -> None:
        """Take the usual weights of this type and the usual scales again; Save keeps them."""
        kind = self.kind.code()
        self.weights = {k: v for k, v in self.weights.items() if not k.startswith(f"{kind}.")}
        self.scales = {}
        self._fill_scales()
        self._fill()

    def keep(self) -> None:
        if not all(field.check() for field in self.ends.values()):
            return
        scales = {
            f"{metric}.{end}": float(figure)
            for (metric, end), field in self.ends.items()
            if (figure := field.figure()) is not None
        }
        made = Rules(self.weights, scales)
        if self.desk.do(score_rules.save_rules, made, invalid=self._refuse) is not None:
            self.accept()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        """Say what is wrong, and show the type that it is about."""
        self.tell("\n".join(problem.text for problem in problems))
        wrong = next((kind for kind in TYPES if kind == problems[0].field), None)
        if wrong is not None:
            self.kind.fill(wrong)
            self._fill()
