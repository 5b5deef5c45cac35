"""Day and name of a review are told together, and one press tells today and me."""

from datetime import date

from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.review_line import ReviewLine
from tests.ui.drivers import K, click, write
from tests.ui.pitch.conftest import Put


def test_a_review_is_told_by_day_by_name_or_by_one_press(desk: Desk, put: Put) -> None:
    line = put(ReviewLine(desk, "Scan"))
    told: list[tuple[date | None, str]] = []
    line.reviewed.connect(lambda on, by: told.append((on, by)))
    line.fill(date(2026, 1, 2), "Ana")
    line.leave()
    assert told == [], "showing tells nobody"
    write(line.day, "2026-02-03", K.Key_Tab)
    line.fill(date(2026, 2, 3), "Ana")
    write(line.who, "Li", K.Key_Tab)
    click(line.now)
    assert told == [
        (date(2026, 2, 3), "Ana"), (date(2026, 2, 3), "Li"), (desk.today(), "Robin Weber"),
    ]  # fmt: skip
