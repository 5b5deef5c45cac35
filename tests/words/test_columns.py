"""Columns are called by what they hold, in words."""

from prmdesk import words
from prmdesk.words.columns import COLUMNS


def test_a_column_of_a_table_may_have_a_name_of_its_own() -> None:
    assert words.column("contacts", "title") == "Job title"
    assert words.column("partners", "title") == COLUMNS["title"] == "Title"
    assert words.column("partners", "sort_name") == ""
