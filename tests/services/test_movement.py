"""What the quadrant showed on any day, from the history alone; and the reports on movement."""

import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place, Quadrant, Standing, Thresholds
from prmdesk.domain.resources import Measure, Quarter
from prmdesk.domain.scores import Axis
from prmdesk.domain.sheets import Sheet
from prmdesk.errors import PrmError
from prmdesk.services import merge, movement, partners, scores, workspace
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.words.sheets import cell_text
from tests.conftest import TODAY

Shown = tuple[list[Standing], Thresholds]


def shown(db: Database) -> Shown:
    """The quadrant as the window shows it now."""
    return scores.standings(db, Query(), db.today()), workspace.settings_of(db).thresholds


def then(db: Database, day: date) -> Shown:
    found = movement.picture(db, day)
    return list(found.standings), found.thresholds


def on(db: Database, day: date) -> None:
    """Let it be ``day``."""
    db.today = lambda: day


class Walk:
    """Someone who does this and that with partners, day by day."""

    def __init__(self, db: Database, seed: int) -> None:
        self.db, self.chance = db, random.Random(seed)
        self.deeds: tuple[Callable[[], object], ...] = (
            self.add, self.score, self.score, self.score, self.place, self.place, self.by_hand,
            self.by_scores, self.rename, self.delete, self.thresholds, self.undo, self.undo,
            self.redo, self.merge, self.back,
        )  # fmt: skip

    @property
    def one(self) -> int:
        ids = partners.ids(self.db, Query(), self.db.today())
        return self.chance.choice(ids) if ids else self.add()

    def add(self) -> int:
        name = f"Partner {self.chance.randrange(10_000)}"
        return partners.add_partner(self.db, Partner(0, name), self.db.today())

    def score(self) -> None:
        driver, value = self.chance.randrange(1, 11), self.chance.randrange(6)
        scores.score(self.db, self.one, driver, value, self.db.today())

    def place(self) -> None:
        value = [float(self.chance.choice((20, 44, 46, 50, 54, 56, 80))) for _side in range(2)]
        scores.place(self.db, {self.one: Place(*value), self.one: Place(*value)})

    def by_hand(self) -> None:
        axis = self.chance.choice(list(Axis))
        scores.set_by_hand(self.db, self.one, axis, float(self.chance.randrange(101)))

    def by_scores(self) -> None:
        scores.use_scores(self.db, [self.one])

    def rename(self) -> None:
        name = f"Renamed {self.chance.randrange(10_000)}"
        partners.edit_partner(self.db, self.one, self.db.today(), name=name)

    def delete(self) -> None:
        partners.delete_partners(self.db, [self.one])

    def thresholds(self) -> None:
        field = self.chance.choice(("threshold_partner", "threshold_us", "hysteresis"))
        value = float(self.chance.choice((0, 5, 9) if field == "hysteresis" else (45, 50, 55)))
        workspace.change_settings(self.db, **{field: value})

    def merge(self) -> None:
        one, other = self.one, self.one
        if one != other:
            merge.merge(self.db, one, other)

    def undo(self) -> None:
        self.db.undo()

    def redo(self) -> None:
        self.db.redo()

    def back(self) -> None:
        """Take back something done long ago, if nothing stands in the way."""
        with self.db.read() as c:
            newest = c.execute(tables.changes.select()).all()[-1].id
        self.db.revert(self.chance.randrange(1, newest + 1))


@pytest.mark.parametrize("seed", [1, 2, 107])
def test_every_picture_that_was_on_screen_comes_back_exactly(db: Database, seed: int) -> None:
    walk, kept = Walk(db, seed), {}
    day = TODAY
    for _day in range(14):
        on(db, day)
        for _deed in range(walk.chance.randrange(1, 9)):
            try:
                walk.chance.choice(walk.deeds)()
            except PrmError:
                continue  # what cannot be taken back, merged or deleted any more
        for quiet in range(walk.chance.randrange(1, 4)):
            kept[day + timedelta(quiet)] = shown(db)
        day = max(kept) + timedelta(1)
    for past_day, picture in kept.items():
        assert then(db, past_day) == picture, past_day
    assert then(db, TODAY - timedelta(1))[0] == []


