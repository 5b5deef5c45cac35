"""Searches in the worker: the latest counts, and one that was given up tells nobody."""

from collections.abc import Callable

import pytest

from prmdesk.services.duplicates import Pair
from prmdesk.ui.desk import Desk
from prmdesk.ui.duplicates.search import Search

Settle = Callable[[], None]
Heard = list[list[Pair] | str]


@pytest.fixture
def search(desk: Desk) -> Search:
    return Search(desk)


@pytest.fixture
def heard(search: Search) -> Heard:
    told: Heard = []
    search.found.connect(told.append)
    search.stopped.connect(lambda: told.append("stopped"))
    return told


def test_only_the_latest_search_tells(
    acme: tuple[int, int], search: Search, heard: Heard, settled: Settle
) -> None:
    search.start()
    search.start()
    settled()
    ((pair,),) = heard
    assert isinstance(pair, Pair)
    assert (pair.one, pair.other) == acme
    assert not search.forget()


def test_one_that_was_given_up_tells_nobody(
    acme: tuple[int, int], search: Search, heard: Heard, settled: Settle
) -> None:
    search.start()
    assert search.forget()
    settled()
    assert heard == []


def test_cancel_says_that_it_was_stopped(
    desk: Desk, acme: tuple[int, int], search: Search, heard: Heard, settled: Settle
) -> None:
    desk.started.connect(lambda job: job.cancel())
    search.start()
    settled()
    assert heard == ["stopped"]
    assert search.job is None
