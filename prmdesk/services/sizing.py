"""What the size of dots in the quadrant tells (R19)."""

from datetime import date

from prmdesk import words
from prmdesk.domain.resources import Measure, Quarter, quarter_of
from prmdesk.domain.sheets import Column, Kind
from prmdesk.domain.sizing import SizeBy, revenue
from prmdesk.storage import measures, workspace
from prmdesk.storage.database import Database


def column(db: Database, by: SizeBy) -> Column:
    """How the amounts behind the sizes are shown in a table."""
    with db.read() as c:
        currency = workspace.load(c).currency
    return Column(words.name(by), by.kind, currency if by.kind is Kind.MONEY else "", is_total=True)


def sizes(db: Database, by: SizeBy, today: date) -> dict[int, int]:
    """The amount of each partner of which it is known, in whole minutes or cents.

    This quarter and this year are those of the fiscal year; plans in other money than that of the
    workspace are not counted.
    """
    if by is SizeBy.NONE:
        return {}
    with db.read() as c:
        settings = workspace.load(c)
        quarter = quarter_of(today, settings.fiscal_start)
        if by in (SizeBy.REVENUE, SizeBy.REVENUE_TARGET):
            targets = measures.revenues(c, quarter.year, settings.currency)
            reached = by is SizeBy.REVENUE
            found = {key: revenue(own, reached=reached) for key, own in targets.items()}
            return {key: amount for key, amount in found.items() if amount is not None}
        given = measures.given(c, Measure.MONEY if by is SizeBy.MONEY_PLANNED else Measure.TIME)
    total: dict[int, int] = {}
    for one in given:
        amount = one.used if by is SizeBy.HOURS_USED else one.planned
        if amount is not None and Quarter(one.year, one.quarter) == quarter:
            total[one.partner_id] = total.get(one.partner_id, 0) + amount
    return total
