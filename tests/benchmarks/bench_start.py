"""Start to first painted window, against a bare PySide6 window in the same run."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""

_OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from prmdesk.ui.shell.session import Session
session = Session(app)
assert session.open(Path(sys.argv[1]))
app.processEvents()
session.window.grab()
"""


def painted(code: str, *arguments: str, home: Path) -> float:
    spent = []
    for _ in range(5):
        start = perf_counter()
        subprocess.run(
            [sys.executable, "-c", f"{code}\nimport os\nprint('painted', flush=True)\nos._exit(0)",
             *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            env=os.environ | {"PRMDESK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        spent.append(perf_counter() - start)
    return median(spent)


def test_start_to_first_painted_window(
    crowds: dict[int, Path], tmp_path: Path, ratio: Callable[..., None]
) -> None:
    ours = painted(_OURS, str(crowds[1_000]), home=tmp_path)
    ratio("start to painted window", ours, painted(_BARE, home=tmp_path), "<= 2x the bare window")
