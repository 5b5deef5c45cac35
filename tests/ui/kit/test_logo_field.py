"""The logo: made small, cleaned, and refused with a reason when it cannot be used."""

from base64 import b64decode
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from prmdesk.errors import Unreadable
from prmdesk.exporters.pdf_images import picture
from prmdesk.ui.kit import logo_field
from prmdesk.ui.kit.logo_field import LogoField, logo_image, read_logo


def drawn(path: Path, size: QSize) -> Path:
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 0, 0, 128))
    image.setText("Comment", "taken in my kitchen")
    assert image.save(str(path))
    return path


def test_a_large_picture_is_made_small_and_keeps_only_its_dots(tmp_path: Path) -> None:
    text = read_logo(drawn(tmp_path / "logo.png", QSize(1500, 500)))
    image = logo_image(text)
    assert image.size() == QSize(600, 200)
    assert image.pixelColor(5, 5).alpha() == 128
    assert b"kitchen" not in b64decode(text)
    assert picture(text) is not None  # the PDF takes what we keep


def test_what_a_file_is_called_does_not_matter(tmp_path: Path) -> None:
    path = drawn(tmp_path / "logo.jpg", QSize(80, 40)).rename(tmp_path / "logo.png")
    assert logo_image(read_logo(path)).size() == QSize(80, 40)


def test_what_cannot_be_used_is_refused_with_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    svg = tmp_path / "logo.png"
    svg.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    with pytest.raises(Unreadable, match="PNG or JPEG"):
        read_logo(svg)
    cut = drawn(tmp_path / "cut.png", QSize(400, 400))
    cut.write_bytes(cut.read_bytes()[:60])
    with pytest.raises(Unreadable, match="damaged"):
        read_logo(cut)
    whole = drawn(tmp_path / "whole.png", QSize(40, 40))
    monkeypatch.setattr(logo_field, "_MOST_PIXELS", 1000)
    with pytest.raises(Unreadable, match="too many pixels"):
        read_logo(whole)
    monkeypatch.setattr(logo_field, "_LARGEST_FILE", 10)
    with pytest.raises(Unreadable, match="20 MB"):
        read_logo(whole)


def test_a_picture_is_chosen_shown_and_removed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = LogoField()
    qtbot.addWidget(field)
    field.show()
    told: list[str] = []
    field.committed.connect(told.append)
    chosen = iter([tmp_path / "gone.png", drawn(tmp_path / "logo.png", QSize(90, 30)), ""])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(next(chosen)), ""))
    field.choose.click()
    assert field._trouble.text() == "This file cannot be read. Choose another one."
    field.choose.click()
    field.choose.click()
    assert len(told) == 1
    assert not logo_image(told[0]).isNull()
    assert not field._trouble.isVisible()
    field.remove.click()
    assert told[1:] == [""]
    assert not field.remove.isEnabled()
    assert logo_image("no base64").isNull()
