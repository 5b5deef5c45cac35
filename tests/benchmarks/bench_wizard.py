"""The longest pause of the window while a sheet goes through the wizard, step by step."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import style
from tests.benchmarks import sheets
from tests.benchmarks.conftest import TODAY

TICK_MS = 10


class Heart:
    """Beats every ``TICK_MS``; remembers the longest time between two beats."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(TICK_MS)

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()
        self._beat()


@pytest.fixture
def desk(db: Database, qapp: QApplication) -> Iterator[Desk]:
    style.apply(qapp, dark=False)
    found = Desk(db, lambda: TODAY)
    yield found
    found.close()


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_pauses(count: int, desk: Desk, tmp_path: Path, tell: Callable[[str], None]) -> None:
    from prmdesk.ui.importing.wizard import ImportWizard

    sheet = sheets.save(tmp_path / "partners.xlsx", count)
    wizard = ImportWizard(desk)
    wizard.show()

    def step(name: str, act: Callable[[], object]) -> None:
        heart, start = Heart(), perf_counter()
        act()
        QApplication.processEvents()
        while desk.working:
            QApplication.processEvents()
        spent = perf_counter() - start
        heart.stop()
        tell(
            f"wizard, {count} rows, {name}: {spent:.1f} s,"
            f" longest pause {heart.longest * 1000:.0f} ms (goal 100 ms)"
        )

    step("reading", lambda: wizard.take_file(sheet))
    step("columns", wizard.go_on)
    step("values", wizard.go_on)
    step("checking", wizard.go_on)
    step("writing", wizard.go_on)
    assert wizard.draft.report is not None
    assert wizard.draft.report.new > 0.99 * count
    step("closing", wizard.accept)
    step("undo", lambda: desk.run(lambda db, progress: db.undo(), done=lambda _change: None))
