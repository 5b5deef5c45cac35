"""Who may import whom: the contracts of pyproject.toml hold."""

import subprocess
import sys

from tests.architecture.source import ROOT


def test_every_contract_is_kept() -> None:
    command = [sys.executable, "-m", "importlinter.cli", "lint-imports", "--no-cache"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
