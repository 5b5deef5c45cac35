"""What is wrong with the people at partners as a table, and the button that mends it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.domain.people import PeopleAlarm
from prmdesk.services import people_sheets
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.people.acts import act, act_text
from prmdesk.words.people import alarm_sentence


class AlarmList(QWidget):
    """Enter, or the button below, mends the one marked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.table = desk, SheetView()
        self._alarms: Sequence[PeopleAlarm] = ()
        self.reason = plain_label(wrap=True)
        self.act = button("", primary=True, clicked=self.mend)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self.reason, 1)
        row.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(foot)
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda _key: self.mend())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_act())

    def show_alarms(self, shown: Sequence[PeopleAlarm]) -> None:
        """Show ``shown``; with none marked the first is."""
        self._alarms = shown
        self.table.show_sheet(people_sheets.alarms_sheet(shown))
        if shown and self.table.current_row() is None:
            self.table.selectRow(0)
        self._show_act()

    def current(self) -> PeopleAlarm | None:
        """The alarm of the row that is marked."""
        row = self.table.current_row()
        if row is None or row.id is None or row.id >= len(self._alarms):
            return None
        return self._alarms[row.id]

    def _show_act(self) -> None:
        alarm = self.current()
        self.act.setVisible(alarm is not None)
        self.reason.setText("")
        if alarm is not None:
            self.reason.setText(f"{alarm.partner}: {alarm_sentence(alarm)}")
            self.act.setText(act_text(alarm))
            self.act.setAccessibleName(act_text(alarm))

    def mend(self) -> None:
        """Do what mends the alarm that is marked."""
        if (alarm := self.current()) is not None:
            act(self.desk, self.window(), alarm)
