"""Hostile and odd files: each comes out as stated, and nothing else happens (T13, R9, R10)."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from prmdesk.errors import Unreadable
from prmdesk.importers import limits, sandbox
from prmdesk.importers.grid import Book, is_blank
from prmdesk.importers.refusals import SENTENCES, Why
from tests.hostile import compound, opendocument, places, sheets, texts, values, xmls, zips
from tests.hostile.cases import Case, Outcome, Rows
from tests.hostile.seeds import Watch, seeded

if os.name != "posix":
    pytest.skip("children are forked and watched: POSIX only", allow_module_level=True)

MODULES = (zips, opendocument, xmls, values, sheets, compound, texts, places)
CASES = [one for module in MODULES for one in module.CASES.all]
_WHY = {sentence: why for why, sentence in SENTENCES.items()}


@pytest.fixture(scope="module")
def watched() -> Iterator[Watch]:
    with pytest.MonkeyPatch.context() as patch, seeded(patch) as watch:
        yield watch


def outcome(path: Path) -> Outcome:
    """What comes of reading ``path``."""
    try:
        return as_outcome(sandbox.read(path))
    except Unreadable as error:
        return _WHY[str(error)]


def as_outcome(book: Book) -> Rows:
    """How many rows are not blank, and what the user is warned of."""
    count = sum(not is_blank(row) for grid in book.grids for row in grid.rows)
    differ = ("counts_differ",) if book.counts_differ else ()
    return Rows(count, (*book.warnings, *differ))


def test_there_are_enough_of_them_and_no_two_of_one_name() -> None:
    assert len(CASES) >= 120
    assert len({one.name for one in CASES}) == len(CASES)


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: case.name.encode("unicode_escape").decode()
)
def test_it_comes_out_as_stated(case: Case, tmp_path: Path, watched: Watch) -> None:
    path = case.make(tmp_path)
    before = sorted(os.listdir(tmp_path))
    watched.clear()
    start = time.monotonic()
    assert outcome(path) == case.outcome
    assert time.monotonic() - start < limits.SECONDS + 2
    assert watched.endings
    assert watched.peak <= limits.MEMORY
    assert not watched.sins
    assert sorted(os.listdir(tmp_path)) == before


KILLERS = ("cell_at_last_corner", "shared_strings_that_claim_to_be_four_billion", "bomb_of_rows",
           "xls_fat_loop", "ods_bomb_of_cells", "error_spill", "xls_locked", "pipe")  # fmt: skip


@pytest.mark.parametrize("case", [
    pytest.param(one, id=one.name.encode("unicode_escape").decode(),
                 marks=() if one.name in KILLERS else pytest.mark.drill)
    for one in CASES
])  # fmt: skip
def test_it_comes_out_so_from_a_child_of_its_own(case: Case, tmp_path: Path) -> None:
    """The same, all the way that a user's file goes; most of them in the long form only."""
    assert outcome(case.make(tmp_path)) == case.outcome


def test_a_file_that_vanishes_or_grows_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Company\n" + "Acme\n" * 5000)

    def vanish(_done: int, _of: int) -> None:
        path.unlink(missing_ok=True)

    with pytest.raises(Unreadable) as gone:
        sandbox.read(path, progress=vanish)
    assert _WHY[str(gone.value)] is Why.MISSING

    path.write_text("Company\n")

    def grow(_done: int, _of: int) -> None:
        with path.open("a") as file:
            file.write("Acme\n" * 10)

    assert as_outcome(sandbox.read(path, progress=grow)).count >= 1
