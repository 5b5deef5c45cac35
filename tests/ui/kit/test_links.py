"""Links in imported text (T21): 35 addresses, and only the plain http and https ones open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from prmdesk.ui.kit.links import acts_when_opened, open_web, real_host, web_address
from tests.ui.drivers import answering, click
from tests.ui.kit.conftest import Show

OPEN = {
    "https://example.com": "https://example.com",
    "http://example.com/a?b=c#d": "http://example.com/a?b=c#d",
    "HTTPS://Example.COM": "HTTPS://Example.COM",
    "example.com": "https://example.com",
    "www.example.co.uk/partners": "https://www.example.co.uk/partners",
    "  example.com  ": "https://example.com",
    "example.com:8443/x": "https://example.com:8443/x",
    "https://bücher.example": "https://bücher.example",
    "https://192.168.1.5/": "https://192.168.1.5/",
}
REFUSED = [
    "",
    "   ",
    "javascript:alert(1)",
    "JaVaScRiPt://example.com/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "file://host/share",
    "/usr/bin/id",
    "//host/share",
    r"\\host\share",
    r"C:\Windows\calc.exe",
    "mailto:anja@example.com",
    "ftp://example.com/a",
    "smb://host.example/share",
    "ms-excel:ofe|u|https://evil.example/a.xls",
    "view-source:https://example.com",
    "https://user@evil.example",
    "https://example.com@evil.example",
    r"https://example.com\@evil.example",
    "https://localhost",
    "https://[::1]/",
    "https://example.com:99999",
    "https://exa mple.com",
    "https://example.com/\u202egpj.exe",
    "https://<b>x</b>.example",
    "https://%65vil.example",
]


def test_the_list_is_as_long_as_it_was_promised() -> None:
    assert len(OPEN) + len(REFUSED) == 35


@pytest.mark.parametrize(("text", "address"), OPEN.items())
def test_a_plain_address_opens(text: str, address: str) -> None:
    assert web_address(text) == address


@pytest.mark.parametrize("text", REFUSED)
def test_anything_else_does_not(text: str) -> None:
    assert web_address(text) is None


def test_the_host_is_told_as_it_is_looked_up() -> None:
    assert real_host("https://bücher.example/a") == "xn--bcher-kva.example"
    assert real_host("https://аpple.example") == "xn--pple-43d.example"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the system was asked to open."""
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    return asked


def press_button(words: str, texts: list[str]) -> Callable[[QMessageBox], None]:
    def act(box: QMessageBox) -> None:
        texts.append(box.text())
        (wanted,) = [b for b in box.findChildren(QAbstractButton) if b.text() == words]
        wanted.click()

    return act


def test_it_opens_only_after_the_host_was_shown(show: Show, opened: list[QUrl]) -> None:
    button = open_web(lambda: "аpple.example/x")
    show(button)
    texts: list[str] = []
    with answering(QMessageBox, press_button("Cancel", texts)):
        click(button)
    assert texts == ["Open xn--pple-43d.example in the browser?"]
    assert opened == []
    with answering(QMessageBox, press_button("Open", texts)):
        click(button)
    assert [url.path() for url in opened] == ["/x"]


def test_what_may_not_open_says_so(show: Show, opened: list[QUrl]) -> None:
    button = open_web(lambda: "javascript:alert(1)")
    show(button)
    with answering(QMessageBox, lambda box: box.accept()):
        click(button)
    assert opened == []


def test_a_file_that_would_run_is_told_from_one_that_is_read() -> None:
    for name in ("a.EXE", "prices.pdf.exe", "x.desktop", "run.sh", "a.bat ", "a.lnk.", "a.jse"):
        assert acts_when_opened(Path(name)), name
    for name in ("a.pdf", "exe", "price list.xlsx", "sh.docx", "价目表.pptx", "a.ship", "README"):
        assert not acts_when_opened(Path(name)), name
