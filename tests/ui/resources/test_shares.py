"""The bars are told in words and in a table, with the same figures."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_board import State
from prmdesk.domain.resources import Measure, Pool
from prmdesk.ui.resources.shares import ShareCard, share_sheet

NOW = dict.fromkeys(Quadrant, 0) | {Quadrant.ORPHAN: 45, Quadrant.MISFIT: 15}
GUIDED = dict.fromkeys(Quadrant, 0) | {Quadrant.ORPHAN: 95, Quadrant.MISFIT: 5}
STATE = State(Pool(1, "hours", Measure.TIME), 100, 0, 60, 0, 0, 0, 0, NOW, GUIDED)


def test_the_table_has_shares_and_amounts() -> None:
    rows = {row.cells[0]: row.cells[1:] for row in share_sheet(STATE, "EUR").rows}
    assert rows[Quadrant.MISFIT] == (0.25, 0.05, 15, 5)
    assert rows[Quadrant.STRATEGIC] == (0.0, 0.0, 0, 0)
    assert Quadrant.UNSCORED not in rows


def test_the_bars_are_read_out_and_fill_their_width(qtbot: QtBot) -> None:
    card = ShareCard()
    qtbot.addWidget(card)
    card.show_state(STATE, "EUR")
    card.bars.resize(320, 60)
    assert (
        card.bars.accessibleDescription()
        == "Now: Orphan 75 %, Misfit 25 %; Guide: Orphan 95 %, Misfit 5 %"
    )
    picture = card.bars.grab().toImage()
    y = picture.height() // 4
    colours = {picture.pixelColor(x, y).name() for x in range(60, picture.width() - 4)}
    assert {"#b45309", "#52525b"} <= colours
    assert card.table.texts()[3][:3] == ["Misfit", "25 %", "5 %"]
