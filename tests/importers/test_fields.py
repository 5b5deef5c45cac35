"""The canonical fields."""

from prmdesk.importers import fields
from prmdesk.importers.fields import FIELDS, Kind


def test_each_field_has_one_name_and_one_label() -> None:
    assert len(FIELDS) == len(fields._ALL)
    assert len({field.label for field in fields._ALL}) == len(fields._ALL)


def test_a_custom_field_is_called_as_its_heading() -> None:
    assert fields.label("custom:Shoe size") == "Shoe size"
    assert fields.field("custom:Shoe size").kind is Kind.TEXT
    assert fields.label("") == "Skip"
    assert fields.label("partner_name") == "Partner name"
