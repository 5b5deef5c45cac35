"""Times on a wall, and which entries are wanted."""

from datetime import date

from prmdesk.domain.calendar import Entry, EntryKind, Wanted, chosen, wall_time


def test_a_time_on_the_wall_is_hour_and_minute_or_all_day() -> None:
    assert [wall_time(text) for text in ("14:00", "9:05", "00:00", "23:59")] == [
        (14, 0), (9, 5), (0, 0), (23, 59),
    ]  # fmt: skip
    for text in ("", "24:00", "9", "9:5", "12:60", "a:00", "-1:00", "12:000"):
        assert wall_time(text) is None


def test_entries_are_in_order_of_day_and_time_and_both_ends_count() -> None:
    day = date(2026, 3, 2)
    a = Entry(EntryKind.TASK, "a", day, "", partner_ids=(1,), at="10:00")
    b = Entry(EntryKind.TASK, "b", day, "", partner_ids=(2, 3))
    c = Entry(EntryKind.STEP, "c", date(2026, 3, 1), "", partner_ids=(1,))
    assert chosen([a, b, c], Wanted()) == [c, b, a]
    assert chosen([a, b, c], Wanted(first=day, last=day)) == [b, a]
    assert chosen([a, b, c], Wanted(partner_ids=frozenset({3, 9}))) == [b]
    assert chosen([a, b, c], Wanted(kinds=frozenset({EntryKind.STEP}))) == [c]
