"""The log file: what happened, never to whom. It may be sent to somebody who helps (R14)."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from prmdesk import paths

_SIZE = 1_000_000
_KEPT = 2
"""Older files beside the current one: 3 x 1 MB in all."""

_OF_CODE_ONLY = (AttributeError, ImportError, NameError, RecursionError, TypeError)
"""Errors whose text speaks of the program; that of others may quote a partner's name."""


def folder() -> Path:
    """Where the log is; readable by its owner only (R13)."""
    return paths.private_folder("logs")


@contextmanager
def keep() -> Iterator[None]:
    """Within the block, what prmdesk logs is written; where no file can be, it is dropped."""
    handler = _file()
    log = logging.getLogger("prmdesk")
    log.setLevel(logging.INFO)
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)
        handler.close()


def _file() -> logging.Handler:
    try:
        file = folder() / "prmdesk.log"
        handler = _PrivateFile(file, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


def account(error: BaseException) -> str:
    """What went wrong and where in the program, without the values it went wrong with."""
    return "\n".join(_account(error))


def _account(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _account(before)
        yield "then:"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f'  "{_place(frame.filename)}", line {frame.lineno}, in {frame.name}'
    told = f": {error}" if isinstance(error, _OF_CODE_ONLY) else ""
    yield f"{type(error).__qualname__}{told}"


def _place(filename: str) -> str:
    """The file of a frame from its package on: the rest tells only whose computer it is."""
    parts = Path(filename).parts
    packages = [n for n, part in enumerate(parts) if part in ("prmdesk", "site-packages")]
    return "/".join(parts[packages[-1] if packages else -1 :])


class _PrivateFile(RotatingFileHandler):
    def _open(self) -> Any:
        Path(self.baseFilename).touch(mode=0o600)
        return super()._open()


class _Discreet(logging.Formatter):
    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return account(ei[1]) if ei[1] is not None else ""
