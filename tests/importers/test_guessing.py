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
    assert found["Status"].field == "status"
    assert all(found[name].choices for name in ("Owner", "Type", "Status"))


def test_a_status_of_many_stages_is_the_stage() -> None:
    rows = [["Acme", "Prospect"], ["Zed", "In negotiation"], ["Foo", "Signed"], ["Bar", "Pilot"]]
    assert guesses(["Partner", "Status"], *map(list, rows))["Status"].field == "lifecycle_stage"


def test_people_who_look_after_several_partners_are_ours() -> None:
    ours = [["Acme", "Ann"], ["Zed", "Bob"], ["Foo", "Ann"], ["Bar", "Bob"]]
    theirs = [["甲公司", "王明"], ["乙公司", "李丽"], ["丙公司", "赵强"], ["丁公司", "孙悦"]]
    assert guesses(["Partner", "Owner"], *map(list, ours))["Owner"].field == "our_owner"
    assert guesses(["公司名称", "负责人"], *map(list, theirs))["负责人"].field == "their_manager"


def test_a_place_that_is_no_country_is_a_city() -> None:
    rows = [["Acme", "Berlin"], ["Zed", "Leeds, UK"], ["Foo", "Rome"]]
    assert guesses(["Company", "Location"], *map(list, rows))["Location"].field == "city"


def test_yes_and_no_are_no_tier_and_no_person() -> None:
    rows = [["Acme", "yes", "no"], ["Zed", "no", "yes"]]
    found = guesses(["Company", "Membership", "Exec Sponsor"], *map(list, rows))
    assert found["Membership"].field == found["Exec Sponsor"].field == ""


def test_numbers_below_an_unknown_heading_are_no_phone_numbers() -> None:
    rows = [["Acme", "48.8588897", "200000"], ["Zed", "51.5073219", "350000"]]
    found = guesses(["Company", "lat", "grants"], *map(list, rows))
    assert found["lat"].field == found["grants"].field == ""


def test_links_below_a_heading_of_no_field_go_nowhere() -> None:
    rows = [["Acme", "https://acme.example/logo.png"], ["Zed", "https://zed.example/logo.png"]]
    assert guesses(["Company", "Logo URL"], *map(list, rows))["Logo URL"].field == ""


def test_short_codes_are_no_countries_without_a_heading_that_says_so() -> None:
    rows = [["Acme", "AG"], ["Zed", "UG"], ["Foo", "SE"]]
    assert guesses(["Company", "Rechtsform"], *map(list, rows))["Rechtsform"].field == ""


def test_the_address_of_our_own_people_is_not_the_partner_s() -> None:
    rows = [["Acme", "ann@our.example"], ["Zed", "bob@our.example"]]
    assert (
        guesses(["Company", "Business owner email"], *map(list, rows))["Business owner email"].field
        == ""
    )


def test_a_second_year_of_revenue_is_a_figure_by_period() -> None:
    rows = [["Acme", "310K", "95K"], ["Zed", "1.2M", "840K"]]
    found = guesses(["Company", "Bookings 2024", "Bookings 2025"], *map(list, rows))
    assert sorted(one.field for one in found.values()) == [
        "partner_name", "quarters", "revenue_actual",
    ]  # fmt: skip


def test_a_name_beside_a_first_name_is_the_last_one() -> None:
    found = guesses(["Société", "Prénom", "Nom contact"], ["Acme", "Zoé", "Morel"])
    assert found["Nom contact"].field == "contact_last"


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


def test_a_list_without_headings_is_understood_by_its_values() -> None:
    rows = [
        [1, "北京辰星科技有限公司", "北京", "王明", "13800138000", "金牌", "经销商"],
        [2, "上海远景软件有限公司", "上海", "李丽", "13900139000", "银牌", "供应商"],
        [3, "广州三元贸易有限公司", "广州", "赵强", "13700137000", "铜牌", "经销商"],
    ]
    assert [one.field for one in guesses(*map(list, rows)).values()] == [
        "row_no", "partner_name", "city", "contact_name", "contact_phone", "tier", "bucket",
    ]  # fmt: skip


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


def one(heading: str, *values: object, others: int = 0) -> Guess:
    """The guess for a column beside a company."""
    rows = [[f"Firm {n} Ltd", value] for n, value in enumerate(values)]
    return guesses(["Company", heading], *rows)[heading or "column 1"]


def test_digits_alone_are_no_phone_number() -> None:
    assert one("Zzz", "0312345678", "0101234567", "0401987654").field == ""
    assert (
        one("Zzz", "+49 30 1234567", "030 / 99 88 77", "(020) 7946 0958").field == "contact_phone"
    )


def test_a_tax_id_is_told_by_its_form() -> None:
    assert (
        one("Zzz", "12.345.678/0001-90", "98.765.432/0001-10", "11.222.333/0001-81").field
        == "tax_id"
    )
    assert one("CPF", "123.456.789-09", "987.654.321-00").field == "tax_id"


def test_words_for_a_tier_tell_it_and_a_yes_does_not() -> None:
    assert one("Zzz", "Gold", "Silver", "Gold").field == "tier"
    assert one("Incl. in Membership?", "Yes", "Unsure", "Yes (small ad)").field == ""
    assert one("Membership", "Yes", "No", "Yes").field == ""


def test_sales_with_names_is_one_of_us() -> None:
    found = one("Sales", "Rina", "Andi", "Rina")
    assert (found.field, "our_owner" in found.choices) == ("our_owner", True)
    assert one("Sales", "12000", "900", "4").field == "revenue_actual"


def test_a_contact_of_numbers_is_a_phone() -> None:
    assert one("Contact", "60162631160", "60182618488", "60122862057").field == "contact_phone"
    assert one("Contact", "a@x.example", "b@y.example").field == "contact_email"


def test_people_without_a_heading_are_contacts() -> None:
    rows = [
        ["Pike Brokers Ltd", "Alison Pike", "a@p.example"],
        ["Osei Ltd", "David Osei", "d@o.example"],
        ["Finch Ltd", "Moira Finch", "m@f.example"],
    ]
    assert [guess.field for guess in table(*rows).guesses] == [
        "partner_name",
        "contact_name",
        "contact_email",
    ]


def test_a_phone_column_of_names_is_none() -> None:
    assert one("PH", "Eva Holm", "Jan Novak", "Anna Berg").field == ""


def test_a_postcode_has_digits() -> None:
    assert one("CP", "Acme", "Beta", "Gamma").field == ""
