"""Pools, amounts and advice about resources as people read them."""

from collections.abc import Sequence
from decimal import Decimal

from prmdesk import words
from prmdesk.domain.allocation import Shift
from prmdesk.domain.amounts import KINDS, BadAmount, Wrong
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_alarms import Alarm, Amiss
from prmdesk.domain.resources import Against, Measure, Pool, Quarter
from prmdesk.domain.sheets import Column
from prmdesk.domain.timing import Late
from prmdesk.i18n import N_, _, ngettext
from prmdesk.words import sheets as sheet_words

_POOLS = {
    "hours": N_("Own hours"),
    "presales": N_("Pre-sales days"),
    "marketing": N_("Marketing money"),
    "seats": N_("Training seats"),
    "leads": N_("Leads"),
    "executive": N_("Executive time"),
}

_WRITE = {
    Measure.TIME: N_("Write hours as 37:30, 37.5 or 37h 30m."),
    Measure.DAYS: N_("Write days to the quarter of a day, such as 2.25."),
    Measure.MONEY: N_("Write an amount of money, such as 1,234.50."),
    Measure.PIECES: N_("Write a whole number."),
}

_AGAINST = {
    Against.QUADRANT: N_("Not offered to partners of this quadrant."),
    Against.STAGE: N_("Not offered at this stage."),
    Against.BUCKET: N_("Not offered to partners of this type."),
}

NAMED = 3
"""How many partners a sentence names before it only counts them."""


def pool_name(pool: Pool) -> str:
    """What the user calls ``pool``, else our name for it."""
    return pool.name or _(_POOLS.get(pool.key, pool.key))


def not_offered(why: Sequence[Against]) -> str:
    """Why a pool is not offered to a partner; nothing where it is (R26)."""
    return " ".join(_(_AGAINST[one]) for one in why)


def quarter_name(quarter: Quarter, fiscal_start: int) -> str:
    """A quarter as it is called: Q4 2026, or Q4 2026/27 in a fiscal year of its own."""
    year = words.fiscal_year(quarter.year, fiscal_start)
    return _("Q{quarter} {year}").format(quarter=quarter.number, year=year)


def figure(measure: Measure, amount: int | None) -> str:
    """An amount as it stands in a cell and in a field: 37:30, 2.25, 1,234.50, 12; "" for none."""
    return sheet_words.cell_text(Column("", KINDS[measure]), amount)


def amount(measure: Measure, much: int, currency: str) -> str:
    """An amount as it stands in a sentence, with its unit: 14 h, 2.25 days, 1,200 EUR, 12."""
    match measure:
        case Measure.TIME:
            hours = figure(measure, much) if much % 60 else f"{much // 60:,}"
            return _("{n} h").format(n=hours)
        case Measure.DAYS:
            days = f"{Decimal(much) / 4:,.2f}".rstrip("0").rstrip(".")
            return _("1 day") if much == 4 else _("{n} days").format(n=days)
        case Measure.MONEY:
            return f"{figure(measure, much).removesuffix('.00')} {currency}"
    return figure(measure, much)


def wrong_amount(error: BadAmount, measure: Measure) -> str:
    """What is wrong with an amount that was typed, and how to write it."""
    match error.wrong:
        case Wrong.NEGATIVE:
            return _("An amount cannot be below 0.")
        case Wrong.TOO_LARGE:
            return _("This amount is too large.")
    return _(_WRITE[measure])


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: A, B and C; from the fourth on they are only counted."""
    if len(names) > NAMED:
        more = ngettext("{names} and {n} more", "{names} and {n} more", len(names) - NAMED)
        return more.format(names=_(", ").join(names[:NAMED]), n=len(names) - NAMED)
    if len(names) > 1:
        first = _(", ").join(names[:-1])
        return _("{names} and {last}").format(names=first, last=names[-1])
    return "".join(names)


def advice(pool: Pool, shift: Shift, names: dict[int, str], currency: str) -> str:
    """The stop-doing list of a pool as one sentence (D1)."""
    takers, givers = ([names[key] for key in part] for part in (shift.gives, shift.takes))
    spare = shift.given - shift.taken
    if not givers:
        text = _("{pool}: give what is left, {given}, to {takers}.")
    elif not takers:
        text = _("{pool}: take {taken} from {givers}; more is planned than there is.")
    elif spare > 0:
        text = _(
            "{pool}: take {taken} from {givers}, give them and what is left, {spare}, to {takers}."
        )
    elif spare < 0:
        text = _(
            "{pool}: take {taken} from {givers}, give {given} of it to {takers}; more is planned "
            "than there is."
        )
    else:
        text = _("{pool}: take {taken} from {givers}, give them to {takers}.")
    return text.format(
        pool=pool_name(pool),
        takers=listed(takers),
        givers=listed(givers),
        taken=amount(pool.measure, shift.taken, currency),
        given=amount(pool.measure, shift.given, currency),
        spare=amount(pool.measure, abs(spare), currency),
    )


def alarm_text(alarm: Alarm, pool: Pool, names: Sequence[str], currency: str, cap: float) -> str:
    """What is amiss as one sentence; ``names`` are its partners, ``cap`` that of all Misfits."""
    if alarm.late is not None:
        return late_text(alarm.late, pool, names[0])
    texts = {
        Amiss.OVER_CAPACITY: _("{pool}: {amount} more is planned than there is."),
        Amiss.OVER_PROMISED: _("{pool}: {amount} more is promised than there is."),
        Amiss.MISFITS: _(
            "{pool}: Misfits get {share} % (guide {cap} %), {amount} too much: {names}."
        ),
        Amiss.OUT_OF_ORDER: _("{pool}: {worse} partners get more on average than {better} ones."),
        Amiss.NOT_OFFERED: _(
            "{pool}: {amount} for {names}, but this pool is not offered to such partners. Say why."
        ),
        Amiss.OVER_USED: _("{pool}: {names} used {amount} more than planned."),
        Amiss.UNUSED: _("{pool}: {amount} offered to {names} is not used."),
    }
    return texts[alarm.amiss].format(
        pool=pool_name(pool),
        amount=amount(pool.measure, alarm.amount, currency),
        names=listed(names),
        share=sheet_words.percent(alarm.share),
        cap=sheet_words.percent(cap),
        worse=_quadrants(alarm.worse),
        better=_quadrants(alarm.better),
    )


def _quadrants(quadrants: Sequence[Quadrant]) -> str:
    return listed([words.name(quadrant) for quadrant in quadrants])


def late_text(late: Late, pool: Pool, name: str) -> str:
    """That something is planned for a partner after the milestone it serves (R25)."""
    if late.is_launch:
        text = _("{pool}: planned for {name} on {planned}, after its launch on {needed}.")
    elif late.step:
        text = _("{pool}: planned for {name} on {planned}; “{step}” is due on {needed}.")
    else:
        text = _("{pool}: planned for {name} on {planned}, but needed by {needed}.")
    return text.format(
        pool=pool_name(pool),
        name=name,
        step=late.step,
        planned=words.day(late.planned_on),
        needed=words.day(late.needed_on),
    )
