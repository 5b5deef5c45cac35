"""Lucide's drawings: every one that is named is there, in the colours of the theme."""

import ast
import stat
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from prmdesk import paths
from prmdesk.ui.kit import icons, style
from prmdesk.ui.shell.pages import NAVIGATION
from tests.architecture.source import calls, modules, name

_DRAW = {"icon": 0, "pixmap": 0, "tool_button": 0, "button": 1, "EmptyState": 0, "recoloured": 0}


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    style.apply(qapp, dark=False)


def inks(image: QImage) -> set[str]:
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    colours = [image.pixelColor(x, y) for x, y in points]
    return {colour.name() for colour in colours if colour.alpha() == 255}


def test_every_drawing_that_the_ui_names_is_there() -> None:
    named = {icon for _key, _title, icon in NAVIGATION}
    for path in modules("prmdesk/ui"):
        for called, call in calls(path):
            place = _DRAW.get(called.split(".")[-1])
            if place is not None and len(call.args) > place:
                arg = call.args[place]
                if isinstance(arg, ast.Constant) and isinstance(arg.value, str) and arg.value:
                    named.add(arg.value)
                    file = paths.resource(f"icons/{arg.value}.svg")
                    assert file.exists(), f"{name(path)}:{call.lineno} {arg.value}"
    assert len(named) > 20


def test_a_drawing_has_the_colour_asked_for_at_every_scale() -> None:
    for ratio in (1.0, 2.0):
        drawn = icons.pixmap("users", 20, "#ff0000", ratio)
        assert (drawn.width(), drawn.devicePixelRatio()) == (20 * ratio, ratio)
        assert inks(drawn.toImage()) <= {"#ff0000"}
        assert inks(drawn.toImage())


def test_an_icon_follows_the_theme_and_is_dimmed_when_off(qapp: QApplication) -> None:
    drawn = icons.icon("users").pixmap(20).toImage()
    assert inks(drawn) == {"#1f2328"}
    off = icons.icon("users").pixmap(20, QIcon.Mode.Disabled).toImage()
    assert inks(off) == {"#8c959f"}
    style.apply(qapp, dark=True)
    assert inks(icons.icon("users").pixmap(20).toImage()) == {"#e6e8eb"}


def test_an_icon_is_sharp_on_fine_screens_and_drawn_once_a_size(qapp: QApplication) -> None:
    drawn = icons.icon("users").pixmap(QSize(20, 20), 2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (40, 2.0)
    assert inks(drawn.toImage()) == {"#1f2328"}


def test_a_drawing_for_the_sheet_is_a_file_of_ours_only() -> None:
    file = icons.recoloured("check", "#ffffff")
    assert QColor("#ffffff").name() in file.read_text("utf-8")
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
