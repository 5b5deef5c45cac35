"""One saved edit, and its undo, against a raw update with the same pragmas in the same run."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

from prmdesk.domain.partners import Partner
from prmdesk.services import history, partners
from prmdesk.storage.database import Database
from tests.benchmarks.bench_list import timed
from tests.benchmarks.conftest import TODAY

_numbers = count()


def raw_edit(folder: Path) -> float:
    with closing(sqlite3.connect(folder / "raw.db", isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("CREATE TABLE partners (id INTEGER PRIMARY KEY, city TEXT)")
        raw.execute("INSERT INTO partners VALUES (1, '')")

        def edit() -> None:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE partners SET city = ? WHERE id = 1", (f"City {next(_numbers)}",))
            raw.execute("COMMIT")

        return timed(edit, 50)


def test_one_saved_edit(db: Database, tmp_path: Path, ratio: Callable[..., None]) -> None:
    key = partners.add_partner(db, Partner(0, "Acme"), TODAY)
    ours = timed(lambda: partners.edit_partner(db, key, TODAY, city=f"Town {next(_numbers)}"), 50)
    ratio("one saved edit", ours, raw_edit(tmp_path), "<= 3x")


def test_undo_of_one_edit(db: Database, tmp_path: Path, ratio: Callable[..., None]) -> None:
    key = partners.add_partner(db, Partner(0, "Acme"), TODAY)
    for n in range(60):
        partners.edit_partner(db, key, TODAY, city=f"Place {n}")
    ratio("undo of one edit", timed(db.undo, 30), raw_edit(tmp_path), "<= 3x")


def test_history_of_a_partner(crowd: Database, ratio: Callable[..., None]) -> None:
    ours = timed(lambda: history.of_partner(crowd, 500, 300))
    with closing(sqlite3.connect(crowd.path)) as raw:
        floor = timed(lambda: raw.execute("SELECT * FROM edits WHERE partner_id = 500").fetchall())
    ratio(f"history of one in {partners.count(crowd)}", ours, floor, "<= 5 ms")
