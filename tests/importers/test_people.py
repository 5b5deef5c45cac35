"""The people on a row, from however many columns and pieces."""

from prmdesk.importers.cells import Mail, Value
from prmdesk.importers.people import Person, merged, people, slots
from prmdesk.importers.preview import Preview
from tests.importers.making import table


def on_row(partner: str = "Acme", **cells: list[Value]) -> list[Person]:
    named = {f"contact_{name}": values for name, values in cells.items()}
    return list(people(named, partner))


def mails(*addresses: str) -> tuple[Mail, ...]:
    return tuple(Mail("", address) for address in addresses)


def test_one_person_with_everything() -> None:
    assert on_row(
        name=["Anja Vogel"], title=["CEO"], email=[mails("a@x.example")], phone=[("1234567",)],
        mobile=[("7654321",)], im=["anja_v"],
    ) == [Person("Anja Vogel", "CEO", "a@x.example", "1234567", "7654321", "anja_v")]  # fmt: skip


def test_first_and_last_name_in_the_order_of_their_language() -> None:
    assert on_row(first=["Anja"], last=["Vogel"])[0].name == "Anja Vogel"
    assert on_row(first=["小明"], last=["王"])[0].name == "王小明"


def test_several_people_in_one_cell_get_their_own_addresses() -> None:
    assert on_row(name=["赵立新、孙悦"], email=[mails("z@x.example", "s@x.example")]) == [
        Person("赵立新", email="z@x.example"), Person("孙悦", email="s@x.example"),
    ]  # fmt: skip
    assert [person.name for person in on_row(name=["Femke Visser, Jan Bakker"])] == [
        "Femke Visser", "Jan Bakker",
    ]  # fmt: skip


def test_a_last_name_before_a_comma_is_no_second_person() -> None:
    assert [person.name for person in on_row(name=["Vogel, Anja"])] == ["Vogel, Anja"]


def test_columns_for_a_first_and_a_second_contact() -> None:
    assert on_row(name=["Anja", "Bob"], email=[mails("a@x.example"), mails("b@x.example")]) == [
        Person("Anja", email="a@x.example"), Person("Bob", email="b@x.example"),
    ]  # fmt: skip


def test_headings_number_the_contacts() -> None:
    columns = [
        ("contact_name", "Contact 1 Name"),
        ("contact_email", "Contact 1 Email"),
        ("contact_name", "Contact 2 Name"),
        ("contact_phone", "Contact 2 Phone"),
    ]
    assert slots(columns) == [0, 0, 1, 1]
    assert slots([("contact_name", "Contact"), ("contact_name", "Secondary Contact")]) == [0, 1]
    assert slots([("contact_name", "Contact"), ("contact_phone", "Phone 2")]) == [None, None]


def test_a_second_contact_keeps_what_the_first_one_lacks() -> None:
    sheet = table(
        ["Company", "Contact 1 Name", "Contact 1 Email", "Contact 2 Name", "Contact 2 Phone"],
        ["Acme", "Anja Vogel", "anja@acme.example", "Bob Lee", "+49 30 1234567"],
    )
    assert Preview(sheet).records[0].people == (
        Person("Anja Vogel", email="anja@acme.example"), Person("Bob Lee", phone="+49 30 1234567"),
    )  # fmt: skip


def test_two_numbers_of_one_person_are_phone_and_mobile() -> None:
    assert on_row(name=["Anja"], phone=[("1234567", "7654321")]) == [
        Person("Anja", phone="1234567", mobile="7654321")
    ]


def test_addresses_without_names_are_still_contacts() -> None:
    assert on_row(email=[mails("info@x.example")]) == [
        Person("info@x.example", email="info@x.example")
    ]
    assert on_row(phone=[("1234567",)]) == [Person("Acme", phone="1234567")]
    assert on_row(email=[(Mail("Anja", "a@x.example"),)])[0].name == "Anja"
    assert on_row(name=["Anja"], email=[mails("a@x.example", "info@x.example")])[1] == Person(
        "info@x.example", email="info@x.example"
    )


def test_a_row_without_anyone_has_no_people() -> None:
    assert on_row(name=[None], email=[None], title=["CEO"]) == []


def test_people_of_two_rows_are_joined_by_address_then_name() -> None:
    known = [Person("Anja", email="a@x.example"), Person("Bob")]
    more = [Person("A. Vogel", email="A@X.example", phone="1"), Person("bob", email="b@x.example")]
    assert merged(known, more) == (
        Person("Anja", email="a@x.example", phone="1"), Person("Bob", email="b@x.example"),
    )  # fmt: skip
