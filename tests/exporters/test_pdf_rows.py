"""Rows are as high as they say, and a setter notes all it had to do to a text."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from prmdesk.exporters.pdf_fonts import Weight
from prmdesk.exporters.pdf_kit import Type, width
from prmdesk.exporters.pdf_rows import SMALLEST, Row, Setter, beside, joined, space, stacked

BODY = Type(Weight.REGULAR, 10, "#000000", 1.5)
LONG = "One two three four five six seven. " * 9


def test_rows_stand_below_and_beside_each_other() -> None:
    seen: list[tuple[str, float, float]] = []

    def spot(name: str, height: float) -> Row:
        return Row(height, lambda _canvas, x, top: seen.append((name, x, top)))

    whole = stacked([spot("a", 20), space(5), beside((0, spot("b", 8)), (50, spot("c", 12)))])
    assert whole.height == 37
    whole.draw(Canvas(BytesIO()), 10, 100)
    assert seen == [("a", 10, 100), ("b", 10, 75), ("c", 60, 75)]


def test_a_text_is_as_high_as_its_lines() -> None:
    setter = Setter()
    assert setter.text("Short.", BODY, 200, 3).height == 15
    assert setter.text(LONG, BODY, 200, 3).height % 15 == 0
    assert not setter.cut


def test_an_allowance_limits_the_lines_and_the_cut_is_noted() -> None:
    setter = Setter(allowance=1.0)
    setter.block = "who"
    assert setter.text(LONG, BODY, 200, 3).height <= 45
    assert (
        setter.cut["who"]
        == sum(map(len, LONG.split()))
        - sum(len(word) for line in setter.texts for word in line.split())
        + 1
    )
    assert setter.texts[-1].endswith("…")


def test_texts_get_smaller_but_never_too_small() -> None:
    setter = Setter(0.5)
    assert setter.sized(BODY).size == SMALLEST
    tiny = Type(Weight.REGULAR, 6, "#000000")
    assert setter.sized(tiny).size == 6
    assert Setter(2).sized(BODY).size == 20


def test_a_name_is_set_smaller_before_it_is_cut() -> None:
    setter, large = Setter(), Type(Weight.BOLD, 20, "#000000", 1.5)
    normal = setter.loud("Short", large, 200).height
    smaller = setter.loud("A somewhat longer name", large, 200).height
    assert smaller < normal
    assert not setter.cut
    setter.loud("A name that is much too long for the room it has got", large, 200)
    assert setter.cut
    assert setter.loud("x " * 200, large, 200).height >= SMALLEST


def test_a_text_begins_on_the_line_of_its_lead() -> None:
    setter = Setter()
    assert setter.run_in("Trigger", BODY, "Slow service", BODY, 200, 2).height == 15
    assert setter.run_in("Trigger", BODY, LONG, BODY, 200, 2).height % 15 == 0
    alone = setter.run_in("A lead that has most of the line", BODY, "Slow", BODY, 200, 2)
    assert alone.height == 30
    assert setter.run_in("Trigger", BODY, "", BODY, 200, 2).height == 15
    assert not setter.cut


def test_where_there_is_little_room_a_lead_leaves_half_of_its_line() -> None:
    setter = Setter(allowance=0.0)
    long = "A lead that has most of the line"
    assert setter.run_in(long, BODY, LONG, BODY, 200, 2).height == 15
    assert setter.led(long, BODY, LONG, BODY, 200).height == 15
    assert setter.led(long, BODY, "x", BODY, 200).height == 15
    assert setter.texts[-2] == long  # the other one needs no more


def test_long_texts_give_way_first() -> None:
    def lines(limit: float, allowance: float) -> float:
        return Setter(allowance=allowance).text("word " * 90, BODY, 100, limit).height / 15

    assert [lines(5, share) for share in (1.0, 0.75, 0.5, 0.0)] == [5, 4, 3, 1]
    assert [lines(2, share) for share in (1.0, 0.75, 0.0)] == [2, 2, 1]


def test_items_break_between_two_of_them() -> None:
    setter = Setter()
    setter.items(("anja@brightpath.example", "", "+49 89 99998 210"), BODY, 160)
    assert setter.texts == ["anja@brightpath.example", "+49 89 99998 210"]
    setter.texts.clear()
    setter.items(("Sales", "Director"), BODY, 160)
    assert setter.texts == ["Sales · Director"]


def test_letters_without_a_font_are_noted() -> None:
    setter = Setter()
    setter.short("Hi 😀", BODY, 100)
    assert setter.replaced == {"😀"}
    assert setter.texts == ["Hi □"]


@pytest.mark.parametrize("text", ["x" * 10_000, "x\u0301\u0302" * 5_000, "word " * 2_000])
def test_a_short_text_has_no_more_lines_than_it_may(text: str) -> None:
    setter = Setter()
    setter.block = "name"
    assert setter.short(text, BODY, 100, 2).height <= 30
    shown = sum(len("".join(line.split())) for line in setter.texts)
    assert setter.cut["name"] > 5_000
    assert shown < 120


def test_what_is_missing_leaves_no_dot() -> None:
    assert joined("a", "", "b") == "a · b"
    assert joined() == ""


def test_a_name_a_little_too_long_for_one_line_is_set_smaller_not_broken() -> None:
    setter = Setter()
    room = width("深圳市启澜智能科技有限公司", BODY) * 0.9
    row = setter.loud("深圳市启澜智能科技有限公司", BODY, room, 2)
    assert row.height < BODY.line_height
    assert setter.loud("深圳市启澜智能科技有限公司" * 2, BODY, room, 2).height > row.height
