"""What has a day keeps it: in every time zone, when the clocks change, and when one is set."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.calendar import Wanted
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.promises import Promise
from prmdesk.domain.training import Course, Session
from prmdesk.services import (
    calendar,
    partners,
    promises,
    sessions,
    steps,
    today,
    training,
)
from prmdesk.storage import tables
from prmdesk.storage.database import Database

ZONES = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/Santiago")
_25_HOURS, _NO_MIDNIGHT = date(2026, 10, 25), date(2026, 9, 6)
"""Days on which the clocks change, in Berlin and in Santiago."""

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)

Dues = dict[str, date]


@pytest.fixture
def travel() -> Iterator[Callable[[str], None]]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot be taken elsewhere")
    before = os.environ["TZ"]

    def go(zone: str) -> None:
        os.environ["TZ"] = zone
        time.tzset()

    yield go
    go(before)


def fill(db: Database, day: date) -> Dues:
    """One of everything that has a day; returns the lines of Today with the days they are due."""
    db.today = lambda: day
    soon = day + timedelta(1)
    acme = partners.add_partner(db, Partner(0, "Acme", stage=Stage.ONBOARD), day)
    promise = promises.save(db, Promise(0, acme, Side.US, "the offer", day, soon))
    put_off = promises.save(db, Promise(0, acme, Side.US, "the price list", day, day))
    task, meeting = (
        partners.save_activity(db, Activity(0, acme, kind, day, text, due=soon, at=at))
        for kind, text, at in ((Kind.TASK, "Call", ""), (Kind.MEETING, "Visit", "02:30"))
    )
    with db.write("Fill") as tx:
        own = tx.insert(
            tables.checklists,
            {"partner_id": acme, "name": "Onboarding", "started_on": day - timedelta(29)},
        )
    phase, fixed = (steps.add_step(db, own, title) for title in ("Foundations", "Sign"))
    counted = steps.add_step(db, own, "Meet", parent_id=phase)
    again = steps.add_step(db, own, "Audit", parent_id=phase)
    steps.edit_steps(db, own, [fixed], due=soon)
    steps.edit_steps(db, own, [counted], day=30)
    steps.edit_steps(db, own, [again], every_months=1)
    steps.tick(db, own, [again], soon.replace(month=soon.month - 1))
    course = training.save_course(db, Course(0, "Pitch"))
    sessions.save_session(db, Session(0, course, soon, "02:30", "Europe/Berlin"))
    today.snooze(db, [f"promise:{put_off}"], soon, day)
    return {
        f"promise:{promise}": soon, f"promise:{put_off}": day, f"activity:{task}": soon,
        f"activity:{meeting}": soon, f"step:{fixed}": soon, f"step:{counted}": soon,
        f"again:{again}": soon,
    }  # fmt: skip


def told(db: Database, day: date) -> dict[str, tuple[date | None, int, bool]]:
    """The lines of Today with their days, how late they are, and whether they were put off."""
    db.today = lambda: day
    found = today.agenda(db, day)
    return {
        item.key: (item.on, item.days, line.until is not None)
        for line in (*found.lines, *found.snoozed)
        for item in line.items
    }


@pytest.mark.parametrize("day", [_25_HOURS, _NO_MIDNIGHT])
def test_no_zone_and_no_clock_moves_a_day(
    day: date, template: Path, tmp_path: Path, travel: Callable[[str], None]
) -> None:
    for here in ZONES[:2]:
        db = Database(Path(shutil.copy(template, tmp_path / "days.prmdesk")))
        travel(here)
        dues, written = fill(db, day), set[bytes]()
        put_off = next(key for key, due in dues.items() if due == day)
        for there in ZONES:
            travel(there)
            for by in (1, 0, -1, 1):  # the clock is set back, and on again
                now = day + timedelta(by)
                found = told(db, now)
                for key, due in dues.items():
                    if by == 1 or not key.startswith("again"):
                        assert found[key] == (due, (now - due).days, key == put_off and by < 1)
            days = {one.what: (one.on, one.at) for one in calendar.entries(db, Wanted())}
            soon = day + timedelta(1)
            assert days == {
                "the offer": (soon, ""), "the price list": (day, ""), "Call": (soon, ""),
                "Visit": (soon, "02:30"),
                "Sign": (soon, ""), "Meet": (soon, ""), "Audit": (soon, ""),
                "Pitch": (soon, "02:30"),
            }  # fmt: skip
            calendar.save(db, tmp_path / "c.ics", Wanted(), NOW)
            written.add((tmp_path / "c.ics").read_bytes())
        assert len(written) == 1
        db.close()
