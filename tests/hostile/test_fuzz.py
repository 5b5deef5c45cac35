"""Files spoilt by chance: every one ends in rows or in a sentence, soon and in bounds (T15)."""

import os
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from prmdesk.errors import Unreadable
from prmdesk.importers import limits, sandbox
from tests.hostile.mutants import mutant
from tests.hostile.seeds import Watch, seeded

if os.name != "posix":
    pytest.skip("children are forked and watched: POSIX only", allow_module_level=True)

_AT_ONCE = 250


@dataclass
class Tally:
    """What came of some mutants."""

    outcomes: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, -1)

    def read(self, folder: Path, number: int) -> None:
        """Read one more."""
        found = mutant(number)
        path = folder / f"list.{found.suffix}"
        path.write_bytes(found.data)
        start = time.monotonic()
        try:
            book = sandbox.read(path)
            outcome = "rows differ" if book.counts_differ else "rows"
        except Unreadable as error:
            outcome = str(error)
        took = time.monotonic() - start
        self.outcomes[f"{found.kind}: {outcome}"] += 1
        self.seconds.append(took)
        self.slowest = max(self.slowest, (took, number))

    def told(self, watch: Watch) -> str:
        """All of it in numbers."""
        median = statistics.median(self.seconds)
        late = statistics.quantiles(self.seconds, n=20)[-1]
        return "\n".join([
            "",
            f"{len(watch.endings)} children, {watch.deaths} died, peak {watch.peak >> 20} MiB",
            f"median {median:.3f} s, 95 % {late:.3f} s, slowest {self.slowest}",
            *(f"{count:6} {outcome}" for outcome, count in self.outcomes.most_common()),
            "",
        ])  # fmt: skip

    def check(self, watch: Watch) -> None:
        """All of them within the bounds of R9."""
        assert self.slowest[0] <= limits.SECONDS + 1, self.slowest
        assert statistics.quantiles(self.seconds, n=20)[-1] <= 2
        assert watch.peak <= limits.MEMORY
        assert not watch.sins


def test_the_same_number_is_the_same_mutant() -> None:
    assert [mutant(n) for n in range(20)] == [mutant(n) for n in range(20)]
    assert len({mutant(n).data for n in range(300)}) > 280


@pytest.mark.parametrize("first", range(0, 1000, _AT_ONCE))
def test_a_thousand_mutants(first: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tally = Tally()
    with seeded(monkeypatch) as watch:
        for number in range(first, first + _AT_ONCE):
            tally.read(tmp_path, number)
    tally.check(watch)


def test_forty_of_them_from_a_child_of_its_own(tmp_path: Path) -> None:
    tally = Tally()
    for number in range(1000, 1040):
        tally.read(tmp_path, number)
    assert tally.slowest[0] <= limits.SECONDS + 1
    assert sum(tally.outcomes.values()) == 40


@pytest.mark.drill
def test_ten_thousand_mutants(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = Tally()
    with seeded(monkeypatch) as watch:
        for number in range(10_000):
            tally.read(tmp_path, number)
    with capsys.disabled():
        sys.stdout.write(tally.told(watch))
    tally.check(watch)
