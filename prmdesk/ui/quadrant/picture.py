"""The quadrant as a picture file, to be put on a slide."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from prmdesk.errors import Unavailable
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.labels import small_font
from prmdesk.ui.quadrant.legend import Legend, legend_size, paint_legend
from prmdesk.ui.quadrant.scene import Scene
from prmdesk.ui.quadrant.trails import Trail
from prmdesk.ui.quadrant.view import PlotView

SIZE = QSize(1200, 800)
_SHARPNESS = 2
_MARGIN = 16


def picture(scene: Scene, ways: Sequence[Trail] = (), size: QSize = SIZE) -> QImage:
    """The whole plot at twice the pixels of ``size``, whatever the window shows of it.

    ``ways`` are those to be drawn; what sizes mean stands below.
    """
    view = PlotView()
    view.show_dots(scene.dots, scene.thresholds, heading=scene.heading)
    room = legend_size(scene.legend).height() + _MARGIN if scene.legend else 0
    canvas = QRectF(0, 0, size.width(), size.height() - room)
    view.fit(canvas)
    view.trails.show_trails(view.plot, ways)
    image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(QColor(theme.colours().base))
    painter = QPainter(image)
    view.scene().render(painter, canvas, canvas)
    if scene.legend:
        below = QRectF(0, canvas.bottom(), size.width(), room - _MARGIN)
        _paint_legend(painter, below.adjusted(_MARGIN, 0, 0, 0), scene.legend)
    painter.end()
    return image


def _paint_legend(painter: QPainter, box: QRectF, legend: Legend) -> None:
    painter.setFont(small_font())
    painter.setPen(QColor(theme.colours().muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, legend.title)
    wide = QFontMetricsF(small_font()).horizontalAdvance(legend.title) + theme.px(14)
    paint_legend(painter, box.adjusted(wide, 0, 0, 0), legend)


def save(image: QImage, path: Path) -> None:
    """Write ``image`` as PNG, whole or not at all; ``Unavailable`` when it cannot be."""
    file = QSaveFile(str(path))
    if not (
        file.open(QSaveFile.OpenModeFlag.WriteOnly)
        and image.save(file, "PNG")  # type: ignore[call-overload]
        and file.commit()
    ):
        raise Unavailable(
            _("The picture could not be saved as {name}: {reason}. Choose another place.").format(
                name=path.name, reason=file.errorString()
            )
        )
