"""What the window keeps for this computer: where it stood, and which panes are open."""

from PySide6.QtCore import QSettings

from prmdesk import paths


def kept() -> QSettings:
    """The file of it, read anew."""
    return QSettings(str(paths.private_folder() / "window.ini"), QSettings.Format.IniFormat)


def is_open(pane: str, *, default: bool) -> bool:
    """Whether the user left a pane open, ``default`` before it was ever opened or closed."""
    answer = kept().value(f"open/{pane}", default, bool)
    return bool(answer)


def keep_open(pane: str, on: bool) -> None:
    """Remember that a pane was opened or closed."""
    kept().setValue(f"open/{pane}", on)
