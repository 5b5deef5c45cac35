"""Reading what takes long among thousands of partners, while the window stays awake."""

from collections.abc import Callable
from functools import partial
from time import sleep
from typing import Any

from PySide6.QtWidgets import QWidget

from prmdesk.i18n import _
from prmdesk.ui.desk import Desk

_PAINTED = 0.02
"""Seconds in which the window is painted."""


class Reading:
    """Asks in the worker; ``show`` gets the answer, unless something else was asked meanwhile."""

    def __init__(self, desk: Desk, show: Callable[[Any], object], place: QWidget) -> None:
        self._desk, self._show = desk, show
        self._asked = 0
        place.destroyed.connect(self.drop)  # with it what ``show`` would fill is gone

    def ask(self, query: Callable[..., Any], *args: Any) -> None:
        """Read ``query(db, *args)``."""
        self._asked += 1
        self._desk.run(
            self._read, self._asked, query, args,
            done=partial(self._done, self._asked), label=_("Reading resources"),
        )  # fmt: skip

    def drop(self, *_gone: object) -> None:
        """No longer wait for what was asked."""
        self._asked += 1

    def _read(
        self, db: Any, number: int, query: Callable[..., Any], args: Any, *, progress: object
    ) -> Any:
        """In the worker; what nobody waits for any more is not read.

        What was changed is to be painted first: at the same time both would take twice as long.
        """
        sleep(_PAINTED)
        return query(db, *args) if number == self._asked else None

    def _done(self, number: int, found: Any) -> None:
        if number == self._asked:
            self._show(found)
