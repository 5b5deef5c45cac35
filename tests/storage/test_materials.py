"""Library and packs are read in their order, and what is gone is said."""

import pytest

from prmdesk.errors import NotFound
from prmdesk.storage import materials, tables
from prmdesk.storage.database import Database


def test_titles_and_names_are_in_order_whatever_their_case(db: Database) -> None:
    with db.write("Fill") as tx:
        ids = tx.insert_many(
            tables.materials, [{"title": title, "path": "x"} for title in ("b", "Á", "C")]
        )
        pack = tx.insert(tables.packs, {"name": "Kit"})
        tx.insert(tables.packs, {"name": "empty"})
        rows = [{"pack_id": pack, "material_id": key, "position": -key} for key in ids]
        tx.insert_many(tables.pack_items, rows)
    with db.read() as c:
        assert [one.title for one in materials.every(c)] == ["Á", "b", "C"]
        assert [one.name for one in materials.every_pack(c)] == ["empty", "Kit"]
        assert [item.material_id for item in materials.items(c, pack)] == ids[::-1]
        assert materials.sizes(c) == {pack: 3}
        with pytest.raises(NotFound, match="taken out"):
            materials.one(c, 99)
        with pytest.raises(NotFound, match="deleted"):
            materials.pack(c, 99)
