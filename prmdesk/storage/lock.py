"""One writer per file (R4): a lock on the file itself, not its name, that dies with the process."""

from pathlib import Path

from filelock import FileLock, Timeout

from prmdesk import paths
from prmdesk.errors import InUse
from prmdesk.i18n import _


def identity(path: Path) -> str:
    """The same word for every name of one file: symlink, hard link, other case."""
    status = path.stat()
    return f"{status.st_dev:x}-{status.st_ino:x}"


def hold(path: Path, *, patience: float = 0.2) -> FileLock:
    """Be the one writer of ``path`` until ``release()``; ``InUse`` when another one is.

    Who only looks has the lock for a moment: it is waited for, ``patience`` seconds. A file that
    was replaced between looking and locking is another file: look again.
    """
    for _attempt in range(5):
        name = identity(path)
        held = FileLock(
            paths.private_folder("locks") / name,
            timeout=patience,
            mode=0o600,
            thread_local=False,
            fallback_to_soft=False,
        )
        try:
            held.acquire()
        except Timeout:
            raise InUse(
                _("{name} is open in another prmdesk window.").format(name=path.name)
            ) from None
        if path.exists() and identity(path) == name:
            return held
        held.release()
    raise InUse(_("Another program keeps replacing {name}.").format(name=path.name))
