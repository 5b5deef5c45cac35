"""Today and what it rests on, against bare SQL that reads the same rows in the same run."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from prmdesk.domain.activities import Kind
from prmdesk.domain.lines import Query
from prmdesk.domain.onboarding import Side, StepKind
from prmdesk.domain.promises import PromiseState
from prmdesk.domain.training import AttendanceResult, SessionState
from prmdesk.services import onboarding_reports, people, promises, today, training
from prmdesk.storage import tables as t
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from tests.benchmarks.bench_list import timed
from tests.benchmarks.conftest import TODAY

_CHANCE = random.Random(1)


def _ago(most: int, least: int = 0) -> date:
    return TODAY - timedelta(_CHANCE.randint(least, most))


def _fill(tx: Transaction, count: int) -> None:
    """10 activities a partner, 5 promises, an onboarding for each third, 3 trainings."""
    pick, ids = _CHANCE.choice, range(1, count + 1)
    rows: list[dict[str, Any]] = [
        {"partner_id": pick(ids), "kind": pick(list(Kind)), "on_date": _ago(700), "text": "Call",
         "due": _ago(300, -30), "done_on": pick((None, TODAY))}
        for _ in range(10 * count)
    ]  # fmt: skip
    tx.insert_many(t.activities, rows)
    rows = [
        {"partner_id": pick(ids), "side": pick((Side.US, Side.PARTNER)), "text": "an offer",
         "made_on": _ago(300, 60), "due": _ago(60, -30), "state": state,
         "closed_on": TODAY if state else None}
        for state in _CHANCE.choices((PromiseState.KEPT, PromiseState.OPEN), (4, 1), k=5 * count)
    ]  # fmt: skip
    tx.insert_many(t.promises, rows)
    rows = [{"partner_id": key, "name": "90 days", "started_on": _ago(200)} for key in ids[::3]]
    for own in tx.insert_many(t.checklists, rows):
        phases = [{"checklist_id": own, "position": n, "title": "Phase"} for n in range(3)]
        rows = [
            {"checklist_id": own, "parent_id": phase, "position": n, "title": "Step",
             "kind": pick(list(StepKind)), "day": 9 * n, "is_exit": n == 9,
             "done_on": pick((None, _ago(100)))}
            for phase in tx.insert_many(t.steps, phases) for n in range(10)
        ]  # fmt: skip
        tx.insert_many(t.steps, rows)
    rows = [{"name": f"Course {n}", "refresh_months": 12 * (n % 2) or None} for n in range(12)]
    courses = tx.insert_many(t.courses, rows)
    rows = [{"course_id": pick(courses), "on_date": _ago(900), "state": SessionState.HELD}
            for _ in range(200)]  # fmt: skip
    held = tx.insert_many(t.sessions, rows)
    rows = [
        {"session_id": session, "partner_id": key, "contact_id": key,
         "result": AttendanceResult.ATTENDED}
        for key in ids for session in _CHANCE.sample(held, 3)
    ]  # fmt: skip
    tx.insert_many(t.attendances, rows)


@pytest.fixture(scope="module")
def busy_made(crowds: dict[int, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("busy") / "busy.prmdesk"
    db = Database(Path(shutil.copy(crowds[1_000], path)))
    with db.write("Fill") as tx:
        _fill(tx, 1_000)
    db.close()
    return path


@pytest.fixture
def busy(busy_made: Path) -> Iterator[Database]:
    """1 000 partners with what two years leave behind."""
    db = Database(busy_made)
    yield db
    db.close()


def _bare(db: Database, names: Sequence[str]) -> float:
    """Reading whole tables with bare SQLite."""

    def read() -> None:
        for name in names:
            raw.execute(f"SELECT * FROM {name}").fetchall()

    with closing(sqlite3.connect(db.path)) as raw:
        return timed(read)


@pytest.mark.parametrize(
    ("job", "read", "names", "goal"),
    [
        ("agenda", today.agenda, today.SHOWS, "in the worker"),
        ("alarms", people.alarms, ("partners", "contacts", "activities", "steps"), "<= 50 ms"),
        ("who is due", training.due, ("partners", "contacts", "attendances"), "<= 100 ms"),
        ("reports on onboarding", onboarding_reports.report, ("steps",), "in the worker"),
        ("promises", partial(promises.ledger, query=Query()), ("promises",), "<= 100 ms"),
    ],
)
def test_reading(
    busy: Database,
    ratio: Callable[..., None],
    job: str,
    read: Callable[..., object],
    names: Sequence[str],
    goal: str,
) -> None:
    ours = timed(lambda: read(busy, today=TODAY), 5)
    ratio(f"{job} of 1 000 partners", ours, _bare(busy, names), goal)
