"""The questions of the buckets as a table."""

from datetime import date

from prmdesk.domain.buckets import BucketSheet
from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.workspace import Workspace
from prmdesk.services import bucket_sheets, buckets, partners
from prmdesk.storage.database import Database

RATINGS = {"core": 5, "time": 2, "cost": 1, "quality": 3, "control": 4, "dependency": 2}


def test_open_questions_come_first_and_answers_stand_beside_the_recommendation(
    db: Database, today: date
) -> None:
    held = (Bucket.SUPPLIER, Bucket.DISTRIBUTOR)
    acme = partners.add_partner(db, Partner(0, "Acme", buckets=held), today)
    key = buckets.add_sheet(db, acme, Bucket.SUPPLIER)
    buckets.edit_sheet(db, key, ratings=RATINGS, decision="buy", reason="They offered")
    buckets.change_questions(db, {"distributor": "Alone or with them?"}, {"supplier.core": 0.5}, [])
    sheet = bucket_sheets.questions_sheet(db)
    assert [row.cells[1:] for row in sheet.rows] == [
        ("Distributor", "", "Alone or with them?", "To be answered", "", "", "", None),
        ("Supplier", "", "Buy or build?", "Answered", "Build, 13.5 of 17.5", "Buy",
         "They offered", today),
    ]  # fmt: skip
    assert bucket_sheets.count_open(sheet) == 1


def test_level_answers_are_both_named() -> None:
    level = BucketSheet(1, 1, Bucket.SUPPLIER, ratings=dict.fromkeys(RATINGS, 3))
    told = bucket_sheets.told_by_sheet(level, Workspace())
    assert told == "Build, 12 of 20 or Buy, 12 of 20 or Partnering, 12 of 20"


def test_an_answer_in_words_is_told_as_it_is() -> None:
    assert bucket_sheets.decided(BucketSheet(1, 1, Bucket.INFLUENCE, decision="direct")) == "direct"
