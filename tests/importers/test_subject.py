"""What is a list of partners, and what only names some of them."""

import tomllib

import pytest

from prmdesk import paths
from prmdesk.importers.answers import Answers
from prmdesk.importers.preview import Preview
from prmdesk.importers.subject import _TOPICS, subject
from tests.importers.making import table

NAMES = ["Acme GmbH", "Zed Ltd", "Foo Inc", "Acme GmbH", "Zed Ltd", "Acme GmbH", "Zed Ltd"]


@pytest.mark.parametrize(
    ("topic", "headings", "record"),
    [
        ("invoices", ["Invoice No", "Invoice Date", "Customer", "Amount Due"],
         ["R-1", "2025-01-02", "Acme", 120]),
        ("orders", ["Order ID", "Order Date", "Customer", "Quantity"],
         ["O-1", "2025-01-02", "Acme", 3]),
        ("deals", ["Opportunity Name", "Account Name", "Amount", "Close Date", "Probability (%)"],
         ["Upgrade", "Acme", 5000, "2025-09-01", 40]),
        ("attendance", ["工号", "姓名", "日期", "签到时间", "签退时间"],
         ["E7", "王明", "2025-03-01", "08:55", "18:02"]),
        ("people", ["Employee ID", "Name", "Hire Date", "Date of Birth", "Salary"],
         ["E7", "Ann Poe", "2020-01-01", "1990-05-05", 5000]),
        ("bank", ["Buchungstag", "Verwendungszweck", "Empfänger", "Betrag (EUR)"],
         ["01.02.2025", "Miete", "Haus AG", "-900,00"]),
        ("prices", ["SKU", "Product", "Vendor", "List price"],
         ["A-1", "Cable", "Acme", 9.5]),
        ("survey", ["Response ID", "How likely are you to recommend us?", "Why?"],
         ["1", 9, "good"]),
        ("log", ["Timestamp", "Client IP", "User Agent", "Status Code"],
         ["2025-01-01 10:00", "10.0.0.1", "curl", 200]),
    ],
)  # fmt: skip
def test_what_is_no_list_of_partners_is_named(
    topic: str, headings: list[object], record: list[object]
) -> None:
    found = subject(table(headings, *[record] * 7))
    assert (found.is_partners, found.topic) == (False, topic)
    assert "“" in found.reason


@pytest.mark.parametrize(
    ("headings", "record"),
    [
        (["Partner"], ["Acme"]),
        (["Firma", "Ort"], ["Acme", "Berlin"]),
        (["Supplier", "Contact", "Phone"], ["Acme", "Ann Poe", "+49 30 12345"]),
        (["Partner", "Tier", "Revenue", "Deals", "Pipeline", "Next Step", "Last Contact"],
         ["Acme", "Gold", 5000, 3, 900, "call", "2025-03-01"]),
        (["经销商名称", "授权证书编号", "区域", "联系人", "手机", "合同到期"],
         ["北京辰星科技有限公司", "C-1", "华北", "王明", "13800138000", "2025-12-31"]),
        (["First Name", "Last Name", "Email", "Company", "Job Title"],
         ["Ann", "Poe", "ann@acme.example", "Acme", "CEO"]),
        (["Account Name", "Industry", "Billing City", "Phone", "Website", "Opportunity Name"],
         ["Acme", "IT", "Berlin", "+49 30 12345", "acme.example", "Upgrade"]),
    ],
)  # fmt: skip
def test_lists_of_partners_of_any_shape_are_taken_as_such(
    headings: list[object], record: list[object]
) -> None:
    assert subject(table(headings, record, record)).is_partners


def test_companies_again_and_again_beside_numbers_of_something_else_are_no_list() -> None:
    rows = [[f"S-{n}", "2025-01-02", name, "DSV", 12] for n, name in enumerate(NAMES)]
    found = subject(table(["Shipment No.", "Date", "Consignee", "Carrier", "Weight kg"], *rows))
    assert (found.is_partners, found.topic) == (False, "orders")


def test_one_row_for_each_contact_is_a_list_of_partners() -> None:
    rows = [[name, f"Person {n}", f"p{n}@x.example"] for n, name in enumerate(NAMES)]
    assert subject(table(["Company", "Contact", "Email"], *rows)).is_partners


def test_figures_by_country_name_no_companies() -> None:
    found = subject(table(["Country", "2023", "2024"], ["Germany", 1, 2], ["France", 3, 4]))
    assert not found.is_partners
    assert found.reason == "No column holds the names of companies, so this is no list of partners."


def test_the_user_s_word_makes_it_a_list() -> None:
    rows = [["R-1", "Acme", 5], ["R-2", "Zed", 7]]
    sheet = table(["Invoice No", "Customer", "Amount Due"], *rows)
    assert not Preview(sheet).subject.is_partners
    assert Preview(sheet, Answers(fields={1: "partner_name"})).subject.is_partners


def test_every_topic_has_words_and_a_name() -> None:
    data = tomllib.loads(paths.resource("import/subjects.toml").read_text("utf-8"))
    assert set(data) == set(_TOPICS)


def test_what_is_suggested_is_not_denied() -> None:
    found = subject(table(
        ["Zzz", "Status", "Notes"],
        ["one thing", "Active", "to be painted"],
        ["other thing", "Paused", "was painted"],
    ))  # fmt: skip
    assert not found.is_partners
    assert "“Zzz”" in found.reason


def test_terms_agreed_with_them_make_companies_of_names_with_people() -> None:
    found = subject(table(
        ["Zzz", "Contact", "E-mail", "Phone", "Tax ID", "Discount"],
        ["Phat Dat", "Anna Berg", "a@x.example", "+84 28 123456", "0312345678", "18"],
        ["Song Hong", "Jan Holm", "j@y.example", "+84 24 123456", "0101234567", "12"],
    ))  # fmt: skip
    assert found.is_partners


def test_a_shop_s_orders_are_none() -> None:
    found = subject(table(
        ["Name", "Email", "Financial Status", "Paid at", "Lineitem name", "Billing Name"],
        ["#1001", "a@x.example", "paid", "2025-02-01", "Apron", "Lara Simon"],
        ["#1002", "b@y.example", "paid", "2025-02-02", "Apron", "Musa Okoye"],
    ))  # fmt: skip
    assert not found.is_partners


def test_orders_of_persons_are_no_list_of_partners() -> None:
    found = subject(
        table(
            ["customerName", "orderId", "purchaseAmount"],
            ["John Smith", 1234, 250],
            ["Jane Miller", 5678, 135.5],
            ["Peter Brown", 9101, 299.99],
        )
    )
    assert (found.is_partners, found.topic) == (False, "orders")


def test_a_column_called_high_makes_no_statistics_of_a_list_of_members() -> None:
    rows = [["Acme Health", "Berlin", "Germany", 1, 0], ["Zed Research", "Pretoria", "Kenya", 0, 1]]
    assert subject(table(["Institution", "City", "Country", "HIGH", "ENBEL"], *rows)).is_partners


def test_names_beside_countries_without_headings_may_be_partners() -> None:
    rows = [
        ["Abantu for Development", "NGO", "Kenya", "Africa", "x"],
        ["Academia de Medicina", "Academic", "Peru", "Americas", "y"],
        ["Action for Population", "NGO", "Canada", "Americas", "z"],
    ]
    assert subject(table(*rows)).is_partners
