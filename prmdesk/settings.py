"""What the user set for this computer (not for the workspace): language, looks, recent files."""

import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from prmdesk import i18n, paths

RECENT = 8
THEMES = ("system", "light", "dark")
SMALLEST, LARGEST = 80, 160

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """Each setting with its default. ``theme`` is system, light or dark; ``zoom`` in percent."""

    language: str = ""
    theme: str = "system"
    zoom: int = 100
    single_keys: bool = True
    compact_rows: bool = False
    recent: tuple[str, ...] = ()

    @property
    def speaks(self) -> str:
        """The language to use: the chosen one, else the system's."""
        return self.language or i18n.system_language()

    def opened(self, path: Path) -> "Settings":
        """These settings with ``path`` as the workspace opened last."""
        rest = [item for item in self.recent if item != str(path)]
        return replace(self, recent=(str(path), *rest)[:RECENT])


def _file() -> Path:
    return paths.home() / "settings.json"


def _kept() -> dict[str, Any]:
    try:
        kept = json.loads(_file().read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        _log.info("settings cannot be read; the defaults are used")
        return {}
    return kept if isinstance(kept, dict) else {}


def load() -> Settings:
    """The settings of this computer; what is missing or of the wrong kind has its default."""
    kept, defaults = _kept(), Settings()
    good: dict[str, Any] = {}
    for field in fields(Settings):
        default, value = getattr(defaults, field.name), kept.get(field.name)
        if isinstance(default, tuple) and isinstance(value, list):
            good[field.name] = tuple(map(str, value))
        elif type(value) is type(default) and _makes_sense(field.name, value):
            good[field.name] = value
    return Settings(**good)


def _makes_sense(name: str, value: Any) -> bool:
    if name == "theme":
        return value in THEMES
    if name == "language":
        return value in ("", *i18n.LANGUAGES)
    return name != "zoom" or SMALLEST <= value <= LARGEST


def save(settings: Settings) -> None:
    """Keep ``settings``; keys that a newer prmdesk wrote stay.

    Where nothing can be written they last as long as the program does.
    """
    kept = json.dumps(_kept() | asdict(settings), indent=1, ensure_ascii=False)
    draft = _file().with_suffix(".tmp")
    try:
        paths.private_folder()
        draft.write_text(kept, "utf-8")
        draft.replace(_file())
    except OSError:
        _log.info("settings cannot be kept")
