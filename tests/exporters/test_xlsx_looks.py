"""One look for all workbooks: what is filled is yellow, what is computed calm, numbers right."""

import pytest

from prmdesk import i18n
from prmdesk.exporters.xlsx_looks import CALM, HEAD, TINTS, YELLOW, Kind, look

FORMATS = {Kind.MONEY: "#,##0.00", Kind.DAY: "d mmm yyyy"}


@pytest.mark.parametrize(
    ("name", "ground", "across", "shown"),
    [
        ("money", "FFFFFF", "right", "#,##0.00"),
        ("text fills", YELLOW, "left", "General"),
        ("day figure", CALM, "center", "d mmm yyyy"),
        ("heading money", HEAD, "right", "#,##0.00"),
        ("card number", CALM, "left", "#,##0_)"),
        ("total money", CALM, "right", "#,##0.00"),
    ],
)
def test_a_cell_looks_as_it_is_called(name: str, ground: str, across: str, shown: str) -> None:
    style = look(name, FORMATS)
    assert style.name == f"prmdesk {name}"
    assert style.fill.fgColor.rgb.endswith(ground)
    assert (style.alignment.horizontal, style.number_format) == (across, shown)


def test_titles_are_large_and_letters_are_of_the_language() -> None:
    assert look("title", FORMATS).font.sz == 18
    with i18n.speaking("zh"):
        assert look("plain", FORMATS).font.name == "Microsoft YaHei"


def test_every_colour_of_a_word_has_its_tint() -> None:
    assert len(set(TINTS) | set(TINTS.values())) == 2 * len(TINTS)
