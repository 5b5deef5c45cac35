"""A row that goes on in the next line."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from prmdesk.ui.kit.flow import FlowLayout
from tests.ui.drivers import bury
from tests.ui.kit.conftest import Show


@pytest.fixture
def chips(show: Show) -> list[QPushButton]:
    holder = QWidget()
    flow = FlowLayout(holder)
    made = [QPushButton(name) for name in ("Stage is Growing", "Late", "Orphans", "City is Graz")]
    for chip in made:
        flow.addWidget(chip)
    show(holder, width=900)
    return made


def lines(chips: list[QPushButton]) -> list[int]:
    tops = [chip.y() for chip in chips]
    return [tops.count(top) for top in sorted(set(tops))]


def squeeze(chips: list[QPushButton], width: int) -> None:
    window = chips[0].window()
    window.resize(width, 480)
    QApplication.processEvents()


def test_one_line_where_there_is_room_else_more(chips: list[QPushButton]) -> None:
    assert lines(chips) == [4]
    squeeze(chips, 330)
    assert len(lines(chips)) == 2
    squeeze(chips, 140)
    assert sum(lines(chips)) == 4
    assert len(lines(chips)) >= 3
    squeeze(chips, 900)
    assert lines(chips) == [4]


def test_all_stay_within_and_none_covers_another(chips: list[QPushButton]) -> None:
    squeeze(chips, 300)
    holder = chips[0].parentWidget()
    assert holder is not None
    for n, chip in enumerate(chips):
        assert holder.rect().contains(chip.geometry())
        assert not any(chip.geometry().intersects(other.geometry()) for other in chips[n + 1 :])


def test_what_is_lower_stands_on_the_middle_of_its_line(chips: list[QPushButton]) -> None:
    chips[0].setFixedHeight(61)
    QApplication.processEvents()
    middles = {chip.geometry().center().y() for chip in chips}
    assert max(middles) - min(middles) <= 1


def test_it_asks_for_no_more_width_than_its_widest(chips: list[QPushButton]) -> None:
    holder = chips[0].parentWidget()
    assert holder is not None
    widest = max(chip.minimumSizeHint().width() for chip in chips)
    margins = holder.contentsMargins()
    assert holder.minimumSizeHint().width() <= widest + margins.left() + margins.right() + 24


def test_a_widget_taken_away_leaves_no_gap(chips: list[QPushButton]) -> None:
    before = chips[2].x()
    chips[1].deleteLater()
    bury()
    QApplication.processEvents()
    assert chips[2].x() < before
