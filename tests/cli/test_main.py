"""The command line as a whole: what may be typed, how it ends, and what a user never sees."""

import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

import prmdesk
from prmdesk import paths
from prmdesk.cli.main import main
from tests.cli.conftest import Typed


def run_as(command: str, words: list[str], run: object) -> int:
    """Type ``words`` where ``command`` does ``run``."""
    windows = dict.fromkeys(("open", "tour", "self-test"), lambda wanted: 0)
    return main(words, windows | {command: run})  # type: ignore[operator]


def test_a_file_alone_opens_the_window() -> None:
    opened: list[Path | None] = []

    def window(wanted: Namespace) -> int:
        opened.append(wanted.file)
        return 0

    for words in (["My partners.prmdesk"], [], ["--language", "zh", "export.prmdesk"]):
        assert run_as("open", words, window) == 0
    assert opened == [Path("My partners.prmdesk"), None, Path("export.prmdesk")]


@pytest.mark.parametrize(
    "words",
    [
        ["import"],
        ["import", "x.xlsx"],
        ["export", "--workspace", "a"],
        ["export", "poster", "--workspace", "a", "--out", "b"],
        ["export", "plan", "--workspace", "a", "--out", "b", "--all", "--partner", "c"],
        ["export", "battlecard", "--workspace", "a", "--out", "b"],
        ["--language", "de"],
        ["--colour"],
        ["exprot", "list"],
    ],
)
def test_wrong_usage_is_2(
    words: list[str], typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        typed(*words)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: prmdesk")


def test_help_names_every_command(typed: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        typed("--help")
    assert left.value.code == 0
    told = capsys.readouterr().out
    for command in ("open", "new", "import", "export", "check", "backup", "self-test", "tour"):
        assert f"    {command} " in told


def test_a_mistake_of_ours_is_one_sentence_and_the_log_keeps_no_name(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_wanted: Namespace) -> int:
        raise ValueError("Canary GmbH")

    assert run_as("tour", ["tour"], broken) == 1
    log = paths.home() / "logs"
    assert capsys.readouterr().err == f"prmdesk made a mistake. What it is stands in {log}.\n"
    text = (log / "prmdesk.log").read_text("utf-8")
    assert "in broken" in text
    assert "Canary" not in text
    caplog.get_records("call").clear()


def test_ctrl_c_is_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(_wanted: Namespace) -> int:
        raise KeyboardInterrupt

    assert run_as("tour", ["tour"], stopped) == 1
    assert capsys.readouterr().err == "Stopped; nothing was changed.\n"


@pytest.mark.parametrize("words", [["--version"], ["import"], ["check", "no"], ["new", "new"]])
def test_qt_is_not_loaded_and_heavy_libraries_only_when_needed(
    words: list[str], tmp_path: Path
) -> None:
    heavy = ("PySide6", "sqlalchemy", "openpyxl", "reportlab", "rapidfuzz", "python_calamine")
    code = "\n".join(
        (
            "import sys, atexit",
            "from prmdesk.app import main",
            f"atexit.register(lambda: print('loaded', *(set({heavy}) & set(sys.modules))))",
            "sys.exit(main())",
        )
    )
    root = str(Path(prmdesk.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=tmp_path,
        env={"PYTHONPATH": root, "PRMDESK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    _loaded, *names = done.stdout.splitlines()[-1].split()
    assert "PySide6" not in names
    if words[0] in ("--version", "import"):
        assert names == []
        assert done.returncode == (2 if words == ["import"] else 0)
