"""The friction log as tables of exact figures: each friction, and days to fix by theme (R44)."""

from collections.abc import Iterable, Sequence
from datetime import date

from prmdesk import words
from prmdesk.domain.frictions import Entry, Mending, Theme, mendings
from prmdesk.domain.resources import Quarter, quarter_of
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _
from prmdesk.words.resources import quarter_name


def log_sheet(entries: Iterable[Entry], today: date) -> Sheet:
    """The frictions as a table, in the order given."""
    columns = (
        Column(_("What hurt")),
        Column(_("Partner")),
        Column(_("Theme")),
        Column(_("Noted on"), Kind.DATE),
        Column(_("State")),
        Column(_("Days"), Kind.WHOLE),
        Column(_("Fixed on"), Kind.DATE),
        Column(_("How it was fixed")),
        Column(_("Told by")),
    )
    note = _("Days: those it took to fix; of open ones, those until today.")
    return Sheet(_("Friction"), columns, tuple(_row(one, today) for one in entries), note)


def _row(entry: Entry, today: date) -> Row:
    friction = entry.friction
    cells = (
        friction.text,
        entry.partner,
        words.name(friction.theme),
        friction.on_date,
        _("Not fixed") if friction.is_open else _("Fixed"),
        friction.days(today),
        friction.fixed_on,
        friction.fix,
        entry.contact,
    )
    return Row(cells, friction.partner_id, id=friction.id)


def theme_sheet(entries: Sequence[Entry], today: date) -> Sheet:
    """How quickly frictions were fixed, theme by theme (R44)."""
    found = mendings((one.friction for one in entries), lambda one: one.theme, today)
    rows = tuple(Row((words.name(key), *_figures(found[key]))) for key in Theme if key in found)
    return Sheet(_("Days to fix per theme"), (Column(_("Theme")), *_columns()), rows, _note())


def quarter_sheet(entries: Sequence[Entry], today: date, fiscal_start: int) -> Sheet:
    """How quickly frictions were fixed, by the quarter in which they were noted, newest first."""

    def quarter(day: date) -> Quarter:
        return quarter_of(day, fiscal_start)

    found = mendings((one.friction for one in entries), lambda one: quarter(one.on_date), today)
    order = sorted(found, key=lambda one: (one.year, one.number), reverse=True)
    rows = tuple(Row((quarter_name(key, fiscal_start), *_figures(found[key]))) for key in order)
    return Sheet(_("Days to fix per quarter"), (Column(_("Quarter")), *_columns()), rows, _note())


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Frictions"), Kind.WHOLE),
        Column(_("Fixed"), Kind.WHOLE),
        Column(_("Median days to fix"), Kind.NUMBER),
        Column(_("Not fixed"), Kind.WHOLE),
        Column(_("Oldest open"), Kind.WHOLE, _("days")),
        Column(_("Days in all"), Kind.WHOLE),
    )


def _figures(found: Mending) -> tuple[float | int | None, ...]:
    oldest = found.open_ages[0] if found.open_ages else None
    return found.n, found.fixed, found.median_days, len(found.open_ages), oldest, found.hurt


def _note() -> str:
    return _(
        "The median is that of the fixed ones; open ones stand apart with their age. Days in all: "
        "those to fix and, of open ones, those until today. Where they are most it hurts most."
    )
