"""Headings of real lists and the fields they stand for."""

import re
import tomllib

import pytest

from prmdesk import paths
from prmdesk.i18n import LANGUAGES, _, speaking
from prmdesk.importers.fields import FIELDS
from prmdesk.importers.headings import How, meaning


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Partner Name", "partner_name"),
        ("CP_Name", "partner_name"),
        ("＊公司名称（必填）", "partner_name"),
        ("Partner 伙伴名称", "partner_name"),
        ("公司名稱", "partner_name"),
        ("Firma", "partner_name"),
        ("contactEmail", "contact_email"),
        ("E-mail\n邮箱", "contact_email"),
        ("Company Email Address", "contact_email"),
        ("合作伙伴联系人电话", "contact_phone"),
        ("经销商联系电话", "contact_phone"),
        ("Phone 2", "contact_phone"),
        ("Handy", "contact_mobile"),
        ("渠道商所在城市", "city"),
        ("Zip/Postal Code", "postcode"),
        ("Partner Website", "website"),
        ("销售额(万元)", "revenue_actual"),
        ("Annual Revenue (USD)", "annual_revenue_theirs"),
        ("注册资本", "registered_capital"),
        ("签约日期", "agreement_start"),
        ("有效期至", "agreement_end"),
        ("S/N", "row_no"),
        ("# Deals", "deals"),
        ("FY25 Q1", "quarters"),
        ("第一季度", "quarters"),
        ("Jan", "quarters"),
        ("Value to Us", "value_to_company"),
        ("对合作伙伴价值", "value_to_partner"),
    ],
)
def test_known_headings_are_recognised(heading: str, field: str) -> None:
    found = meaning(heading)
    assert found.fields == (field,)
    assert found.how in (How.EXACT, How.PART)
    assert not found.is_dangerous


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Compnay Name", "partner_name"), ("Websiet", "website"), ("Indsutry", "industry")],
)
def test_a_slip_of_the_pen_is_forgiven_but_marked(heading: str, field: str) -> None:
    assert meaning(heading).fields == (field,)
    assert meaning(heading).how is How.FUZZY


@pytest.mark.parametrize(
    "heading",
    ["Contact Date", "Sales Manager Email", "Date of Birth", "Favourite colour", "采购备注人", "x"],
)
def test_what_only_resembles_a_known_heading_is_not_taken_for_it(heading: str) -> None:
    assert meaning(heading).how is How.NOT


@pytest.mark.parametrize(
    "heading",
    ["Partner Manager", "Owner", "Type", "Category", "Segment", "Class", "Level", "等级", "渠道",
     "Status", "状态", "Revenue", "Value", "Name", "区", "负责人", "对接人"],
)  # fmt: skip
def test_dangerous_headings_are_questions(heading: str) -> None:
    found = meaning(heading)
    assert found.is_dangerous
    assert len(found.fields) > 1


def test_a_two_row_heading_is_read_as_one() -> None:
    assert meaning("Name", above="Contact").fields == ("contact_name",)
    assert meaning("Email", above="Contact 2").fields == ("contact_email",)
    assert meaning("Country", above="Anything").fields == ("country",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_prmdesk_s_own_names_of_the_fields_come_back(language: str) -> None:
    with speaking(language):
        for field in FIELDS.values():
            assert field.name in meaning(_(field.label)).fields


def test_the_table_names_only_fields_that_exist() -> None:
    data = tomllib.loads(paths.resource("import/headings.toml").read_text("utf-8"))
    dangerous = data.pop("dangerous")
    assert set(data) == set(FIELDS) - {"quarters"}
    for entry in dangerous:
        assert set(entry["fields"]) <= set(FIELDS)


def test_every_heading_of_the_specification_s_list_leads_to_its_field() -> None:
    """A few lines of import-headings.md, as they stand there."""
    lines = """
    short_name: Short Name, Alias, Trading Name, DBA, Code Name, 简称, 公司简称, 客户代号, 别名
    tax_id: Tax ID, VAT, TIN, EIN, Registration No., 统一社会信用代码, 税号, 营业执照号码, 注册号
    contact_title: Title, Job Title, Position, Designation, 职务, 职位, 头衔
    agreement_end: End Date, Expiry, Expiration Date, Renewal Date, Contract End, 合作结束, 到期日期
    last_contact: Last Contact, Last Activity, Last active, Last Sync, lastSync, 最近联系, 上次拜访
    parent: Parent Company, Parent channel partner, Group, 上级单位, 母公司, 所属集团
    """
    for line in lines.strip().splitlines():
        field, headings = line.strip().split(": ", 1)
        for heading in re.split(r",\s*", headings):
            assert field in meaning(heading).fields, heading
