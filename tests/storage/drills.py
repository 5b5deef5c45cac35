"""Other processes for the reliability tests: they write until killed, hold a file, lose rights.

Each starts from a process that has imported everything once, so that a kill costs milliseconds.
"""

import ctypes
import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("the drills kill processes and take rights away: POSIX only", True)

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["pytest", __name__, "prmdesk.services.importing"])


class Child:
    """``deed(pipe, *args)`` in a process of its own, with this test's home; killed at the end."""

    def __init__(self, deed: Callable[..., None], *args: Any) -> None:
        self.pipe, far_end = _context.Pipe()
        home = os.environ["PRMDESK_HOME"]
        self.process = _context.Process(target=_work, args=(home, far_end, deed, args))
        self.process.start()
        far_end.close()

    def __enter__(self) -> "Child":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.kill()
        self.pipe.close()
        self.process.close()

    def told(self) -> Any:
        """The next thing the child says; what it raised is raised here."""
        said = self.pipe.recv()
        if isinstance(said, AssertionError):
            raise said
        return said

    def kill(self, after: float = 0) -> None:
        """SIGKILL it after so many seconds, unless it is done by then."""
        self.process.join(after)
        self.process.kill()
        self.process.join()

    def last_words(self) -> list[Any]:
        """All that it said before it died."""
        said = []
        try:
            while True:
                said.append(self.told())
        except EOFError:
            return said


def _work(home: str, pipe: Connection, deed: Callable[..., None], args: tuple[Any, ...]) -> None:
    os.environ["PRMDESK_HOME"] = home
    try:
        deed(pipe, *args)
    except Exception:  # noqa: BLE001 - it is raised again in the parent
        pipe.send(AssertionError(f"in the child: {traceback.format_exc()}"))
    finally:
        pipe.close()


def become_nobody(*owned: Path) -> None:
    """Lose root's rights, after giving ``owned`` to the nobody that we become."""
    if os.geteuid() == 0:
        for path in owned:
            os.chown(path, 65534, 65534)
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


_CLONE_NEWNS, _CLONE_NEWUSER = 0x00020000, 0x10000000
_MS_RDONLY, _MS_REMOUNT, _MS_BIND, _MS_REC, _MS_PRIVATE = 1, 32, 4096, 16384, 1 << 18


def mount_here(folder: Path, options: str) -> bool:
    """Put a small disk on ``folder``, for this process only; False where that is not allowed."""
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(_CLONE_NEWNS | (_CLONE_NEWUSER if user else 0)):
        return False
    if user:  # in a world of our own, where we may mount, be who we are
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    libc.mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None)
    return not libc.mount(b"tmpfs", bytes(folder), b"tmpfs", 0, options.encode())


def remount_read_only(folder: Path) -> bool:
    """Take the right to write from the disk that ``mount_here`` put on ``folder``."""
    libc = ctypes.CDLL(None, use_errno=True)
    return not libc.mount(None, bytes(folder), None, _MS_REMOUNT | _MS_BIND | _MS_RDONLY, None)
