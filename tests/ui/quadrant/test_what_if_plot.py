"""The table twin of a what-if: a value that is not known yet begins in the middle."""

from prmdesk.domain.quadrant import Place, Quadrant, Standing, Thresholds
from prmdesk.domain.scores import Axis
from prmdesk.ui.quadrant.what_if_plot import WhatIfPlot
from tests.ui.conftest import Show


def test_a_partner_in_no_place_is_placed_by_one_value(shown: Show) -> None:
    plot = WhatIfPlot()
    shown(plot)
    told: list[dict[int, Place]] = []
    plot.placed.connect(told.append)
    unknown = Standing(7, "Kite", None, 30.0, False, Quadrant.UNSCORED)
    plot.show_standings([unknown], Thresholds(), [])
    plot.table.values.entered.emit(7, Axis.US, 80.0)
    plot.table.values.entered.emit(7, Axis.PARTNER, 20.0)
    assert told == [{7: Place(50, 80)}, {7: Place(20, 30)}]
