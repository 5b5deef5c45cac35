"""Which country a text means."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk import paths
from prmdesk.domain import countries
from prmdesk.domain.countries import Country

ALL = countries.load(paths.resource("countries.csv").read_text("utf-8"))


def code_of(text: str) -> str | None:
    found = countries.find(ALL, text)
    return found.code if found else None


def test_a_row_is_read_letter_for_letter() -> None:
    text = 'code,english,chinese,aliases\nKR,South Korea,韩国,"KOR|Korea, South|대한민국"\n'
    assert countries.load(text) == (
        Country("KR", "South Korea", "韩国", ("KOR", "Korea, South", "대한민국")),
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Germany", "DE"),
        ("  germany ", "DE"),
        ("DEU", "DE"),
        ("de", "DE"),
        ("Deutschland", "DE"),
        ("德国", "DE"),
        ("德國", "DE"),
        ("U.K.", "GB"),
        ("England", "GB"),
        ("Ｕ．Ｓ．Ａ．", "US"),
        ("the United States", "US"),
        ("P.R.China", "CN"),
        ("中华人民共和国", "CN"),
        ("中 国", "CN"),
        ("香港", "HK"),
        ("中国香港", "HK"),
        ("臺灣", "TW"),
        ("刚果(金)", "CD"),
        ("Cote d’Ivoire", "CI"),
        ("Österreich", "AT"),
        ("Osterreich", "AT"),
        ("Turkiye", "TR"),
        ("Türkiye", "TR"),
        ("Polska", "PL"),
        ("Ελλάδα", "GR"),
        ("ΕΛΛΑΔΑ", "GR"),
        ("Україна", "UA"),
        ("대한민국", "KR"),
        ("日本", "JP"),
        ("Brasil", "BR"),
        ("الإمارات العربية المتحدة", "AE"),
        ("Bosnia & Herzegovina", "BA"),
        ("Bosnia and Herzegovina", "BA"),
        ("St. Lucia", "LC"),
    ],
)
def test_a_country_is_found_however_it_is_written(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize(
    "text", ["", "  ", "-", "Germ", "Congo", "刚果", "EMEA", "Niederbayern", "D"]
)
def test_nothing_is_guessed(text: str) -> None:
    assert code_of(text) is None


def test_no_spelling_belongs_to_two_countries() -> None:
    for country in ALL:
        for name in (country.code, country.english, country.chinese, *country.aliases):
            assert code_of(name) == country.code, name


def test_the_list_is_whole_and_ordered() -> None:
    codes = [country.code for country in ALL]
    assert len(codes) == 250  # the 249 of ISO 3166-1, and Kosovo's user-assigned XK
    assert codes == sorted(set(codes))
    assert not [c for c in ALL if not (c.english and c.chinese and len(c.aliases[0]) == 3)]
    assert Counter(len(code) for code in codes) == {2: 250}


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    found = countries.find(ALL, text)
    assert found is None or found in ALL
