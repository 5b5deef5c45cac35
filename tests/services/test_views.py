"""Named views of the list, and its columns."""

import pytest

from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.errors import Invalid
from prmdesk.services import views
from prmdesk.storage.database import Database

MINE = Query(
    "łódź", (Condition("field:3", Compare.CONTAINS, "<b>"), Condition("city", Compare.EMPTY)),
    ("-name", "city"),
)  # fmt: skip


@pytest.mark.parametrize("query", [Query(), MINE])
def test_a_query_comes_back_as_it_was_kept(query: Query) -> None:
    assert views.as_query(views.as_text(query)) == query
    assert all(
        isinstance(c.compare, Compare) for c in views.as_query(views.as_text(query)).conditions
    )


def test_views_are_kept_in_their_order_with_their_columns(db: Database) -> None:
    for name in ("Zeta", "Alpha"):
        views.save(db, name, MINE, ("name", "city"))
    assert [(v.name, v.columns, v.position) for v in views.every(db)] == [
        ("Zeta", ("name", "city"), 0),
        ("Alpha", ("name", "city"), 1),
    ]


def test_saving_under_a_known_name_replaces_it(db: Database) -> None:
    first = views.save(db, " Mine ", MINE, ())
    assert views.save(db, "Mine", Query(), ("name",)) == first
    (kept,) = views.every(db)
    assert (views.as_query(kept.query), kept.columns) == (Query(), ("name",))


def test_a_view_needs_a_name(db: Database) -> None:
    with pytest.raises(Invalid) as refused:
        views.save(db, "  ", MINE, ())
    assert refused.value.problems[0].field == "name"
    assert views.every(db) == []


def test_forgetting_a_view_can_be_undone(db: Database) -> None:
    views.save(db, "Mine", MINE, ())
    views.delete(db, views.every(db)[0])
    assert views.every(db) == []
    db.undo()
    assert [view.name for view in views.every(db)] == ["Mine"]


def test_the_usual_columns_are_none_chosen(db: Database) -> None:
    assert views.columns(db) == ()
    views.show_columns(db, ["name", "city"])
    assert views.columns(db) == ("name", "city")
    views.show_columns(db, [])
    assert views.columns(db) == ()
