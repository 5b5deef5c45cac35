"""The tokens of our look: colours for light and dark, sizes that follow the text zoom, type."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication

from prmdesk.domain.quadrant import Quadrant

BASE_POINTS = 9.75
ROW, COMPACT_ROW = 34, 28
SEMIBOLD = QFont.Weight.DemiBold
ZOOMS = (80, 90, 100, 110, 125, 140, 160)
FAMILIES = [
    "Inter", "Noto Sans SC", "Noto Sans KR", "Noto Sans Arabic", "Noto Sans Hebrew",
    "Noto Sans Thai", "Noto Sans Devanagari", "Noto Sans Georgian", "Noto Sans Armenian",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colours:
    """The tokens of window.md 3.18, as ``#rrggbb``; contrast is worked out there and tested."""

    window: str
    nav: str
    base: str
    alt: str
    hover: str
    text: str
    muted: str
    rule: str
    border: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    late: str
    warning: str
    warning_base: str
    good: str
    toast: str
    on_toast: str
    strategic: str
    strategic_tint: str
    orphan: str
    orphan_tint: str
    opportunistic: str
    opportunistic_tint: str
    misfit: str
    misfit_tint: str

    def marker(self, quadrant: Quadrant) -> str:
        """The colour of a quadrant's marker; it never stands without shape and word."""
        return self.muted if quadrant is Quadrant.UNSCORED else str(getattr(self, quadrant.value))

    def tint(self, quadrant: Quadrant) -> str:
        """The colour of a quadrant's area."""
        if quadrant is Quadrant.UNSCORED:
            return self.alt
        return str(getattr(self, f"{quadrant.value}_tint"))


LIGHT = Colours(
    window="#F6F7F9", nav="#EEF0F3", base="#FFFFFF", alt="#FAFBFC", hover="#EEF1F4",
    text="#1F2328", muted="#57606A", rule="#D8DEE4", border="#8C959F",
    accent="#1F6FEB", accent_hover="#1A5FCB", on_accent="#FFFFFF", selection="#DCEAFF",
    late="#B42318", warning="#8A5A00", warning_base="#FFF6E0", good="#0E7A4B",
    toast="#1F2328", on_toast="#FFFFFF",
    strategic="#1D4ED8", strategic_tint="#EFF4FF", orphan="#B45309", orphan_tint="#FFF6EB",
    opportunistic="#0E8F7E", opportunistic_tint="#ECFAF7",
    misfit="#52525B", misfit_tint="#F3F4F6",
)  # fmt: skip

DARK = Colours(
    window="#16181C", nav="#121417", base="#1B1E23", alt="#1F2329", hover="#262B32",
    text="#E6E8EB", muted="#A3ABB6", rule="#343A43", border="#6B7480",
    accent="#6CA8FF", accent_hover="#8ABAFF", on_accent="#0B1220", selection="#1F3A5F",
    late="#FF9A8F", warning="#F5C26B", warning_base="#2C2317", good="#6FD8A5",
    toast="#E6E8EB", on_toast="#16181C",
    strategic="#5AA9F8", strategic_tint="#17243A", orphan="#F5A524", orphan_tint="#2C2317",
    opportunistic="#5EEAD4", opportunistic_tint="#152B29",
    misfit="#8A919C", misfit_tint="#202328",
)  # fmt: skip


@dataclass
class _Look:
    colours: Colours = LIGHT
    zoom: int = 100
    compact: bool = False


_look = _Look()


def colours() -> Colours:
    """The colours in force."""
    return _look.colours


def is_dark() -> bool:
    """Whether the dark colours are in force."""
    return _look.colours is DARK


def px(size: float) -> int:
    """``size`` pixels at 100 %, at the text zoom in force."""
    return round(size * _look.zoom / 100)


def row() -> int:
    """The height of a row of the list."""
    return px(COMPACT_ROW if _look.compact else ROW)


def font(points: float = BASE_POINTS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Our typeface at ``points`` (at 100 %), with figures of one width."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPointSizeF(points * _look.zoom / 100)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def wants_dark(setting: str) -> bool:
    """Whether ``setting`` (system, light, dark) means dark on this system."""
    if setting != "system":
        return setting == "dark"
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def use(*, dark: bool, zoom: int, compact: bool = False) -> None:
    """Put colours, text zoom and row height in force; ``style.apply`` dresses the program."""
    _look.colours, _look.zoom, _look.compact = (DARK if dark else LIGHT), zoom, compact
