"""What columns tell about the columns beside them."""

from tests.importers.making import table


def fields(*rows: list[object]) -> list[str]:
    return [one.field for one in table(*rows).guesses]


def test_a_name_beside_a_company_is_a_person_s() -> None:
    assert fields(["Company", "Name"], ["Acme Inc", "Ann"], ["Zed", "Bob"]) == [
        "partner_name", "contact_name",
    ]  # fmt: skip


def test_a_name_beside_a_last_name_is_the_first() -> None:
    assert fields(["Empresa", "Nombre", "Apellidos"], ["Acme", "Ana", "Paz"]) == [
        "partner_name", "contact_first", "contact_last",
    ]  # fmt: skip


def test_a_contact_beside_a_first_name_is_the_last() -> None:
    assert fields(["Firma", "Vorname", "Kontakt"], ["Acme", "Anja", "Vogel"]) == [
        "partner_name", "contact_first", "contact_last",
    ]  # fmt: skip


def test_a_state_beside_a_city_is_no_status() -> None:
    assert fields(["Empresa", "Ciudad", "Estado"], ["Acme", "León", "Gto"])[2] == "state"


def test_the_same_heading_twice_is_taken_once() -> None:
    found = fields(["Company", "type_en", "type_zh"], ["Acme", "Reseller", "代理"])
    assert found == ["partner_name", "bucket", ""]


def test_a_field_of_one_goes_to_the_surest_column() -> None:
    found = table(["Company", "Web", "Website"], ["Acme", "acme.example", "www.acme.example"])
    assert [one.field for one in found.guesses] == ["partner_name", "", "website"]
    assert found.guesses[1].reason == "Another column is taken for Website already."


def test_further_years_are_figures_by_period() -> None:
    rows = [["Partner", "Bookings 2023", "Bookings 2024", "2025"], ["Acme", 1, 2, 3]]
    assert fields(*rows)[1:] == ["revenue_actual", "quarters", "quarters"]


def test_of_two_websites_the_fuller_one_is_taken() -> None:
    found = table(
        ["Company", "Website", "Company Domain Name"],
        ["Acme Inc", None, "acme.example"],
        ["Zed Ltd", "https://zed.example", "zed.example"],
    )
    assert [one.field for one in found.guesses] == ["partner_name", "", "website"]


def test_two_columns_of_payment_terms_are_joined() -> None:
    found = table(
        ["Bayi Adı", "Ödeme Koşulu", "Kredi Limiti"],
        ["Acme Ltd", "60 gün", "1.500.000"],
        ["Zed Ltd", "90 gün", "40.000"],
    )
    assert [one.field for one in found.guesses][1:] == ["payment_terms", "payment_terms"]
