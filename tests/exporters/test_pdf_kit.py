"""Lines that hold all of a text and are never wider than they may be."""

from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from prmdesk.exporters.pdf_fonts import Weight, printable
from prmdesk.exporters.pdf_kit import Type, draw_line, fitted, lines, width

BODY = Type(Weight.REGULAR, 10, "#000000", 1.4)


def broken(text: str, room: float) -> list[str]:
    return [line.text for line in lines(printable(text)[0], BODY, room)]


def test_words_stay_whole_and_spaces_go_at_the_break() -> None:
    assert broken("one two three", 40) == ["one two", "three"]


def test_a_line_end_of_the_text_stays() -> None:
    assert broken("one\ntwo", 400) == ["one", "two"]


def test_ideographs_break_anywhere_but_never_before_a_stop() -> None:
    assert broken("一二三四。五六", 40) == ["一二三", "四。五六"]
    assert broken("一二「三四」五", 30) == ["一二", "「三", "四」五"]


def test_a_number_keeps_its_percent_sign() -> None:
    assert broken("of which 20 % is theirs", 60) == ["of which", "20 % is", "theirs"]


def test_a_word_too_long_is_broken_between_letters() -> None:
    found = broken("x" * 100, 60)
    assert "".join(found) == "x" * 100
    assert max(width(line, BODY) for line in found) <= 60


def test_a_thai_word_is_never_broken_inside_a_letter() -> None:
    found = broken("ที่ปรึกษา" * 10, 50)
    assert not [line for line in found if line[0] in "ีึ่"]


def test_every_line_knows_where_it_ends() -> None:
    text = "one two three"
    assert [text[: line.end] for line in lines(text, BODY, 40)] == ["one two", text]


def test_what_does_not_fit_is_cut_at_a_sentence() -> None:
    text = "First sentence here. Second one goes on and on for very long"
    assert fitted(text, BODY, 120, 1) == (["First sentence here. …"], True)
    assert fitted("Short.", BODY, 120, 1) == (["Short."], False)


@given(st.text(max_size=80), st.integers(20, 300))
def test_lines_hold_all_letters_and_fit(text: str, room: int) -> None:
    found = broken(text, room)
    assert "".join("".join(found).split()) == "".join(printable(text)[0].split())
    alone = [line for line in found if len(line) == 1]
    assert all(width(line, BODY) <= room + 0.01 for line in found if line not in alone)


@given(st.text(max_size=200), st.integers(1, 4))
def test_what_was_cut_never_takes_more_lines(text: str, most: int) -> None:
    shown = printable(text)[0]
    found, is_cut = fitted(shown, BODY, 60, most)
    assert len(found) <= most
    assert is_cut is (len(list(lines(shown, BODY, 60))) > most)


def drawn(text: str, *, right_to_left: bool = False) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pageCompression=0)
    draw_line(canvas, 10, 100, text, BODY, right_to_left=right_to_left)
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("text", ["A & B <Co", "=1+2", "北辰科技 Beichen", "브라이트패스", "50 %"])
def test_a_line_is_read_back_letter_for_letter(text: str) -> None:
    page = pypdfium2.PdfDocument(drawn(text))[0]
    assert page.get_textpage().get_text_range().strip() == text


def test_joined_letters_carry_their_text_along() -> None:
    assert "FEFF" + "ش".encode("utf-16-be").hex().upper() in drawn(
        "شركة", right_to_left=True
    ).decode("latin-1")
