"""Values as people read them."""

from datetime import date

import pytest

from prmdesk.i18n import speaking
from prmdesk.importers.cells import Mail, Value
from prmdesk.importers.showing import text


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("lifecycle_stage", "grow", "Growing"),
        ("bucket", ("supplier", "influence"), "Supplier, Influence"),
        ("quadrant", "orphan", "Orphan"),
        ("country", "DE", "Germany"),
        ("country", "Atlantis", "Atlantis"),
        ("agreement_start", date(2025, 3, 5), "2025-03-05"),
        ("value_to_partner", 62.5, "62.5"),
        ("value_to_partner", 0.0, "0"),
        ("tags", ("a", "b"), "a; b"),
        ("contact_email", (Mail("Anja", "a@x.example"),), "a@x.example"),
        ("custom:Shoe size", "42", "42"),
        ("city", None, ""),
    ],
)
def test_codes_are_shown_by_their_names(name: str, value: Value, shown: str) -> None:
    assert text(name, value) == shown


def test_names_are_those_of_the_language_spoken() -> None:
    with speaking("zh"):
        assert text("country", "DE") == "德国"
