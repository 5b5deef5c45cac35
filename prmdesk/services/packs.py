"""Packs: what is handed over together, to whom it fits, and the hand-over itself (R58)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.materials import (
    FileState,
    Inspected,
    Material,
    Pack,
    fits,
    in_order,
    moved,
)
from prmdesk.domain.partners import Role
from prmdesk.errors import Conflict, Invalid, Problem
from prmdesk.exporters import pack as written
from prmdesk.exporters.files import atomic_write, safe_file_name
from prmdesk.i18n import N_, _, language, ngettext, speaking
from prmdesk.services import materials
from prmdesk.services import partners as people
from prmdesk.storage import materials as stored
from prmdesk.storage import partners, shelf, tables, workspace
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

Progress = Callable[[int, int], object]


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class PackLine:
    """A pack with how many files are in it."""

    pack: Pack
    files: int


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Where a pack was written, and what went into it and what did not."""

    path: Path
    going: tuple[Material, ...]
    left_out: tuple[Inspected, ...]


def every(db: Database) -> list[PackLine]:
    """All packs, by name."""
    with db.read() as c:
        sizes = stored.sizes(c)
        return [PackLine(pack, sizes.get(pack.id, 0)) for pack in stored.every_pack(c)]


def add(db: Database, name: str, note: str = "") -> int:
    """Begin a pack; returns its id. ``Invalid`` without a name or when another has it."""
    with db.write(N_("Add pack"), name.strip()) as tx:
        return tx.insert(tables.packs, {"name": _name(tx, name), "note": note.strip()})


def edit(db: Database, pack_id: int, name: str, note: str) -> None:
    """Set a pack's name, and the note that stands over its index; ``Invalid`` as in ``add``."""
    with db.write(N_("Edit pack"), name.strip()) as tx:
        stored.pack(tx.connection, pack_id)
        values = {"name": _name(tx, name, pack_id), "note": note.strip()}
        tx.update(tables.packs, pack_id, values)


def _name(tx: Transaction, name: str, own: int = 0) -> str:
    name = " ".join(name.split())
    if not name:
        raise Invalid([Problem("name", _("Give the pack a name."))])
    others = (pack for pack in stored.every_pack(tx.connection) if pack.id != own)
    if any(pack.name.casefold() == name.casefold() for pack in others):
        raise Invalid([Problem("name", _("There is a pack of this name already."))])
    return name


def remove(db: Database, pack_id: int) -> None:
    """Delete a pack; its files stay in the library."""
    with db.write(N_("Delete pack")) as tx:
        tx.detail = stored.pack(tx.connection, pack_id).name
        tx.delete_many(
            tables.pack_items, [item.id for item in stored.items(tx.connection, pack_id)]
        )
        tx.delete(tables.packs, pack_id)


def contents(db: Database, pack_id: int) -> list[Material]:
    """What is in a pack, in its order."""
    with db.read() as c:
        ids = [item.material_id for item in stored.items(c, pack_id)]
        return in_order(stored.some(c, ids), ids)


def put_in(db: Database, pack_id: int, material_ids: Sequence[int]) -> int:
    """Add materials at the end of a pack; returns how many were not in it yet."""
    with db.write(N_("Put into pack")) as tx:
        tx.detail = stored.pack(tx.connection, pack_id).name
        there = stored.items(tx.connection, pack_id)
        new = [key for key in material_ids if key not in {item.material_id for item in there}]
        first = max((item.position for item in there), default=-1) + 1
        rows = [
            {"pack_id": pack_id, "material_id": key, "position": first + place}
            for place, key in enumerate(new)
        ]
        tx.insert_many(tables.pack_items, rows)
        return len(new)


def take_out(db: Database, pack_id: int, material_ids: Sequence[int]) -> None:
    """Take materials out of a pack; they stay in the library."""
    with db.write(N_("Take out of pack")) as tx:
        tx.detail = stored.pack(tx.connection, pack_id).name
        there = stored.items(tx.connection, pack_id)
        tx.delete_many(
            tables.pack_items, [item.id for item in there if item.material_id in material_ids]
        )


def move(db: Database, pack_id: int, material_id: int, by: int) -> None:
    """Move a material ``by`` places within its pack."""
    with db.write(N_("Order pack")) as tx:
        tx.detail = stored.pack(tx.connection, pack_id).name
        there = {item.material_id: item for item in stored.items(tx.connection, pack_id)}
        order = moved(list(there), material_id, by)
        places = {there[key].id: {"position": place} for place, key in enumerate(order)}
        tx.update_many(tables.pack_items, places)


