"""Which column holds the companies, whatever the headings are called."""

from prmdesk.importers.table import Table
from tests.importers.making import table


def company(found: Table) -> str:
    """The heading of the column of companies, or its number where it has none."""
    (one,) = (guess for guess in found.guesses if guess.field == "partner_name")
    column = next(column for column in found.columns if column.index == one.column)
    return column.heading or str(one.column)


def field_of(found: Table, heading: str) -> str:
    place = [column.heading for column in found.columns].index(heading)
    return found.guesses[place].field


def test_the_word_that_says_most_wins() -> None:
    found = table(
        ["Customer", "Reseller Name"], ["Mercy Hospital", "Acme"], ["City Works", "Zed"],
        ["Old Town", "Foo"],
    )  # fmt: skip
    assert company(found) == "Reseller Name"


def test_a_column_that_is_mostly_blank_is_not_the_company() -> None:
    found = table(
        ["company", "suppliers"], ["Acme", "BOSCH; Sermex"], ["Zed", None], ["Foo", None],
        ["Bar", None],
    )  # fmt: skip
    assert company(found) == "company"


def test_a_name_alone_is_the_company_s() -> None:
    found = table(["Nome", "Telefono"], ["Acme Srl", "+39 02 12345"], ["Zed SpA", "+39 02 12346"])
    assert company(found) == "Nome"


def test_of_two_names_the_one_with_legal_forms_is_the_company_s() -> None:
    found = table(["Name", "Name"], ["Ann Petty", "Quay Ltd"], ["Cal Row", "Saffron Inc"])
    assert [one.field for one in found.guesses] == ["contact_name", "partner_name"]


def test_the_name_in_a_second_language_is_the_short_one() -> None:
    found = table(
        ["公司名称", "Company Name (English)"], ["北京辰星科技有限公司", "Chenxing"],
        ["上海远景软件有限公司", "Yuanjing"],
    )  # fmt: skip
    assert company(found) == "公司名称"
    assert field_of(found, "Company Name (English)") == "short_name"


def test_codes_below_a_word_for_a_company_are_its_numbers() -> None:
    found = table(
        ["Vendor", "Name 1"], ["0000100012", "Adler GmbH"], ["0000100013", "Brandt KG"],
        ["0000100020", "Circor Inc"],
    )  # fmt: skip
    assert company(found) == "Name 1"
    assert field_of(found, "Vendor") == "external_id"


def test_without_any_heading_the_legal_forms_tell() -> None:
    found = table(
        ["anja@acme.example", "Germany", "Acme GmbH"], ["bob@zed.example", "UK", "Zed Ltd"],
        ["cy@foo.example", "France", "Foo SARL"],
    )  # fmt: skip
    assert company(found) == "2"
    assert [one.field for one in found.guesses] == ["contact_email", "country", "partner_name"]


def test_ticks_and_dates_are_never_companies() -> None:
    found = table(["Seen", "When"], ["✓", "2025-01-02"], ["✓", "2025-02-03"])
    assert all(one.field != "partner_name" for one in found.guesses)


def test_a_contact_beside_a_first_and_a_last_name_is_the_company() -> None:
    found = table(
        ["*ContactName", "FirstName", "LastName", "LegalName"],
        ["Marlow Constructions", "Gavin", "Marlow", "Marlow Constructions Pty Limited"],
        ["Ashfield Timber", "Margaret", "Chen", "Ashfield Timber Co Pty Ltd"],
    )
    assert [one.field for one in found.guesses][:3] == [
        "partner_name",
        "contact_first",
        "contact_last",
    ]


def test_order_numbers_are_no_companies() -> None:
    found = table(["Name", "Email"], ["#1001", "a@x.example"], ["#1002", "b@y.example"])
    assert found.guesses[0].field != "partner_name"
