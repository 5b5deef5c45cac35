"""The tokens: contrast as window.md 3.18 promises it, sizes that follow the text zoom."""

from collections.abc import Iterator
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QFontInfo

from prmdesk.domain.quadrant import Quadrant
from prmdesk.ui.kit import style, theme
from prmdesk.ui.kit.theme import DARK, LIGHT, Colours


@pytest.fixture(autouse=True)
def _light_again() -> Iterator[None]:
    yield
    theme.use(dark=False, zoom=100)


def luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_worked_out_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


PROMISED = [
    ("text", "base", 15.8, 13.6),
    ("muted", "base", 6.4, 7.2),
    ("border", "base", 3.0, 3.5),
    ("on_accent", "accent", 4.6, 7.7),
    ("late", "base", 6.6, 8.2),
    ("warning", "warning_base", 5.5, 7.0),
    ("strategic", "base", 6.7, 6.7),
    ("orphan", "base", 5.0, 8.2),
    ("opportunistic", "base", 4.0, 11.3),
    ("misfit", "base", 7.7, 5.3),
]


@pytest.mark.parametrize(("ink", "paper", "light", "dark"), PROMISED)
def test_contrast_is_as_promised(ink: str, paper: str, light: float, dark: float) -> None:
    for colours, promised in ((LIGHT, light), (DARK, dark)):
        found = contrast(getattr(colours, ink), getattr(colours, paper))
        assert found >= promised - 0.1, f"{ink} on {paper} is {found:.2f}"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        (ink, paper)
        for ink in ("text", "muted")
        for paper in ("window", "nav", "base", "alt", "hover", "selection")
    ]
    + [("text", f"{box.value}_tint") for box in Quadrant if box.value]
    + [("text", "warning_base"), ("on_toast", "toast"), ("good", "base"), ("accent", "base"),
       ("on_accent", "accent_hover"), ("late", "selection")],
)  # fmt: skip
def test_words_can_be_read_on_whatever_they_stand(colours: Colours, ink: str, paper: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, paper)) >= 4.5


def test_light_and_dark_have_the_same_tokens_and_none_in_common() -> None:
    for name, colour in asdict(LIGHT).items():
        assert QColor(colour).isValid()
        assert QColor(asdict(DARK)[name]).isValid()
        assert asdict(DARK)[name] != colour, name


@pytest.mark.parametrize("box", Quadrant)
def test_every_quadrant_has_a_marker_and_a_tint(box: Quadrant) -> None:
    assert QColor(LIGHT.marker(box)).isValid()
    assert QColor(DARK.tint(box)).isValid()
    if box.value:
        assert LIGHT.marker(box) == getattr(LIGHT, box.value)


@pytest.mark.parametrize("zoom", theme.ZOOMS)
def test_sizes_and_type_follow_the_zoom(zoom: int) -> None:
    theme.use(dark=False, zoom=zoom)
    assert theme.px(100) == zoom
    assert theme.font().pointSizeF() == pytest.approx(9.75 * zoom / 100)


def test_figures_are_of_one_width(qapp: object) -> None:
    style.load_fonts()
    font = theme.font()
    assert QFontInfo(font).family() == "Inter"
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(font)
    assert len({round(metrics.horizontalAdvance(figure), 3) for figure in "0123456789"}) == 1


def test_the_setting_says_whether_it_is_dark(qapp: object) -> None:
    assert theme.wants_dark("dark")
    assert not theme.wants_dark("light")
    assert theme.wants_dark("system") in (True, False)
    theme.use(dark=True, zoom=100)
    assert theme.is_dark()
    assert theme.colours() is DARK
