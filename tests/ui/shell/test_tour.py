"""The tour in its short form: real pages, really painted, and no mistake goes by unseen."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from prmdesk import settings
from prmdesk.domain.plans import Section
from prmdesk.errors import Unavailable
from prmdesk.ui.shell.pages import PAGES, TABS
from prmdesk.ui.shell.tour import VIEWS, run, touring


def colours(picture: Path) -> set[str]:
    """Some of the colours in a picture: a page that was not painted has one or two."""
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1366, 768)
    across = range(0, image.width(), 9)
    return {image.pixelColor(x, y).name() for x in across for y in range(0, image.height(), 9)}


def test_every_page_is_taken_in_the_light(qapp: QApplication, tmp_path: Path) -> None:
    home = os.environ["PRMDESK_HOME"]
    with touring(qapp, tmp_path) as tour:
        tour.open_sample()
        tour.show_pages()
        tour.show_views()
        tour.show_plans()
    dialogs = [tmp_path / f"{name}.png" for name in ("plans-home", "reviews-minutes")]
    for dialog in dialogs:
        assert QImage(str(dialog)).width() > 500
        dialog.unlink()
    pictures = {path.stem: colours(path) for path in tmp_path.glob("*.png")}
    views = {command.replace(".", "-") for commands in VIEWS.values() for command in commands}
    sections = {f"plans-{section}" for section in Section}
    tabs = {f"partners-{key}" for key, *_ in TABS}
    assert pictures.keys() == PAGES.keys() | views | sections | tabs
    for key in PAGES.keys() | views | sections:
        assert "#f6f7f9" in pictures[key], key
        assert len(pictures[key]) > 10, key
    assert os.environ["PRMDESK_HOME"] == home
    assert settings.load() == settings.Settings()


def test_a_mistake_in_the_window_ends_the_tour(qapp: QApplication, tmp_path: Path) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), touring(qapp, tmp_path):
        QTimer.singleShot(0, broken)


def test_a_place_that_cannot_be_written_is_told(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable, match="cannot be written"):
        run(qapp, tmp_path / "file" / "tour", print)
