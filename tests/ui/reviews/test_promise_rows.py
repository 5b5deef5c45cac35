"""The grid of new promises: filled, changed, taken out, checked."""

from datetime import date

import pytest

from prmdesk.domain.minutes import Said
from prmdesk.domain.onboarding import Side
from prmdesk.ui.reviews.promise_rows import PromiseRows
from tests.ui.conftest import Show
from tests.ui.drivers import bury, click, write

TODAY = date(2026, 11, 24)


@pytest.fixture
def rows(shown: Show) -> PromiseRows:
    made = PromiseRows(TODAY, ["Kim Lund"])
    shown(made)
    made.add([Said(Side.US, "Demo", "Kim Lund", TODAY), Said(Side.PARTNER, "Names")])
    bury()
    return made


def test_what_is_written_is_promised_and_empty_rows_are_not(rows: PromiseRows) -> None:
    rows.add([Said(Side.US, "")])
    write(rows.rows[1].owner, "Anja")
    write(rows.rows[1].due, "+3")
    ours, theirs = rows.promises(TODAY)
    assert (ours.side, ours.text, ours.owner, ours.due) == (Side.US, "Demo", "Kim Lund", TODAY)
    assert (theirs.side, theirs.owner, theirs.due) == (Side.PARTNER, "Anja", date(2026, 11, 27))
    assert ours.made_on == TODAY


def test_days_are_checked_and_a_row_can_be_taken_out(rows: PromiseRows) -> None:
    assert rows.check(TODAY) == ""
    assert rows.check(date(2026, 11, 25)) == "This day lies before the review."
    assert rows.rows[0].due.property("wrong") is True
    write(rows.rows[1].due, "soon")
    assert "no day" in rows.check(TODAY)
    for _n in range(2):
        click(rows.rows[0].remove)
    bury()
    assert rows.promises(TODAY) == []
    assert not rows._titles[0].isVisible()
