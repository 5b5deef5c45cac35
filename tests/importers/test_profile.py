"""What values look like."""

from datetime import date

import pytest

from prmdesk.importers.grid import Cell
from prmdesk.importers.profile import Look, looks, profile


@pytest.mark.parametrize(
    ("value", "look"),
    [
        ("anja@brightpath.example", Look.EMAIL),
        ("Anja <anja@brightpath.example>", Look.EMAIL),
        ("www.acme.com", Look.LINK),
        ("acme.io", Look.LINK),
        ("https://acme.io/partners?x=1", Look.LINK),
        ("+49 (30) 123-4567", Look.PHONE),
        ("13800138000", Look.PHONE),
        (13800138000, Look.PHONE),
        ("2025年3月5日", Look.DATE),
        ("03/04/2025", Look.DATE),
        (date(2025, 3, 5), Look.DATE),
        ("1.234,50 €", Look.NUMBER),
        ("85%", Look.NUMBER),
        (7, Look.NUMBER),
        ("德国", Look.COUNTRY),
        ("洽谈中", Look.STAGE),
        ("Reseller", Look.BUCKET),
        ("High", Look.LEVEL),
        ("Yes", Look.ANSWER),
        (True, Look.ANSWER),
        ("Acme GmbH", Look.COMPANY),
        ("北京辰星科技有限公司", Look.COMPANY),
        ("hello there", Look.TEXT),
        ("+44 20 7946 0300", Look.DIALLED),
        ("13800138000", Look.DIALLED),
        ("Gold", Look.TIER),
        ("北京市", Look.CITY),
        ("Texas", Look.PROVINCE),
        ("王小明", Look.PERSON),
        ("V-0007", Look.CODE),
        ("Prospect", Look.JOURNEY),
    ],
)
def test_a_value_looks_like_what_it_is(value: Cell, look: Look) -> None:
    assert look in looks(value)


@pytest.mark.parametrize("value", ["Anja Vogel", "Version 2.0 of it", "12", "e.g."])
def test_ordinary_words_look_like_neither_address_nor_number(value: str) -> None:
    assert not looks(value) & {Look.EMAIL, Look.LINK, Look.PHONE}


@pytest.mark.parametrize("value", ["48.8588897", "200000-500000", "0000100012", 76543210])
def test_figures_are_not_written_like_phone_numbers(value: Cell) -> None:
    assert Look.DIALLED not in looks(value)


def test_a_partner_that_is_active_is_not_on_its_way() -> None:
    assert Look.JOURNEY not in looks("Active")


def test_a_profile_counts_what_says_something() -> None:
    found = profile(["a@b.example", None, "-", "c@d.example", "see notes", "a@b.example"])
    assert (found.filled, found.distinct) == (4, 3)
    assert found.share(Look.EMAIL) == 0.75
    assert found.samples == ("a@b.example", "c@d.example", "see notes")


def test_counting_columns_are_seen() -> None:
    assert profile([1, 2, 3]).is_sequence
    assert profile(["7", "8", "9"]).is_sequence
    assert profile([1, 2, 3, 4, 5, 7]).is_sequence
    assert not profile([1, 2, 4]).is_sequence
    assert not profile([5]).is_sequence
