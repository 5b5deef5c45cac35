"""Labels and tips show imported text letter for letter (R11, T18)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from prmdesk.ui.kit.labels import (
    ElidedLabel,
    ShortText,
    heading,
    muted_label,
    picture_label,
    plain_label,
    restyle,
    tip,
)
from tests.ui import hostile
from tests.ui.kit.conftest import Show


def test_the_names_are_as_many_as_were_promised() -> None:
    assert [len(hostile.HTML), len(hostile.BIDI), len(hostile.FORMULAS)] == [28, 24, 27]


@pytest.mark.parametrize("make", [plain_label, muted_label, heading, ElidedLabel, ShortText])
def test_a_label_shows_every_letter(make: type[QLabel]) -> None:
    for name in hostile.NAMES:
        label = make(name)
        assert label.text() == name
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_tip_shows_every_letter() -> None:
    for name in hostile.NAMES:
        shown = QTextDocument()
        shown.setHtml(tip(name))
        assert shown.toPlainText() == name


def red_dot(folder: Path) -> Path:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    file = folder / "red.png"
    picture.save(str(file))
    return file


def has_red(widget: QWidget) -> bool:
    image = widget.grab().toImage()
    return any(
        image.pixelColor(x, y) == QColor("red")
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_a_picture_named_in_a_text_is_not_painted(show: Show, tmp_path: Path) -> None:
    text = f'<img src="{red_dot(tmp_path).as_uri()}">'
    labels = [plain_label(text), ElidedLabel(text), heading(text)]
    holder = show(*labels, width=900)
    assert not has_red(holder)
    proof = QLabel(text)  # Qt's own choice, which the test can tell from ours
    assert has_red(show(proof))


def test_a_picture_label_shows_a_picture(show: Show, tmp_path: Path) -> None:
    from PySide6.QtGui import QPixmap

    assert has_red(show(picture_label(QPixmap(str(red_dot(tmp_path))))))


def test_an_elided_label_takes_no_room_and_then_says_all_in_its_tip(show: Show) -> None:
    label = ElidedLabel("Cordillera Soluciones y Servicios <Integrados>")
    holder = show(label, width=120)
    holder.grab()
    assert label.width() < QFontMetrics(label.font()).horizontalAdvance(label.text())
    assert "&lt;Integrados&gt;" in label.toolTip()
    holder.resize(900, 200)
    holder.grab()
    assert label.toolTip() == ""


def test_a_look_follows_its_property(show: Show) -> None:
    label = plain_label("Late")
    show(label)
    before = label.palette().color(label.foregroundRole()).name()
    restyle(label, "kind", "late")
    assert label.palette().color(label.foregroundRole()).name() == "#b42318" != before


def test_a_short_text_has_two_lines_and_its_tip_says_what_is_cut(show: Show) -> None:
    words = "Our trial data and a named engineer make your advice provable to every client"
    label = ShortText(words)
    label.setFixedWidth(QFontMetrics(label.font()).horizontalAdvance(words) // 3)
    show(label)
    label.grab()
    assert words in label.toolTip()
    assert label.height() == 2 * label.fontMetrics().lineSpacing()
    label.setFixedWidth(QFontMetrics(label.font()).horizontalAdvance(words))
    label.grab()
    assert label.toolTip() == ""
