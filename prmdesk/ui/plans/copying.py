"""What last year's plan would bring into this one, shown before it is taken over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from prmdesk import words
from prmdesk.domain.plans import Section, WholePlan
from prmdesk.domain.renewal import renewed
from prmdesk.i18n import N_, _, ngettext
from prmdesk.services import plan_life, plans
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.plans.grids import GRIDS

_HOW: dict[Section, str] = {
    Section.RULES: N_("their texts; all are open again"),
    Section.MEASURES: N_("with last year's targets; each starts where the year ended"),
    Section.TRAINING: N_("nothing done yet"),
    Section.MARKETING: N_("a year later, with their budgets, nothing spent"),
    Section.ACCOUNTS: N_("those neither won nor lost"),
    Section.RESOURCES: N_("as planned, nothing used"),
    Section.RISKS: N_("as they are"),
    Section.REVIEWS: N_("a year later, none held"),
}


class CopyYear(Dialog):
    """What comes over, section by section, and what it takes the place of."""

    def __init__(self, desk: Desk, plan_id: int, last_id: int, parent: QWidget | None) -> None:
        super().__init__(_("Copy last year's plan"), parent, width=620)
        self.desk, self._plan_id = desk, plan_id
        now, last = desk.ask(plans.whole, plan_id), desk.ask(plans.whole, last_id)
        coming = renewed(last, now.plan)
        told = _("The plan as it is now is replaced by what comes over. Undo brings it back.")
        self.body.addWidget(muted_label(told, wrap=True))
        self.lines = _lines(coming, now)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for row, cells in enumerate(self.lines):
            for number, text in enumerate(cells):
                label = plain_label(text, "" if number == 0 else "muted", wrap=number == 1)
                grid.addWidget(label, row, number, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)
        self.offer(_("Take over"))

    def keep(self) -> None:
        said = _("Last year's plan was taken over.")
        self.desk.do(plan_life.copy_last_year, self._plan_id, say=said)
        self.accept()


def _lines(coming: WholePlan, now: WholePlan) -> list[tuple[str, str, str]]:
    """Of each section: its name, what comes over and how, and what it replaces."""
    made = []
    if coming.plan.thesis and not now.plan.thesis:
        made.append((words.name(Section.GOALS), _("what you want to reach together"), ""))
    for section, part in GRIDS.items():
        n, gone = len(part.of(coming)), len(part.of(now))
        rows = ngettext("{n} row", "{n} rows", n).format(n=n)
        what = _("{rows}: {how}").format(rows=rows, how=_(_HOW[section])) if n else _("nothing")
        replaced = ngettext("instead of {n} row", "instead of {n} rows", gone).format(n=gone)
        made.append((words.name(section), what, replaced if gone else ""))
    return made
