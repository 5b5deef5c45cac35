"""Text folded for search, and cut short, worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.text import cut, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź Ｃo.", "lodz co."),
        ("ŁODZ  Co.\n", "lodz co."),
        ("Straße", "strasse"),
        ("北辰科技", "北辰科技"),
    ],
)
def test_spellings_of_one_word_meet(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "room", "shorter"),
    [
        ("One two. Three four. Five", 22, "One two. Three four. …"),
        ("One two. Three four. Five", 21, "One two. Three four.…"),
        ("Yes. Then a long sentence goes on", 20, "Yes. Then a long…"),
        ("一二三。四五六。七八", 10, "一二三。四五六。 …"),
        ("一二三四五六七八", 5, "一二三四…"),
        ("Unbreakable", 6, "Unbre…"),
        ("A, b, c", 5, "A, b…"),
        ("x", 0, "…"),
    ],
)
def test_a_text_is_cut_at_a_sentence_else_at_a_word(text: str, room: int, shorter: str) -> None:
    assert cut(text, lambda some: len(some) <= room) == shorter


@given(st.text(), st.integers(1, 60))
def test_what_is_cut_fits_and_begins_as_the_text_does(text: str, room: int) -> None:
    shorter = cut(text, lambda some: len(some) <= room)
    assert len(shorter) <= room
    assert shorter.endswith("…")
    assert text.startswith(shorter[:-1].rstrip())
