"""The sample shows a full day of work: promises both ways, frictions, people, the library."""

from datetime import date

from prmdesk.domain.journey_map import hardships, worst
from prmdesk.domain.lines import Query
from prmdesk.domain.onboarding import Side
from prmdesk.domain.people import Alarm
from prmdesk.domain.promises import Standing, kept_rates
from prmdesk.domain.today import MOST
from prmdesk.services import frictions, journey_map, packs, people, promises, today
from prmdesk.storage.database import Database


def test_today_has_more_to_tell_than_ten_lines_and_of_many_kinds(sampled: Database) -> None:
    day = sampled.today()
    agenda = today.agenda(sampled, day)
    assert len(agenda.told) == MOST
    assert len({line.about for line in agenda.told}) >= 5
    assert len(agenda.lines) > 2 * MOST
    days = [(meeting.due - day).days for meeting in agenda.meetings if meeting.due]
    assert days == [0, 1, 6]


def test_promises_stand_in_every_way_on_both_sides(sampled: Database) -> None:
    day: date = sampled.today()
    found = [entry.promise for entry in promises.ledger(sampled, Query(), day)]
    rates = kept_rates(found, lambda one: one.side, day)
    ways = {Standing.KEPT, Standing.KEPT_LATE, Standing.LATE, Standing.RUNNING, Standing.BROKEN}
    assert ways <= rates[Side.US].counts.keys() & rates[Side.PARTNER].counts.keys()
    assert rates[Side.US].share != rates[Side.PARTNER].share


def test_people_are_known_leave_and_are_missed(sampled: Database) -> None:
    kinds = {alarm.kind for alarm in people.alarms(sampled, sampled.today())}
    assert set(Alarm) == kinds
    assert people.colleagues(sampled) == [
        "Jonas Weber", "Mara Lindqvist", "Petra Holm", "Viktor Hahn", "陈思源",
    ]  # fmt: skip
    assert {one.is_open for one in frictions.every(sampled)} == {True, False}
    assert worst(hardships(journey_map.steps(sampled))) is not None
    assert [line.files for line in packs.every(sampled)] == [3]
