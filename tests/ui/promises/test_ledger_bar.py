"""Chips say how many promises they would show, and keep what was chosen."""

from datetime import date, timedelta

from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Entry, Promise, Standing
from prmdesk.ui.promises.ledger_bar import LedgerBar
from tests.ui.conftest import Show


def test_chips_together_narrow_further(shown: Show, today: date) -> None:
    made = today - timedelta(30)
    entries = [
        Entry(Promise(1, 1, Side.US, "Send", made, today - timedelta(1), "Kim"), "Acme"),
        Entry(Promise(2, 1, Side.PARTNER, "Name", made, today - timedelta(1)), "Acme"),
        Entry(Promise(3, 1, Side.US, "Call", made, None, "Ali"), "Acme"),
    ]
    stands = {one.promise.id: one.promise.standing(today) for one in entries}
    bar = LedgerBar()
    shown(bar)
    bar.offer(entries, stands)
    assert bar.sides[Side.US].text() == "We (2)"
    assert bar.standings[Standing.LATE].accessibleName() == "Late (2)"
    assert bar.narrowed(entries, stands) == entries
    bar.standings[Standing.LATE].click()
    bar.sides[Side.US].click()
    assert bar.narrowed(entries, stands) == entries[:1]
    bar.show_only()
    bar.owner.fill("Ali")
    bar.offer(entries, stands)
    assert bar.narrowed(entries, stands) == entries[2:]
    bar.offer(entries[:2], stands)  # Ali has none any more
    assert bar.narrowed(entries[:2], stands) == entries[:2]
