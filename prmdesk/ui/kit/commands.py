"""A command: one thing the user can do, from which menus, palette and sheet of keys are built."""

from collections.abc import Callable
from dataclasses import dataclass


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """``id`` never changes (``partners.add``); ``text`` is translated; ``menu`` names its menu.

    ``keys`` are Qt key sequences in portable text, the first one shown. ``enabled`` is asked when
    a menu opens or the key is pressed. ``single`` keys work only when nothing is being typed.
    """

    id: str
    text: str
    run: Callable[[], object]
    menu: str = ""
    icon: str = ""
    keys: tuple[str, ...] = ()
    enabled: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None
    single: bool = False
