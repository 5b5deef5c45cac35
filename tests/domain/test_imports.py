"""Which layout of a sheet is one that was matched before."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.imports import Preset, fingerprint, fitting, likeness

HEADINGS = ("partner", "city", "owner", "start date", "stage")


def preset(name: str, *headings: str, used_on: date | None = None) -> Preset:
    return Preset(0, name, fingerprint(headings), headings, used_on=used_on)


@given(st.permutations(HEADINGS))
def test_the_order_of_the_columns_does_not_matter(headings: list[str]) -> None:
    assert fingerprint(headings) == fingerprint(HEADINGS)


def test_another_heading_is_another_layout_and_none_is_no_layout() -> None:
    assert fingerprint(HEADINGS) != fingerprint((*HEADINGS, "country"))
    assert fingerprint(("ab", "c")) != fingerprint(("a", "bc"))
    assert fingerprint(()) == ""


def test_likeness_is_the_share_of_the_wider_one() -> None:
    assert likeness("abcd", "abcde") == 0.8
    assert likeness("abcde", "abcd") == 0.8
    assert likeness("ab", "cd") == 0
    assert likeness("", "") == 0


def test_the_very_layout_goes_before_a_newer_one_that_is_nearly_it() -> None:
    same = preset("same", *HEADINGS, used_on=date(2026, 1, 1))
    near = preset("near", *HEADINGS, "country", used_on=date(2026, 9, 1))
    assert fitting([near, same], HEADINGS) is same
    assert fitting([near], HEADINGS) is near


def test_of_several_of_one_layout_the_one_used_last_fits() -> None:
    old = preset("old", *HEADINGS, used_on=date(2026, 1, 1))
    new = preset("new", *HEADINGS, used_on=date(2026, 9, 1))
    never = preset("never", *HEADINGS)
    assert fitting([old, new, never], HEADINGS) is new


def test_what_shares_less_than_four_in_five_fits_nothing() -> None:
    known = preset("known", "a", "b", "c", "d")
    assert fitting([known], ("a", "b", "c", "d", "e")) is known
    assert fitting([known], ("a", "b", "c", "d", "e", "f")) is None
    assert fitting([known], ("a", "b")) is None
    assert fitting([], ("a",)) is None
    assert fitting([preset("none")], ()) is None
