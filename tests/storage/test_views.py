"""Reading the named views."""

from prmdesk.storage import tables, views
from prmdesk.storage.database import Database


def test_views_come_in_their_order(db: Database) -> None:
    with db.write("Save views") as tx:
        for name, position in (("Third", 2), ("First", 0), ("Second", 1)):
            row = {"name": name, "query": "{}", "columns": ("name",), "position": position}
            tx.insert(tables.views, row)
    with db.read() as c:
        found = views.every(c)
    assert [view.name for view in found] == ["First", "Second", "Third"]
    assert found[0].columns == ("name",)
    assert found[0].is_pinned is False
