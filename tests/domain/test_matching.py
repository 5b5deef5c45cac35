"""Are these the same company?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.matching import Evidence, Identity, Verdict, compare, domain, split_name


@pytest.mark.parametrize(
    ("name", "core", "form"),
    [
        ("Acme, Inc.", "acme", "inc"),
        ("ACME Incorporated", "acme", "inc"),
        ("ACME GmbH & Co. KG", "acme", "gmbhcokg"),
        ("Brightpath S.A.", "brightpath", "sa"),
        ("Müller AG", "muller", "ag"),
        ("Żółty Sp. z o.o.", "zolty", "spzoo"),
        ("Škoda s.r.o.", "skoda", "sro"),
        ("Contoso Pvt. Ltd.", "contoso", "pvtltd"),
        ("Foo Co., Ltd.", "foo", "ltd"),
        ("Smith & Co", "smith", "co"),
        ("The Smith and Sons Limited", "smith and sons", "ltd"),
        ("Smith & Sons", "smith and sons", ""),
        ("A. B. C. Ltd.", "a b c", "ltd"),
        ("ООО Ромашка", "ромашка", "ооо"),
        ("北京辰星科技有限公司", "北京辰星科技", "有限公司"),
        ("北京 辰星科技 有限责任公司", "北京辰星科技", "有限公司"),
        ("中科曙光（上海）股份有限公司", "中科曙光上海", "股份有限公司"),
        ("株式会社山田製作所", "山田製作所", "株式会社"),
        ("주식회사 삼성", "삼성", "주식회사"),
        ("AG", "ag", ""),
        ("公司", "公司", ""),
        ("3M", "3m", ""),
        ("Ａｃｍｅ　Ｌｔｄ", "acme", "ltd"),
    ],
)
def test_a_name_is_its_core_and_its_legal_form(name: str, core: str, form: str) -> None:
    assert split_name(name) == (core, form)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://www.Acme.example/partners", "acme.example"),
        ("anja@de.brightpath.example", "brightpath.example"),
        ("https://shop.acme.co.uk", "acme.co.uk"),
        ("www.example.com.cn", "example.com.cn"),
        ("Anja <anja@acme.example>", "acme.example"),
        ("anja@gmail.com", ""),
        ("wang@163.com", ""),
        ("https://linkedin.com/company/acme", ""),
        ("none yet", ""),
        ("", ""),
    ],
)
def test_a_domain_tells_a_company_unless_everybody_shares_it(text: str, found: str) -> None:
    assert domain(text) == found


def identity(name: str, **known: str) -> Identity:
    domains = frozenset(filter(None, [known.pop("site", "")]))
    return Identity(name, domains=domains, **known)


@pytest.mark.parametrize(
    ("one", "other", "verdict", "reason"),
    [
        (identity("Acme Inc", external_id="P-7"), identity("Acme GmbH", external_id="p7"),
         Verdict.SAME, Evidence.EXTERNAL_ID),
        (identity("A", external_id="7"), identity("B", external_id="7"),
         Verdict.MAYBE, Evidence.OTHER_NAME),
        (identity("Acme", external_id="7"), identity("Acme", external_id="8"),
         Verdict.MAYBE, Evidence.OTHER_ID),
        (identity("Acme", external_id="7"), identity("Zed", external_id="8"),
         Verdict.DIFFERENT, Evidence.OTHER_ID),
        (identity("A", tax_id="DE 123"), identity("B", tax_id="DE123"),
         Verdict.SAME, Evidence.TAX_ID),
        (identity("Acme"), identity("ACME, Inc."), Verdict.SAME, Evidence.NAME),
        (identity("Acme Inc"), identity("Acme GmbH"), Verdict.MAYBE, Evidence.LEGAL_FORM),
        (identity("Acme", country="DE"), identity("Acme", country="FR"),
         Verdict.MAYBE, Evidence.OTHER_PLACE),
        (identity("Acme", site="acme.example"), identity("Acme", site="acme2.example"),
         Verdict.MAYBE, Evidence.OTHER_SITE),
        (identity("Acme", site="acme.example"), identity("Acme Europe", site="acme.example"),
         Verdict.MAYBE, Evidence.DOMAIN),
        (identity("Kestrel Digital"), identity("Kestrel Dental"),
         Verdict.DIFFERENT, Evidence.NOTHING),
        (identity(""), identity(""), Verdict.DIFFERENT, Evidence.NOTHING),
    ],
)  # fmt: skip
def test_ids_first_then_tax_id_name_and_domain(
    one: Identity, other: Identity, verdict: Verdict, reason: Evidence
) -> None:
    assert compare(one, other) == (verdict, reason)
    assert compare(other, one) == (verdict, reason)


def test_likeness_alone_is_only_ever_a_maybe() -> None:
    one, other = identity("Northwind Reseller"), identity("Northwind Resellers")
    assert compare(one, other, 97) == (Verdict.MAYBE, Evidence.ALIKE)
    assert compare(one, other, 89) == (Verdict.DIFFERENT, Evidence.NOTHING)


@given(st.text(max_size=40))
def test_splitting_any_name_keeps_a_core_and_is_stable(name: str) -> None:
    core, _form = split_name(name)
    assert bool(core) == any(char.isalnum() for char in core)
    assert split_name(name) == split_name(f"  {name.upper().lower()} ") or not name.isascii()
