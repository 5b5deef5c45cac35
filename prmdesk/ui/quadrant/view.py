"""The plot as it looks: layers laid out and painted, dots found by place; it takes no input."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from prmdesk.domain.quadrant import Thresholds
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.areas import Areas, frame_in, strip
from prmdesk.ui.quadrant.dots import BOXES, Crowd, Dot, around, landed, size
from prmdesk.ui.quadrant.facts import dots_text, plot_text
from prmdesk.ui.quadrant.moves import Moves
from prmdesk.ui.quadrant.overlay import Hand, Overlay
from prmdesk.ui.quadrant.plot import Plot
from prmdesk.ui.quadrant.resting import MOST_NAMES, Resting
from prmdesk.ui.quadrant.trails import Trail, Trails

_LEAST = 240  # in screen pixels: large text must not push the tray out of the window


class PlotView(QGraphicsView):
    """Areas, dots and what is on its way, in a scene as large as the view."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setScene(QGraphicsScene(self))
        self.plot = Plot()
        self.dots: dict[int, Dot] = {}
        self.selected: list[int] = []
        self.moves = Moves(self)
        self.moves.lifted.connect(self.redraw)
        self.moves.shifted.connect(self.show_hand)
        self._pointed: int | None = None
        self._crowd = Crowd()
        self._ways: Mapping[int, Trail] = {}
        self.heading = ""
        self._areas, self.trails = Areas(), Trails()
        self._rest, self._overlay = Resting(), Overlay()
        for layer in (self._areas, self.trails, self._rest, self._overlay):
            self.scene().addItem(layer)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(_LEAST, _LEAST)
        self.setAccessibleName(_("Value quadrant"))

    def show_dots(
        self,
        dots: Iterable[Dot],
        thresholds: Thresholds,
        ways: Iterable[Trail] = (),
        heading: str = "",
    ) -> None:
        """Show ``dots``, in the order in which Tab walks them, and the ``ways`` they came."""
        self.dots = {dot.id: dot for dot in dots}
        self._ways = {trail.id: trail for trail in ways}
        self.heading = heading
        self._crowd = Crowd(self.dots.values())
        self.plot = replace(self.plot, thresholds=thresholds)
        self.selected = [key for key in self.selected if key in self.dots]
        self._pointed = None
        self.redraw()
        self._describe()

    @property
    def current(self) -> int | None:
        """The dot chosen last, where the keys are."""
        return self.selected[-1] if self.selected else None

    def select(self, ids: Sequence[int]) -> None:
        """Ring these dots; tells no one."""
        self.moves.keep()
        self.selected = [key for key in ids if key in self.dots]
        self._describe()
        self.show_hand()

    def pick(self, ids: Sequence[int]) -> None:
        """Ring these dots and tell which one is meant."""
        self.select(ids)
        self.picked.emit(self.current)

    def point_at(self, key: int | None) -> None:
        """Name the dot under the mouse."""
        if key != self._pointed:
            self._pointed = key
            self.show_hand()

    def look(self, plot: Plot) -> None:
        """Show another part of the plane."""
        if plot != self.plot:
            self.plot = plot
            self.redraw()

    def names(self) -> list[str]:
        """The names that can be read beside the dots."""
        return [label.text for label in self._rest.labels]

    def fit(self, canvas: QRectF) -> None:
        """Fill ``canvas`` with the plot and its axes."""
        self.setSceneRect(canvas)
        plot = replace(self.plot, strip=strip(), inset=theme.px(14))
        self.plot = plot.framed(frame_in(canvas))
        self.redraw()

    # Finding dots

    def dots_in(self, box: QRectF) -> list[Dot]:
        """The dots whose middle lies in ``box``, the one on top last."""
        low_right, high_up = self.plot.values_at(box.topLeft())
        high_right, low_up = self.plot.values_at(box.bottomRight())
        lifted = self.moves.move.now if self.moves.move else {}
        seen = [self._crowd.dots[rank] for rank in self._crowd.between(low_right, high_right)]
        return [
            dot for dot in seen if low_up <= dot.place.to_us <= high_up and dot.id not in lifted
        ]

    def dots_at(self, point: QPointF) -> list[Dot]:
        """The dots under ``point``, the one on top last."""
        far = max(self._crowd.widest, size()) * 0.75
        near = self.dots_in(around(point, far))
        if not self._crowd.is_sized:
            return near
        points = self.plot.points(dot.place for dot in near)
        return [
            dot
            for dot, there in zip(near, points, strict=True)
            if around(there, dot.reach).contains(point)
        ]

    def caption_at(self, point: QPointF) -> str:
        """What the caption under ``point`` says, in full; nothing elsewhere."""
        return self._areas.words_at(point)

    # Painting

    def redraw(self) -> None:
        """Lay out and paint everything again."""
        if self.plot.frame.isEmpty():
            return
        self._areas.show_plot(self.sceneRect(), self.plot, self._crowd.counts, self.heading)
        captions = [self._areas.caption(quadrant) for quadrant in BOXES]
        captions.append(self._areas.heading_box())
        lifted = self.moves.move.now if self.moves.move else {}
        self._rest.show_crowd(self.plot, self._crowd, lifted, captions)
        covered = (q for q in BOXES if self._is_covered(self._areas.sub_line(q)))
        self._areas.hush(frozenset(covered))
        self.show_hand()

    def _is_covered(self, box: QRectF) -> bool:
        far = size() / 2
        return bool(self.dots_in(box.adjusted(-far, -far, far, far))) or any(
            box.intersects(label.box) for label in self._rest.labels
        )

    def show_hand(self) -> None:
        """Paint again what the hand is doing."""
        move = self.moves.move
        moving = (
            {
                key: landed(dot, move.start.get(key), self.plot.thresholds)
                for key, dot in move.now.items()
            }
            if move
            else {}
        )

        def dot(key: int | None) -> Dot | None:
            return None if key is None else moving.get(key) or self.dots.get(key)

        lead = dot(move.lead) if move else None
        hand = Hand(
            chosen=tuple(moving.get(key, self.dots[key]) for key in self.selected),
            current=dot(self.current) if self.hasFocus() else None,
            named=self._unnamed((lead, dot(self.current), dot(self._pointed))),
            moving=tuple(moving.values()),
            left=tuple(move.start.values()) if move else (),
            lead=lead,
            there=() if move else self._rest.boxes,
        )
        self._areas.mark(lead.quadrant if lead else None)
        self._overlay.show_hand(self.plot, hand)
        self._show_trails()

    def _show_trails(self) -> None:
        """All ways while few dots are there, else those of the dots that are meant."""
        meant = self.dots if len(self.dots) <= MOST_NAMES else {*self.selected, self._pointed}
        self.trails.show_trails(
            self.plot, [trail for key, trail in self._ways.items() if key in meant]
        )

    def _unnamed(self, dots: Iterable[Dot | None]) -> tuple[Dot, ...]:
        """Those of ``dots`` whose name cannot be read at rest."""
        read = {label.of for label in self._rest.labels}
        found = {dot.id: dot for dot in dots if dot is not None and dot.id not in read}
        return tuple(found.values())

    def _describe(self) -> None:
        """Say to a screen reader what is seen: the dot where the keys are, else the whole."""
        if self.current is None:
            text = plot_text(self.dots.values(), self.plot.thresholds)
        else:
            text = dots_text([self.dots[self.current]], self.plot.thresholds)
        self.setAccessibleDescription(". ".join(filter(None, (self.heading, text))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(QRectF(self.viewport().rect()))
