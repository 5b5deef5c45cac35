"""Headings of real lists and the fields they stand for."""

import re

import pytest

from prmdesk.i18n import LANGUAGES, _, speaking
from prmdesk.importers.fields import FIELDS
from prmdesk.importers.headings import (
    bare,
    company_rank,
    has_year,
    is_known,
    meaning,
    speaks_of_a_company,
)
from prmdesk.importers.vocabulary import How


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
        ("Dealer Name", "partner_name"),
        ("Name of the Distributor", "partner_name"),
        ("Account: Name", "partner_name"),
        ("经销商编号", "external_id"),
        ("Vendor No.", "external_id"),
        ("BillingCity", "city"),
        ("bill_addr", "address"),
        ("phone_office", "contact_phone"),
        ("x_studio_tier", "tier"),
        ("Company/Address", "address"),
        ("hs_object_id", "external_id"),
        ("linkedin", "contact_im"),
        ("Primary Contact Email Address", "contact_email"),
        ("Date of signing", "agreement_start"),
        ("E-mail for orders", "contact_email"),
        ("Händlerstufe", "tier"),
        ("Ansprechp.", "contact_name"),
        ("FY24 Bookings", "revenue_actual"),
        ("2025年目标（万元）", "revenue_target"),
        ("How many employees do you have?", "size_employees"),
        ("Téléphone", "contact_phone"),
        ("Razón social", "partner_name"),
        ("Partita IVA", "tax_id"),
        ("Razão Social", "partner_name"),
        ("Contactpersoon", "contact_name"),
        ("Kod pocztowy", "postcode"),
        ("Наименование организации", "partner_name"),
        ("取引先コード", "external_id"),
        ("사업자등록번호", "tax_id"),
        ("Vergi No", "tax_id"),
        ("營業地址", "address"),
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
    assert not meaning(heading).fields


@pytest.mark.parametrize("heading", ["Currency", "IBAN", "Latitude", "Logo URL", "经度", "Währung"])
def test_headings_of_no_field_are_known_as_such(heading: str) -> None:
    assert meaning(heading).how is How.EXACT
    assert not meaning(heading).fields


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Acct Mgr", "our_owner"),
        ("Cust Nm", "partner_name"),
        ("billing_address_postalcode", "postcode"),
        ("# Referrals", "leads"),
        ("Number of Stores", "customers_count"),
    ],
)
def test_words_cut_short_and_counts_are_understood(heading: str, field: str) -> None:
    assert meaning(heading).fields == (field,)


@pytest.mark.parametrize(
    "heading",
    ["Partner Manager", "Owner", "Type", "Category", "Segment", "Class", "Level", "等级", "渠道",
     "Status", "状态", "Revenue", "Value", "Name", "区", "负责人", "对接人"],
)  # fmt: skip
def test_dangerous_headings_are_questions(heading: str) -> None:
    found = meaning(heading)
    assert found.is_dangerous
    assert len(found.fields) > 1


def test_the_registered_capital_is_asked_about_and_taken_for_no_revenue() -> None:
    found = meaning("注册资本（万元）")
    assert found.is_dangerous
    assert found.is_nothing
    assert found.fields == ("annual_revenue_theirs",)


def test_a_heading_below_another_is_read_with_it_where_it_needs_it() -> None:
    assert meaning("Nom", above="Contacts").fields == ("contact_name",)
    assert meaning("Line 1", above="Address").fields == ("address",)


def test_words_that_say_nothing_do_not_part_twins() -> None:
    assert bare("type_en") == bare("Type")
    assert has_year("Umsatz 2024")
    assert not has_year("Umsatz")


def test_earlier_words_for_a_company_are_surer() -> None:
    assert company_rank("Reseller Name") < company_rank("Company") < company_rank("Customer")


def test_a_known_heading_is_known_and_a_record_is_not() -> None:
    assert is_known("联系电话")
    assert not is_known("Compnay Name")
    assert not is_known("Brightpath Analytics")


def test_a_two_row_heading_is_read_as_one() -> None:
    assert meaning("Name", above="Contact").fields == ("contact_name",)
    assert meaning("Email", above="Contact 2").fields == ("contact_email",)
    assert meaning("Country", above="Anything").fields == ("country",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_prmdesk_s_own_names_of_the_fields_come_back(language: str) -> None:
    with speaking(language):
        for field in FIELDS.values():
            assert field.name in meaning(_(field.label)).fields


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


def test_a_group_heading_does_not_swallow_a_dangerous_one() -> None:
    assert meaning("负责人", "联系方式").is_dangerous
    assert not meaning("Support", "PARTNER INFO").fields


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Kode Mitra", "external_id"), ("Level Mitra", "tier"), ("Status Aktif", "status"),
        ("Mã đại lý", "external_id"), ("Tên đại lý", "partner_name"),
        ("Code tiers", "external_id"),
        ("加盟级别", "tier"), ("评定等级", "tier"), ("往來狀態", "status"),
        ("採購人員", "our_owner"), ("당사 영업담당", "our_owner"),
        ("Klant sinds", "agreement_start"), ("Relatienr", "external_id"),
        ("Återförsäljarnivå", "tier"), ("医疗器械经销商", "partner_name"), ("Q3完成", "quarters"),
        ("ORT01", "city"), ("address1_line1", "address"), ("Billing Street", "address"),
        ("hs_lead_status", "status"), ("Organization - Name", "partner_name"),
        ("ชื่อตัวแทน", "partner_name"),
        ("联系人2-电话", "contact_phone"), ("Umsatz Vorjahr T€", "revenue_actual"),
    ],
)  # fmt: skip
def test_words_of_other_languages_and_programs_go_together(heading: str, field: str) -> None:
    assert field in meaning(heading).fields


def test_what_only_looks_like_a_field_stays_out() -> None:
    for heading in (
        "Seats",
        "Sessions attended",
        "Likes",
        "Order Date",
        "上级经销商编码表",
        "PayPal",
    ):
        assert not meaning(heading).fields


def test_a_word_for_a_company_is_heard_in_a_longer_heading() -> None:
    for heading in (
        "MSP Legal Entity",
        "Maklerfirma",
        "パートナー企業名",
        "บริษัทคู่ค้า",
        "Nazwa salonu",
    ):
        assert speaks_of_a_company(heading)
    assert not speaks_of_a_company("Date of visit")


def test_a_responsible_person_is_not_what_they_are_responsible_for() -> None:
    assert meaning("Responsable de cuenta").fields == ("our_owner",)
    assert meaning("大区负责人").fields == ("our_owner",)
    assert meaning("우리 담당자").fields == ("our_owner",)
