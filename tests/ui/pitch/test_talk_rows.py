"""Talking points are added, answered, moved and deleted in place; general ones are only read."""

from datetime import date

from prmdesk.domain.pitch import Talk, TalkingPoint
from prmdesk.services import pitch
from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.talk_rows import PointRow, ReadPoint, TalkRows
from tests.ui.drivers import K, bury, click, write
from tests.ui.pitch.conftest import Put


def test_points_are_kept_in_the_order_in_which_they_are_said(
    desk: Desk, put: Put, acme: int, today: date, problems: list[str]
) -> None:
    rows = put(TalkRows(desk))
    like = TalkingPoint(0, Talk.SAY, "", partner_id=acme)

    def fill(_change: object = None) -> None:
        rows.fill(pitch.pitch_of(desk.db, acme, today).talks, like)

    def texts() -> list[str]:
        return [point.text for point in pitch.pitch_of(desk.db, acme, today).talks[Talk.SAY]]

    desk.changed.connect(fill)
    fill()
    pitch.save_talking_point(desk.db, TalkingPoint(0, Talk.SAY, "for all"))
    for text in ("one", "two"):
        write(rows.entries[Talk.SAY], text, K.Key_Return)
    write(rows.entries[Talk.OBJECTION], "Too small", K.Key_Tab)
    assert texts() == ["one", "two", "for all"]
    bury()
    one, two, general = sorted(rows.parts[Talk.SAY].shown(), key=lambda row: row.y())
    assert isinstance(general, ReadPoint)
    assert general.whom.text() == "for all partners"
    assert not one.up.isEnabled()
    assert not two.down.isEnabled(), "what is for all stays behind"
    click(two.up)
    assert texts() == ["two", "one", "for all"]
    write(two.text, "two, better", K.Key_Tab)
    assert texts() == ["two, better", "one", "for all"]
    (objection,) = rows.parts[Talk.OBJECTION].shown()
    assert isinstance(objection, PointRow)
    write(objection.answer, "412 firms use it.")
    rows.leave()
    (kept,) = pitch.pitch_of(desk.db, acme, today).talks[Talk.OBJECTION]
    assert kept.answer == "412 firms use it."
    write(two.text, "", K.Key_Tab)
    assert two.text.toPlainText() == "two, better"
    assert "what is said" in problems.pop()
    click(one.remove)
    assert texts() == ["two, better", "for all"]
