"""Where values lie on the canvas: the frame, the four areas, zoom and pan; no painting here."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF

from prmdesk.domain.quadrant import HIGHEST, Place, Quadrant, Thresholds

MOST_ZOOM = 3.0


@dataclass(frozen=True, slots=True)
class Plot:
    """The plane of values inside ``frame``, of which zoom and ``origin`` show a part.

    ``strip`` is the room above 100 and below 0 that belongs to the captions, ``inset`` that at
    the sides, so that a dot on the edge is whole. ``origin`` is where the frame's top left lies
    in the zoomed plane.
    """

    frame: QRectF = field(default_factory=QRectF)
    thresholds: Thresholds = field(default_factory=Thresholds)
    strip: float = 0.0
    inset: float = 0.0
    zoom: float = 1.0
    origin: QPointF = field(default_factory=QPointF)

    @property
    def plane(self) -> QRectF:
        """All of the plane, what is out of sight included."""
        return QRectF(
            self.frame.left() - self.origin.x(),
            self.frame.top() - self.origin.y(),
            self.frame.width() * self.zoom,
            self.frame.height() * self.zoom,
        )

    @property
    def values(self) -> QRectF:
        """The part of the plane from 0 to 100 both ways."""
        plane = self.plane
        x = min(self.inset * self.zoom, plane.width() / 4)
        y = min(self.strip * self.zoom, plane.height() / 4)
        return plane.adjusted(x, y, -x, -y)

    def points(self, places: Iterable[Place]) -> list[QPointF]:
        """Where ``places`` are on the canvas."""
        box = self.values
        left, bottom = box.left(), box.bottom()
        right, up = box.width() / HIGHEST, box.height() / HIGHEST
        return [
            QPointF(left + right * place.to_partner, bottom - up * place.to_us) for place in places
        ]

    def point(self, place: Place) -> QPointF:
        """Where ``place`` is on the canvas."""
        return self.points([place])[0]

    def values_at(self, point: QPointF) -> tuple[float, float]:
        """Value to the partner and to us at ``point``, beyond 0 and 100 too."""
        box = self.values
        right = (point.x() - box.left()) / box.width() * HIGHEST
        return right, (box.bottom() - point.y()) / box.height() * HIGHEST

    def place(self, point: QPointF) -> Place:
        """The values at ``point``, kept within 0 and 100 and whole."""
        return Place(
            *(float(round(min(max(value, 0), HIGHEST))) for value in self.values_at(point))
        )

    def points_of(self, way: QPointF) -> tuple[float, float]:
        """How many points of value to the partner and to us lie on ``way``."""
        box = self.values
        return way.x() / box.width() * HIGHEST, -way.y() / box.height() * HIGHEST

    def area(self, quadrant: Quadrant, gap: float = 0.0) -> QRectF:
        """The area of ``quadrant``, half a ``gap`` off the thresholds."""
        plane = self.plane
        border = self.point(Place(self.thresholds.partner, self.thresholds.us))
        x, y = border.x(), border.y()
        if quadrant in (Quadrant.STRATEGIC, Quadrant.OPPORTUNISTIC):
            left, right = x + gap / 2, plane.right()
        else:
            left, right = plane.left(), x - gap / 2
        if quadrant in (Quadrant.STRATEGIC, Quadrant.ORPHAN):
            top, bottom = plane.top(), y - gap / 2
        else:
            top, bottom = y + gap / 2, plane.bottom()
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def bands(self) -> list[QRectF]:
        """Where the band about the two thresholds lies; none without one."""
        edges = self.thresholds
        if not edges.band:
            return []
        low = self.point(Place(edges.partner - edges.band, edges.us - edges.band))
        high = self.point(Place(edges.partner + edges.band, edges.us + edges.band))
        plane = self.plane
        return [
            QRectF(QPointF(low.x(), plane.top()), QPointF(high.x(), plane.bottom())),
            QRectF(QPointF(plane.left(), high.y()), QPointF(plane.right(), low.y())),
        ]

    def zoomed(self, factor: float, about: QPointF) -> "Plot":
        """Nearer or farther, with the plane under ``about`` staying where it is."""
        zoom = min(max(self.zoom * factor, 1.0), MOST_ZOOM)
        held = about - self.frame.topLeft()
        origin = (held + self.origin) * (zoom / self.zoom) - held
        return replace(self, zoom=zoom).at(origin)

    def at(self, origin: QPointF) -> "Plot":
        """Showing another part, never beyond the plane."""
        most_x = self.frame.width() * (self.zoom - 1)
        most_y = self.frame.height() * (self.zoom - 1)
        x, y = min(max(origin.x(), 0.0), most_x), min(max(origin.y(), 0.0), most_y)
        return replace(self, origin=QPointF(x, y))

    def framed(self, frame: QRectF) -> "Plot":
        """In another frame, as after a resize, showing the same part as far as it goes."""
        if self.frame.isEmpty():
            return replace(self, frame=frame)
        x = self.origin.x() * frame.width() / self.frame.width()
        y = self.origin.y() * frame.height() / self.frame.height()
        return replace(self, frame=frame).at(QPointF(x, y))
