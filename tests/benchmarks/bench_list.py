"""The list: opening, a keystroke in search, sorting; each against bare SQLite in the same run."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.lines import Query
from prmdesk.services import partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import style
from tests.benchmarks.conftest import TODAY


def timed(call: Callable[[], object], times: int = 7) -> float:
    spent = []
    for _ in range(times):
        start = perf_counter()
        call()
        spent.append(perf_counter() - start)
    return median(spent)


def bare(db: Database, sql: str) -> float:
    with closing(sqlite3.connect(db.path)) as raw:
        return timed(lambda: raw.execute(sql).fetchall())


def test_opening_the_list(crowd: Database, qapp: QApplication, ratio: Callable[..., None]) -> None:
    from prmdesk.ui.partners.page import PartnersPage

    style.apply(qapp, dark=False)
    count = partners.count(crowd)

    def show() -> None:
        desk = Desk(crowd, lambda: TODAY)
        page = PartnersPage(desk)
        page.resize(900, 700)
        page.show()
        qapp.processEvents()
        page.grab()
        page.close()
        desk.close()

    show()
    floor = bare(crowd, "SELECT id FROM partner_lines ORDER BY sort_name")
    ratio(f"list of {count} painted", timed(show, 5), floor, "<= 80 ms at 10 000")


@pytest.mark.parametrize("typed", ["no", "lumen 0001", "北", "北辰", "anja@p77"])
def test_a_keystroke_in_search(crowd: Database, ratio: Callable[..., None], typed: str) -> None:
    query = Query(text=typed)
    ours = timed(lambda: partners.lines_of(crowd, partners.ids(crowd, query, TODAY)[:60]))
    word = typed.split(maxsplit=1)[0]
    floor = bare(
        crowd, f"SELECT id FROM partner_lines WHERE search_text LIKE '%{word}%' ORDER BY sort_name"
    )
    ratio(f"search {typed!r} in {partners.count(crowd)}", ours, floor, "<= 16 ms at 10 000")


@pytest.mark.parametrize("column", ["name", "stage", "value_to_us", "next_due"])
def test_sorting(crowd: Database, ratio: Callable[..., None], column: str) -> None:
    ours = timed(lambda: partners.ids(crowd, Query(order=(column,)), TODAY))
    by = "sort_name" if column == "name" else column
    floor = bare(crowd, f"SELECT id FROM partner_lines ORDER BY {by}")
    ratio(f"sort {partners.count(crowd)} by {column}", ours, floor, "<= 1.5x")
