"""The people at our partners as tables: everyone, what is wrong, and who knows whom (R29, D14)."""

from collections.abc import Iterable, Sequence
from datetime import date

from prmdesk import words
from prmdesk.domain.people import STRONGEST, Acquaintance, PeopleAlarm, Someone
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _
from prmdesk.words.people import alarm_sentence, known_text, strength_text


def people_sheet(people: Iterable[Someone], today: date) -> Sheet:
    """A person on each line; a row's ``id`` is the contact's."""
    columns = (
        Column(_("Name")), Column(_("Partner")), Column(_("Role")), Column(_("Strength")),
        Column(_("Known by")), Column(_("Last touch"), Kind.DATE),
        Column(_("Days since"), Kind.WHOLE), Column(_("Job title")), Column(_("Email")),
        Column(_("Left on"), Kind.DATE),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                one.contact.name, one.partner, words.name(one.contact.role),
                strength_text(one.strength) or None, known_text(one.known_by) or None, one.touched,
                _days(one.touched, today), one.contact.title, one.contact.email,
                one.contact.left_on,
            ),
            one.contact.partner_id, id=one.contact.id,
        )
        for one in people
    )  # fmt: skip
    note = _("Strength is from 1 to {n}: the contact's own, else the best of ours.")
    return Sheet(_("People"), columns, rows, note.format(n=STRONGEST))


def _days(touched: date | None, today: date) -> int | None:
    return None if touched is None else (today - touched).days


def alarms_sheet(alarms: Sequence[PeopleAlarm]) -> Sheet:
    """An alarm on each line; a row's ``id`` is its place among ``alarms``."""
    columns = (Column(_("Partner")), Column(_("Because")), Column(_("What is wrong")))
    rows = tuple(
        Row((one.partner, words.name(one.kind), alarm_sentence(one)), one.partner_id, id=place)
        for place, one in enumerate(alarms)
    )
    return Sheet(_("People to look after"), columns, rows)


def map_sheet(people: Iterable[Someone]) -> Sheet:
    """Who of us knows whom, one acquaintance on each line; whom nobody knows has a line too."""
    columns = (
        Column(_("Contact")), Column(_("Role")), Column(_("Left on"), Kind.DATE),
        Column(_("Strength"), Kind.WHOLE), Column(_("Who of us")),
        Column(_("How well they know each other"), Kind.WHOLE), Column(_("Note")),
    )  # fmt: skip
    nobody: Sequence[Acquaintance | None] = (None,)
    rows = tuple(
        Row(
            (
                one.contact.name, words.name(one.contact.role), one.contact.left_on, one.strength,
                *((known.colleague, known.strength, known.note) if known else (None, None, None)),
            ),
            one.contact.partner_id, id=one.contact.id,
        )
        for one in people
        for known in one.known_by or nobody
    )  # fmt: skip
    return Sheet(_("Who knows whom"), columns, rows)
