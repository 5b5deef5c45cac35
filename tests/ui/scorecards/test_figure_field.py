"""A figure is read as people write it; what is no figure is marked, not guessed."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from prmdesk.ui.scorecards.figure_field import FigureField


def test_a_figure_is_read_or_marked(qtbot: QtBot) -> None:
    field = FigureField("Floor")
    qtbot.addWidget(field)
    field.fill(Decimal("1234.5"))
    assert (field.text(), field.figure()) == ("1,234.5", Decimal("1234.5"))
    field.fill(None, Decimal(90))
    assert (field.figure(), field.placeholderText()) == (None, "90")
    field.setText("soon")
    assert not field.check()
    assert field.property("wrong")
    field.setText("-12,5")
    assert field.check()
    assert field.figure() == Decimal("-12.5")
    whole = FigureField("People", whole=True)
    qtbot.addWidget(whole)
    whole.setText("2.5")
    assert not whole.check()
