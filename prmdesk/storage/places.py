"""What kind of place a folder is: this computer's own disk, a synced folder, a share (R8)."""

import ctypes
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from prmdesk import paths
from prmdesk.i18n import _

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "box sync": "Box",
    "pclouddrive": "pCloud",
    "seafile": "Seafile",
}
"""How the folders of sync programs begin, in small letters."""

_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
"""What sync programs leave in the folder that they sync."""

_REMOTE = re.compile(r"nfs\d?|cifs|smb\w*|9p|afs|afpfs|ceph|davfs|webdav|vboxsf|fuse\.?(?!blk).*|"
                     r"glusterfs|lustre|ncpfs|prl_fs|macfuse|osxfuse")  # fmt: skip


def why_sealed(path: Path) -> str:
    """The sentence that says why nothing may be written to ``path``, "" when it may."""
    text = ""
    if paths.home() / "backups" in path.parents:
        text = _("{name} is a backup and stays as it is. To go back to it, choose Restore backup.")
    elif sys.platform != "win32" and os.statvfs(path).f_flag & os.ST_RDONLY:
        text = _("The disk of {name} is read-only: you can look, but change nothing.")
    elif not os.access(path, os.W_OK):
        text = _("{name} is write-protected: you can look, but change nothing.")
    elif not os.access(path.parent, os.W_OK | os.X_OK):
        text = _("The folder of {name} is write-protected: you can look, but change nothing.")
    elif path.stat().st_nlink > 1:  # after a crash, the other name would not find the journal
        text = _("{name} has a second name (a hard link). Copy it, and work with the copy.")
    return text.format(name=path.name)


def service_of(path: Path) -> str:
    """The program that copies ``path`` to other computers, "" when we know of none."""
    place = Path(os.path.realpath(path))
    folders = place.parents
    for folder in folders:
        for mark, name in _MARKS.items():
            if (folder / mark).exists():
                return name
    for root, name in _told_roots():
        if root in folders:
            return name
    return _by_name(place)


def _by_name(path: PurePath) -> str:
    for part in path.parts[:-1]:
        for start, name in _SYNCED.items():
            if re.match(rf"{start}\b", part.casefold()):
                return name
    return ""


def _told_roots() -> Iterator[tuple[Path, str]]:
    """The synced folders that the programs themselves tell of, whatever these are called."""
    for variable in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        if root := os.environ.get(variable):
            yield Path(root), "OneDrive"
    homes = [os.environ.get("LOCALAPPDATA"), os.environ.get("APPDATA")]
    folders = [Path.home() / ".dropbox", *(Path(home) / "Dropbox" for home in homes if home)]
    for folder in folders:
        try:
            accounts = json.loads((folder / "info.json").read_text("utf-8"))
            yield from ((Path(account["path"]), "Dropbox") for account in accounts.values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue


def is_remote(path: Path) -> bool:
    """Whether ``path`` lies on another computer: NFS, SMB, FUSE, a mapped drive, a UNC path."""
    place = os.path.realpath(path)
    if sys.platform == "win32":
        drive = os.path.splitdrive(place)[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == 4
    return _REMOTE.fullmatch(kind_of_mount(place, _mounts())) is not None


def kind_of_mount(place: str, mounts: Iterable[tuple[str, str]]) -> str:
    """The file system that holds ``place``: the longest mount point wins, the later of equals."""
    found = ("", "")
    for point, kind in mounts:
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(found[0]):
            found = (point, kind)
    return found[1]


def _mounts() -> list[tuple[str, str]]:
    if sys.platform == "darwin":
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        return mounts_of_mac(told)
    try:
        return mounts_of_linux(Path("/proc/self/mounts").read_text("utf-8", "surrogateescape"))
    except OSError:
        return []


def mounts_of_linux(told: str) -> list[tuple[str, str]]:
    """Mount points and kinds from ``/proc/self/mounts``, which writes a space as ``\\040``."""
    rows = (line.split(" ") for line in told.splitlines())
    return [
        (re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), row[1]), row[2]) for row in rows
    ]


def mounts_of_mac(told: str) -> list[tuple[str, str]]:
    """Mount points and kinds from what ``mount`` says on macOS: ``a on /b (kind, options)``."""
    return re.findall(r"^.+? on (/.*) \((\w+)", told, re.MULTILINE)
