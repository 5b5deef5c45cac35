"""What is said goes where it belongs."""

import os
import subprocess
import sys

import pytest

from prmdesk.cli.terminal import complain, say


def test_what_was_done_and_what_went_wrong_are_kept_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    say("北辰科技")
    complain("No.")
    assert capsys.readouterr() == ("北辰科技\n", "No.\n")


def test_a_program_without_a_terminal_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    say("done")
    complain("No.")


def test_a_reader_that_has_heard_enough_is_no_mistake() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    code = "from prmdesk.cli.terminal import say; say('one'); say('two')"
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
