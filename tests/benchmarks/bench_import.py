"""The import of a sheet of 20 columns, whole and step by step, against the floor and its peers."""

import shutil
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks import sheets, ways
from tests.benchmarks.ways import Taken

TIMES = {1_000: 5, 10_000: 5, 100_000: 3}


@pytest.fixture(scope="session", params=TIMES, ids=str)
def sheet(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet of so many partners."""
    return sheets.save(tmp_path_factory.mktemp("sheets") / f"{request.param}.xlsx", request.param)


class Runs:
    """Runs of several ways on one sheet, turn by turn, so that all meet the same noise."""

    def __init__(self, sheet: Path, template: Path, folder: Path) -> None:
        self._sheet, self._template, self._folder = sheet, template, folder
        self.rows = int(sheet.stem)
        self.taken: dict[str, list[Taken]] = {}

    def take(self, *names: str) -> None:
        for turn in range(TIMES[self.rows]):
            for name in names:
                target = self._folder / f"{name}{turn}.db"
                if name == "prmdesk":
                    shutil.copy(self._template, target)
                taken = ways.take(name, self._sheet, target, self._folder / "home")
                self.taken.setdefault(name, []).append(taken)
                target.unlink()

    def seconds(self, name: str, step: str = "") -> float:
        return median(one.steps[step] if step else one.seconds for one in self.taken[name])

    def peak(self, name: str) -> tuple[float, float]:
        """MB of the process, MB of its child."""
        taken = self.taken[name]
        return max(one.peak for one in taken), max(one.child for one in taken)


@pytest.fixture
def runs(sheet: Path, template: Path, tmp_path: Path) -> Runs:
    return Runs(sheet, template, tmp_path)


def test_import(runs: Runs, ratio: Callable[..., None], tell: Callable[[str], None]) -> None:
    runs.take("floor", "prmdesk")
    floor = runs.seconds("floor")
    goal = {10_000: "<= 4x", 100_000: "<= 3x"}.get(runs.rows, "")
    ratio(f"import of {runs.rows} rows", runs.seconds("prmdesk"), floor, goal)
    for step in ("read", "understand", "preview", "questions", "check", "write"):
        ratio(f"  of it: {step}", runs.seconds("prmdesk", step), floor, "")
    undo, write = runs.seconds("prmdesk", "undo"), runs.seconds("prmdesk", "write")
    ratio(f"undo of {runs.rows} rows, to their writing", undo, write, "<= 1x")
    own, child = runs.peak("prmdesk")
    goal = "; goal: under 450 MB" if runs.rows == 100_000 else ""
    tell(f"memory for {runs.rows} rows: {own:.0f} MB, its child {child:.0f} MB{goal}")
    tell(f"memory for {runs.rows} rows: floor {runs.peak('floor')[0]:.0f} MB")


def test_import_beside_pandas(
    runs: Runs, ratio: Callable[..., None], tell: Callable[[str], None]
) -> None:
    pytest.importorskip("pandas")
    runs.take("prmdesk", "pandas", "pandas_calamine")
    ours = runs.seconds("prmdesk")
    ratio(f"import of {runs.rows} rows, to pandas", ours, runs.seconds("pandas"), "<= 0.4x")
    quick = runs.seconds("pandas_calamine")
    ratio(f"import of {runs.rows} rows, to pandas with calamine", ours, quick, "")
    tell(f"memory for {runs.rows} rows: pandas {runs.peak('pandas')[0]:.0f} MB")
