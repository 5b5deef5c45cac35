"""Scripts that join, stack or run backwards: the order of the pen, worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.exporters.pdf_fonts import Weight, printable
from prmdesk.exporters.pdf_scripts import (
    advance,
    clusters,
    is_shaped,
    pieces,
    runs_right_to_left,
)


def pen(text: str, *, right_to_left: bool = False) -> str:
    """The letters in the order in which they are written, from left to right."""
    found = pieces(text, Weight.REGULAR, right_to_left=right_to_left)
    return "".join(piece.letters or piece.drawn for piece in found)


@pytest.mark.parametrize(
    ("text", "shaped", "backwards"),
    [
        ("Brightpath", False, False),
        ("北辰科技", False, False),
        ("شركة", True, True),
        ("שלום", True, True),
        ("Contact: שלום", True, False),
        ("ที่", True, False),
        ("हिन्दी", True, False),
    ],
)
def test_scripts_are_recognised(text: str, shaped: bool, backwards: bool) -> None:
    assert is_shaped(text) is shaped
    assert runs_right_to_left(text) is backwards


def test_hebrew_is_written_from_its_last_letter() -> None:
    assert pen("אבג", right_to_left=True) == "גבא"


def test_numbers_keep_their_order_inside_arabic_and_hebrew() -> None:
    assert pen("אב 125", right_to_left=True) == "125 בא"
    assert pen("عام ٢٠٢٦", right_to_left=True).startswith("٢٠٢٦")


def test_brackets_turn_round_with_the_text() -> None:
    assert pen("אב (גד)", right_to_left=True) == "(דג) בא"


def test_latin_inside_keeps_its_order() -> None:
    assert pen("א Bright ב", right_to_left=True) == "ב Bright א"
    assert pen("Call אב now") == "Call בא now"


def test_arabic_letters_join_into_other_forms() -> None:
    alone = [piece.drawn for piece in pieces("ع", Weight.REGULAR, right_to_left=True)]
    joined = [piece.drawn for piece in pieces("ععع", Weight.REGULAR, right_to_left=True)]
    assert len(set(joined)) == 3
    assert not set(alone) & set(joined)


def test_the_joiner_of_persian_is_kept() -> None:
    with_it, without = "می\u200cخواهم", "میخواهم"
    assert advance(with_it, Weight.REGULAR) != advance(without, Weight.REGULAR)
    assert "\u200c" in pen(with_it, right_to_left=True)


def test_marks_stay_with_their_letter() -> None:
    assert clusters("שָׁלום")[0] == "שָׁ"
    assert clusters("ที่") == ["ที่"]


def test_a_hindi_vowel_is_written_before_its_letter() -> None:
    (first, *_rest) = pieces("कि", Weight.REGULAR, right_to_left=False)
    assert first.letters == "कि"  # the sign of the vowel stands left of the letter: one piece


SOME = st.one_of(
    st.characters(), st.sampled_from("شركة()[]«»،؟٠١٢abc 123,.\u200c\u200d\u064e\u0301שלोिक्षที่中。é")
)


@given(st.text(SOME, max_size=30), st.booleans())
def test_any_text_can_be_written_and_measured(text: str, right_to_left: bool) -> None:
    shown = printable(text)[0].replace("\n", " ")
    found = list(pieces(shown, Weight.REGULAR, right_to_left=right_to_left))
    assert advance(shown, Weight.REGULAR) == pytest.approx(
        sum(piece.advance for piece in found), abs=1e-6
    )


def test_half_of_the_thai_am_stays_with_the_letter_before_it() -> None:
    assert clusters("น้ำ") == ["น้ำ"]
