"""Reading the named choices for battlecards."""

from prmdesk.domain.battlecards import Variant
from prmdesk.storage import card_presets, tables
from prmdesk.storage.database import Database


def test_presets_come_in_their_order(db: Database) -> None:
    with db.write("Save presets") as tx:
        for name, position in (("Last", 1), ("First", 0)):
            row = {"name": name, "blocks": ("people", "who"), "position": position}
            tx.insert(tables.card_presets, row)
    with db.read() as c:
        found = card_presets.every(c)
    assert [preset.name for preset in found] == ["First", "Last"]
    assert found[0].blocks == ("people", "who")
    assert found[0].variant is Variant.INTERNAL
