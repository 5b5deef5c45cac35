"""The quadrant as a picture file, to be put on a slide."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSaveFile, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from prmdesk.domain.quadrant import Thresholds
from prmdesk.errors import Unavailable
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.dots import Dot
from prmdesk.ui.quadrant.view import PlotView

SIZE = QSize(1200, 800)
_SHARPNESS = 2


def picture(dots: Sequence[Dot], thresholds: Thresholds, size: QSize = SIZE) -> QImage:
    """The whole plot at twice the pixels of ``size``, whatever the window shows of it."""
    view = PlotView()
    view.show_dots(dots, thresholds)
    view.fit(QRectF(QPointF(), size.toSizeF()))
    image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(QColor(theme.colours().base))
    painter = QPainter(image)
    view.scene().render(painter, view.sceneRect(), view.sceneRect())
    painter.end()
    return image


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
