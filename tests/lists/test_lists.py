"""Lists that people have lying around are understood well enough (issue 3, Measured).

`python -m pytest tests/lists -s` prints the table of everything that missed.
"""

import os
import re
from contextlib import nullcontext
from datetime import date

import pytest

from prmdesk.services.import_json import import_file
from prmdesk.storage.database import Database
from tests.hostile.seeds import seeded
from tests.lists.scoring import HERE, Truth, mistakes, score, truths

TRUTHS = truths()
MOST_BYTES = 1_500_000


@pytest.mark.timeout(300)  # a child process for each list, on a machine that may be busy
def test_the_lists_are_understood(
    db: Database, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    with seeded(monkeypatch) if os.name == "posix" else nullcontext():
        told = [import_file(db, truth.path, today, write=False)[0] for truth in TRUTHS]
    found = score(zip(TRUTHS, told, strict=True))
    print(found.table())  # noqa: T201 - shown with -s, and where the test fails
    assert not found.too_low()


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth.path.stem)
def test_a_truth_can_be_true(truth: Truth) -> None:
    assert not mistakes(truth)


def test_every_list_that_others_wrote_has_its_source_written_down() -> None:
    sources = (HERE / "SOURCES.md").read_text("utf-8")
    named = set(re.findall(r"^\| `([^`]+)` \|", sources, re.MULTILINE))
    assert named == {one.path.name for one in TRUTHS if one.is_real}


def test_there_are_enough_lists_and_they_are_small() -> None:
    partners = [one for one in TRUTHS if one.is_partners]
    assert len(partners) >= 28
    assert len(TRUTHS) - len(partners) >= 8
    assert sum(path.stat().st_size for path in HERE.iterdir() if path.is_file()) < MOST_BYTES
