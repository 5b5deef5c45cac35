"""Scores on another scale, and what they become."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.values import Scale
from prmdesk.ui.importing.scale_table import ScaleTable


def test_each_score_is_shown_with_what_it_becomes(qtbot: QtBot) -> None:
    table = ScaleTable({"5": 2, "High": 1, "1": 4, "10": 1, "-": 9, "3,5": 1})
    qtbot.addWidget(table)
    table.show_scale(Scale.ONE_TO_FIVE)
    assert list(table.told()) == ["1", "3,5", "5", "10", "High"]
    assert table.told() | {"High": ""} == {
        "1": "0", "3,5": "62.5", "5": "100", "10": "–", "High": "",
    }  # fmt: skip
    assert table.told()["High"].isdecimal()
    table.show_scale(Scale.TEN)
    assert (table.told()["5"], table.told()["10"]) == ("50", "100")


def test_without_a_scale_numbers_become_nothing(qtbot: QtBot) -> None:
    table = ScaleTable({"250": 1, "Low": 1})
    qtbot.addWidget(table)
    table.show_scale(None)
    assert table.told()["250"] == "–"
    assert table.told()["Low"].isdecimal()
