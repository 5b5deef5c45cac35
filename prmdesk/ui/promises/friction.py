"""The view of the friction log: where it hurts most, days to fix per theme, and each friction."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.frictions import Entry, Friction, Mending, Theme, mending, mendings
from prmdesk.domain.lines import Query
from prmdesk.domain.resources import Quarter, quarter_of
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services import friction_sheets, frictions, workspace
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts
from prmdesk.ui.promises import acts
from prmdesk.ui.promises.telling import mending_text, number, worst_theme_text
from prmdesk.words.resources import quarter_name


class FrictionView(QWidget):
    """The chip of a theme, and a quarter chosen, open the frictions that their numbers count."""

    counted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._fiscal_start = 1
        self._every: list[Entry] = []
        self._found: dict[int, Entry] = {}
        self.worst, self.mended = plain_label(wrap=True), muted_label(wrap=True)
        self.still = button("", kind="chip")
        self.themes = {code: button("", kind="chip") for code in Theme}
        self.quarter, self.table = Choice({}), SheetView()
        self.quarter.setAccessibleName(_("Quarter in which it was noted"))
        self._lay_out()
        self._add_menu()
        for chip in self._chips():
            chip.setCheckable(True)
            chip.clicked.connect(self._narrow)
        self.quarter.committed.connect(lambda _quarter: self._narrow())
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda _key: self.edit())
        desk.selection_changed.connect(self.table.select)

    def _chips(self) -> list[QPushButton]:
        return [self.still, *self.themes.values()]

    def _lay_out(self) -> None:
        bar = QWidget()
        self._row = FlowLayout(bar)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.quarter.setProperty("kind", "chip")
        self.quarter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for widget in (*self._chips(), self.quarter):
            self._row.addWidget(widget)
        self.nothing = EmptyState(
            "hand",
            _(
                "No friction noted yet. Partners sell what is easy to sell: note what makes it "
                "hard for them, and how long it takes us to fix it."
            ),
            button(_("Note friction…"), "plus", primary=True, clicked=self.ask_new),
        )
        self.none = EmptyState(
            "search", _("No friction matches."), button(_("Show all"), clicked=self.show_all)
        )
        self._stack = QStackedWidget()
        for one in (self.table, self.none):
            self._stack.addWidget(one)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), 0)
        column.setSpacing(theme.px(4))
        self.worst.setFont(theme.font(weight=theme.SEMIBOLD))
        for label in (self.worst, self.mended):
            column.addWidget(label)
        column.addSpacing(theme.px(4))
        column.addWidget(bar)
        column.addSpacing(theme.px(4))
        column.addWidget(self._stack, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(inside)
        self._whole.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def _add_menu(self) -> None:
        add_acts(
            self.table,
            (_("Fixed…"), self.fix, "F"),
            (_("Edit…"), self.edit, ""),
            (_("Open again"), self.reopen, "O"),
            (_("Open partner"), self.open_partner, ""),
            (_("Delete"), self.delete, "Del"),
        )

    # What is shown

    def refresh(self) -> None:
        """Read again, and show what the chips ask for."""
        today = self.desk.today()
        self._fiscal_start = self.desk.ask(workspace.settings_of).fiscal_start
        self._every = self.desk.ask(frictions.log, self.desk.query, today)
        told = [one.friction for one in self._every]
        themes = mendings(told, lambda one: one.theme, today)
        self.worst.setText(worst_theme_text(themes))
        self.mended.setText(mending_text(mending(told, today)))
        self._show_themes(themes)
        n = sum(one.is_open for one in told)
        self.still.setText(_("{name} ({n})").format(name=_("Not fixed"), n=n))
        self.still.setAccessibleName(self.still.text())
        self._offer_quarters(mendings(told, self._quarter_of, today))
        self._narrow()

    def _show_themes(self, found: dict[Theme, Mending]) -> None:
        """A chip for each theme in which it hurt, with its numbers."""
        self._row.removeWidget(self.quarter)
        for code, chip in self.themes.items():
            _show(chip, words.name(code), found.get(code))
            self._row.removeWidget(chip)  # a hidden one would leave a gap
            if code in found or chip.isChecked():
                self._row.addWidget(chip)
                chip.show()
            else:
                chip.hide()
        self._row.addWidget(self.quarter)

    def _quarter_of(self, friction: Friction) -> Quarter:
        return quarter_of(friction.on_date, self._fiscal_start)

    def _offer_quarters(self, quarters: dict[Quarter, Mending]) -> None:
        chosen = self.quarter.code()
        order = sorted(quarters, key=lambda one: (one.year, one.number), reverse=True)
        names = {one: _told(quarter_name(one, self._fiscal_start), quarters[one]) for one in order}
        self.quarter.offer({None: _("All quarters"), **names})
        self.quarter.fill(chosen if chosen in quarters else None)

    def _narrow(self) -> None:
        today, quarter = self.desk.today(), self.quarter.code()
        themes = [code for code, chip in self.themes.items() if chip.isChecked()] or Theme
        still = self.still.isChecked()
        found = [
            one
            for one in self._every
            if one.friction.theme in themes
            and (one.friction.is_open or not still)
            and quarter in (None, self._quarter_of(one.friction))
        ]
        self._found = {one.friction.id: one for one in found}
        self.table.show_sheet(friction_sheets.log_sheet(found, today))
        self._stack.setCurrentWidget(self.table if found else self.none)
        looking = bool(self.desk.query.text or self.desk.query.conditions)
        self._whole.setCurrentIndex(0 if self._every or looking else 1)
        n, of = len(found), len(self._every)
        every = ngettext("{n} friction", "{n} frictions", of).format(n=of) if of else ""
        self.counted.emit(every if n == of else _("{n} of {total}").format(n=n, total=of))

    def show_all(self) -> None:
        """Show the whole log, and all partners."""
        for chip in self._chips():
            chip.setChecked(False)
        self.quarter.fill(None)
        self.desk.look_for(Query(order=self.desk.query.order))
        self._narrow()

    def sheets(self) -> Sequence[Sheet]:
        """What leaves as a workbook: the log as shown, and the days to fix."""
        every, today = self._every, self.desk.today()
        return (
            self.table.sheet,
            friction_sheets.theme_sheet(every, today),
            friction_sheets.quarter_sheet(every, today, self._fiscal_start),
        )

    # What is done

    def current(self) -> Entry | None:
        """The friction of the current row."""
        row = self.table.current_row()
        return None if row is None or row.id is None else self._found.get(row.id)

    def _chosen(self) -> list[int]:
        return [row.id for row in self.table.chosen_rows() if row.id is not None]

    def _with_current(self, act: Callable[[Entry], object]) -> None:
        if (found := self.current()) is not None:
            act(found)

    def ask_new(self) -> None:
        """Note what hurt; the partner selected is named first."""
        acts.ask_friction(self.desk, self.window())

    def edit(self) -> None:
        """Change the friction of the current row."""
        ask = acts.ask_friction
        self._with_current(lambda one: ask(self.desk, self.window(), friction=one.friction))

    def fix(self) -> None:
        """Say when and how the friction of the current row was fixed."""
        self._with_current(lambda one: acts.ask_fix(self.desk, self.window(), one.friction))

    def reopen(self) -> None:
        """The frictions chosen hurt again."""
        acts.hurts_again(self.desk, self._chosen())

    def delete(self) -> None:
        """Take the rows chosen out of the log."""
        acts.remove_frictions(self.desk, self._chosen())

    def open_partner(self) -> None:
        """Show the partner of the current row in the panel."""
        desk = self.desk
        self._with_current(lambda one: desk.open(PartnerLink(one.friction.partner_id, "promises")))


def _show(chip: QPushButton, name: str, found: Mending | None) -> None:
    text = name if found is None else _told(name, found)
    chip.setText(text)
    chip.setAccessibleName(text)


def _told(name: str, found: Mending) -> str:
    """A theme or quarter with its numbers: "Quoting (5) · median 12 days"."""
    text = _("{name} ({n})").format(name=name, n=found.n)
    if found.median_days is None:
        return text
    return _("{name} · median {days} days").format(name=text, days=number(found.median_days))
