"""Words of cells and their codes."""

import pytest

from prmdesk import words as names
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.i18n import LANGUAGES, speaking
from prmdesk.importers import words


@pytest.mark.parametrize(
    ("group", "text", "code"),
    [
        ("stage", "In Negotiation", Stage.RECRUIT),
        ("stage", "合作中", Stage.GROW),
        ("stage", " ACTIVE ", Stage.GROW),
        ("stage", "终止", Stage.EXIT),
        ("bucket", "Value-Added Reseller", Bucket.DISTRIBUTOR),
        ("bucket", "供应商", Bucket.SUPPLIER),
        ("bucket", "Referral", Bucket.INFLUENCE),
        ("quadrant", "战略伙伴", Quadrant.STRATEGIC),
        ("quadrant", "被忽视", Quadrant.ORPHAN),
        ("level", "High", "80"),
        ("answer", "√", "yes"),
        ("answer", "否", "no"),
        ("blank", "长期", "open_ended"),
        ("total", "合计：", "row"),
        ("stage", "Purple", None),
    ],
)
def test_words_stand_for_codes(group: str, text: str, code: str | None) -> None:
    assert words.code(group, text) == code


@pytest.mark.parametrize("enum", [Stage, Bucket, Quadrant])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_prmdesk_writes_it_also_reads(enum: type, language: str) -> None:
    with speaking(language):
        for code in enum:  # type: ignore[attr-defined]
            assert words.code(enum.__name__.lower(), names.name(code)) == code.value


@pytest.mark.parametrize("text", ["-", " N/A ", "暂无", "/", "n.a.", "", "  ", "#N/A", "TBD"])
def test_what_says_nothing_is_blank(text: str) -> None:
    assert words.is_blank(text)


@pytest.mark.parametrize("text", ["Acme", "0", "Nada", "NA Systems"])
def test_what_says_something_is_not_blank(text: str) -> None:
    assert not words.is_blank(text)


def test_places_and_chinese_names_are_known() -> None:
    assert words.is_city("München".replace("ü", "u"))
    assert words.is_city("上海市")
    assert words.is_province("广东省")
    assert words.is_province("NSW")
    assert words.is_person("王小明")
    assert not words.is_person("北京辰星科技")


def test_countries_are_known_in_many_tongues() -> None:
    assert {words.country(text).code for text in ("DE", "Deutschland", "德国", "germany")} == {"DE"}  # type: ignore[union-attr]
    assert words.country("Atlantis") is None


def test_people_are_told_by_a_given_name_a_title_or_how_they_are_called() -> None:
    people = [
        "Alison Pike",
        "José de la Cruz",
        "Pike, Alison",
        "Mr Okonkwo",
        "黄小姐",
        "山田様",
        "Jean-Luc Roux",
    ]
    others = [
        "Alison",
        "Marlow Constructions",
        "Victoria",
        "Mark 2 Tooling",
        "Anna's bakery in town",
        "上海市",
    ]
    assert all(map(words.is_person, people))
    assert not any(map(words.is_person, others))


def test_medals_are_tiers_in_many_languages() -> None:
    assert {words.code("tier", text) for text in ("Gold", "Prata", "銀牌", "Altın", "Guld")} == {
        "medal"
    }
    assert words.code("tier", "Registered") == "tier"
