"""The what-ifs that were kept come by name."""

from prmdesk.storage import scenarios, tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY


def test_they_come_by_name(db: Database) -> None:
    with db.write("Keep") as tx:
        for name in ("Worst", "Best"):
            tx.insert(tables.scenarios, {"name": name, "made_on": TODAY})
    with db.read() as c:
        assert [one.name for one in scenarios.every(c)] == ["Best", "Worst"]
