"""Scoring and placing partners: each is one step that Undo takes back."""

import math
from datetime import date, timedelta

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.scores import Axis
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import partners, scores
from prmdesk.storage import scores as stored
from prmdesk.storage.database import Database

REVENUE, ACCESS = 1, 2
MARGIN = 6


@pytest.fixture
def lumen(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Lumen"), today)


def line(db: Database, partner_id: int, today: date) -> tuple[float | None, float | None, Quadrant]:
    found = {each.id: each for each in partners.all_lines(db, Query(), today)}[partner_id]
    return found.value_to_partner, found.value_to_us, found.quadrant


def test_where_partners_stand_follows_the_query(db: Database, lumen: int, today: date) -> None:
    kestrel = partners.add_partner(db, Partner(0, "Kestrel"), today)
    scores.place(db, {lumen: Place(10, 90)})
    found = scores.standings(db, Query(order=("-name",)), today)
    assert [(one.name, one.place, one.is_manual) for one in found] == [
        ("Lumen", Place(10, 90), True),
        ("Kestrel", None, False),
    ]
    assert [one.id for one in scores.standings(db, Query("kes"), today)] == [kestrel]


def test_scoring_both_sides_puts_a_partner_in_its_quadrant(
    db: Database, lumen: int, today: date
) -> None:
    scores.score(db, lumen, REVENUE, 4, today)
    assert line(db, lumen, today) == (None, 80, Quadrant.UNSCORED)
    scores.score(db, lumen, MARGIN, 1, today)
    assert line(db, lumen, today) == (20, 80, Quadrant.ORPHAN)


def test_one_judgement_a_day_is_kept_and_the_earlier_days_stay(
    db: Database, lumen: int, today: date
) -> None:
    scores.score(db, lumen, REVENUE, 4, today)
    scores.note_evidence(db, lumen, REVENUE, " Two orders in May ")
    scores.score(db, lumen, REVENUE, 3, today)
    scores.score(db, lumen, REVENUE, 5, today + timedelta(90))
    card = scores.cards(db, lumen)[Axis.US]
    score = card.scores[REVENUE]
    assert (score.value, score.on_date) == (5, today + timedelta(90))
    assert score.evidence == "Two orders in May"
    with db.read() as c:
        assert [row.value for row in stored.of_partner(c, lumen)] == [3, 5]


def test_evidence_without_a_score_is_not_kept(db: Database, lumen: int) -> None:
    scores.note_evidence(db, lumen, REVENUE, "Two orders")
    assert scores.cards(db, lumen)[Axis.US].scores == {}


def test_a_forgotten_driver_is_unknown_and_undo_brings_it_back(
    db: Database, lumen: int, today: date
) -> None:
    scores.score(db, lumen, REVENUE, 0, today)
    scores.score(db, lumen, ACCESS, 5, today)
    assert line(db, lumen, today)[1] == 40  # 100 * 20 * 5 / (5 * 50)
    scores.forget(db, lumen, REVENUE)
    assert line(db, lumen, today)[1] == 100
    db.undo()
    assert line(db, lumen, today)[1] == 40


@pytest.mark.parametrize("value", [-1, 5.5, math.nan])
def test_a_score_outside_0_to_5_is_refused(
    db: Database, lumen: int, today: date, value: float
) -> None:
    with pytest.raises(Invalid):
        scores.score(db, lumen, REVENUE, value, today)


def test_several_partners_move_in_one_step(db: Database, lumen: int, today: date) -> None:
    kestrel = partners.add_partner(db, Partner(0, "Kestrel"), today)
    scores.place(db, {lumen: Place(80, 90), kestrel: Place(10, 20)})
    assert line(db, lumen, today) == (80, 90, Quadrant.STRATEGIC)
    assert line(db, kestrel, today) == (10, 20, Quadrant.MISFIT)
    change = db.undo()
    assert change is not None
    assert (change.label, change.detail) == ("Move partner", "2 partners")
    assert line(db, lumen, today)[2] is line(db, kestrel, today)[2] is Quadrant.UNSCORED


def test_a_side_that_does_not_move_keeps_its_score(db: Database, lumen: int, today: date) -> None:
    scores.score(db, lumen, REVENUE, 4, today)
    scores.place(db, {lumen: Place(30, 80)})
    cards = scores.cards(db, lumen)
    assert cards[Axis.US].by_hand is None
    assert cards[Axis.PARTNER].by_hand == 30


def test_a_move_to_the_same_place_leaves_no_step(db: Database, lumen: int) -> None:
    scores.place(db, {lumen: Place(30, 80)})
    before = db.undoable()
    scores.place(db, {lumen: Place(30, 80)})
    assert db.undoable() == before


@pytest.mark.parametrize("place", [Place(101, 5), Place(5, -1), Place(math.nan, 5)])
def test_a_place_outside_the_plot_is_refused(db: Database, lumen: int, place: Place) -> None:
    with pytest.raises(Invalid):
        scores.place(db, {lumen: place})


def test_a_deleted_partner_cannot_be_placed(db: Database, lumen: int) -> None:
    partners.delete_partners(db, [lumen])
    with pytest.raises(NotFound):
        scores.place(db, {lumen: Place(5, 5)})


def test_use_score_clears_one_side_or_both(db: Database, lumen: int, today: date) -> None:
    scores.score(db, lumen, REVENUE, 4, today)
    scores.set_by_hand(db, lumen, Axis.US, 12)
    scores.set_by_hand(db, lumen, Axis.PARTNER, 70)
    assert line(db, lumen, today) == (70, 12, Quadrant.OPPORTUNISTIC)
    scores.use_scores(db, [lumen], [Axis.US])
    assert line(db, lumen, today) == (70, 80, Quadrant.STRATEGIC)
    scores.use_scores(db, [lumen])
    assert line(db, lumen, today) == (None, 80, Quadrant.UNSCORED)
