"""The library: files taken in, described, looked at, taken out; the user's own stay as they are."""

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from prmdesk import words
from prmdesk.domain.materials import FileState, Inspected, Look, Material, state
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.errors import Invalid, PrmError, Problem, Unavailable, Unreadable
from prmdesk.exporters.files import atomic_write, free_path, safe_file_name, safe_suffix
from prmdesk.i18n import LANGUAGES, N_, _
from prmdesk.storage import materials as stored
from prmdesk.storage import shelf, tables
from prmdesk.storage.database import Database

Progress = Callable[[int, int], object]


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Added:
    """What came of taking files in: the new materials, and a sentence for each file refused."""

    ids: tuple[int, ...]
    refused: tuple[str, ...]


class _Counted:
    """Bytes read of all that are to be read, told on to ``progress``."""

    def __init__(self, of: int, progress: Progress) -> None:
        self.done, self._of, self._progress = 0, of, progress

    def __call__(self, more: int) -> None:
        self.done += more
        self._progress(min(self.done, self._of), self._of)


def every(db: Database) -> list[Material]:
    """All materials, by title."""
    with db.read() as c:
        return stored.every(c)


def material(db: Database, material_id: int) -> Material:
    """One material; ``NotFound`` when it was taken out."""
    with db.read() as c:
        return stored.one(c, material_id)


def path_of(db: Database, kept: Material) -> Path:
    """Where the file of a material lies."""
    return shelf.path_of(db.path, kept)


# Taking in


def add_files(
    db: Database, paths: Sequence[Path], *, copy: bool, progress: Progress = _silent
) -> Added:
    """Take files into the library (R58), as one undo step: where they lie, or as copies of ours.

    Copies go into a folder beside the workspace, readable by its owner only. What is no file, too
    large or not readable is refused and said; when it is cancelled no copy stays.
    """
    told = _Counted(sum(map(_size, paths)), progress)
    drafts: list[Material] = []
    refused: list[str] = []
    try:
        for path in paths:
            try:
                drafts.append(_taken_in(db, path, told, copy=copy))
            except (Unreadable, Unavailable) as error:
                refused.append(str(error))
        with db.write(N_("Add to library"), ", ".join(draft.title for draft in drafts)) as tx:
            ids = tx.insert_many(tables.materials, [_row(draft) for draft in drafts])
    except PrmError:
        _drop(path_of(db, draft) for draft in drafts if draft.is_copy)
        raise
    return Added(tuple(ids), tuple(refused))


def _taken_in(db: Database, path: Path, told: _Counted, *, copy: bool) -> Material:
    path = Path(os.path.abspath(path))
    shelf.check_foreign(path, db.path)
    draft = Material(0, _title(path), str(path))
    if not copy:
        look = Look(_size(path), shelf.digest(path, told))
        return replace(draft, size=look.size or 0, digest=look.digest)
    return _copied(db, path, draft, told)


def _copied(db: Database, path: Path, draft: Material, told: _Counted) -> Material:
    """A copy in the workspace's own folder, under a name where nothing is yet."""
    folder = shelf.folder_of(db.path)
    found, size = sha256(), 0
    with shelf.opened(path) as source:
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            sentence = _("The folder {name} cannot be made beside the workspace.")
            raise Unavailable(sentence.format(name=folder.name)) from error
        target = free_path(folder, safe_file_name(path.stem, 150), safe_suffix(path.name))
        with atomic_write(target) as file:
            for piece in shelf.pieces(source, path, told):
                found.update(piece)
                size += len(piece)
                file.write(piece)
    return replace(
        draft, path=target.name, is_copy=True, size=size, digest=found.hexdigest()
    )  # fmt: skip


def _title(path: Path) -> str:
    """A title from a file's name: what cannot be written is shown as "?"."""
    readable = path.stem.encode("utf-8", "replace").decode()
    return " ".join(readable.replace("_", " ").split()) or _("File")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _row(draft: Material) -> dict[str, Any]:
    names = [name for name in Material.__match_args__ if name != "id"]
    return {name: getattr(draft, name) for name in names}


