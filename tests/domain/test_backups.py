"""When a backup is due and which stay, worked out by hand and for any clock (R6, T8)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.backups import Backup, Occasion, is_due, to_drop

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def backup(number: int, at: datetime) -> Backup:
    return Backup(number, at, Occasion.START, Path(f"{number}"))


def ages(*hours: float) -> list[Backup]:
    """Backups of these ages, given oldest first, as they were made."""
    return [backup(n, NOW - timedelta(hours=hour)) for n, hour in enumerate(hours, 1)]


def left(backups: list[Backup], now: datetime = NOW) -> list[Backup]:
    dropped = {item.number for item in to_drop(backups, now)}
    return [item for item in backups if item.number not in dropped]


def test_the_first_backup_is_due_at_once():
    assert is_due(None, NOW)


def test_a_backup_is_due_four_hours_after_the_last():
    assert not is_due(*ages(3.99), NOW)
    assert is_due(*ages(4), NOW)


def test_a_backup_dated_2036_does_not_stop_backups():
    assert is_due(backup(1, datetime(2036, 1, 1, tzinfo=UTC)), NOW)


def test_all_of_two_days_stay():
    every_hour = ages(*range(48, 0, -1))
    assert left(every_hour) == every_hour


def test_of_an_older_day_the_last_one_stays():
    # 21 November: 08:00 and 20:00; then three of today that stay anyway
    day = [datetime(2026, 11, 21, hour, tzinfo=UTC) for hour in (8, 20)]
    made = [backup(1, day[0]), backup(2, day[1]), *(backup(n, NOW) for n in (3, 4, 5))]
    assert [item.number for item in left(made)] == [2, 3, 4, 5]


def test_a_year_of_daily_backups_becomes_days_weeks_and_months():
    # 365 days at noon, the last one now: 24, 23 and 22 November are the two days (and the newest
    # three); 21 to 10 are the 12 days. The ten weeks are that of Monday the 9th, of which only
    # that day is left, and those that end on the nine Sundays from 8 November to 13 September;
    # then the last day of nine months, September's being the 6th, as the weeks took the rest.
    made = [backup(365 - n, NOW - timedelta(days=n)) for n in range(365)]
    stays = [item.at.date().isoformat() for item in left(made)]
    assert stays[:15] == [f"2026-11-{day}" for day in range(24, 9, -1)]
    assert stays[15:25] == [
        "2026-11-09", "2026-11-08", "2026-11-01", "2026-10-25", "2026-10-18",
        "2026-10-11", "2026-10-04", "2026-09-27", "2026-09-20", "2026-09-13",
    ]  # fmt: skip
    assert stays[25:] == [
        "2026-09-06", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31",
        "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31",
    ]  # fmt: skip


def test_the_newest_three_stay_however_old():
    made = ages(9002, 9001, 9000.5, 9000.2, 9000.1)
    assert [item.number for item in left(made)][-3:] == [3, 4, 5]


def test_the_order_is_that_of_the_numbers_when_the_clock_jumped_back():
    ten_years = timedelta(days=3650)
    made = [backup(n, NOW + ten_years + timedelta(hours=n)) for n in range(1, 6)]
    made += [backup(n, NOW - ten_years + timedelta(hours=n)) for n in range(6, 9)]
    assert left(made)[-3:] == made[-3:]


def test_a_clock_that_jumps_ahead_leaves_three_and_the_days():
    made = ages(*range(40, 0, -1))  # of 24, 23 and (at 20:00 to 23:00) 22 November
    stays = left(made, NOW + timedelta(days=3650))
    assert [item.at.day for item in stays] == [22, 23, 24, 24, 24, 24]


moments = st.datetimes(datetime(2016, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))
histories = st.lists(moments, max_size=80).map(
    lambda ats: [backup(n, a) for n, a in enumerate(ats)]
)


@given(histories, moments)
def test_whatever_the_clock_says(made: list[Backup], now: datetime):
    stays = left(made, now)
    assert stays[-3:] == made[-3:]
    assert [item for item in made if now - item.at <= timedelta(days=2)] == [
        item for item in stays if now - item.at <= timedelta(days=2)
    ]
    older = [item for item in stays[:-3] if now - item.at > timedelta(days=2)]
    assert len(older) <= 12 + 10 + 9
    assert left(stays, now) == stays


@given(st.lists(st.integers(1, 60), min_size=4, max_size=60))
def test_thinning_after_each_backup_keeps_as_much_as_thinning_once(gaps: list[int]):
    """No backup is lost for having been thinned on the way, as far as days go."""
    kept: list[Backup] = []
    at = datetime(2026, 1, 1, tzinfo=UTC)
    made = []
    for n, gap in enumerate(gaps):
        at += timedelta(hours=gap)
        made.append(backup(n, at))
        kept = left([*kept, made[-1]], at)
    days = {item.at.date() for item in left(made, at)[-15:]}
    assert days <= {item.at.date() for item in kept}
