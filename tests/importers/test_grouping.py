"""Rows that go on about one partner."""

from prmdesk.importers.preview import Preview
from prmdesk.importers.records import Record
from tests.importers.making import table


def records(*rows: list[object]) -> list[Record]:
    return Preview(table(*rows)).records


HEAD: list[object] = ["Company", "City", "Contact Person", "Email"]


def test_contacts_below_their_company_belong_to_it() -> None:
    found = records(
        HEAD,
        ["Acme Inc", "Ulm", "Anja", "a@acme.example"],
        [None, None, "Bob", "b@acme.example"],
        ["Zed Ltd", "Bonn", "Cem", "c@zed.example"],
    )
    assert [(record.name, record.rows) for record in found] == [
        ("Acme Inc", (1, 2)),
        ("Zed Ltd", (3,)),
    ]
    assert [person.name for person in found[0].people] == ["Anja", "Bob"]


def test_the_same_company_on_several_rows_is_one_partner() -> None:
    found = records(
        HEAD,
        ["Acme Inc", "Ulm", "Anja", "a@acme.example"],
        ["Zed Ltd", "Bonn", "Cem", "c@zed.example"],
        ["ACME, Inc.", None, "Bob", "b@acme.example"],
    )
    assert [(record.name, record.rows) for record in found] == [
        ("Acme Inc", (1, 3)),
        ("Zed Ltd", (2,)),
    ]


def test_the_same_name_in_another_city_or_legal_form_is_left_to_the_user() -> None:
    found = records(
        HEAD,
        ["Acme Inc", "Ulm", "Anja", None],
        ["Acme Inc", "Bonn", "Bob", None],
        ["Acme GmbH", "Ulm", "Cem", None],
    )
    assert len(found) == 3


def test_what_a_later_row_says_otherwise_is_left_out_with_a_note() -> None:
    found = records(
        ["Company", "Tier", "Notes"], ["Acme", "Gold", "big"], ["Acme", "Silver", "small"],
        ["Acme", "gold", "big"],
    )  # fmt: skip
    assert found[0].values["tier"] == "Gold"
    assert [(note.row, note.raw) for note in found[0].notes] == [(2, "Silver")]
    assert found[0].values["notes"] == "big, small"


def test_a_row_with_neither_company_nor_person_stays_a_problem_of_its_own() -> None:
    found = records(HEAD, [None, "Ulm", "Anja", None], ["Zed", "Bonn", None, None], [None, "Köln"])
    assert [(record.name, record.rows) for record in found] == [
        ("", (1,)),
        ("Zed", (2,)),
        ("", (3,)),
    ]


def test_every_row_is_in_exactly_one_record() -> None:
    found = records(
        HEAD, ["Acme", "Ulm", "A", None], [None, None, "B", None], ["acme", "Ulm", "C", None],
        [None, None, "D", None], ["Zed", None, None, None], [None, "Köln", None, None],
    )  # fmt: skip
    assert sorted(row for record in found for row in record.rows) == [1, 2, 3, 4, 5, 6]
