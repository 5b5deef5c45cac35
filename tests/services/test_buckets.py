"""The questions of the buckets: begun, rated, decided, and asked as the user words them."""

from datetime import date

import pytest

from prmdesk.domain.buckets import Question
from prmdesk.domain.partners import Bucket, Partner, Stage
from prmdesk.errors import Invalid
from prmdesk.services import buckets, partners, workspace
from prmdesk.storage.database import Database

B = Bucket


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme", buckets=(B.DISTRIBUTOR, B.SUPPLIER)), today)


def test_a_sheet_keeps_the_decision_beside_what_it_recommends(
    db: Database, acme: int, today: date
) -> None:
    assert buckets.of_partner(db, acme) == [
        Question(acme, B.DISTRIBUTOR),
        Question(acme, B.SUPPLIER),
    ]
    key = buckets.add_sheet(db, acme, B.SUPPLIER)
    for name, rating in (("core", 5), ("time", 1), ("core", 4)):
        buckets.edit_sheet(db, key, ratings={name: rating})
    buckets.edit_sheet(db, key, ratings={"time": None}, decision="buy", reason="They offered")
    sheet = buckets.of_partner(db, acme)[1].sheet
    assert sheet is not None
    assert sheet.ratings == {"core": 4}
    assert (sheet.decision, sheet.reason, sheet.decided_on) == ("buy", "They offered", today)
    db.undo()
    sheet = buckets.of_partner(db, acme)[1].sheet
    assert sheet is not None
    assert (sheet.decision, sheet.ratings["time"]) == ("", 1)
    buckets.delete_sheet(db, key)
    assert buckets.of_partner(db, acme)[1].sheet is None


def test_a_distributor_has_a_sheet_for_each_segment_once(db: Database, acme: int) -> None:
    buckets.add_sheet(db, acme, B.DISTRIBUTOR, "Ports")
    rail = buckets.add_sheet(db, acme, B.DISTRIBUTOR, "Rail")
    with pytest.raises(Invalid, match="for this segment already"):
        buckets.add_sheet(db, acme, B.DISTRIBUTOR, " ports")
    with pytest.raises(Invalid, match="for this segment already"):
        buckets.edit_sheet(db, rail, segment="PORTS")
    with pytest.raises(Invalid, match="A rating is 1 to 5"):
        buckets.edit_sheet(db, rail, ratings={"reach": 6})
    partners.edit_partner(db, acme, date(2026, 11, 24), stage=Stage.PAUSED)
    assert len(buckets.of_partner(db, acme)) == 3  # what was decided is still to be read


def test_questions_weights_and_standard_reasons_are_kept_in_one_step(db: Database) -> None:
    buckets.change_questions(
        db, {"influence": " Who whispers? ", "supplier": " "}, {"supplier.core": 3.0},
        ["Taste", "Reach", "TASTE"],
    )  # fmt: skip
    settings = workspace.settings_of(db)
    assert settings.questions == {"influence": "Who whispers?"}
    assert settings.sheet_weights == {"supplier.core": 3.0}
    assert settings.own_reasons == ("Taste", "Reach")
    with pytest.raises(Invalid, match="0 to 10"):
        buckets.change_questions(db, {}, {"supplier.core": 11.0}, [])
    db.undo()
    assert workspace.settings_of(db).questions == {}
