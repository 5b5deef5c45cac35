"""The workspace as a whole: make one, open one, and its settings."""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import BaseFileLock

from prmdesk.domain.backups import Backup, Occasion
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import Damaged, InUse, NotFound, Unavailable
from prmdesk.i18n import N_, _
from prmdesk.services.drivers import add_default_drivers
from prmdesk.services.journey_map import add_default_journey
from prmdesk.services.lifecycle import add_default_criteria
from prmdesk.services.pools import add_default_pools
from prmdesk.services.templates import add_default_templates
from prmdesk.services.tiers import add_default_tiers
from prmdesk.storage import backups, inspection, lock, places, tables, upgrade
from prmdesk.storage import workspace as stored
from prmdesk.storage.database import Database
from prmdesk.storage.engine import in_words, raw_of
from prmdesk.storage.inspection import FileKind, Found
from prmdesk.storage.journal import Transaction
from prmdesk.storage.tables import settings
from prmdesk.words.lifecycle import call_stages

Progress = Callable[[int, int], None]


def set_up(db: Database, workspace: Workspace) -> None:
    """Fill an empty workspace: its settings, drivers of value, templates and exit criteria."""
    with db.write(N_("Set up workspace"), workspace.company, for_good=True) as tx:
        change_settings(db, **asdict(workspace))
        add_default_drivers(tx)
        add_default_templates(tx)
        _fill_new_tables(tx)
    db.who = workspace.owner


def _fill_new_tables(tx: Transaction) -> None:
    """Put in what tables of the programme begin with, unless they ever held a row."""
    if stored.never_held(tx.connection, tables.pools):
        add_default_pools(tx)
    if stored.never_held(tx.connection, tables.criteria):
        add_default_criteria(tx)
    if stored.never_held(tx.connection, tables.journey_steps):
        add_default_journey(tx)
    if stored.never_held(tx.connection, tables.tiers):
        add_default_tiers(tx)


def settings_of(db: Database) -> Workspace:
    """The settings of this workspace."""
    with db.read() as c:
        return stored.load(c)


def change_settings(db: Database, **values: Any) -> None:
    """Set fields of ``Workspace``; the lines of all partners follow new thresholds."""
    with db.write(N_("Change settings")) as tx:
        kept = stored.rows(tx.connection)
        for key, value in values.items():
            row = {"key": key, "value": json.dumps(value, ensure_ascii=False)}
            if key in kept:
                tx.update(settings, kept[key][0], row)
            else:
                tx.insert(settings, row)


# The file: made, opened, checked


@dataclass(frozen=True, slots=True)
class Opened:
    """An open workspace, the backup made before it was upgraded, and what to tell the user."""

    db: Database
    backup: Backup | None = None
    notice: str = ""


def create(path: Path, workspace: Workspace) -> Database:
    """Make a workspace at ``path`` and open it; ``Unavailable`` if a file is there already."""
    with in_words(OSError):
        upgrade.create(path)
    db = open_file(path).db
    set_up(db, workspace)
    return db


def open_file(
    path: Path, *, read_only: bool = False, check_later: bool = False, now: datetime | None = None
) -> Opened:
    """Open a workspace as its one writer (R3-R5, R7, R8); ``db.close()`` lets others write.

    An older one is upgraded after a backup. Where nothing can be written it opens for reading,
    and ``notice`` says why. ``check_later`` keeps writes back until ``integrity`` was asked.
    Raises ``InUse`` and ``Damaged`` (not if ``read_only``), ``NotFound``, ``Unavailable``.
    """
    file = _existing(path)
    with in_words(OSError), ExitStack() as until_open:
        held = _hold(file, or_none=read_only)
        if held is not None:
            until_open.callback(held.release)
        found = inspection.examine(file, alone=held is not None, whole=not check_later)
        _refuse(found, file)
        if found.damage and not read_only:
            raise Damaged(_damaged(file))
        why = places.why_sealed(file)
        backup = None
        if found.kind is FileKind.OLDER:
            backup = _upgrade(file, now or datetime.now(UTC), may_write=not (read_only or why))
        opened = _open(file, found, held, read_only=read_only, why_sealed=why)
        if not opened.db.read_only:
            with opened.db.write(N_("Upgrade workspace"), for_good=True) as tx:
                _fill_new_tables(tx)
            until_open.pop_all()
            if check_later:
                opened.db.withheld = _("The workspace is still being checked.")
    try:
        told = settings_of(opened.db)
    except Unavailable:
        opened.db.close()
        raise
    except ValueError as error:
        opened.db.close()
        raise Damaged(_damaged(file)) from error
    opened.db.who = told.owner
    call_stages(told.stage_names)
    return replace(opened, backup=backup)


def _existing(path: Path) -> Path:
    file = Path(os.path.realpath(path))
    if not file.exists():
        raise NotFound(_("There is no file {path}.").format(path=path))
    return file


def _hold(file: Path, *, or_none: bool) -> BaseFileLock | None:
    try:
        return lock.hold(file, patience=0 if or_none else 0.2)
    except InUse:
        if or_none:
            return None
        raise


