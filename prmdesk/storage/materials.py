"""Reading the library and its packs."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from prmdesk.domain.materials import Material, Pack, PackItem
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage.rows import read, read_where
from prmdesk.storage.tables import materials, pack_items, packs


def one(c: Connection, material_id: int) -> Material:
    """The material; ``NotFound`` when it was deleted."""
    found = some(c, [material_id])
    if not found:
        raise NotFound(_("This file was taken out of the library."))
    return found[0]


def some(c: Connection, material_ids: Sequence[int]) -> list[Material]:
    """The materials with these ids; those that were deleted are left out."""
    return read_where(c, Material, materials, "id", material_ids)


def every(c: Connection) -> list[Material]:
    """All materials, by title."""
    order = (func.folded(materials.c.title), materials.c.id)
    return read(c, Material, select(materials).order_by(*order))


def items_with(c: Connection, material_ids: Sequence[int]) -> list[PackItem]:
    """Where materials are in packs."""
    return read_where(c, PackItem, pack_items, "material_id", material_ids)


def pack(c: Connection, pack_id: int) -> Pack:
    """The pack; ``NotFound`` when it was deleted."""
    found = read_where(c, Pack, packs, "id", [pack_id])
    if not found:
        raise NotFound(_("This pack was deleted."))
    return found[0]


def every_pack(c: Connection) -> list[Pack]:
    """All packs, by name."""
    return read(c, Pack, select(packs).order_by(func.folded(packs.c.name), packs.c.id))


def items(c: Connection, pack_id: int) -> list[PackItem]:
    """What is in a pack, in its order."""
    mine = select(pack_items).where(pack_items.c.pack_id == pack_id)
    return read(c, PackItem, mine.order_by(pack_items.c.position, pack_items.c.id))


def sizes(c: Connection) -> dict[int, int]:
    """How many materials each pack has; a pack without any is left out."""
    t = pack_items.c
    return {
        row[0]: row[1] for row in c.execute(select(t.pack_id, func.count()).group_by(t.pack_id))
    }
