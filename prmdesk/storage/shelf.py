"""The files of the library themselves: hostile until read, hashed piece by piece (R11, T13)."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from prmdesk.domain.materials import MOST_BYTES, Look, Material
from prmdesk.errors import Unreadable
from prmdesk.i18n import _
from prmdesk.storage.engine import companions

Told = Callable[[int], object]
"""Is told how many more bytes were read; what it raises stops the reading."""

_PIECE = 1 << 20
_REMEMBERED = 5_000
_QUIETLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""Opening a pipe would wait for its other end for ever."""


def folder_of(workspace: Path) -> Path:
    """The folder of the workspace's own copies, beside it; it may not be there yet."""
    return workspace.with_name(f"{workspace.stem}.files")


def path_of(workspace: Path, material: Material) -> Path:
    """Where the file of ``material`` lies: a copy goes where the workspace goes."""
    path = Path(material.path)
    return folder_of(workspace) / path.name if material.is_copy else path


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file at ``path`` to read from; ``Unreadable`` for what is no file or is too large."""
    try:
        _check(os.stat(path), path)
        handle = os.open(path, os.O_RDONLY | _QUIETLY)
    except (OSError, ValueError) as error:
        raise _unreadable(path) from error
    with os.fdopen(handle, "rb") as file:
        _check(os.fstat(handle), path)  # another may lie there by now
        yield file


def pieces(file: BinaryIO, path: Path, told: Told) -> Iterator[bytes]:
    """What is in ``file``, piece by piece; ``Unreadable`` when it grows too large or ends badly."""
    done = 0
    try:
        while piece := file.read(_PIECE):
            done += len(piece)
            if done > MOST_BYTES:
                raise Unreadable(_too_large(path))
            told(len(piece))
            yield piece
    except OSError as error:
        raise _unreadable(path) from error


def _check(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        sentence = _("{name} is no file: folders and devices cannot be taken into the library.")
        raise Unreadable(sentence.format(name=path.name))
    if found.st_size > MOST_BYTES:
        raise Unreadable(_too_large(path))


def _too_large(path: Path) -> str:
    sentence = _("{name} is too large: the library takes files of up to {most} MB.")
    return sentence.format(name=path.name, most=MOST_BYTES // 1_000_000)


def _unreadable(path: Path) -> Unreadable:
    sentence = _("{name} cannot be read. It may have been moved, or belong to somebody else.")
    return Unreadable(sentence.format(name=path.name))


def check_foreign(path: Path, workspace: Path) -> None:
    """``Unreadable`` for the workspace's own file: reading it here would let go of its locks."""
    for own in (workspace, *companions(workspace)):
        try:
            same = own.samefile(path)
        except (OSError, ValueError):
            continue
        if same:
            raise Unreadable(_("The workspace cannot be put into its own library."))


def look(path: Path, told: Told = lambda _more: None) -> Look:
    """Size and digest of what lies at ``path``; read again only when it was written again."""
    try:
        found = os.stat(path)
        if not stat.S_ISREG(found.st_mode):
            return Look()
        memory = _memory(path, found.st_size, found.st_mtime_ns)
        if not memory:
            memory.append(digest(path, told))
    except (OSError, ValueError, Unreadable):
        return Look()
    return Look(found.st_size, memory[0])


@lru_cache(_REMEMBERED)
def _memory(_path: Path, _size: int, _written: int) -> list[str]:
    """Where the digest of a file as it was then is kept, once it is known."""
    return []


def digest(path: Path, told: Told = lambda _more: None) -> str:
    """The SHA-256 of the file at ``path``, in hex; ``Unreadable`` as in ``opened``."""
    found = sha256()
    with opened(path) as file:
        for piece in pieces(file, path, told):
            found.update(piece)
    return found.hexdigest()


def own_files(workspace: Path) -> list[Path]:
    """The files in the workspace's own folder, by name."""
    try:
        return sorted(path for path in folder_of(workspace).iterdir() if path.is_file())
    except OSError:
        return []
