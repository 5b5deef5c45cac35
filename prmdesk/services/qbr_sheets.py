"""The QBR pack as tables of exact figures: its workbook, and what the window shows (C-vi, D8)."""

from decimal import Decimal

from prmdesk import words
from prmdesk.domain.qbr import Pack, Part
from prmdesk.domain.qbr_figures import Figure, exact
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.domain.work_figures import weighted
from prmdesk.i18n import _
from prmdesk.services.promise_sheets import side_name
from prmdesk.words import reviews as told

_QUARTERS = (1, 2, 3, 4)
_UNKNOWN = (None,) * len(_QUARTERS)
_PERCENT = 100


def sheets(pack: Pack) -> tuple[Sheet, ...]:
    """All tables of ``pack``, in the language spoken now."""
    made = (promises(pack), dashboard(pack), accounts(pack), agenda(pack), commitments(pack))
    ours = (scores(pack), frictions(pack)) if pack.is_internal else ()
    return (*made, reviews(pack), *ours)


def promises(pack: Pack) -> Sheet:
    """What both sides promised last time, and what became of it: ours first (D11)."""
    columns = (
        Column(_("Who promised")),
        Column(_("Promise")),
        Column(_("Owner")),
        Column(_("Due"), Kind.DATE),
        Column(_("State")),
        Column(_("Days late"), Kind.WHOLE),
        Column(_("Settled on"), Kind.DATE),
        *((Column(_("Remarks")),) if pack.is_internal else ()),
    )
    rows = []
    for one in pack.promises:
        cells = (
            side_name(one.side), one.text, one.owner, one.due,
            words.name(one.standing(pack.as_of)), one.days_late(pack.as_of) or None, one.closed_on,
        )  # fmt: skip
        rows.append(Row((*cells, *((one.note,) if pack.is_internal else ())), id=one.id))
    return Sheet(_("Promises"), columns, tuple(rows), words.name(Part.PROMISES))


def dashboard(pack: Pack) -> Sheet:
    """The figures at a glance, then the measures of the plan by quarter."""
    columns = (
        Column(_("Measure")),
        Column(_("Unit")),
        Column(_("To date"), Kind.AMOUNT),
        Column(_("Of how much"), Kind.AMOUNT),
        Column(_("Share reached"), Kind.SHARE),
        Column(_("Status")),
        *(Column(_("Q{n} reached").format(n=n), Kind.AMOUNT) for n in _QUARTERS),
        *(Column(_("Q{n} target").format(n=n), Kind.AMOUNT) for n in _QUARTERS),
    )
    rows = tuple(_figure(one, pack) for one in (*pack.figures, *pack.to_next, *pack.measures))
    return Sheet(_("Dashboard"), columns, rows, _note(pack))


def _note(pack: Pack) -> str:
    if pack.plan is None:
        return _("There is no plan yet: figures of a plan are missing.")
    year = words.fiscal_year(pack.plan.fiscal_year, pack.fiscal_start)
    status = words.name(pack.plan.status)
    return _("Plan {year} ({status}), up to the end of Q{quarter}.").format(
        year=year, status=status, quarter=pack.quarter
    )


def _figure(one: Figure, pack: Pack) -> Row:
    return Row(
        (
            told.figure_name(one),
            told.figure_unit(one, pack),
            one.value,
            one.aim,
            one.share,
            words.name(one.status) if one.status else "",
            *(one.actuals or _UNKNOWN),
            *(one.targets or _UNKNOWN),
        )
    )


def accounts(pack: Pack) -> Sheet:
    """The open accounts, the largest weighted value first."""
    columns = (
        Column(_("Account")),
        Column(_("Status")),
        Column(_("Deal value"), Kind.AMOUNT, pack.currency),
        Column(_("Probability"), Kind.SHARE),
        Column(_("Weighted"), Kind.AMOUNT, pack.currency),
        Column(_("Our next move")),
        Column(_("Their next move")),
        Column(_("On"), Kind.DATE),
    )
    rows = tuple(
        Row(
            (
                one.account, words.name(one.status), exact(one.value), _of_hundred(one.probability),
                exact(weighted(one)), one.next_us, one.next_partner, one.next_on,
            ),
            id=one.id,
        )
        for one in pack.accounts
    )  # fmt: skip
    return Sheet(words.name(Part.ACCOUNTS), columns, rows)