def inspect(
    db: Database, pack_id: int, today: date, *, progress: Progress = _silent
) -> list[Inspected]:
    """How the files of a pack stand, in its order; only the ready ones are handed over."""
    ids = [one.id for one in contents(db, pack_id)]
    return materials.inspect(db, today, ids, progress=progress)


def suggestions(db: Database, partner_id: int, spoken: str = "") -> list[Material]:
    """What of the library is for a partner: its products, its people, the language ``spoken``."""
    with db.read() as c:
        products = partners.one(c, partner_id).products
        there = [one for one in partners.contacts(c, partner_id) if one.left_on is None]
        roles = {one.role for one in there} - {Role.UNKNOWN}
        return [one for one in stored.every(c) if fits(one, products, spoken, roles)]


# Handing over


def stem(db: Database, pack_id: int, partner_id: int | None, today: date) -> str:
    """A name for the folder or zip of a pack, without its end."""
    with db.read() as c:
        name = stored.pack(c, pack_id).name
        partner = partners.one(c, partner_id).name if partner_id is not None else ""
    parts = (safe_file_name(part, 80) for part in (name, partner) if part)
    return safe_file_name("_".join((*parts, today.isoformat())))


def hand_over(
    db: Database,
    pack_id: int,
    path: Path,
    today: date,
    *,
    partner_id: int | None = None,
    spoken: str = "",
    progress: Progress = _silent,
) -> HandedOver:
    """Write a pack as the zip ``path``, or where that is a folder as a new one in it (R58).

    Its index is in the language ``spoken``. Expired, changed and missing files are left out, and
    said to be. The partner's log gets a note, as one undo step. ``Conflict`` when nothing is left
    to hand over or a file changes meanwhile; then, and when cancelled, nothing is written.
    """
    facts, told = _facts(db, pack_id, today, partner_id, progress)
    pieces = _reader(db, told)
    with speaking(spoken or language()):
        if path.is_dir():
            name = stem(db, pack_id, partner_id, today)
            path = written.write_folder(path, name, facts, pieces)
        else:
            with atomic_write(path) as file:
                written.write_zip(file, facts, pieces)
    if partner_id is not None:
        _log(db, partner_id, facts, today)
    return HandedOver(path, facts.going, facts.left_out)


def zip_to(
    db: Database,
    file: BinaryIO,
    pack_id: int,
    today: date,
    partner_id: int,
    *,
    progress: Progress = _silent,
) -> HandedOver:
    """Write a pack as a zip to ``file``, for an e-mail, in the language spoken now."""
    facts, told = _facts(db, pack_id, today, partner_id, progress)
    written.write_zip(file, facts, _reader(db, told))
    return HandedOver(Path(), facts.going, facts.left_out)


def _facts(
    db: Database, pack_id: int, today: date, partner_id: int | None, progress: Progress
) -> tuple[written.PackFacts, Callable[[int], object]]:
    found = inspect(db, pack_id, today, progress=progress)
    going = tuple(one.material for one in found if one.state is FileState.READY)
    if not going:
        raise Conflict(_("No file of this pack can be handed over: all are out of date or gone."))
    with db.read() as c:
        pack = stored.pack(c, pack_id)
        company = workspace.load(c).company
        partner = partners.one(c, partner_id).name if partner_id is not None else ""
    left_out = tuple(one for one in found if one.state is not FileState.READY)
    of = sum(one.size for one in going)
    done = [0]

    def told(more: int) -> None:
        done[0] += more
        progress(min(done[0], of), of)

    return written.PackFacts(pack.name, pack.note, company, partner, today, going, left_out), told


def _reader(db: Database, told: Callable[[int], object]) -> written.Pieces:
    def pieces(one: Material) -> Iterator[bytes]:
        path = materials.path_of(db, one)
        with shelf.opened(path) as file:
            yield from shelf.pieces(file, path, told)

    return pieces


def _log(db: Database, partner_id: int, facts: written.PackFacts, today: date) -> None:
    n = len(facts.going)
    text = ngettext(
        "Pack “{name}” handed over: {n} file", "Pack “{name}” handed over: {n} files", n
    ).format(name=facts.name, n=n)
    people.save_activity(db, Activity(0, partner_id, Kind.NOTE, today, text))
