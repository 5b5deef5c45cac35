"""A sheet understood as a table."""

from tests.importers.making import table


def test_columns_without_heading_and_values_are_none() -> None:
    found = table(["Company", None, "City"], ["Acme", None, "Ulm"], ["Zed", None, "Bonn"])
    assert [column.heading for column in found.columns] == ["Company", "City"]
    assert [one.column for one in found.guesses] == [0, 2]


def test_cells_are_those_of_the_records_only() -> None:
    found = table(["Partners 2025"], ["Company", "Deals"], ["Acme", 2], [], ["Zed"], ["Total", 2])
    assert list(found.cells(0)) == ["Acme", "Zed"]
    assert list(found.cells(1)) == [2, None]
