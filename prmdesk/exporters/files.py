"""Files that leave the house: written whole or not at all, under names every system accepts."""

import errno
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from prmdesk.errors import Unavailable
from prmdesk.i18n import _

NAME_BYTES = 200
"""The longest file name, in bytes of UTF-8: it still fits below deep folders."""

_SUFFIX_BYTES = 16
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
_DEVICES = re.compile(r"(?i)(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])(\.|$)")


@contextmanager
def atomic_write(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which becomes ``path`` when the block ends well (reliability.md, 11).

    Until then, and after a full disk or a kill, ``path`` is what it was. ``Unavailable`` with
    advice when the file cannot be written.
    """
    path = Path(os.path.realpath(path))  # a link stays a link
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".prmdesk-", suffix=path.suffix)
    except OSError as error:
        raise _sentence(error, path) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    except OSError as error:
        raise _sentence(error, path) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _sentence(error: OSError, path: Path) -> Unavailable:
    sentences = {
        errno.ENOSPC: _("The disk is full. Make room, or choose another place."),
        errno.EDQUOT: _("The disk is full. Make room, or choose another place."),
        errno.EFBIG: _("The disk is full. Make room, or choose another place."),
        errno.EROFS: _("This place can only be read. Choose another folder."),
        errno.ENOENT: _("The folder is not there (any more). Choose another one."),
        errno.ENOTDIR: _("The folder is not there (any more). Choose another one."),
        errno.EISDIR: _("There is a folder of this name. Choose another name."),
        errno.ENAMETOOLONG: _("The name is too long. Choose a shorter one."),
    }
    held = _(
        "{name} cannot be written. If it is open in another program, close it there; "
        "or save under another name or in another folder."
    )
    sentence = sentences.get(error.errno or 0, held)
    return Unavailable(sentence.format(name=_readable(path.name)))


def _readable(name: str) -> str:
    return name.encode("utf-8", "replace").decode()


def safe_file_name(text: str, room: int = NAME_BYTES) -> str:
    """``text`` as a file name that is valid on every system, at most ``room`` bytes long (T20).

    Blanks and what Windows forbids become ``_``; controls and invisible marks go; a name that
    Windows keeps for a device gets a ``_`` in front. The same text always gives the same name.
    """
    visible = "".join(
        letter if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Cn") else " "
        for letter in unicodedata.normalize("NFC", text)
    )
    name = _FORBIDDEN.sub("_", visible).strip("_. ")
    if _DEVICES.match(name):
        name = f"_{name}"
    return name.encode()[:room].decode("utf-8", "ignore").rstrip("_. ") or "_"


def safe_suffix(name: str) -> str:
    """The end of the file name ``name``, as ".pdf", valid on every system; "" where it has none."""
    suffix = Path(name).suffix.lstrip(".")
    return f".{safe_file_name(suffix, _SUFFIX_BYTES)}" if suffix.strip(" _") else ""


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """A path in ``folder`` where nothing is yet: ``stem``, else ``stem_2``, ``stem_3`` …"""
    name = f"{stem}{suffix}"
    number = 1
    while os.path.lexists(folder / name):
        number += 1
        name = f"{stem}_{number}{suffix}"
    return folder / name
