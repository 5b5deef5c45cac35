"""Workspaces of many partners, made once, and a table of ratios at the end of the run."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from prmdesk.domain.partners import Stage
from prmdesk.storage import tables
from prmdesk.storage.database import Database

TODAY = date(2026, 11, 24)
_RATIOS: list[tuple[str, float, float, str]] = []
_TOLD: list[str] = []


@pytest.fixture
def ratio() -> Callable[..., None]:
    """Note ``seconds`` of ours against ``floor`` of the least the job can cost in this run."""

    def note(job: str, seconds: float, floor: float, goal: str) -> None:
        _RATIOS.append((job, seconds, floor, goal))

    return note


@pytest.fixture
def tell() -> Callable[[str], None]:
    """Say below the table what is no ratio."""
    return _TOLD.append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    write = terminalreporter.write_line
    write("")
    if _RATIOS:
        write(f"{'job':<44}{'ours ms':>10}{'floor ms':>10}{'ratio':>8}   goal")
    for job, seconds, floor, goal in _RATIOS:
        times = f"{seconds * 1000:>10.2f}{floor * 1000:>10.2f}{seconds / floor:>8.2f}"
        write(f"{job:<44}{times}   {goal}")
    for line in _TOLD:
        write(line)


def _fill(path: Path, count: int) -> None:
    db = Database(path)
    stages = list(Stage)
    with db.write("Fill") as tx:
        ids = tx.insert_many(
            tables.partners,
            [
                {
                    "name": f"{['Northwind', '北辰科技', 'Brightpath', 'Lumen'][n % 4]} {n:06}",
                    "city": f"City {n % 97}",
                    "stage": stages[n % len(stages)],
                    "manual_to_partner": float(n * 37 % 101),
                    "manual_to_us": float(n * 53 % 101),
                }
                for n in range(count)
            ],
        )
        tx.insert_many(
            tables.contacts,
            [
                {"partner_id": key, "name": f"Anja Vogel {key}", "email": f"anja@p{key}.example"}
                for key in ids
            ],
        )
    db.close()


@pytest.fixture(scope="session")
def crowds(template: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Workspaces of 1 000 and 10 000 partners."""
    made = {}
    for count in (1_000, 10_000):
        made[count] = tmp_path_factory.mktemp("crowd") / f"{count}.prmdesk"
        shutil.copy(template, made[count])
        _fill(made[count], count)
    return made


@pytest.fixture(params=[1_000, 10_000])
def crowd(request: pytest.FixtureRequest, crowds: dict[int, Path]) -> Iterator[Database]:
    """An open workspace of many partners."""
    db = Database(crowds[request.param])
    yield db
    db.close()
