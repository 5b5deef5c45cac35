"""The versions of a plan: what was agreed when and why, and any two of them cell by cell (R71)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from prmdesk.domain.plan_versions import PlanVersion
from prmdesk.domain.plans import WholePlan
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _
from prmdesk.services import plan_life
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.plans.differences import difference_sheet, names_in
from prmdesk.ui.plans.fitted import FittedSheet

_WIDTH, _HEIGHT, _LIST = 1040, 600, 132
_VALUE, _NAME = 160, 210


def version_sheet(found: Sequence[PlanVersion]) -> Sheet:
    """The versions, the newest first."""
    columns = (
        Column(_("Version"), Kind.WHOLE),
        Column(_("Agreed on"), Kind.DATE),
        Column(_("Amended because")),
    )
    rows = tuple(Row((one.number, one.agreed_on, one.reason), id=one.number) for one in found)
    return Sheet(_("Versions of the plan"), columns, rows)


class Versions(Dialog):
    """The list above; below it what changed from one version to another, or to the plan now."""

    def __init__(self, desk: Desk, whole: WholePlan, parent: QWidget | None) -> None:
        super().__init__(_("Versions of the plan"), parent)
        self.desk, self._plan = desk, whole.plan
        self._names = names_in(desk, whole)
        found = desk.ask(plan_life.versions, whole.plan.id)
        self.list, self.table = SheetView(), FittedSheet((3, 4), _VALUE, _NAME)
        self.list.show_sheet(version_sheet(found))
        self.list.setFixedHeight(theme.px(_LIST))
        named = {one.number: _("version {n}").format(n=one.number) for one in found}
        self.older = Choice(named)
        self.newer = Choice({None: _("the plan as it is now"), **named})
        self.older.setAccessibleName(_("Compare"))
        self.newer.setAccessibleName(_("with"))
        self._same = EmptyState("check", _("Nothing differs between the two."))
        self._stack = QStackedWidget()
        self._lay_out()
        self._begin(found)

    def _lay_out(self) -> None:
        for widget in (self.table, self._same):
            self._stack.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for word, choice in ((_("Compare"), self.older), (_("with"), self.newer)):
            row.addWidget(muted_label(word))
            row.addWidget(choice)
            choice.committed.connect(lambda _code: self.compare())
        row.addStretch(1)
        self.body.addWidget(self.list)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)
        self.excel = excel_button(self.desk, lambda: [self.table.sheet, self.list.sheet])
        self.excel.setAutoDefault(False)
        self._foot.insertWidget(0, self.excel)
        self.offer_close()
        room = self.screen().availableSize() * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def _begin(self, found: Sequence[PlanVersion]) -> None:
        """Begin with what changed last: since the last version, or where nothing did, in it."""
        numbers = [one.number for one in found]
        self.older.fill(next(iter(numbers), None))
        self.newer.fill(None)
        self.compare()
        if not self.table.sheet.rows and len(numbers) > 1:
            self.older.fill(numbers[1])
            self.newer.fill(numbers[0])
            self.compare()
        self.older.setFocus()

    def compare(self) -> None:
        """Show what changed from one to the other."""
        older, newer = self.older.code(), self.newer.code()
        if newer is not None and newer < older:
            older, newer = newer, older
            self.older.fill(older)
            self.newer.fill(newer)
        found = self.desk.ask(plan_life.compare, self._plan.id, older, newer)
        title = _("{older} and {newer}").format(
            older=self.older.currentText(), newer=self.newer.currentText()
        )
        sheet = difference_sheet(title, found, self._names)
        self.table.show_sheet(sheet)
        self._stack.setCurrentWidget(self.table if sheet.rows else self._same)
        self.excel.setEnabled(bool(sheet.rows))