def test_undo_of_an_older_day_leaves_the_days_before_as_they_were(db: Database) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme"), TODAY)
    scores.place(db, {acme: Place(80, 80)})
    on(db, TODAY + timedelta(3))
    db.undo()
    assert then(db, TODAY + timedelta(2))[0][0].quadrant is Quadrant.STRATEGIC
    assert then(db, TODAY + timedelta(3))[0][0].quadrant is Quadrant.UNSCORED


@pytest.fixture
def moved(db: Database) -> dict[str, int]:
    """Three partners that moved between April and November."""
    on(db, date(2026, 4, 10))
    ids = {name: partners.add_partner(db, Partner(0, name), TODAY) for name in ("A", "B", "C")}
    scores.place(db, {ids["A"]: Place(20, 80), ids["B"]: Place(20, 20)})
    on(db, date(2026, 8, 1))
    scores.place(db, {ids["B"]: Place(80, 80)})
    partners.delete_partners(db, [ids["C"]])
    on(db, TODAY)
    return ids


def texts(sheet: Sheet) -> list[list[str]]:
    return [
        [cell_text(column, cell) for column, cell in zip(sheet.columns, row.cells, strict=True)]
        for row in sheet.rows
    ]


def test_the_matrix_of_a_quarter_with_the_partners_behind_it(
    db: Database, moved: dict[str, int]
) -> None:
    found = movement.report(db, TODAY, Quarter(2026, 3))
    assert [quarter.number for quarter in found.quarters] == [4, 3, 2]
    assert [column.title for column in found.matrix.columns] == [
        "From", "Strategic", "Orphan", "Opportunistic", "Misfit", "Unscored", "Gone", "Total",
    ]  # fmt: skip
    assert texts(found.matrix)[1] == ["Orphan", "", "1", "", "", "", "", "1"]
    assert texts(found.matrix)[3:5] == [
        ["Misfit", "1", "", "", "", "", "", "1"],
        ["Unscored", "", "", "", "", "", "1", "1"],
    ]
    assert texts(found.matrix)[5] == ["New", *[""] * 6, "0"]
    assert found.cells[3, 1] == found.cells[3, 7] == (moved["B"],)
    assert found.names == {key: name for name, key in moved.items()}
    assert found.matrix.note.startswith("3 partners at the start")


def test_stays_and_the_orphan_clock(db: Database, moved: dict[str, int]) -> None:
    workspace.change_settings(db, orphan_days=100)
    with db.write("Use") as tx:
        pool = tx.insert(tables.pools, {"measure": Measure.TIME, "name": "Hours"})
        row = {"partner_id": moved["A"], "pool_id": pool, "year": 2026, "quarter": 3, "used": 120}
        tx.insert(tables.allotments, row)
    scores.place(db, {moved["A"]: Place(25, 80)})
    found = movement.report(db, TODAY)
    assert texts(found.stays) == [
        ["A", "Orphan", "10 Apr 2026", "228", "", "63 %", "", "", ""],
        ["B", "Strategic", "1 Aug 2026", "115", "32 %", "", "", "31 %", ""],
    ]
    assert texts(found.orphans) == [
        ["A", "10 Apr 2026", "228", "128 days too long", "20", "25", "5", "2:00", "2.5"]
    ]
    assert (found.late, found.most_days, found.is_told) == (1, 100, True)
    assert found.sheets == (found.matrix, found.stays, found.orphans)


def test_without_a_past_there_is_nothing_to_tell(db: Database) -> None:
    found = movement.report(db, TODAY)
    assert not found.is_told
    assert found.quarters == (Quarter(2026, 4),)
    assert found.cells == {}
    assert movement.past(db)[1] == {}
