"""The range of a value: a picture, and the same in words."""

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from prmdesk.ui.kit import theme
from prmdesk.ui.scoring.range_bar import RangeBar


def row_of(bar: RangeBar) -> list[str]:
    """The colours along the middle of the bar."""
    image = bar.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return [QColor(image.pixel(x, bar.height() // 2)).name() for x in range(bar.width())]


def test_what_can_still_be_is_painted_and_told(qtbot: QtBot) -> None:
    bar = RangeBar("Value to us")
    qtbot.addWidget(bar)
    bar.resize(206, bar.sizeHint().height())  # 3 px at each end, then 2 px a point
    bar.show_value(80, 48, 88, 50, "It lies between 48 and 88. It is high from 50 on.")
    colours, seen = theme.colours(), row_of(bar)
    assert seen[3 + 2 * 20] == colours.rule.lower()
    assert seen[3 + 2 * 60] == seen[3 + 2 * 86] == colours.border.lower()
    assert seen[3 + 2 * 80] == colours.text.lower()
    assert seen[3 + 2 * 95] == colours.rule.lower()
    assert bar.accessibleName() == "Range of Value to us"
    assert bar.accessibleDescription() == "It lies between 48 and 88. It is high from 50 on."
    assert "between 48 and 88" in bar.toolTip()
    bar.show_value(None, 0, 100, 50, "Nothing is scored yet.")
    assert colours.text.lower() not in row_of(bar)
