"""A record of the sheet."""

from prmdesk.importers.records import Record


def test_a_record_without_a_name_says_so() -> None:
    assert Record((3,), {"partner_name": "Acme"}, (), ()).name == "Acme"
    assert Record((3,), {}, (), ()).name == ""
