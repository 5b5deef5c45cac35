"""The headings of a plan's fields, those of one table before those of all."""

import pytest

from prmdesk import words


def test_a_field_of_one_table_has_its_own_heading() -> None:
    assert words.field("text") == "What we agree"
    assert words.field("text", "risks") == "Strength or risk"
    assert words.field("text", "rules") == "What we agree"
    assert words.field("owner", "risks") == "Owner"
    with pytest.raises(KeyError):
        words.field("nothing")
