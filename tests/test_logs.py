"""The log helps whoever mends prmdesk and tells nothing of the user's partners."""

import logging
import stat
import sys
from collections.abc import Iterator

import pytest

from prmdesk import logs, paths

log = logging.getLogger("prmdesk.something")


@pytest.fixture
def kept() -> Iterator[None]:
    with logs.keep():
        yield


def text() -> str:
    return (paths.home() / "logs" / "prmdesk.log").read_text("utf-8")


def fail_with(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as raised:
        return raised


def test_a_line_tells_when_where_and_what(kept: None) -> None:
    log.info("partner %s was moved", 7)
    assert text().endswith("INFO prmdesk.something: partner 7 was moved\n")


def test_an_error_is_told_without_its_values(kept: None, caplog: pytest.LogCaptureFixture) -> None:
    log.info("failed", exc_info=fail_with(ValueError("Canary GmbH <canary@x.example>")))
    log.info("failed", exc_info=fail_with(KeyError("Canary GmbH")))
    assert "anary" not in text()
    assert "ValueError\n" in text()
    assert 'test_logs.py", line' in text()
    assert "in fail_with" in text()


def test_what_speaks_of_code_only_is_told(kept: None) -> None:
    log.info("failed", exc_info=fail_with(AttributeError("'Page' object has no attribute 'x'")))
    assert "AttributeError: 'Page' object has no attribute 'x'\n" in text()


def test_the_cause_is_told_first_and_no_folder_of_the_user() -> None:
    try:
        try:
            raise OSError("/home/canary/Partners.xlsx")
        except OSError as cause:
            raise RuntimeError("it did not work for canary") from cause
    except RuntimeError as error:
        told = logs.account(error)
    assert told.index("OSError") < told.index("then:") < told.index("RuntimeError")
    assert "canary" not in told
    assert "/" not in told.replace("prmdesk/", "").replace("tests/", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps this by the folder")
def test_only_the_owner_can_read_it(kept: None) -> None:
    log.info("hello")
    file = paths.home() / "logs" / "prmdesk.log"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_it_stays_small_and_older_files_stay_private(kept: None) -> None:
    for _ in range(5):
        log.info("x" * 700_000)
    files = sorted((paths.home() / "logs").iterdir())
    assert [file.name for file in files] == ["prmdesk.log", "prmdesk.log.1", "prmdesk.log.2"]
    assert all(file.stat().st_size <= 1_000_000 for file in files)
    if sys.platform != "win32":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_a_home_that_cannot_be_written_is_no_reason_to_stop(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRMDESK_HOME", __file__)
    with logs.keep():
        log.info("failed", exc_info=fail_with(ValueError()))
    assert capsys.readouterr().err == ""
