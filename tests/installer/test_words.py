"""The two commands and their sisters are the same words everywhere."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def makefile_words() -> dict[str, str]:
    """Each word with what the Makefile says of it."""
    lines = (ROOT / "Makefile").read_text("utf-8")
    return dict(re.findall(r"^([a-z]+):.*?  ## (.*)$", lines, re.MULTILINE))


def test_windows_has_the_same_words() -> None:
    batch = (ROOT / "make.bat").read_text("utf-8")
    labels = set(re.findall(r"^:([a-z]+)$", batch, re.MULTILINE)) - {"more", "ready", "dev"}
    told = set(re.findall(r"^echo   make ([a-z]+) ", batch, re.MULTILINE))
    assert labels == told | {"help"} == set(makefile_words())


def test_windows_gets_windows_line_ends() -> None:
    batch = (ROOT / "make.bat").read_bytes()
    assert batch.count(b"\r\n") == batch.count(b"\n")  # cmd loses labels in a file without


def test_make_alone_tells_the_words() -> None:
    if not shutil.which("make"):
        pytest.skip("make is not installed")
    told = subprocess.check_output(["make", "--no-print-directory"], cwd=ROOT, text=True)
    words = [line.split()[1] for line in told.splitlines()]
    assert words == list(makefile_words())


def test_ci_runs_what_a_person_types() -> None:
    assert (ROOT / ".ci" / "run").read_text("utf-8").rstrip().endswith("\nmake test")
