"""Reading the settings that travel with the workspace."""

from prmdesk.domain.workspace import Workspace
from prmdesk.services import workspace as services
from prmdesk.storage import tables, workspace
from prmdesk.storage.database import Database


def test_what_was_never_set_has_its_default(db: Database) -> None:
    with db.write("Forget") as tx:
        tx.delete_many(
            tables.settings, [row for row, _value in workspace.rows(tx.connection).values()]
        )
    with db.read() as c:
        assert workspace.load(c) == Workspace()


def test_settings_come_back_of_their_kind(db: Database) -> None:
    services.change_settings(db, owner="北辰", list_columns=["name", "city"], threshold_us=62.5)
    with db.read() as c:
        found = workspace.load(c)
    assert (found.owner, found.list_columns, found.threshold_us) == (
        "北辰", ("name", "city"), 62.5,
    )  # fmt: skip


def test_what_a_newer_prmdesk_set_is_left_alone(db: Database) -> None:
    with db.write("Newer") as tx:
        tx.insert(tables.settings, {"key": "telescope", "value": "true"})
    with db.read() as c:
        assert workspace.load(c).owner == "Robin Weber"
        assert workspace.rows(c)["telescope"][1] is True
