"""A change, and whom it concerns."""

from datetime import UTC, datetime

from prmdesk.domain.changes import Change


def test_a_change_is_about_the_tables_it_touched() -> None:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    change = Change(1, at, "Edit partner", tables=frozenset({"partners", "stage_entries"}))
    assert change.about("partners")
    assert change.about("plans", "stage_entries")
    assert not change.about("plans")
    assert not change.about()
    assert not Change(1, at, "Nothing").about("partners")
