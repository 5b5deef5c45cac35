"""Headings and words in one form for all their spellings."""

import pytest

from prmdesk.importers.spelling import heading, is_han, level, readings


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("＊公司名称（必填）", "公司名称"),
        ("公 司 名 称", "公司名称"),
        ("公司名稱", "公司名称"),
        ("聯繫人：", "联系人"),
        ("Ｔｅｌ.", "tel"),
        ("contactEmail", "contact email"),
        ("CP_Name", "cp name"),
        ("Companies", "company"),
        ("Status", "status"),
        ("Address", "address"),
        ("Phone 2", "phone"),
        ("联系人1", "联系人"),
        ("Partner\nName *", "partner name"),
        ("# Deals", "# deal"),
        ("% to Target", "% to target"),
        ("2024", "2024"),
        ("Téléphone", "telephone"),
        ("Ülke", "ulke"),
        ("Współpraca", "wspolpraca"),
        ("バンド", "バンド"),
    ],
)
def test_spellings_of_a_heading_meet_in_one_key(text: str, key: str) -> None:
    assert heading(text) == key


def test_a_heading_is_also_read_by_its_parts() -> None:
    assert readings("Partner 伙伴名称") == ["partner 伙伴名称", "partner", "伙伴名称"]
    assert "销售额" in readings("销售额(万元)")
    assert {"zip", "postal code"} <= set(readings("Zip / Postal Code"))
    assert readings("E-mail\n邮箱")[1:] == ["e mail", "邮箱"]
    assert readings(" * ") == []
    assert "n" not in readings("是否启用Y/N")
    assert readings("供应商LOGO地址") == ["供应商logo地址"]


def test_words_are_levelled_without_losing_their_blanks() -> None:
    assert level("  Value-Added   Reseller ") == "value-added reseller"


def test_chinese_japanese_and_korean_count_as_han() -> None:
    assert is_han("公司")
    assert is_han("かいしゃ")
    assert is_han("회사")
    assert not is_han("company")
