"""Scoring and placing partners: each is one step that Undo takes back."""

import math
from datetime import date, timedelta

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.scores import Axis, Voice
from prmdesk.domain.sensitivity import Edge
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import partners, scores
from prmdesk.storage import scores as stored
from prmdesk.storage import tables
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
    scores.edit_score(db, lumen, REVENUE, "evidence", " Two orders in May ")
    scores.score(db, lumen, REVENUE, 3, today)
    scores.score(db, lumen, REVENUE, 5, today + timedelta(90))
    card = scores.cards(db, lumen)[Axis.US]
    score = card.scores[REVENUE]
    assert (score.value, score.on_date) == (5, today + timedelta(90))
    assert score.evidence == "Two orders in May"
    with db.read() as c:
        assert [row.value for row in stored.of_partner(c, lumen)] == [3, 5]


def test_evidence_without_a_score_is_not_kept(db: Database, lumen: int) -> None:
    scores.edit_score(db, lumen, REVENUE, "evidence", "Two orders")
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


def test_the_card_equals_the_line_in_weights_of_the_bucket(
    db: Database, lumen: int, today: date
) -> None:
    with db.write("Weigh") as tx:
        tx.update(tables.partners, lumen, {"buckets": [Bucket.SUPPLIER, Bucket.INFLUENCE]})
        row = {"driver_id": REVENUE, "bucket": Bucket.SUPPLIER, "weight": 90.0}
        tx.insert(tables.driver_weights, row)
    scores.score(db, lumen, REVENUE, 5, today)
    scores.score(db, lumen, ACCESS, 0, today)
    cards = scores.cards(db, lumen)
    assert cards[Axis.US].value == line(db, lumen, today)[1] == 75  # 100 * 60 / (60 + 20)
    assert cards[Axis.US].share(cards[Axis.US].drivers[0]) == 60 / 130


def test_who_said_it_and_how_sure_goes_with_a_score(db: Database, lumen: int, today: date) -> None:
    db.who = "Ana"
    assert scores.score(db, lumen, REVENUE, 4, today)
    assert not scores.score(db, lumen, REVENUE, 4, today)
    scores.edit_score(db, lumen, REVENUE, "confidence", 2)
    db.who = "Bo"
    scores.score(db, lumen, REVENUE, 2, today + timedelta(30))
    score = scores.cards(db, lumen)[Axis.US].scores[REVENUE]
    assert (score.who, score.confidence, score.value) == ("Bo", 2, 2)
    scores.edit_score(db, lumen, REVENUE, "who", "Cy")
    assert scores.cards(db, lumen)[Axis.US].scores[REVENUE].who == "Cy"


def test_a_score_may_be_backdated_but_not_so_that_another_counts(
    db: Database, lumen: int, today: date
) -> None:
    scores.score(db, lumen, REVENUE, 4, today - timedelta(90))
    scores.score(db, lumen, REVENUE, 2, today)
    scores.edit_score(db, lumen, REVENUE, "on_date", today - timedelta(30))
    assert scores.cards(db, lumen)[Axis.US].scores[REVENUE].on_date == today - timedelta(30)
    for day in (today - timedelta(91), today + timedelta(1)):
        with pytest.raises(Invalid):
            scores.edit_score(db, lumen, REVENUE, "on_date", day)
    score = scores.cards(db, lumen)[Axis.US].scores[REVENUE]
    assert (score.value, score.on_date) == (2, today - timedelta(30))


def test_what_the_partner_says_is_kept_apart_from_ours(
    db: Database, lumen: int, today: date
) -> None:
    db.who = "Ana"
    scores.score(db, lumen, MARGIN, 4, today)
    scores.score(db, lumen, MARGIN, 1, today, Voice.PARTNER)
    scores.edit_score(db, lumen, MARGIN, "who", "Mei", Voice.PARTNER)
    scores.edit_score(db, lumen, MARGIN, "evidence", "Asked them")
    scores.score(db, lumen, MARGIN + 1, 2, today, Voice.PARTNER)
    card = scores.cards(db, lumen)[Axis.PARTNER]
    assert line(db, lumen, today)[0] == card.value == 80
    assert (card.theirs[MARGIN].who, card.theirs[MARGIN].evidence) == ("Mei", "")
    assert (card.theirs[MARGIN + 1].who, card.scores[MARGIN].who) == ("Mei", "Ana")
    scores.forget(db, lumen, MARGIN)
    card = scores.cards(db, lumen)[Axis.PARTNER]
    assert (card.value, card.theirs[MARGIN].value) == (None, 1)
    assert line(db, lumen, today)[0] is None


def test_the_range_of_a_dot_leaves_out_what_was_set_by_hand(
    db: Database, lumen: int, today: date
) -> None:
    scores.score(db, lumen, REVENUE, 4, today)
    scores.score(db, lumen, REVENUE, 0, today, Voice.PARTNER)
    scores.set_by_hand(db, lumen, Axis.PARTNER, 70)
    found = scores.uncertainty(db, [lumen, 99])
    assert list(found) == [lumen]
    assert list(found[lumen]) == [Axis.US]
    assert (found[lumen][Axis.US].low, found[lumen][Axis.US].high) == (24, 94)


def test_a_partner_stays_in_its_quadrant_until_the_band_is_left(
    db: Database, lumen: int, today: date
) -> None:
    scores.score(db, lumen, MARGIN, 5, today)
    scores.score(db, lumen, REVENUE, 3, today)
    scores.score(db, lumen, REVENUE, 2.4, today)
    box, edges = scores.footing(db, lumen)
    assert line(db, lumen, today) == (100, 48, box)
    assert box is Quadrant.STRATEGIC
    assert edges[Axis.US] == Edge(45, is_high=True, is_held=True)
    scores.score(db, lumen, REVENUE, 2, today)
    assert scores.footing(db, lumen)[0] is Quadrant.OPPORTUNISTIC


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
