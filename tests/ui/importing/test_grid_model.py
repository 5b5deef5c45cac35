"""The first rows as they stand."""

from PySide6.QtCore import Qt

from prmdesk.ui.importing.grid_model import SHOWN, GridModel
from tests.importers.making import table


def shown(*rows: list[object], **more: object) -> GridModel:
    model = GridModel()
    model.show_table(table(*rows, **more))  # type: ignore[arg-type]
    return model


def test_rows_and_columns_are_named_as_in_the_spreadsheet() -> None:
    model = shown(["Company", *["x"] * 27], ["Acme"])
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"
    letters = [model.headerData(n, Qt.Orientation.Horizontal) for n in (0, 25, 26, 27)]
    assert letters == ["A", "Z", "AA", "AB"]


def test_twenty_rows_about_a_header_far_down_are_shown() -> None:
    blank: list[list[object]] = [["remark"]] * 30
    model = shown(*blank, ["Company", "City"], *[["Acme", "Ulm"]] * 50)
    assert model.rowCount() == SHOWN
    assert model.headerData(0, Qt.Orientation.Vertical) == "26"


def test_rows_that_are_no_records_say_why() -> None:
    model = shown(["Partners 2025"], ["Company", "Deals"], ["Acme", 2], ["Total", 2])
    tips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(4)]
    assert "above the headings" in tips[0]
    assert "totals" in tips[3]
    assert "Acme" in tips[2]


def test_text_is_shown_letter_for_letter() -> None:
    model = shown(["Company"], ["<b>Acme</b> & Co"])
    assert model.index(1, 0).data() == "<b>Acme</b> & Co"
    assert "&lt;b&gt;" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_titles_over_several_columns_span_them() -> None:
    model = shown(["Partners", None], ["Company", "City"], ["Acme", "Ulm"], merged=((0, 0, 0, 1),))
    assert model.spans() == [(0, 0, 2)]
