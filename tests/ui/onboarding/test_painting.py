"""The small drawings."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from prmdesk.ui.kit import theme
from prmdesk.ui.onboarding.painting import BAR, paint_bar, paint_text


def painted(share: float) -> QImage:
    image = QImage(BAR, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_bar(painter, 0, 5, share)
    painter.end()
    return image


@pytest.mark.parametrize(("share", "filled"), [(0.0, False), (0.4, False), (0.6, True)])
def test_the_bar_is_as_long_as_its_share(qapp: object, share: float, filled: bool) -> None:
    middle = painted(share).pixelColor(BAR // 2, 5)
    assert (middle == QColor(theme.colours().accent)) is filled


def test_a_full_bar_is_green(qapp: object) -> None:
    assert painted(1.0).pixelColor(BAR // 2, 5) == QColor(theme.colours().good)


def test_text_stays_in_its_box(qapp: object) -> None:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_text(painter, QRect(0, 0, 60, 30), "A title\nmuch too long for it", "#000000")
    painter.end()
    right = [image.pixelColor(x, y) for x in range(62, 200) for y in range(30)]
    assert set(map(QColor.name, right)) == {"#ffffff"}