def _refuse(found: Found, file: Path) -> None:
    if found.kind is FileKind.FOREIGN and backups.every(file):
        raise Damaged(_damaged(file))
    sentences = {
        FileKind.FOREIGN: _("{name} is not a prmdesk workspace. It was left as it is."),
        FileKind.TAMPERED: _(
            "{name} holds commands that prmdesk did not put there. It was left as it is; "
            "do not trust it."
        ),
        FileKind.NEWER: _(
            "{name} was made by a newer prmdesk. It was left as it is; "
            "install the newer prmdesk to open it."
        ),
    }
    if found.kind in sentences:
        raise Unavailable(sentences[found.kind].format(name=file.name))


def _damaged(file: Path) -> str:
    return _("{name} is damaged. It was left as it is; restore a backup to go on.").format(
        name=file.name
    )


def _upgrade(file: Path, now: datetime, *, may_write: bool) -> Backup:
    if not may_write:
        raise Unavailable(
            _(
                "{name} was made by an older prmdesk and must be upgraded once, which cannot be "
                "done here. Copy it to a folder of your own and open it there."
            ).format(name=file.name)
        )
    backup = backups.make_of(file, Occasion.UPGRADE, now)
    upgrade.migrate(file)
    return backup


def _open(
    file: Path, found: Found, held: BaseFileLock | None, *, read_only: bool, why_sealed: str
) -> Opened:
    note = place_note(file)
    if not (read_only or why_sealed):
        try:
            with suppress(PermissionError):  # the file may be a colleague's
                file.chmod(0o600)
            with in_words(OSError):
                return Opened(Database(file, wal=not note, lock=held), notice=note)
        except Unavailable as error:
            why_sealed = str(error)
    db = Database(file, read_only=True, sealed=bool(why_sealed or found.damage))
    db.withheld = why_sealed or db.withheld
    return Opened(db, notice=_damaged(file) if found.damage else why_sealed or note)


def place_note(path: Path) -> str:
    """What to know of the folder of ``path``: synced, on another computer; else "" (R8)."""
    folder = backups.folder_of(path)
    if service := places.service_of(path):
        text = _(
            "{service} copies this folder to other computers: open the workspace on one computer "
            "at a time. Backups are kept in {folder}."
        )
        return text.format(service=service, folder=folder)
    if places.is_remote(path):
        text = _(
            "This folder lies on another computer: open the workspace on one computer at a time. "
            "Your own disk is safer. Backups are kept in {folder}."
        )
        return text.format(folder=folder)
    return ""


def integrity(db: Database, *, progress: Progress | None = None) -> list[str]:
    """What is wrong with the file, in SQLite's words; empty when all is well (R5).

    Nothing is written any more to a file that is not whole.
    """
    try:
        with db.read() as c:
            problems = inspection.damage(raw_of(c)) or inspection.unreadable(raw_of(c))
    except Damaged as error:
        problems = [str(error)]
    if problems:
        db.withheld = _damaged(db.path)
    elif not db.read_only:
        db.withheld = ""
    return problems


@dataclass(frozen=True, slots=True)
class Checked:
    """How many rows each table holds, and what is wrong, in SQLite's words."""

    rows: Mapping[str, int]
    problems: tuple[str, ...]


def check(path: Path) -> Checked:
    """Check a file without changing it, also while a window has it open."""
    file = _existing(path)
    with in_words(OSError), ExitStack() as until_checked:
        held = _hold(file, or_none=True)
        if held is not None:
            until_checked.callback(held.release)
        found = inspection.examine(file, alone=held is not None, whole=True)
        _refuse(found, file)
        if found.damage:
            return Checked({}, found.damage)
        with inspection.looking_at(file, alone=held is not None) as raw:
            return Checked(inspection.count_rows(raw), ())


# Backups


def back_up(
    db: Database,
    occasion: str,
    now: datetime | None = None,
    *,
    progress: Progress | None = None,
) -> Backup:
    """Make a verified backup of an open workspace (R6); ``occasion`` is one of ``Occasion``."""
    with in_words(OSError), db.read() as c:
        at = now or datetime.now(UTC)
        return backups.make(db.path, raw_of(c), Occasion(occasion), at, progress)


def back_up_if_due(
    db: Database, now: datetime, *, progress: Progress | None = None
) -> Backup | None:
    """The backup at start: when something changed and the newest backup is 4 h old (R6)."""
    if db.withheld:
        return None
    with in_words(OSError), db.read() as c:
        return backups.make_if_due(db.path, raw_of(c), now, progress)


def list_backups(path: Path) -> list[Backup]:
    """The backups of ``path`` that can be read, newest first, with their row counts."""
    with in_words(OSError):
        return backups.listed(path)


def restore(path: Path, backup: Backup, now: datetime) -> Path | None:
    """Put a closed workspace back to ``backup`` (R6); open it again afterwards.

    What is there now is backed up first. If it cannot be, being damaged, it is kept beside the
    workspace, and that file is returned. ``Damaged`` when the backup itself is not whole.
    """
    file = Path(os.path.realpath(path))
    with in_words(OSError), ExitStack() as meanwhile:
        if file.exists():
            meanwhile.callback(lock.hold(file).release)
        draft = meanwhile.enter_context(backups.ready_to_restore(backup, file))
        kept = _keep(file, now) if file.exists() else None
        backups.swap(draft, file)
    return kept


def _keep(file: Path, now: datetime) -> Path | None:
    found = inspection.examine(file, alone=True, whole=True)
    if found.kind not in (FileKind.CURRENT, FileKind.OLDER) or found.damage:
        return backups.set_aside(file, now)
    backups.make_of(file, Occasion.RESTORE, now)
    return None
