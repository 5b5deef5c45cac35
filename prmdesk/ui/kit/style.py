"""Dressing the program: fonts, palette, and the one style sheet filled from the theme's tokens."""

import re
from dataclasses import asdict

from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from prmdesk import paths
from prmdesk.ui.kit import icons, theme

_DRESSED = "isFusion"


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; once per process."""
    if not set(theme.FAMILIES) <= set(QFontDatabase.families()):
        for file in sorted(paths.resource("fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def apply(app: QApplication, *, dark: bool, zoom: int = 100, compact: bool = False) -> None:
    """Dress the whole program."""
    theme.use(dark=dark, zoom=zoom, compact=compact)
    load_fonts()
    icons.forget()
    if not app.property(_DRESSED):  # under a style sheet Qt no longer tells which style it is
        app.setStyle("Fusion")
        app.setProperty(_DRESSED, True)
    app.setPalette(_palette(theme.colours()))
    app.setFont(theme.font())
    sheet = _style_sheet()
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def _palette(c: theme.Colours) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, c.window),
        (roles.WindowText, c.text),
        (roles.Base, c.base),
        (roles.AlternateBase, c.alt),
        (roles.Text, c.text),
        (roles.PlaceholderText, c.muted),
        (roles.Button, c.base),
        (roles.ButtonText, c.text),
        (roles.ToolTipBase, c.toast),
        (roles.ToolTipText, c.on_toast),
        (roles.Highlight, c.selection),
        (roles.HighlightedText, c.text),
        (roles.Link, c.accent),
        (roles.Mid, c.rule),
        (roles.Accent, c.accent),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.border))
    return palette


def _style_sheet() -> str:
    text = paths.resource("theme/style.qss").read_text("utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    tokens = asdict(theme.colours())
    text = re.sub(r"@px\((\d+)\)", lambda found: f"{theme.px(int(found[1]))}px", text)
    text = re.sub(r"@icon\(([\w-]+), (\w+)\)", _icon_url, text)
    return re.sub(r"@(\w+)", lambda found: tokens[found[1]], text)


def _icon_url(found: re.Match[str]) -> str:
    file = icons.recoloured(found[1], getattr(theme.colours(), found[2]))
    return f'url("{file.as_posix()}")'
