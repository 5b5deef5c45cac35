"""The tables of promises: figures worked out by hand, ours first, None without any."""

from datetime import date, timedelta

from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Entry, Promise, PromiseState, Standing
from prmdesk.services.promise_sheets import (
    ledger_sheet,
    owner_sheet,
    partner_sheet,
    rate_sheet,
    side_rates,
)

TODAY = date(2026, 11, 24)


def entry(side: Side, kept: int | None, owner: str = "", partner: int = 1) -> Entry:
    """A promise due five days ago, kept so many days ago; None: still open."""
    made, due = TODAY - timedelta(30), TODAY - timedelta(5)
    state = PromiseState.OPEN if kept is None else PromiseState.KEPT
    closed = None if kept is None else TODAY - timedelta(kept)
    told = Promise(0, partner, side, "Send", made, due, owner, None, state, closed)
    return Entry(told, f"Partner {partner}")


LEDGER = [entry(Side.US, 6, "Kim"), entry(Side.US, 2, "Ali"), entry(Side.US, None, "", 2)]


def test_the_ledger_says_how_each_promise_stands() -> None:
    found = ledger_sheet(LEDGER, TODAY).rows
    assert [row.cells[:6] for row in found] == [
        ("We", "Send", "Partner 1", "Kept", TODAY - timedelta(5), None),
        ("We", "Send", "Partner 1", "Kept late", TODAY - timedelta(5), 3),
        ("We", "Send", "Partner 2", "Late", TODAY - timedelta(5), 5),
    ]


def test_rates_stand_beside_what_they_are_counted_of() -> None:
    ours, theirs = rate_sheet(LEDGER, TODAY).rows
    assert ours.cells == ("We", 1 / 3, 3, 1, 1, 3, 0, 1, 0, 0)
    assert theirs.cells == ("They", None, 0, 0, 0, None, 0, 0, 0, 0)
    assert list(side_rates(LEDGER, TODAY)) == [Side.US, Side.PARTNER]
    assert side_rates(LEDGER, TODAY)[Side.US].count(Standing.LATE) == 1


def test_rates_per_partner_and_per_owner_of_ours() -> None:
    every = [*LEDGER, entry(Side.PARTNER, 6, "Theirs")]
    assert [row.cells[:4] for row in partner_sheet(every, TODAY).rows] == [
        ("Partner 1", "We", 1 / 2, 2), ("Partner 1", "They", 1, 1), ("Partner 2", "We", 0, 1),
    ]  # fmt: skip
    assert [row.cells[:3] for row in owner_sheet(every, TODAY).rows] == [
        ("Ali", 0, 1), ("Kim", 1, 1), ("Nobody named", 0, 1),
    ]  # fmt: skip
