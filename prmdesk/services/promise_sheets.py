"""The promises as tables of exact figures: the ledger, and the kept rates with their n (D11)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from prmdesk import words
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import SIDES, Entry, KeptRate, Standing, kept_rate, kept_rates
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _


def side_name(side: Side) -> str:
    """Who gave a promise, as it stands in tables: We, They."""
    return _("We") if side is Side.US else _("They")


def ledger_sheet(entries: Iterable[Entry], today: date) -> Sheet:
    """The promises as a table, in the order given: on screen, clipboard and in a workbook."""
    columns = (
        Column(_("Who promised")),
        Column(_("Promise")),
        Column(_("Partner")),
        Column(_("State")),
        Column(_("Due"), Kind.DATE),
        Column(_("Days late"), Kind.WHOLE),
        Column(_("Owner")),
        Column(_("Contact")),
        Column(_("Made on"), Kind.DATE),
        Column(_("Settled on"), Kind.DATE),
        Column(_("Remarks")),
    )
    called = {code: words.name(code) for code in Standing}
    sides = {side: side_name(side) for side in SIDES}
    rows = tuple(_row(one, sides, called, today) for one in entries)
    return Sheet(_("Promises"), columns, rows, _note())


def _row(
    entry: Entry, sides: Mapping[Side, str], called: Mapping[Standing, str], today: date
) -> Row:
    promise = entry.promise
    cells = (
        sides[promise.side],
        promise.text,
        entry.partner,
        called[promise.standing(today)],
        promise.due,
        promise.days_late(today) or None,
        promise.owner,
        entry.contact,
        promise.made_on,
        promise.closed_on,
        promise.note,
    )
    return Row(cells, promise.partner_id, id=promise.id)


def rate_sheet(entries: Sequence[Entry], today: date) -> Sheet:
    """The kept rate of each side, ours first."""
    rates = kept_rates((one.promise for one in entries), lambda one: one.side, today)
    rows = [Row((side_name(side), *_figures(rates.get(side)))) for side in SIDES]
    columns = (Column(_("Who promised")), *_columns())
    return Sheet(_("Promises kept"), columns, tuple(rows), _note())


def partner_sheet(entries: Sequence[Entry], today: date) -> Sheet:
    """The kept rates per partner, of each side, ours first; partners by name."""
    names = {one.promise.partner_id: one.partner for one in entries}
    rates = kept_rates(
        (one.promise for one in entries), lambda one: (one.partner_id, one.side), today
    )
    rows = [
        Row((name, side_name(side), *_figures(rates[key, side])), key)
        for key, name in sorted(names.items(), key=lambda pair: pair[1].casefold())
        for side in SIDES
        if (key, side) in rates
    ]
    columns = (Column(_("Partner")), Column(_("Who promised")), *_columns())
    return Sheet(_("Promises kept per partner"), columns, tuple(rows), _note())


def owner_sheet(entries: Sequence[Entry], today: date) -> Sheet:
    """The kept rates of our own people, by name; promises that nobody owns come last."""
    ours = [one.promise for one in entries if one.promise.side is Side.US]
    rates = kept_rates(ours, lambda one: one.owner, today)
    order = sorted(rates, key=lambda owner: (not owner, owner.casefold()))
    rows = tuple(Row((owner or _("Nobody named"), *_figures(rates[owner]))) for owner in order)
    columns = (Column(_("Owner")), *_columns())
    return Sheet(_("Our promises kept per owner"), columns, rows, _note())


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Kept by their day"), Kind.SHARE),
        Column(_("n"), Kind.WHOLE),
        Column(_("Kept"), Kind.WHOLE),
        Column(_("Kept late"), Kind.WHOLE),
        Column(_("Median days late"), Kind.NUMBER),
        Column(_("Broken"), Kind.WHOLE),
        Column(_("Late now"), Kind.WHOLE),
        Column(_("Outstanding"), Kind.WHOLE),
        Column(_("Withdrawn"), Kind.WHOLE),
    )


def _figures(rate: KeptRate | None) -> tuple[float | int | None, ...]:
    rate = rate or kept_rate((), date.max)
    return (
        rate.share,
        rate.n,
        rate.count(Standing.KEPT),
        rate.count(Standing.KEPT_LATE),
        rate.days_late,
        rate.count(Standing.BROKEN),
        rate.count(Standing.LATE),
        rate.count(Standing.RUNNING),
        rate.count(Standing.WITHDRAWN),
    )


def _note() -> str:
    return _(
        "Kept by their day: of the promises that were settled or fell due (n). Withdrawn ones and "
        "open ones that are not due yet are apart. Median days late: of those kept late."
    )


def side_rates(entries: Iterable[Entry], today: date) -> Mapping[Side, KeptRate]:
    """The kept rate of each side, ours first, also where it promised nothing."""
    rates = kept_rates((one.promise for one in entries), lambda one: one.side, today)
    return {side: rates.get(side, kept_rate((), today)) for side in SIDES}
