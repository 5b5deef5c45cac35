"""Make a fresh machine ready: the system libraries that Qt needs, then ``.venv`` with ours.

``python3 installer/bootstrap.py [EXTRA ...]`` installs prmdesk with these extras of pyproject.toml;
called again it returns at once. Standard library only: nothing else is there yet.
"""

from __future__ import annotations  # so that an older Python gets as far as the first sentence

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "installed"  # written last: a .venv without it was never finished

# What Qt's wheels open but do not bring along, and the Debian package that holds it;
# what these need in turn comes with them.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libcups.so.2": "libcups2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main(extras: Iterable[str]) -> None:
    """Make everything ready for prmdesk with ``extras``, or leave with one plain sentence."""
    if sys.version_info < (3, 11):  # noqa: UP036 - pip, which would refuse, is not asked yet
        sys.exit(f"prmdesk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    try:
        if sys.platform == "linux":
            prepare_system()
        prepare_venv(set(extras))
    except subprocess.CalledProcessError:
        sys.exit("The set-up stopped: the reason stands above. Put it right, then run this again.")
    except OSError as problem:
        sys.exit(f"The set-up stopped ({problem}). Remove the folder .venv, then run this again.")
    except KeyboardInterrupt:
        sys.exit("The set-up was stopped. Run this again to finish it.")


def prepare_system() -> None:
    """Install the missing system packages if we may, else say which line does it."""
    missing = missing_libraries()
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        install_packages(missing.values())
        missing = missing_libraries()
    if missing:
        sys.exit(advice(missing))


def missing_libraries() -> dict[str, str]:
    """What is not on this system, each with the Debian package that holds it."""
    wanted = dict(LIBRARIES)
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        wanted |= WINDOW_LIBRARIES
    missing = {name: package for name, package in wanted.items() if not loads(name)}
    if not importlib.util.find_spec("ensurepip"):  # Debian packs this part of Python by itself
        missing["ensurepip"] = "python3-venv"
    return missing


def loads(library: str) -> bool:
    """Whether the system finds and opens ``library`` and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: Iterable[str]) -> None:
    """Try to install ``packages``; whether it helped shows when the libraries load."""
    print("Installing system libraries (once) ...", flush=True)
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run([*apt, *command], env=quiet, stdout=subprocess.DEVNULL, check=False)


def advice(missing: dict[str, str]) -> str:
    """The sentence for a person whose system lacks ``missing``, with the line to type."""
    if not shutil.which("apt-get"):
        return f"Install what this system lacks, then run this again: {', '.join(missing)}."
    line = f"sudo apt-get update && sudo apt-get install -y {' '.join(missing.values())}"
    return f"This system lacks some libraries. Install them, then run this again:\n  {line}"


def prepare_venv(extras: set[str]) -> None:
    """Bring ``.venv`` to what pyproject.toml and constraints.txt ask for, unless it is there."""
    home, pins, installed = read_stamp()
    if (home, pins) == (home_now(), pins_now()) and extras <= installed:
        return
    print("Installing prmdesk's libraries into .venv (once, a minute or two) ...", flush=True)
    if home != home_now():
        make_venv()
    STAMP.unlink(missing_ok=True)
    extras = extras | installed
    names = ",".join(sorted(extras))
    pip_install("-c", "constraints.txt", "-e", f".[{names}]" if names else ".")
    STAMP.write_text("\n".join([home_now(), pins_now(), *sorted(extras)]), encoding="utf-8")


def read_stamp() -> tuple[str, str, set[str]]:
    """What ``.venv`` was made for and the extras it has; nothing if it is broken or unfinished."""
    whole = PYTHON.exists() and STAMP.exists()
    lines = STAMP.read_text(encoding="utf-8").splitlines() if whole else []
    home, pins, *extras = lines or ["", ""]
    return home, pins, set(extras)


def home_now() -> str:
    """The Python and the folder that a ``.venv`` is bound to."""
    return f"{sys.version_info[0]}.{sys.version_info[1]} {ROOT}"


def pins_now() -> str:
    """A digest of the two files that say what is installed."""
    files = (ROOT / "pyproject.toml", ROOT / "constraints.txt")
    return hashlib.sha256(b"\n".join(file.read_bytes() for file in files)).hexdigest()


def make_venv() -> None:
    """Make an empty ``.venv`` in place of whatever is there."""
    if VENV.exists():
        shutil.rmtree(VENV)
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)


def pip_install(*what: str) -> None:
    """Install into ``.venv``, saying only what goes wrong."""
    quietly = ["-q", "--disable-pip-version-check", "--no-input"]
    subprocess.run([PYTHON, "-m", "pip", "install", *quietly, *what], cwd=ROOT, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
