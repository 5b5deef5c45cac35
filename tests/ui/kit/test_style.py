"""The style sheet: each token in it is one of ours; it dresses the program, light and dark."""

import re
from collections.abc import Iterator
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from prmdesk import paths
from prmdesk.ui.kit import style, theme
from prmdesk.ui.kit.buttons import button
from tests.ui.kit.conftest import Show


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    style.apply(qapp, dark=False)


def source() -> str:
    text = paths.resource("theme/style.qss").read_text("utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def test_every_token_and_drawing_in_the_sheet_is_there() -> None:
    text = source()
    drawings = re.findall(r"@icon\(([\w-]+), (\w+)\)", text)
    tokens = {token for _name, token in drawings}
    tokens |= set(re.findall(r"@(\w+)", re.sub(r"@icon\([^)]*\)|@px\(\d+\)", "", text)))
    assert tokens <= set(asdict(theme.LIGHT))
    assert tokens
    for name, _token in drawings:
        assert paths.resource(f"icons/{name}.svg").exists()


def test_there_are_no_colours_beside_the_tokens() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=\s*[;,])", source()) == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("zoom", [80, 100, 160])
def test_nothing_is_left_to_fill_in(qapp: QApplication, dark: bool, zoom: int) -> None:
    style.apply(qapp, dark=dark, zoom=zoom)
    assert "@" not in qapp.styleSheet()
    for file in re.findall(r'url\("([^"]+)"\)', qapp.styleSheet()):
        assert paths.home().as_posix() in file or ".svg" in file


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_dressed_looks_so(qapp: QApplication, show: Show, dark: bool) -> None:
    style.apply(qapp, dark=dark)
    primary = button("Add", primary=True)
    field = QLineEdit()
    holder = show(field, primary)
    holder.setFocus()
    colours = asdict(theme.colours())
    image = primary.grab().toImage()
    assert image.pixelColor(image.width() // 2, 3) == QColor(colours["accent"])
    image = field.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor(colours["base"])
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(colours["window"])


def test_the_focus_is_seen(show: Show) -> None:
    for widget in (
        QLineEdit(),
        QPushButton("x"),
        button("y", kind="link"),
        button("z", kind="chip"),
    ):
        show(widget)
        widget.setFocus()
        image = widget.grab().toImage()
        edge = {image.pixelColor(image.width() // 2, y).name() for y in range(2)}
        assert theme.colours().accent.lower() in edge, widget


def test_text_grows_with_the_zoom(qapp: QApplication, show: Show) -> None:
    heights = []
    for zoom in (80, 100, 160):
        style.apply(qapp, dark=False, zoom=zoom)
        made = button("Add partner", "plus")
        show(made)
        heights.append(made.sizeHint().height())
    assert heights == sorted(set(heights))


def test_dressing_again_as_it_is_costs_nothing(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    style.apply(qapp, dark=False)
    sheets: list[str] = []
    monkeypatch.setattr(QApplication, "setStyleSheet", lambda _app, sheet: sheets.append(sheet))
    style.apply(qapp, dark=False)
    assert sheets == []
