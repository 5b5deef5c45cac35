"""Reading the remembered matchings."""

from datetime import date

from prmdesk.domain.imports import Preset
from prmdesk.storage import presets, tables
from prmdesk.storage.database import Database


def test_those_used_last_come_first_and_whole(db: Database) -> None:
    with db.write("Save matching") as tx:
        for name, day in (("Zeta", None), ("May", date(2026, 5, 1)), ("June", date(2026, 6, 1))):
            row = {"name": name, "fingerprint": "f", "used_on": day,
                   "headings": ("company", "city"), "answers": '{"fields": {}}'}  # fmt: skip
            tx.insert(tables.presets, row)
    with db.read() as c:
        found = presets.every(c)
    assert [one.name for one in found] == ["June", "May", "Zeta"]
    assert found[0] == Preset(
        3, "June", "f", ("company", "city"), '{"fields": {}}', date(2026, 6, 1)
    )
