"""Which font writes which letter; none is lost, none is printed as a black square."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.exporters.pdf_fonts import ADVANCE_OF, PLACEHOLDER, Weight, printable, runs


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Łódź Ελλάδα Київ Việt", "Inter-Regular"),
        ("北辰科技", "NotoSansSC-Regular"),
        ("镕喆", "NotoSansSC-Regular"),
        ("ブライトパス", "NotoSansSC-Regular"),
        ("브라이트패스", "NotoSansKR-Regular"),
        ("شركة", "NotoSansArabic-Regular"),
        ("שלום", "NotoSansHebrew-Regular"),
        ("ที่ปรึกษา", "NotoSansThai-Regular"),
        ("बेहतर", "NotoSansDevanagari-Regular"),
        ("Հայաստան", "NotoSansArmenian-Regular"),
        ("საქართველო", "NotoSansGeorgian-Regular"),
    ],
)
def test_each_script_has_its_font(text: str, font: str) -> None:
    shown, missing = printable(text)
    assert not missing
    assert runs(shown, Weight.REGULAR) == ((font, shown),)


def test_a_rare_letter_of_a_heading_is_taken_from_the_regular_font() -> None:
    assert runs("北镕", Weight.BOLD) == (("NotoSansSC-Bold", "北"), ("NotoSansSC-Regular", "镕"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("tab\there  and\r\nthere", "tab here and\nthere"),
        ("\x00bell\x07\x1b", "bell"),
        ("evil\u202egnp.exe\u202c", "evilgnp.exe"),
        ("\u2067isolated\u2069 \u200fmark", "isolated mark"),
        ("soft\u00adhyphen", "softhyphen"),
        ("e\u0301", "é"),
        ("no\u00a0break", "no break"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u200db", "ab"),
        ("a\n\n \nb", "a\nb"),
    ],
)
def test_what_would_act_or_hide_is_taken_away(text: str, shown: str) -> None:
    assert printable(text) == (shown, frozenset())


def test_letters_without_a_font_are_marked_and_named() -> None:
    shown, missing = printable("Hi 😀 \ud800!")
    assert shown == f"Hi {PLACEHOLDER} {PLACEHOLDER}!"
    assert missing == {"😀", "\ud800"}


@given(st.text())
def test_every_letter_is_in_a_run_or_named(text: str) -> None:
    shown, missing = printable(text)
    found = runs(shown.replace("\n", ""), Weight.SEMIBOLD)
    assert "".join(part for _font, part in found) == shown.replace("\n", "")
    assert all(font for font, _part in found if _part.strip("\u200c\u200d"))
    kept = {c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c)[0] in "LNPS"}
    assert kept <= set(shown) | missing


def test_a_wide_letter_moves_the_pen_by_its_size() -> None:
    assert ADVANCE_OF[Weight.REGULAR]["北"] == pytest.approx(1.0)
    assert 0.2 < ADVANCE_OF[Weight.REGULAR]["i"] < 0.4
