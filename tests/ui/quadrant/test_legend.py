"""The legend of sizes: painted, and in words."""

from PySide6.QtGui import QColor

from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.legend import Legend, LegendView, legend_size

LEGEND = Legend("Hours planned", ((40, "50:00"), (18, "10:00")))


def test_it_takes_the_room_of_its_samples_and_is_hidden_without_any(qapp: object) -> None:
    view = LegendView()
    assert view.isHidden()
    view.show_legend(LEGEND)
    assert not view.isHidden()
    assert view.accessibleName() == "Hours planned: 50:00, 10:00"
    assert view.sizeHint() == legend_size(LEGEND)
    assert view.sizeHint().height() >= 40
    view.resize(view.sizeHint())
    image = view.grab().toImage()
    assert image.pixelColor(20, image.height() // 2) == QColor(theme.colours().rule)
    view.show_legend(None)
    assert view.isHidden()