def _drop(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


# Describing


def edit(db: Database, material_ids: Sequence[int], **values: Any) -> None:
    """Set what is known of materials: title, product, version, language, audience, and so on.

    ``Invalid`` without a title.
    """
    clean = {k: v.strip() if isinstance(v, str) else v for k, v in values.items()}
    if clean.get("title") == "":
        raise Invalid([Problem("title", _("Give it a title."))])
    with db.write(N_("Edit library")) as tx:
        tx.detail = ", ".join(one.title for one in stored.some(tx.connection, material_ids))
        tx.update_many(tables.materials, dict.fromkeys(material_ids, clean))


def renew(
    db: Database, material_id: int, path: Path | None = None, *, progress: Progress = _silent
) -> None:
    """Take the file as it is now, or the one at ``path`` in its place, as the right one."""
    kept = material(db, material_id)
    told = _Counted(_size(path or path_of(db, kept)), progress)
    if path is not None:
        draft = _taken_in(db, path, told, copy=False)
    else:
        here = path_of(db, kept)
        shelf.check_foreign(here, db.path)
        draft = replace(kept, size=_size(here), digest=shelf.digest(here, told))
    names = ("path", "is_copy", "size", "digest")
    with db.write(N_("Renew file of library"), kept.title) as tx:
        tx.update(tables.materials, material_id, {name: getattr(draft, name) for name in names})


def remove(db: Database, material_ids: Sequence[int]) -> None:
    """Take materials out of the library and its packs; the files stay where they are."""
    with db.write(N_("Take out of library")) as tx:
        tx.detail = ", ".join(one.title for one in stored.some(tx.connection, material_ids))
        items = stored.items_with(tx.connection, material_ids)
        tx.delete_many(tables.pack_items, [item.id for item in items])
        tx.delete_many(tables.materials, material_ids)


# Looking


def inspect(
    db: Database,
    today: date,
    ids: Sequence[int] | None = None,
    *,
    progress: Progress = _silent,
) -> list[Inspected]:
    """How the files of materials (all, or those with ``ids``, in that order) stand (R58).

    Files are read for it: in the worker.
    """
    with db.read() as c:
        kept = stored.every(c) if ids is None else stored.some(c, ids)
    if ids is not None:
        kept.sort(key=lambda one: list(ids).index(one.id))
    told = _Counted(sum(_size(path_of(db, one)) for one in kept), progress)
    return [Inspected(one, state(one, look(db, one, told), today)) for one in kept]


def look(db: Database, kept: Material, told: shelf.Told = lambda _more: None) -> Look:
    """What lies where the file of a material should."""
    path = path_of(db, kept)
    try:
        shelf.check_foreign(path, db.path)
    except Unreadable:
        return Look()
    return shelf.look(path, told)


def sheet(found: Sequence[Inspected]) -> Sheet:
    """The library as a table."""
    columns = (
        Column(_("Title")), Column(_("State of the file")), Column(_("Product")),
        Column(_("Version")), Column(_("Language")), Column(_("For whom")),
        Column(_("Valid until"), Kind.DATE), Column(_("Size, kB"), Kind.WHOLE),
        Column(_("Kept as")), Column(_("File")), Column(_("Note")),
    )  # fmt: skip
    rows = [Row(_cells(one), id=one.material.id) for one in found]
    return Sheet(_("Library"), columns, tuple(rows))


def _cells(one: Inspected) -> tuple[Any, ...]:
    kept = one.material
    return (
        kept.title, words.name(one.state), kept.product, kept.version, language_name(kept.language),
        _(", ").join(map(words.name, kept.audience)), kept.valid_until, -(-kept.size // 1000),
        _("copy") if kept.is_copy else _("reference"), Path(kept.path).name, kept.note,
    )  # fmt: skip


def language_name(code: str) -> str:
    """What the language of a material is called; a code that we do not know as it is."""
    return LANGUAGES.get(code, code)


def count_wanting(found: Iterable[Inspected]) -> int:
    """How many files would be left out of a pack."""
    return sum(one.state is not FileState.READY for one in found)


# Cleaning up


def unused_copies(db: Database) -> list[Path]:
    """The copies in the workspace's own folder that no material names any more."""
    named = {Path(one.path).name for one in every(db) if one.is_copy}
    return [path for path in shelf.own_files(db.path) if path.name not in named]


def clean_up(db: Database, paths: Iterable[Path]) -> int:
    """Delete copies that are still unused; returns how many. This cannot be taken back."""
    unused = set(unused_copies(db))
    chosen = [path for path in paths if path in unused]
    _drop(chosen)
    return len(chosen)
