"""Tax and registration numbers are told from phone numbers and codes."""

import pytest

from prmdesk.importers.tax import is_tax_id


@pytest.mark.parametrize(
    "text",
    [
        "DE123456789", "ATU12345678", "FR 40 303265045", "NL812345678B01", "CHE-116.281.710 MWST",
        "12.345.678/0001-90", "123.456.789-09", "76.543.210-K", "01.234.567.8-901.000",
        "20-12345678-6", "12345678-2-42", "220-81-62517", "12-3456789", "525-000-10-90",
        "27AAPFU0939F1ZV", "91310000MA1K35XX1A", "ABC010203AB1",
        "07643520567",  # P.IVA
        "732 829 320 00074",  # SIRET
        "51 824 753 556",  # ABN
        "556036-0793",  # a Swedish organisation
    ],
)  # fmt: skip
def test_numbers_of_many_countries_are_known(text: str) -> None:
    assert is_tax_id(text)


@pytest.mark.parametrize(
    "text",
    ["+49 30 1234567", "07643520568", "51 824 753 557", "0171 2345678", "A-1002", "2024-01-01",
     "Acme", "12345", "(020) 7946 0958", ""],
)  # fmt: skip
def test_phones_codes_and_wrong_check_digits_are_none(text: str) -> None:
    assert not is_tax_id(text)
