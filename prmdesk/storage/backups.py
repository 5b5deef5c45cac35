"""Copies of a workspace: made by SQLite, checked before they count, thinned, put back (R6)."""

import hashlib
import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from prmdesk import paths
from prmdesk.domain.backups import Backup, Occasion, is_due, to_drop
from prmdesk.errors import Damaged
from prmdesk.i18n import _
from prmdesk.storage.engine import companions, connect, make_private, sync_folder
from prmdesk.storage.inspection import count_rows, damage, looking_at, unreadable

Progress = Callable[[int, int], None]

_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6}Z)-(\w+)\.prmdesk")
_TIME = "%Y%m%dT%H%M%SZ"
_STEP_PAGES = 2000


def folder_of(path: Path) -> Path:
    """Where the backups of ``path`` are: by its place, as a damaged file cannot tell its name."""
    place = os.path.normcase(os.path.realpath(path))
    short = hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    stem = re.sub(r"[^\w-]+", "_", path.stem)[:40]
    return paths.private_folder("backups", f"{stem}-{short}")


def every(path: Path) -> list[Backup]:
    """The backups of ``path``, newest first, by their number: a clock may have been wrong."""
    found = []
    for file in folder_of(path).iterdir():
        if told := _NAME.fullmatch(file.name):
            at = datetime.strptime(told[2], _TIME).replace(tzinfo=UTC)
            found.append(Backup(int(told[1]), at, Occasion(told[3]), file))
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def listed(path: Path) -> list[Backup]:
    """The backups of ``path`` that can be read, newest first, with their row counts."""
    found = []
    for backup in every(path):
        try:
            with looking_at(backup.path, alone=True) as raw:
                found.append(replace(backup, rows=count_rows(raw)))
        except sqlite3.DatabaseError:
            continue
    return found


def make(
    path: Path,
    raw: sqlite3.Connection,
    occasion: Occasion,
    now: datetime,
    progress: Progress | None = None,
) -> Backup:
    """Copy ``raw``, a connection to ``path``; ``Damaged`` when the copy is not whole.

    Only a copy that was opened again and found equal gets its name, and older ones are thinned.
    """
    folder = folder_of(path)
    _sweep(folder, now)
    with tempfile.TemporaryDirectory(dir=folder, prefix="making-") as scratch, _one_view(raw):
        draft = Path(scratch) / "copy"
        rows = count_rows(raw)
        _copy(raw, draft, progress)
        _verify(draft, rows)
        number = max((backup.number for backup in every(path)), default=0) + 1
        name = f"{number:06}-{now.astimezone(UTC):{_TIME}}-{occasion}.prmdesk"
        draft.replace(folder / name)
    sync_folder(folder)
    for backup in to_drop(every(path), now):
        backup.path.unlink(missing_ok=True)
    return Backup(number, now, occasion, folder / name, rows)


def _sweep(folder: Path, now: datetime) -> None:
    """Remove what backups that were killed a day ago or more have left."""
    for scratch in folder.glob("making-*"):
        if now.timestamp() - scratch.stat().st_mtime > 24 * 3600:
            shutil.rmtree(scratch, ignore_errors=True)


def make_of(path: Path, occasion: Occasion, now: datetime) -> Backup:
    """A backup of a file that nobody has open; the caller holds its lock."""
    with closing(connect(path)) as raw:
        return make(path, raw, occasion, now)


@contextmanager
def _one_view(raw: sqlite3.Connection) -> Iterator[None]:
    """Count and copy the same state, even if somebody writes meanwhile."""
    if raw.in_transaction:
        yield
        return
    raw.execute("BEGIN")
    try:
        yield
    finally:
        raw.execute("ROLLBACK")


def _copy(raw: sqlite3.Connection, draft: Path, progress: Progress | None) -> None:
    def step(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    make_private(draft)
    with closing(connect(draft)) as target:
        raw.backup(target, pages=_STEP_PAGES, progress=step)
        target.execute("PRAGMA journal_mode=DELETE")  # one file, which a read-only disk can show


def _verify(draft: Path, rows: dict[str, int]) -> None:
    with looking_at(draft, alone=True) as copy:
        problems = damage(copy)
        if not problems and count_rows(copy) != rows:
            problems = ["row counts differ"]
    if problems:
        raise Damaged(_("The copy is not whole, so it was not kept. Check the workspace file."))


def make_if_due(
    path: Path, raw: sqlite3.Connection, now: datetime, progress: Progress | None = None
) -> Backup | None:
    """The backup at start (R6): when something changed and the newest one is 4 h old."""
    newest = next(iter(every(path)), None)
    if not is_due(newest, now) or (newest is not None and not _differs(newest, raw)):
        return None
    return make(path, raw, Occasion.START, now, progress)


def _differs(backup: Backup, raw: sqlite3.Connection) -> bool:
    try:
        with looking_at(backup.path, alone=True) as copy:
            return _latest_change(copy) != _latest_change(raw)
    except sqlite3.DatabaseError:
        return True


def _latest_change(raw: sqlite3.Connection) -> object:
    return raw.execute("SELECT id, at FROM changes ORDER BY id DESC LIMIT 1").fetchone()


@contextmanager
def ready_to_restore(backup: Backup, path: Path) -> Iterator[Path]:
    """A checked copy of ``backup`` beside ``path``, for ``swap``; gone afterwards."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".prmdesk-") as folder:
        draft = Path(folder) / path.name
        _copy_file(backup.path, draft)
        with looking_at(draft, alone=True) as raw:
            if damage(raw) or unreadable(raw):
                raise Damaged(_("This backup is damaged. Choose another one; nothing was changed."))
        yield draft


def swap(draft: Path, path: Path) -> None:
    """Put ``draft`` in the place of ``path``: at any moment the old or the new one is there.

    The caller holds the lock and has kept what is worth keeping of the old file.
    """
    for file in companions(path):
        file.unlink()
    draft.replace(path)
    sync_folder(path.parent)


def set_aside(path: Path, now: datetime) -> Path:
    """Keep a file that cannot be backed up, with what lies beside it, letter for letter (R5)."""
    name = _("{name} (kept {at})").format(name=path.stem, at=f"{now:%Y-%m-%d %H-%M-%S}")
    kept = path.with_name(name + path.suffix)
    while kept.exists():
        kept = kept.with_stem(kept.stem + "+")
    for file in (path, *companions(path)):
        _copy_file(file, kept.with_name(kept.name + file.name.removeprefix(path.name)))
    sync_folder(path.parent)
    return kept


def _copy_file(source: Path, target: Path) -> None:
    make_private(target)
    shutil.copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
