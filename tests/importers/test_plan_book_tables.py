"""Tables found on their sheets, and columns by headings that were moved, changed or deleted."""

from prmdesk.importers.grid import Book, Grid
from prmdesk.importers.plan_book_identity import Meta
from prmdesk.importers.plan_book_tables import Place, find, told_of_columns

MARKER = "prmdesk 3 marketing 0123456789ab"
HEADS = {"activity": "Activity", "audience": "For whom", "starts_on": "Starts", "spent": "Spent"}
META = Meta(titles={"marketing": "6 Marketing"}, headings={"marketing": HEADS})


def sheet(*heads: str | None, name: str = "6 Marketing", ids: bool = True) -> Grid:
    first = [MARKER] if ids else []
    body = [([5] if ids else []) + ["Fair"]]
    return Grid(name, [[], ["", "Marketing"], [*first, *heads], *body])


def place(grid: Grid, meta: Meta = META) -> Place:
    (found,), _said = find(Book((grid,)), meta, None)
    return found


def test_columns_are_told_by_their_headings_in_either_language() -> None:
    for heads in (("Spent", "Activity", "Starts"), ("已花费", "活动", "开始")):
        found = place(sheet(*heads), Meta())
        assert found.columns == {"spent": 1, "activity": 2, "starts_on": 3}, heads
        assert (found.header, found.id_column) == (2, 0)


def test_a_changed_heading_is_told_by_its_neighbours_and_said() -> None:
    found = place(sheet("Activity", "Target group", "Starts", "Spent"))
    assert found.columns["audience"] == 2
    assert found.guessed == {"audience"}
    (said,) = told_of_columns(found)
    assert said == "On “6 Marketing” the column C, “Target group”, was taken for “For whom”."


def test_a_missing_column_and_a_new_one_are_told_not_mixed_up() -> None:
    found = place(sheet("Activity", "Starts", "Spent", "Remarks", "Mood"))
    assert (found.missing, found.strange) == (("For whom",), ("Remarks", "Mood"))
    missing, strange = told_of_columns(found)
    assert "their cells were left as they are: For whom." in missing
    assert "not part of the plan and were not read: Remarks, Mood." in strange


def test_without_a_marker_the_headings_find_the_table_and_ids_are_numbers_in_front() -> None:
    grid = Grid("Anything", [["Note"], [None, *HEADS.values()], [5, "Fair"], [6, "Talk"]])
    found = place(grid)
    assert (found.header, found.id_column, found.columns["activity"]) == (1, 0, 1)
    bare = place(Grid("Anything", [list(HEADS.values()), ["Fair"]]))
    assert bare.id_column is None
    first = place(Grid("Anything", [["id", *HEADS.values()], [5, "Fair"]]))
    assert first.id_column == 0


def test_a_few_headings_by_chance_are_no_table() -> None:
    found, said = find(Book((Grid("S", [["Activity", "Spent", "Weather"]]),)), META, None)
    assert found == []
    assert said == ["The sheet “6 Marketing” is missing: nothing of it was changed."]


def test_of_copies_the_sheet_of_the_right_name_is_read() -> None:
    copy, own = sheet(*HEADS.values(), name="6 Marketing (2)"), sheet(*HEADS.values())
    (found,), said = find(Book((copy, own)), META, None)
    assert found.grid is own
    assert said == ["The sheet “6 Marketing (2)” is a copy of another one and was not read."]
