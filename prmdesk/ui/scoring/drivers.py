"""Tools ▸ Scoring: the drivers of both values, their weights and anchors, and the thresholds."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from prmdesk import words
from prmdesk.domain.changes import Change
from prmdesk.domain.drivers import Effect, Weighing
from prmdesk.domain.partners import Bucket
from prmdesk.domain.scores import Axis
from prmdesk.errors import Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services import drivers, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog, confirm
from prmdesk.ui.kit.forms import TextField, add_row, form_layout, mark
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.scoring.driver_entry import DriverEntry, head
from prmdesk.ui.scoring.effect_line import EffectLine, effect_text
from prmdesk.ui.scoring.foresight import Foresight, Make
from prmdesk.ui.scoring.weight_fields import LimitSpin

_WIDTH, _HEIGHT = 980, 680
_SHOWS = ("drivers", "driver_weights", "anchors", "scores", "partners", "settings")
_AXES = (Axis.US, Axis.PARTNER)


class AxisDrivers(QWidget):
    """The drivers of one value, one under the other, and a field for one more."""

    def __init__(self, axis: Axis) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setAccessibleName(
            _("Name of a new driver of “{value}”").format(value=words.name(axis))
        )
        self.name.setPlaceholderText(_("Name of a new driver"))
        self.add = button(_("Add driver"), "plus")
        self.add.setAutoDefault(False)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(4))
        last = QHBoxLayout()
        last.addWidget(self.name)
        last.addWidget(self.add)
        last.addStretch()
        self.name.setMinimumWidth(theme.px(220))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(10))
        column.setSpacing(theme.px(6))
        column.addWidget(heading(words.name(axis)))
        column.addWidget(head())
        column.addLayout(self.rows)
        column.addLayout(last)


class ScoringDialog(Dialog):
    """Each change is kept when its field is left, as one step; before that its effect is told."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Scoring"), parent)
        self.desk = desk
        self.entries: dict[int, DriverEntry] = {}
        self.axes = {axis: AxisDrivers(axis) for axis in _AXES}
        self.limits = {
            "threshold_us": LimitSpin(_("High value to us from"), 0, 100),
            "threshold_partner": LimitSpin(_("High value to the partner from"), 0, 100),
            "hysteresis": LimitSpin(_("A partner stays until it is past a threshold by"), 0, 25),
            "stale_days": LimitSpin(_("A score is old after"), 1, 3650),
        }
        self.effect = EffectLine(desk)
        self.foresight = Foresight(desk)
        self._has_changed = False
        self._weighing = desk.ask(drivers.weighing)
        self._lay_out()
        self.refresh()
        desk.changed.connect(self._changed)
        room = self.screen().availableSize() * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def _lay_out(self) -> None:
        self.body.addWidget(
            muted_label(
                _(
                    "A value is the weighted mean of the scores of its drivers. Each type of "
                    "partner can have weights of its own; where it has none, the usual weight "
                    "in grey counts."
                ),
                wrap=True,
            )
        )
        column = CardColumn()
        for axis, part in self.axes.items():
            column.add(part)
            part.add.clicked.connect(partial(self._add, axis))
            part.name.returnPressed.connect(partial(self._add, axis))
        column.add(self._limits_part())
        self.body.addWidget(column, 1)
        self.body.addWidget(self.effect)
        self.offer_close()

    def _limits_part(self) -> QWidget:
        made = QWidget()
        form = form_layout()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(_("Thresholds")))
        column.addLayout(form)
        for key, spin in self.limits.items():
            add_row(form, spin.accessibleName(), spin)
            spin.typed.connect(partial(self._limit_typed, key))
            spin.kept.connect(partial(self._keep_limit, key))
        self.limits["stale_days"].setSuffix(" " + _("days"))
        self.limits["hysteresis"].setPrefix("± ")
        return made

    # Showing

    def refresh(self) -> None:
        """Read again; entries are made anew only when there are other drivers."""
        self.foresight.forget()
        self._weighing = self.desk.ask(drivers.weighing)
        if [driver.id for driver in self._weighing.drivers] != list(self.entries):
            self._build()
        anchors = self.desk.ask(drivers.anchors)
        for driver in self._weighing.drivers:
            self.entries[driver.id].fill(driver, self._weighing, anchors[driver.id])
        settings = self.desk.ask(workspace.settings_of)
        for key, spin in self.limits.items():
            spin.fill(getattr(settings, key))

    def _changed(self, change: Change) -> None:
        self._has_changed = True
        if change.about(*_SHOWS):
            self.refresh()

    def _build(self) -> None:
        unfolded = {key for key, entry in self.entries.items() if not entry.anchors.isHidden()}
        for entry in self.entries.values():
            entry.hide()
            entry.deleteLater()
        self.entries = {}
        for driver in self._weighing.drivers:
            entry = self.entries[driver.id] = DriverEntry(driver)
            self.axes[driver.axis].rows.addWidget(entry)
            entry.typed.connect(partial(self._weight_typed, driver.id))
            entry.weighed.connect(partial(self._weigh, driver.id))
            entry.renamed.connect(partial(self._rename, driver.id))
            entry.worded.connect(partial(self._word, driver.id))
            entry.moved.connect(partial(self._move, driver.id))
            entry.removed.connect(partial(self._remove, driver.id))
            if driver.id in unfolded:
                entry.toggle_anchors()

    # What a change would do

    def _weight_typed(self, driver_id: int, bucket: Bucket | None, weight: float | None) -> None:
        self.foresight.ask(
            lambda now: now.with_weight(driver_id, weight, bucket), self.effect.foretell
        )

    def _limit_typed(self, key: str, value: int) -> None:
        self.foresight.ask(lambda now: _with_limit(now, key, value), self.effect.foretell)

    # Keeping

    def _keep(
        self,
        field: QLineEdit | None,
        make: Make,
        action: Callable[..., object],
        *args: Any,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Do one thing, say what it did, and go on; what is refused stays in its field, marked."""
        self._has_changed = False

        def tell(effect: Effect | None) -> None:
            _mark(field, "")
            if self._has_changed:
                self.effect.tell(effect)
            else:
                self.effect.rest()
            self._has_changed = False
            then()

        def refuse(refused: tuple[Problem, ...]) -> None:
            _mark(field, refused[0].text)
            self.effect.refuse(refused[0].text)

        self.foresight.keep(make, action, *args, tell=tell, refuse=refuse)

    def _weigh(
        self, driver_id: int, field: TextField, bucket: Bucket | None, weight: float | None
    ) -> None:
        self._keep(
            field, lambda now: now.with_weight(driver_id, weight, bucket),
            drivers.set_weight, driver_id, weight, bucket,
        )  # fmt: skip

    def _rename(self, driver_id: int, field: TextField, text: str) -> None:
        self._keep(field, _as_it_is, drivers.rename, driver_id, text)

    def _word(self, driver_id: int, level: int, text: str) -> None:
        shown = self.refresh  # an emptied field shows our words again
        self._keep(None, _as_it_is, drivers.set_anchor, driver_id, level, text, then=shown)

    def _keep_limit(self, key: str, value: int) -> None:
        kept: Any = float(value) if key != "stale_days" else value
        action = partial(workspace.change_settings, **{key: kept})
        self._keep(None, lambda now: _with_limit(now, key, value), action)

    def _add(self, axis: Axis) -> None:
        field = self.axes[axis].name
        self._keep(field, _as_it_is, drivers.add, axis, field.text(), then=field.clear)

    def _move(self, driver_id: int, by: int) -> None:
        def stay() -> None:
            entry = self.entries[driver_id]
            (entry.up if by < 0 else entry.down).setFocus()

        self._keep(None, _as_it_is, drivers.move, driver_id, by, then=stay)

    def _remove(self, driver_id: int) -> None:
        self.foresight.ask(
            lambda now: now.without(driver_id), lambda effect: self._part(driver_id, effect)
        )

    def _part(self, driver_id: int, effect: Effect | None) -> None:
        """Remove a driver, after a question where it takes scores along."""
        n = self.desk.ask(drivers.times_scored).get(driver_id, 0)
        if (
            n
            and effect is not None
            and not confirm(self, self._loss(driver_id, n, effect), _("Remove"))
        ):
            return
        self._keep(None, lambda now: now.without(driver_id), drivers.remove, driver_id)

    def _loss(self, driver_id: int, n: int, effect: Effect) -> str:
        name = next(words.driver_name(d) for d in self._weighing.drivers if d.id == driver_id)
        said = ngettext(
            "{n} partner was scored for “{driver}”; its scores for it go too.",
            "{n} partners were scored for “{driver}”; their scores for it go too.",
            n,
        ).format(n=n, driver=name)
        return f"{said} {effect_text(effect)}"

    def done(self, result: int) -> None:
        if (typed := self.focusWidget()) is not None:
            typed.clearFocus()  # a field that is left is kept
        self.foresight.drop()
        super().done(result)


def _mark(field: QLineEdit | None, problem: str) -> None:
    if field is not None and isValid(field):  # it may have been made anew
        mark(field, problem)


def _as_it_is(now: Weighing) -> Weighing:
    """For what moves no partner."""
    return now


def _with_limit(now: Weighing, key: str, value: int) -> Weighing:
    name = {"threshold_us": "us", "threshold_partner": "partner", "hysteresis": "band"}.get(key)
    if name is None:
        return now
    return replace(now, thresholds=replace(now.thresholds, **{name: float(value)}))
