"""The sample has lived: it moved in the quadrant, got resources, and was decided about."""

from collections import Counter
from datetime import date

from prmdesk.domain.lines import Query
from prmdesk.domain.quadrant import Quadrant
from prmdesk.services import decisions, partners, resources, trials
from prmdesk.storage import placements
from prmdesk.storage.database import Database

TODAY = date(2026, 11, 24)


def test_a_year_lies_behind_it(sampled: Database) -> None:
    db = sampled
    ids = {line.name: line.id for line in partners.all_lines(db, Query(), TODAY)}
    with db.read() as c:
        path = placements.of_partner(c, ids["Oakline Partners"])
    assert [place.quadrant for place in path] == [
        Quadrant.STRATEGIC, Quadrant.MISFIT, Quadrant.MISFIT
    ]  # fmt: skip
    assert [place.on_date for place in path] == sorted({place.on_date for place in path})
    entered = [entry.stage for entry in partners.stage_entries(db, ids["Northwind Resellers"])]
    assert entered == ["recruit", "onboard", "activate", "grow"]
    board = resources.board(db, resources.quarter_now(db, TODAY), Query(), TODAY)
    assert [state.capacity for state in board.states] == [13200, 120, 4_000_000, 60, 60, 900]
    assert {one.decision.id for one in decisions.due(db, TODAY)}, "nothing is to be reviewed"
    results = Counter(trial.result for key in ids.values() for trial in trials.of_partner(db, key))
    assert results == {"open": 2, "failed": 3}
