"""The Quadrant page: partners by value to them and to us, placed by scores or by hand (R19)."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain import movement as through_time
from prmdesk.errors import PrmError
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.choice import Choice
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.filtering import looking_tools
from prmdesk.ui.kit.labels import set_tip
from prmdesk.ui.kit.looking import FilterChips
from prmdesk.ui.kit.page import Page
from prmdesk.ui.quadrant.bar import LookBar
from prmdesk.ui.quadrant.deeds import Deeds
from prmdesk.ui.quadrant.movement import MovementView
from prmdesk.ui.quadrant.pane import PlotPane
from prmdesk.ui.quadrant.picture import picture, save
from prmdesk.ui.quadrant.scene import Look, Scene, Scenes
from prmdesk.ui.quadrant.table import ValueTable
from prmdesk.ui.quadrant.time_bar import TimeBar

_PLOT, _LIST, _MOVEMENT = range(3)


class QuadrantPage(Page):
    """Plot and tray, the same as a table, or who moved; all follow the desk's selection."""

    key = "quadrant"
    icon = "layout-grid"
    shows = ("partners", "contacts", "scores", "activities", "steps", "checklists", "settings",
             "drivers", "driver_weights", "fields", "field_values", "pools", "allotments", "plans",
             "plan_targets", "decisions")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._scenes, self.scene = Scenes(desk, self._show_past), Scene()
        self.pane, self.table, self.movement = PlotPane(desk), ValueTable(), MovementView(desk)
        self.canvas, self.tray = self.pane.canvas, self.pane.tray
        self._deeds = Deeds(desk, self.canvas)
        self.bar, self.time = LookBar(), TimeBar()
        self.views = Choice(
            self, (_("Plot"), "layout-grid"), (_("List"), "list"), (_("Movement"), "chart-line")
        )
        self._stack = QStackedWidget()
        for view in (self.pane, self.table, self.movement):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(FilterChips(desk))
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.time)
        self.time.hide()
        self._connect()

    def _connect(self) -> None:
        canvas, tray, table, desk = self.canvas, self.tray, self.table, self.desk
        canvas.moves.placed.connect(self._deeds.place)
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(self._deeds.show_menu)
        canvas.played.connect(self._play)
        canvas.paged.connect(self.time.step)
        tray.entered.connect(self._deeds.place_in_the_middle)
        table.values.entered.connect(self._deeds.set)
        for picking in (canvas, tray, table, self.movement):
            picking.picked.connect(desk.select)
        for opening in (canvas, table, self.movement):
            opening.opened.connect(self._deeds.open)
        for view in (canvas, table):
            view.returned.connect(self._deeds.put_back)
        self.movement.led_on.connect(lambda: self.views.choose(_PLOT))
        self.views.chosen.connect(self._show_view)
        self.bar.chosen.connect(self._show)
        self.bar.through_time.toggled.connect(self._go_through_time)
        self.time.went.connect(lambda _day: self._show())
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
        score = button("", "list-checks", clicked=lambda: self.desk.command("partner.score"))
        score.setAccessibleName(_("Score partners one by one…"))
        set_tip(score, _("Score partners one by one…"))
        return [search, filters, *self.views.tools, score, save_picture, importing, add]

    def commands(self) -> Sequence[Command]:
        def view(place: int) -> None:
            self.views.choose(place)

        return (
            Command("quadrant.plot", _("Quadrant as a plot"), lambda: view(_PLOT), "view",
                    "layout-grid"),
            Command("quadrant.list", _("Quadrant as a list"), lambda: view(_LIST), "view", "list"),
            Command("quadrant.movement", _("Movement in the quadrant"), lambda: view(_MOVEMENT),
                    "view", "chart-line"),
            Command("quadrant.time", _("Quadrant through time"), self.bar.through_time.toggle,
                    "view", "history", checked=self.bar.through_time.isChecked),
            Command("quadrant.picture", _("Save quadrant as picture…"), self._ask_picture,
                    "file", "image"),
            Command("quadrant.return", _("Put back to the tray"),
                    lambda: self._deeds.put_back(self.canvas.selected), "partner", "inbox",
                    enabled=lambda: self.isVisible() and bool(self.canvas.selected)),
        )  # fmt: skip

    def leave(self) -> None:
        self.canvas.moves.keep()
        self.time.pause()

    # What is shown

    def refresh(self) -> None:
        self.canvas.moves.keep()
        self._scenes.read()
        self._show_days()
        self._show()
        if self.views.place == _MOVEMENT:
            self.movement.refresh()

    def _show(self) -> None:
        """Show what was read, as it is to be looked at now."""
        self.canvas.moves.keep()
        look = Look(self.bar.size_by, self.bar.since, self._day)
        scene = self.scene = self._scenes.scene(look)
        self._deeds.standings = {one.id: one for one in scene.standings}
        self.canvas.show_dots(scene.dots, scene.thresholds, scene.ways, scene.heading)
        unplaced = [one for one in scene.standings if one.place is None]
        self.tray.show_standings(unplaced, is_past=bool(scene.heading))
        self.table.show_scene(scene)
        self.bar.show_scene(scene)
        self._show_counts(len(scene.dots), len(scene.standings))
        self._follow(self.desk.selected)

    @property
    def _day(self) -> date | None:
        """The day of the past that is shown, None for today."""
        return self.time.day if self.bar.through_time.isChecked() else None

    def _show_days(self) -> None:
        past = self._scenes.read_past() if self.bar.through_time.isChecked() else None
        if past is not None:
            self.time.show_days(through_time.days(past), self.desk.today())
        self.time.setVisible(past is not None and self.views.place != _MOVEMENT)

    def _go_through_time(self, on: bool) -> None:
        self._show_days()
        self._show()
        if on:
            self.time.slider.setFocus()

    def _show_past(self) -> None:
        """Show the past that was waited for, and go on there if the button still has the keys."""
        waited = self.bar.through_time.hasFocus() and self.time.isHidden()
        self._show_days()
        self._show()
        if waited:
            self.time.slider.setFocus()

    def _play(self) -> None:
        """Space in the plot: play through time, for which the days must be there."""
        self.bar.through_time.setChecked(True)
        self.time.play()

    def _show_counts(self, placed: int, shown: int) -> None:
        total = shown if self._day else self.desk.ask(partners.count)
        self.set_count(_("{n} of {total} placed").format(n=placed, total=total))
        self.pane.tell(total, shown, placed)

    def _follow(self, partner_id: int | None) -> None:
        if partner_id is None:
            self.canvas.select([])
        elif partner_id not in self.canvas.selected:
            self.canvas.select([partner_id])
        self.tray.select(partner_id)
        self.table.select(partner_id)
        self.movement.select(partner_id)

    def _show_view(self, place: int) -> None:
        self.canvas.moves.keep()
        is_report = place == _MOVEMENT
        if is_report:
            self.movement.refresh()
        self._stack.setCurrentIndex(place)
        self.bar.setVisible(not is_report)
        self._show_days()
        self._enter()

    def _enter(self) -> None:
        """Go on with the keys where the partners are."""
        (self.canvas, self.table, self.movement.matrix)[self.views.place].setFocus()

    def _ask_picture(self) -> None:
        name = _("Quadrant") + f"_{(self._day or self.desk.today()).isoformat()}.png"
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
        try:
            save(picture(self.scene, self.canvas.trails.shown), path)
        except PrmError as error:
            self.desk.problem.emit(error)
        else:
            self.desk.say(_("{name} was saved").format(name=path.name))
