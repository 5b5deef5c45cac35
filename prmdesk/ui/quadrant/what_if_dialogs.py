"""What is asked for in a what-if: a partner to add, weights, capacities, a name."""

from collections.abc import Mapping
from dataclasses import asdict, replace

from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QScrollArea, QWidget

from prmdesk import words
from prmdesk.domain.allocation import Guide
from prmdesk.domain.drivers import HEAVIEST, Weighing
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.resources import Pool
from prmdesk.domain.scenarios import Newcomer, WhatIf
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import _
from prmdesk.services.pools import read_amount
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.words.resources import figure, pool_name

_BOXES = ("strategic", "orphan", "opportunistic", "misfit")


def _spin(value: float, most: float, suffix: str = "") -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setRange(0, most)
    made.setDecimals(0 if suffix else 1)
    made.setSuffix(suffix)
    made.setValue(value)
    return made


class NewcomerDialog(Dialog):
    """A partner that is not there yet, with where it would stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("What if there were another partner?"), parent)
        self.name = QLineEdit()
        self.to_partner, self.to_us = _spin(60, 100), _spin(60, 100)
        self.stage = Choice({stage: words.name(stage) for stage in Stage})
        self.stage.fill(Stage.ONBOARD)
        self.bucket = Choice({None: "—"} | {one: words.name(one) for one in Bucket})
        self.bucket.fill(None)
        form = form_layout()
        for text, field in (
            (_("Name"), self.name),
            (_("Value to the partner"), self.to_partner),
            (_("Value to us"), self.to_us),
            (_("Stage"), self.stage),
            (_("Type"), self.bucket),
        ):
            add_row(form, text, field)
        self.body.addLayout(form)
        self.offer(_("Add"))

    def keep(self) -> None:
        """A partner needs a name."""
        if self.name.text().strip():
            self.accept()
        else:
            problem = Problem("name", _("A partner needs a name."))
            mark_problems({"name": self.name}, [problem])
            self.tell(problem.text)

    def newcomer(self) -> Newcomer:
        """What was entered."""
        bucket = self.bucket.code()
        return Newcomer(
            self.name.text().strip(),
            Place(self.to_partner.value(), self.to_us.value()),
            self.stage.code(),
            (bucket,) if bucket else (),
        )


class WeightsDialog(Dialog):
    """What the drivers would weigh, and what a partner of each quadrant would."""

    def __init__(self, weighing: Weighing, guide: Guide, what_if: WhatIf, parent: QWidget) -> None:
        super().__init__(_("What if the weights were others?"), parent, width=480)
        self._weighing, self._guide, self._what_if = weighing, guide, what_if
        shown = what_if.guide or guide
        self.weights: dict[int, QDoubleSpinBox] = {}
        form = form_layout()
        for driver in weighing.drivers:
            if driver.position == min(d.position for d in weighing.of_axis(driver.axis)):
                form.addRow(heading(words.name(driver.axis)))
            weight = what_if.weights.get(driver.id, driver.weight)
            self.weights[driver.id] = _spin(weight, HEAVIEST)
            add_row(form, words.driver_name(driver), self.weights[driver.id])
        form.addRow(heading(_("What a partner of each quadrant weighs")))
        self.guide = {name: _spin(getattr(shown, name), HEAVIEST) for name in _BOXES}
        for name, field in self.guide.items():
            add_row(form, words.name(Quadrant(name)), field)
        self.cap = _spin(shown.misfit_cap * 100, 100, " %")
        add_row(form, _("Most of a pool for all Misfits"), self.cap)
        inside = QWidget()
        inside.setLayout(form)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMinimumHeight(theme.px(360))
        self.body.addWidget(area, 1)
        self.offer(_("Try it"))

    def keep(self) -> None:
        """What cannot be is refused as it is where weights are kept."""
        try:
            self._new_guide()
        except ValueError:
            self.tell(
                _(
                    "Strategic and Orphan weigh at least as much as Opportunistic, and that at "
                    "least as much as Misfit."
                )
            )
            return
        made = self._weighing
        for key, field in self.weights.items():
            made = made.with_weight(key, field.value())
        if made.can_be():
            self.accept()
        else:
            self.tell(_("At least one driver of each value must weigh something."))

    def _new_guide(self) -> Guide:
        values = {name: field.value() for name, field in self.guide.items()}
        return Guide(**values, misfit_cap=self.cap.value() / 100)

    def changed(self) -> WhatIf:
        """The what-if with what was entered; what is as it is now is no change."""
        weights = {
            driver.id: self.weights[driver.id].value()
            for driver in self._weighing.drivers
            if round(self.weights[driver.id].value() - driver.weight, 1)
        }
        guide = self._new_guide()
        same = all(round(v - asdict(self._guide)[k], 2) == 0 for k, v in asdict(guide).items())
        return replace(self._what_if, weights=weights, guide=None if same else guide)


class CapacityDialog(Dialog):
    """What the pools would hold in the quarter; blank is as it is."""

    def __init__(
        self, pools: Mapping[int, Pool], held: Mapping[int, int], what_if: WhatIf, parent: QWidget
    ) -> None:
        super().__init__(_("What if there were more, or less, to give?"), parent)
        self._pools, self._held, self._what_if = pools, held, what_if
        self.fields: dict[int, QLineEdit] = {}
        self._read: dict[int, int] = {}
        form = form_layout()
        for key, pool in pools.items():
            field = self.fields[key] = QLineEdit()
            field.setText(figure(pool.measure, what_if.capacities.get(key)))
            field.setPlaceholderText(figure(pool.measure, held.get(key)))
            add_row(form, pool_name(pool), field)
        self.body.addWidget(muted_label(_("Leave blank what stays as it is."), wrap=True))
        self.body.addLayout(form)
        self.offer(_("Try it"))

    def keep(self) -> None:
        """An amount that cannot be read is marked, with how to write it."""
        self._read = {}
        for key, pool in self._pools.items():
            try:
                much = read_amount(self.fields[key].text(), pool.measure, str(key))
            except Invalid as error:
                fields: dict[str, QWidget] = {str(key): self.fields[key]}
                mark_problems(fields, error.problems)
                self.tell(error.problems[0].text)
                return
            if much is not None and much != self._held.get(key):
                self._read[key] = much
        self.accept()

    def changed(self) -> WhatIf:
        """The what-if with what was entered."""
        return replace(self._what_if, capacities=self._read)


class NameDialog(Dialog):
    """The name under which a what-if is kept."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(_("Keep scenario"), parent)
        self.name = QLineEdit(name)
        form = form_layout()
        add_row(form, _("Name"), self.name)
        self.body.addLayout(form)
        self.offer(_("Save"))
