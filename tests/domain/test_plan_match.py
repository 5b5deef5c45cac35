"""Which line is which row: ids lost, left behind, copied; names changed, shared, gone."""

from typing import Any

from prmdesk.domain.plan_diff import alike
from prmdesk.domain.plan_match import Filled, Line, Matched, match

OURS: dict[int, dict[str, Any]] = {
    5: {"activity": "Webinar", "audience": "Sales", "leads_target": 40},
    6: {"activity": "Fair", "audience": "Buyers", "leads_target": 90},
    7: {"activity": "Mailing", "audience": "", "leads_target": None},
}


def line(number: int, row_id: int | None, activity: str, audience: str = "", **rest: Any) -> Line:
    return Line(number, row_id, {"activity": activity, "audience": audience, **rest})


def matched(*lines: Line, ours: Any = OURS, chosen: Any = None) -> Matched:
    return match("marketing", Filled(lines), {}, ours, alike, chosen or {})


def rows(*lines: Line, ours: Any = OURS) -> list[int | None]:
    found = matched(*lines, ours=ours)
    return [found.ids[one.number] for one in lines]


def test_a_line_is_told_by_its_id_wherever_it_stands() -> None:
    assert rows(line(9, 7, "Mailing"), line(5, 5, "Webinar")) == [7, 5]


def test_a_renamed_row_keeps_its_id() -> None:
    assert rows(line(5, 5, "Web talk", "Sales"), line(6, 6, "Fair")) == [5, 6]


def test_without_ids_the_name_tells() -> None:
    assert rows(line(5, None, "fair "), line(6, None, "Webinar")) == [6, 5]


def test_sorting_only_what_is_seen_leaves_the_ids_behind_and_names_are_right() -> None:
    found = matched(line(5, 5, "Fair"), line(6, 6, "Mailing"), line(7, 7, "Webinar"))
    assert list(found.ids.values()) == [6, 7, 5]
    assert found.is_scrambled


def test_a_row_renamed_and_sorted_away_from_its_id_is_told_by_what_else_stands_in_it() -> None:
    renamed = line(5, 5, "Fair in Cologne", "Buyers", leads_target=90)
    assert rows(renamed, line(6, 6, "Mailing"), line(7, 7, "Webinar")) == [6, 7, 5]


def test_the_copy_of_a_row_is_new_also_when_it_stands_first() -> None:
    copy = line(5, 5, "Webinar", "Partners")
    original = line(6, 5, "Webinar", "Sales", leads_target=40)
    assert rows(copy, original) == [None, 5]


def test_a_copy_that_was_renamed_is_new() -> None:
    assert rows(line(5, 5, "Webinar II", "Sales"), line(6, 5, "Webinar", "Sales")) == [None, 5]


def test_a_name_that_nobody_knows_is_a_new_row_while_the_others_have_ids() -> None:
    found = matched(line(5, 5, "Webinar"), line(6, None, "Dinner"))
    assert (found.ids[6], found.choices) == (None, {})


def test_without_ids_and_with_another_name_the_user_is_asked_the_most_like_first() -> None:
    found = matched(line(5, None, "Webinar"), line(6, None, "Messe", "Buyers"))
    assert found.ids[5] == 5
    assert found.choices == {6: (6, 7)}
    said = matched(line(5, None, "Webinar"), line(6, None, "Messe", "Buyers"), chosen={6: 6})
    assert (said.ids[6], said.choices) == (6, {})


def test_rows_of_one_name_are_told_apart_by_their_cells_or_asked_for() -> None:
    twins = {8: {"activity": "Fair", "audience": "A"}, 9: {"activity": "Fair", "audience": "B"}}
    assert rows(line(1, None, "Fair", "B"), line(2, None, "Fair", "A"), ours=twins) == [9, 8]
    found = matched(line(1, None, "Fair", "C"), line(2, None, "Fair", "D"), ours=twins)
    assert found.choices == {1: (8, 9), 2: (8, 9)}
    assert rows(line(1, 9, "Fair", "C"), line(2, 8, "Fair", "D"), ours=twins) == [9, 8]
