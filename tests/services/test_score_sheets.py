"""The tables about scores: figures that anyone can work out again."""

from datetime import date

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.scores import BEST, Axis, Voice
from prmdesk.domain.sheets import Sheet
from prmdesk.services import partners, scores
from prmdesk.services.score_sheets import explanation, gaps
from prmdesk.storage.database import Database

REVENUE, ACCESS, PRODUCT, REASONS, COST = 1, 2, 3, 4, 5  # weights 30, 20, 20, 15, 15
MARGIN, SHARE = 6, 7  # weights 25, 15


@pytest.fixture
def lumen(db: Database, today: date) -> int:
    key = partners.add_partner(db, Partner(0, "Lumen"), today)
    for driver, value in ((REVENUE, 4), (ACCESS, 1), (PRODUCT, 2)):
        scores.score(db, key, driver, value, today)
    return key


def column(sheet: Sheet, title: str) -> list[object]:
    place = [one.title for one in sheet.columns].index(title)
    return [row.cells[place] for row in sheet.rows]


def test_the_figures_of_a_value_make_the_value(db: Database, lumen: int) -> None:
    sheet = explanation(db, lumen, Axis.US)
    assert sheet.title == "Value to us: Lumen"
    assert column(sheet, "Weight") == [30, 20, 20, 15, 15, 70]
    assert column(sheet, "Score") == [4, 1, 2, None, None, None]
    assert column(sheet, "Points") == [120, 20, 40, None, None, 180]
    assert column(sheet, "Share")[-1] == 0.7
    assert "180 points ÷ (best score 5 × scored weight 70) × 100 = 51.4." in sheet.note
    assert scores.cards(db, lumen)[Axis.US].value == 100 * 180 / (BEST * 70)


def test_it_tells_which_weight_would_turn_the_value(db: Database, lumen: int) -> None:
    sheet = explanation(db, lumen, Axis.US)
    # revenue: 4 w + 60 = 2.5 (w + 40)   access: w + 160 = 2.5 (w + 50)   product: 2 w + 140 = ...
    assert column(sheet, "Turns low at weight")[:3] == pytest.approx([80 / 3, 70 / 3, 30])
    assert column(sheet, "Turns low at weight")[3:] == [None] * 3
    assert column(sheet, "Value at −10 %")[0] == pytest.approx(100 * 168 / (5 * 67))
    assert column(sheet, "Value at +10 %")[1] == pytest.approx(100 * 182 / (5 * 72))
    assert "It is high, and turns low below 50." in sheet.note
    assert "The quadrant stays if any one weight moves by a tenth." in sheet.note
    scores.score(db, lumen, ACCESS, 0.9, date(2026, 11, 24))  # 50.9
    told = explanation(db, lumen, Axis.US).note
    assert "moves by a tenth: Revenue and potential" in told


def test_while_it_is_set_by_hand_or_not_known_no_weight_matters(db: Database, lumen: int) -> None:
    scores.set_by_hand(db, lumen, Axis.US, 72)
    sheet = explanation(db, lumen, Axis.US)
    assert sheet.note.startswith("Score says 51.4, you set 72")
    assert "Turns low at weight" not in [one.title for one in sheet.columns]
    unknown = explanation(db, lumen, Axis.PARTNER)
    assert unknown.note == "Nothing is scored yet: it could be anything from 0 to 100."


def test_partners_who_see_it_otherwise_come_by_the_width_of_the_gap(
    db: Database, lumen: int, today: date
) -> None:
    kestrel = partners.add_partner(db, Partner(0, "Kestrel"), today)
    silent = partners.add_partner(db, Partner(0, "Silent"), today)
    for key, ours, theirs in ((lumen, 4, 3), (kestrel, 1, 5)):
        scores.score(db, key, MARGIN, ours, today)
        scores.score(db, key, MARGIN, theirs, today, Voice.PARTNER)
    scores.score(db, lumen, SHARE, 5, today)  # they did not say
    scores.score(db, silent, SHARE, 5, today, Voice.PARTNER)  # we did not
    sheet = gaps(db, Query(), today)
    assert [row.cells[0] for row in sheet.rows] == ["Kestrel", "Lumen"]
    assert [row.cells[2:6] for row in sheet.rows] == [(20, 100, -80, 1), (80, 60, 20, 1)]
    assert [row.partner_id for row in sheet.rows] == [kestrel, lumen]
    assert "2 of 3 partners shown" in sheet.note
    assert "They say" in [one.title for one in explanation(db, lumen, Axis.PARTNER).columns]
    assert [row.cells[0] for row in gaps(db, Query("kes"), today).rows] == ["Kestrel"]
