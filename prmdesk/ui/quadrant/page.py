"""The Quadrant page: partners by value to them and to us, placed by scores or by hand (R19)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.quadrant import Place, Standing
from prmdesk.domain.scores import Axis
from prmdesk.errors import PrmError
from prmdesk.i18n import _
from prmdesk.services import partners, scores, workspace
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.filtering import looking_tools
from prmdesk.ui.kit.labels import set_tip
from prmdesk.ui.kit.looking import FilterChips
from prmdesk.ui.kit.page import Page
from prmdesk.ui.quadrant.dots import dots_of
from prmdesk.ui.quadrant.facts import move_text, return_text
from prmdesk.ui.quadrant.pane import PlotPane
from prmdesk.ui.quadrant.picture import picture, save
from prmdesk.ui.quadrant.table import ValueTable

_MIDDLE = 50.0


class QuadrantPage(Page):
    """Plot and tray, or the same as a table; both follow the desk's query and selection."""

    key = "quadrant"
    icon = "layout-grid"
    shows = ("partners", "contacts", "scores", "activities", "steps", "checklists", "settings",
             "drivers", "fields", "field_values")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._standings: dict[int, Standing] = {}
        self.pane, self.table = PlotPane(desk), ValueTable()
        self.canvas, self.tray = self.pane.canvas, self.pane.tray
        self.as_list = button(_("List"), "list")
        self.as_list.setCheckable(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(FilterChips(desk))
        column.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        canvas, tray, table, desk = self.canvas, self.tray, self.table, self.desk
        canvas.moves.placed.connect(self._place)
        canvas.picked.connect(desk.select)
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(self._menu)
        tray.entered.connect(self._place_in_the_middle)
        tray.picked.connect(desk.select)
        table.picked.connect(desk.select)
        table.values.entered.connect(self._set)
        for view in (canvas, table):
            view.opened.connect(lambda key: desk.open(PartnerLink(key)))
            view.returned.connect(self._put_back)
        self.as_list.toggled.connect(self._show_list)
        desk.query_changed.connect(lambda _query: self.reload())
        desk.selection_changed.connect(self._follow)

    def title(self) -> str:
        return _("Quadrant")

    def tools(self) -> list[QWidget]:
        search, filters, importing, add = looking_tools(self.desk)
        search.entered.connect(self._enter)  # type: ignore[attr-defined]
        save_picture = button("", "image", clicked=self._ask_picture)
        save_picture.setAccessibleName(_("Save quadrant as picture…"))
        set_tip(save_picture, _("Save quadrant as picture…"))
        return [search, filters, self.as_list, save_picture, importing, add]

    def commands(self) -> Sequence[Command]:
        return (
            Command("quadrant.list", _("Quadrant as a list"), self.as_list.toggle, "view", "list"),
            Command(
                "quadrant.picture", _("Save quadrant as picture…"), self._ask_picture,
                "file", "image",
            ),
            Command(
                "quadrant.return", _("Put back to the tray"),
                lambda: self._put_back(self.canvas.selected), "partner", "inbox",
                enabled=lambda: self.isVisible() and bool(self.canvas.selected),
            ),
        )  # fmt: skip

    def leave(self) -> None:
        self.canvas.moves.keep()

    # What is shown

    def refresh(self) -> None:
        self.canvas.moves.keep()
        by_name = replace(self.desk.query, order=("name",))
        standings = self.desk.ask(scores.standings, by_name, self.desk.today())
        thresholds = self.desk.ask(workspace.settings_of).thresholds
        self._standings = {one.id: one for one in standings}
        dots = dots_of(standings)
        placed = {dot.id for dot in dots}
        self.canvas.show_dots(dots, thresholds)
        self.tray.show_standings([one for one in standings if one.id not in placed])
        self.table.show_standings(standings)
        self._show_counts(len(dots), len(standings))
        self._follow(self.desk.selected)

    def _show_counts(self, placed: int, shown: int) -> None:
        total = self.desk.ask(partners.count)
        self.set_count(_("{n} of {total} placed").format(n=placed, total=total))
        self.pane.tell(total, shown, placed)

    def _follow(self, partner_id: int | None) -> None:
        if partner_id is None:
            self.canvas.select([])
        elif partner_id not in self.canvas.selected:
            self.canvas.select([partner_id])
        self.tray.select(partner_id)
        self.table.select(partner_id)

    def _show_list(self, on: bool) -> None:
        self.canvas.moves.keep()
        self._stack.setCurrentWidget(self.table if on else self.pane)
        self._enter()

    def _enter(self) -> None:
        """Go on with the keys where the partners are."""
        (self.table if self.as_list.isChecked() else self.canvas).setFocus()

    # What is done

    def _place(self, places: Mapping[int, Place]) -> None:
        before = dict(self.canvas.dots)
        names = {key: one.name for key, one in self._standings.items()}
        thresholds = self.canvas.plot.thresholds
        if self.desk.do(scores.place, places):
            self.desk.say(move_text(before, places, names, thresholds), undo=True)

    def _place_in_the_middle(self, standing: Standing) -> None:
        """By key: where a value is known it stays, else it begins at 50, and arrows move it on."""
        place = Place(
            _MIDDLE if standing.value_to_partner is None else standing.value_to_partner,
            _MIDDLE if standing.value_to_us is None else standing.value_to_us,
        )
        self._place({standing.id: place})
        self.canvas.pick([standing.id])
        self.canvas.setFocus()

    def _set(self, partner_id: int, axis: Axis, value: float) -> None:
        self.desk.do(scores.set_by_hand, partner_id, axis, value)

    def _put_back(self, ids: Sequence[int]) -> None:
        """Take away what was set by hand; what is scored stands where its scores put it."""
        self.canvas.moves.keep()
        by_hand = [key for key in ids if key in self._standings and self._standings[key].is_manual]
        names = [self._standings[key].name for key in ids if key in self._standings]
        if by_hand:
            self.desk.do(scores.use_scores, by_hand)
        still = [key for key in ids if key in self.canvas.dots]
        self.desk.say(return_text(names, bool(by_hand), bool(still)), undo=bool(by_hand))

    def _menu(self, at: QPoint) -> None:
        under = self.canvas.dots_at(QPointF(at))
        if not under:
            return
        if under[-1].id not in self.canvas.selected:
            self.canvas.pick([under[-1].id])
        key = under[-1].id
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Open"), lambda: self.desk.open(PartnerLink(key)))
        menu.addAction(_("Score…"), lambda: self.desk.open(PartnerLink(key, "value")))
        menu.addAction(_("Put back to the tray"), lambda: self._put_back(self.canvas.selected))
        menu.popup(self.canvas.viewport().mapToGlobal(at))

    def _ask_picture(self) -> None:
        name = _("Quadrant") + f"_{self.desk.today().isoformat()}.png"
        text, _kind = QFileDialog.getSaveFileName(
            self,
            _("Save quadrant as picture"),
            str(self.desk.db.path.parent / name),
            _("PNG picture (*.png)"),
        )
        if text:
            self.save_picture(Path(text))

    def save_picture(self, path: Path) -> None:
        """Write what the plot shows, whole and without marks of the hand, as a PNG file."""
        self.canvas.moves.keep()
        path = path if path.suffix else path.with_suffix(".png")
        image = picture(list(self.canvas.dots.values()), self.canvas.plot.thresholds)
        try:
            save(image, path)
        except PrmError as error:
            self.desk.problem.emit(error)
        else:
            self.desk.say(_("{name} was saved").format(name=path.name))
