"""What partners are told, as tables: who is told what, and who nothing."""

from datetime import date

from prmdesk.domain.partners import Partner
from prmdesk.domain.pitch import Proof, Proposition, Question, Talk, TalkingPoint
from prmdesk.services import partners, pitch, pitch_sheets
from prmdesk.storage.database import Database

PARTNER, CUSTOMER = Question.PARTNER, Question.CUSTOMER


def test_the_tables_tell_who_is_told_what_and_how_complete_it_is(db: Database, today: date) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme", products=("Scan", "Route")), today)
    zed = partners.add_partner(db, Partner(0, "Zed"), today)
    usual = pitch.save_proposition(
        db, Proposition(0, CUSTOMER, "One scan\nis enough.", "Scan", "", today, "Ana")
    )
    pitch.save_proof(db, Proof(0, CUSTOMER, "31 % fewer", "Study", today, proposition_id=usual))
    pitch.set_answer(db, zed, PARTNER, "Own.", today)
    for product, owner in (("", None), ("Scan", None), ("", acme)):
        pitch.save_talking_point(db, TalkingPoint(0, Talk.SAY, "x", "", product, owner))
    found = pitch_sheets.survey(db, today)
    assert found.users == {usual: (acme,)}
    assert pitch_sheets.untold(found) == {PARTNER: (acme,), CUSTOMER: (zed,)}
    (row,) = pitch_sheets.usual_sheet(found).rows
    assert row.cells == (
        "Why the customer buys", "Scan", "Any", 1, 1.0, today, "Ana", "One scan is enough.",
        "31 % fewer",
    )  # fmt: skip
    rows = pitch_sheets.partners_sheet(found).rows
    assert [row.cells for row in rows] == [
        ("Zed", "Own", 0.6, today, "No answer", 0.0, None, "", ""),
        ("Acme", "No answer", 0.0, None, "Usual", 1.0, today, "Scan, Route", ""),
    ]
    points = pitch_sheets.points_sheet(found).rows
    assert [row.cells[1] for row in points] == ["Any", "Scan"], "not that of Acme alone"
