"""Which column goes where: headings, values, neighbours, and what is left to the user."""

from prmdesk.importers.guessing import SURE, Guess
from tests.importers.making import Rows, table


def guesses(*rows: list[object]) -> dict[str, Guess]:
    found = table(*rows)
    return {
        column.heading or f"column {column.index}": one
        for column, one in zip(found.columns, found.guesses, strict=True)
    }


def test_a_plain_list_is_understood_without_a_question() -> None:
    found = guesses(
        ["Company", "Contact Person", "E-mail", "Phone", "Website", "Country", "Tier", "Notes"],
        ["Acme Inc", "Anja Vogel", "anja@acme.example", "+49 30 12345", "acme.example", "Germany",
         "Gold", "x"],
    )  # fmt: skip
    assert [one.field for one in found.values()] == [
        "partner_name", "contact_name", "contact_email", "contact_phone", "website", "country",
        "tier", "notes",
    ]  # fmt: skip
    assert all(one.confidence >= SURE and not one.choices for one in found.values())
    assert found["Company"].reason == "The heading is known: Company."


def test_dangerous_headings_are_asked_about_with_a_likely_answer() -> None:
    found = guesses(
        ["Partner", "Owner", "Type", "Status"],
        ["Acme", "Bob Lee", "Reseller", "Active"],
        ["Zed", "Ann Poe", "Referral", "On hold"],
    )
    assert (found["Owner"].field, found["Owner"].choices) == (
        "our_owner",
        ("our_owner", "legal_rep"),
    )
    assert found["Type"].field == "bucket"
    assert found["Status"].field == "lifecycle_stage"
    assert all(found[name].choices for name in ("Owner", "Type", "Status"))


def test_a_name_beside_a_company_is_a_person_s_and_still_asked_about() -> None:
    found = guesses(["Company", "Name"], ["Acme Inc", "Anja"], ["Zed Ltd", "Bob"])
    assert found["Name"].field == "contact_name"
    assert found["Name"].choices


def test_values_decide_where_a_heading_means_several_things() -> None:
    numbers = guesses(["Company", "Rating"], ["Acme Inc", 4.5], ["Zed Ltd", 3])
    words = guesses(["Company", "Rating"], ["Acme Inc", "Gold"], ["Zed Ltd", "Silver"])
    assert numbers["Rating"].field == "score"
    assert words["Rating"].field == "tier"
    assert guesses(["Partner", "Customers"], ["Acme", 120], ["Zed", 5])["Customers"].field == (
        "customers_count"
    )


def test_state_beside_a_city_is_part_of_an_address() -> None:
    found = guesses(["Company", "City", "State"], ["Acme", "Austin", "TX"], ["Zed", "Dallas", "TX"])
    assert (found["State"].field, found["State"].choices) == ("state", ())


def test_values_that_contradict_their_heading_raise_doubt() -> None:
    found = guesses(["Company", "Email"], ["Acme", "yes"], ["Zed", "no"], ["Foo", "yes"])
    assert found["Email"].confidence < 0.5
    assert "do not look like it" in found["Email"].reason


def test_an_unknown_heading_is_recognised_by_its_values() -> None:
    found = guesses(
        ["Firma", "Wohin schreiben"], ["Acme", "a@acme.example"], ["Zed", "z@zed.example"]
    )
    assert found["Wohin schreiben"].field == "contact_email"
    assert found["Wohin schreiben"].confidence < SURE


def test_without_headings_the_company_is_suggested_and_asked_about() -> None:
    found = guesses(["1", "Acme GmbH", "a@acme.example"], ["2", "Zed Ltd", "z@zed.example"])
    assert found["column 1"].field == "partner_name"
    assert found["column 1"].choices
    assert found["column 2"].field == "contact_email"


def test_of_two_columns_for_one_field_the_surer_one_wins() -> None:
    found = guesses(["Compnay Name", "Partner"], ["Acme", "Acme Inc"], ["Zed", "Zed Ltd"])
    assert found["Partner"].field == "partner_name"
    assert found["Compnay Name"].field == ""


def test_several_columns_of_contacts_all_count() -> None:
    rows: Rows = [
        ["Company", "Contact 1", "Email 1", "Contact 2", "Email 2"],
        ["Acme", "Anja", "anja@acme.example", "Bob", "bob@acme.example"],
    ]
    found = guesses(*map(list, rows))
    assert found["Contact 1"].field == found["Contact 2"].field == "contact_name"
    assert found["Email 1"].field == found["Email 2"].field == "contact_email"


def test_a_counting_column_called_no_is_a_row_number() -> None:
    found = guesses(["No", "Partner ID", "Partner"], [1, "P7", "Acme"], [2, "P9", "Zed"])
    assert found["No"].field == "row_no"
    assert not found["No"].choices