def _of_hundred(value: Decimal | None) -> float | None:
    return None if value is None else float(value / _PERCENT)


def agenda(pack: Pack) -> Sheet:
    """What is talked about, from which minute and for how long."""
    columns = (
        Column(_("Item")),
        Column(_("From minute"), Kind.WHOLE),
        Column(_("Length in minutes"), Kind.WHOLE, is_total=True),
    )
    rows = [Row((told.item_title(item), at, item.minutes)) for at, item in pack.schedule]
    rows.append(Row((_("Together"), None, pack.minutes), is_sum=True))
    return Sheet(words.name(Part.AGENDA), columns, tuple(rows))


def commitments(pack: Pack) -> Sheet:
    """What each side is to do now, ours first, the longest due first."""
    columns = (
        Column(_("Who promised")),
        Column(_("Promise")),
        Column(_("Owner")),
        Column(_("Due"), Kind.DATE),
        Column(_("State")),
    )
    rows = tuple(
        Row(
            (side_name(one.side), one.text, one.owner, one.due,
             words.name(one.standing(pack.as_of))),
            id=one.id,
        )
        for one in pack.open
    )  # fmt: skip
    return Sheet(_("Commitments"), columns, rows, words.name(Part.COMMITMENTS))


def reviews(pack: Pack) -> Sheet:
    """The reviews held, and how the plan stood at each; for ourselves the partner too."""
    columns = [Column(_("Which review")), Column(_("Held on"), Kind.DATE), Column(_("Attendees"))]
    columns.append(Column(_("Plan score"), Kind.SHARE))
    if pack.is_internal:
        columns += [
            Column(_("Partner score"), Kind.NUMBER),
            Column(_("Of it known"), Kind.SHARE),
            Column(_("Tier")),
            Column(_("What was decided")),
        ]
    rows = []
    for one in pack.reviews:
        cells = [one.name, one.held_on, one.attendees, _float(one.plan_score)]
        if pack.is_internal:
            cells += [_float(one.partner_score), _float(one.coverage), one.tier, one.decided]
        rows.append(Row(tuple(cells), id=one.id))
    return Sheet(words.name(Part.REVIEWS), tuple(columns), tuple(rows))


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def scores(pack: Pack) -> Sheet:
    """How we judge the partner, for ourselves: the scorecard by groups, and the values."""
    columns = (
        Column(_("Measure")),
        Column(_("Score"), Kind.NUMBER),
        Column(_("Weight"), Kind.SHARE),
        Column(_("Of it known"), Kind.SHARE),
        Column(_("Quadrant"), Kind.QUADRANT),
    )
    rows: list[Row] = []
    if pack.card is not None:
        known = _float(pack.card.coverage)
        rows.append(Row((_("Partner score"), _float(pack.card.score), None, known, None)))
        for one in pack.card.groups:
            shares = float(one.weight), float(one.coverage)
            rows.append(Row((words.name(one.group), _float(one.score), *shares, None)))
    if pack.line is not None:
        values = _("Value to us"), pack.line.value_to_us, None, None, pack.line.quadrant
        rows.append(Row(values))
        rows.append(Row((_("Value to the partner"), pack.line.value_to_partner, None, None, None)))
    return Sheet(words.name(Part.OURS), columns, tuple(rows))


def frictions(pack: Pack) -> Sheet:
    """What still makes it hard for them, for ourselves."""
    columns = (
        Column(_("What hurt")),
        Column(_("Theme")),
        Column(_("Noted on"), Kind.DATE),
        Column(_("Days open"), Kind.WHOLE),
    )
    rows = tuple(
        Row((one.text, words.name(one.theme), one.on_date, one.days(pack.as_of)), id=one.id)
        for one in pack.frictions
    )
    return Sheet(_("Open frictions"), columns, rows)
