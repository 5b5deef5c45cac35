"""Where data, settings, logs, backups and resources are."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The bundled file ``name``, in the source tree and in an installed program alike."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen or _PACKAGE.parent) / "resources" / name


def home() -> Path:
    """The folder for settings, logs and backups; ``PRMDESK_HOME`` moves it (tests, USB sticks)."""
    if override := os.environ.get("PRMDESK_HOME"):
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "prmdesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "prmdesk"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "prmdesk"


def private_folder(*parts: str) -> Path:
    """A folder below ``home()``, made if missing, readable by its owner only (R13)."""
    folder = home().joinpath(*parts)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    return folder
