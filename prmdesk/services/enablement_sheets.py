"""Training as tables of exact figures: coverage, who lacks what, who is due, sessions, the mix."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from prmdesk import words
from prmdesk.domain.enablement import (
    Coverage,
    Due,
    Person,
    Records,
    persons,
    roles_of,
)
from prmdesk.domain.partners import Role
from prmdesk.domain.sheets import Column, Kind, Row, Sheet, with_total
from prmdesk.domain.training import Course, Session, took_part
from prmdesk.domain.training_mix import mixes
from prmdesk.i18n import _
from prmdesk.words import enablement as told


def coverage_sheet(records: Records, found: Sequence[Coverage]) -> Sheet:
    """Partners by roles: trained, needed, the share of both, and how many ever were (R43, D13)."""
    roles = roles_of(records)
    cells = {(one.partner_id, one.role): one for one in found}
    columns = [Column(_("Partner"))]
    for role in roles:
        name = words.name(role)
        columns += [
            Column(_("{role}: trained").format(role=name), Kind.WHOLE),
            Column(_("{role}: needed").format(role=name), Kind.WHOLE),
            Column(_("{role}: coverage").format(role=name), Kind.SHARE),
            Column(_("{role}: ever trained").format(role=name), Kind.WHOLE),
        ]
    rows = tuple(
        Row(
            (partner.name, *(c for role in roles for c in _figures(cells[partner.id, role]))),
            partner.id,
        )
        for partner in records.partners
    )
    note = _(
        "Trained is who is current in all that the role must know. Nothing stands where no course "
        "is there for the role. Who has left counts nowhere."
    )
    return Sheet(_("Training coverage"), tuple(columns), rows, note)


def _figures(one: Coverage) -> tuple[int | None, int, float | None, int | None]:
    return one.trained, one.needed, one.share, one.ever


def people_sheet(records: Records, today: date, partner_id: int, role: Role | None = None) -> Sheet:
    """The people of a partner (and of one role) with each course they need: what they lack first.

    Who lacks it since when is the day it ran out; who never learned it has no day.
    """
    mine = [
        contact
        for contact in records.people
        if contact.partner_id == partner_id and role in (None, contact.role)
    ]
    found = list(persons(replace(records, people=mine), today))
    name = next(partner.name for partner in records.partners if partner.id == partner_id)
    title = _("Who is trained at {partner}").format(partner=name)
    if role is not None:
        title = _("{role} at {partner}").format(role=told.role_name(role), partner=name)
    columns = (
        Column(_("Name")), Column(_("State")), Column(_("Course")), Column(_("Role")),
        Column(_("Last trained"), Kind.DATE), Column(_("Current until"), Kind.DATE),
    )  # fmt: skip
    rows = [row for person in found for row in _person_rows(person, today)]
    lacking = [row for current, row in rows if not current]
    current = [row for current, row in rows if current]
    trained = sum(person.is_trained(today) for person in found)
    note = _("{trained} of {n} people are current in all that their role must know.")
    return Sheet(title, columns, (*lacking, *current), note.format(trained=trained, n=len(found)))


def _person_rows(person: Person, today: date) -> Iterable[tuple[bool, Row]]:
    contact, role = person.contact, told.role_name(person.contact.role)
    if not person.knowledge:
        cells = (contact.name, _("No course for this role"), "", role, None, None)
        yield True, Row(cells, contact.partner_id)
    for known in person.knowledge:
        state = told.known_text(known, today)
        known_cells = (contact.name, state, known.course.name, role, known.last, known.until)
        yield known.is_current(today), Row(known_cells, contact.partner_id)


def due_sheet(found: Sequence[Due], today: date) -> Sheet:
    """Who is due, as ``found`` stands; the ``id`` of a row is its place in ``found`` (R55)."""
    columns = (
        Column(_("State")), Column(_("Name")), Column(_("Partner")), Column(_("Course")),
        Column(_("Session planned"), Kind.DATE), Column(_("Last trained"), Kind.DATE),
        Column(_("Current until"), Kind.DATE), Column(_("Role")),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                told.due_text(one, today), one.contact, one.partner, one.course,
                one.session_on, one.last, one.due, told.role_name(one.role),
            ),
            one.partner_id,
            id=place,
        )
        for place, one in enumerate(found)
    )  # fmt: skip
    note = _("Overdue first, then who was never trained, then whose knowledge ends soon.")
    return Sheet(_("Who is due for training"), columns, rows, note)


def courses_sheet(courses: Sequence[Course], sessions: Iterable[Session]) -> Sheet:
    """The courses with the number of their sessions; ``id`` is that of the course."""
    given = Counter(session.course_id for session in sessions)
    columns = (
        Column(_("Course")), Column(_("Sessions"), Kind.WHOLE), Column(_("Product")),
        Column(_("For")), Column(_("Refresh")),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                _("{name} (retired)").format(name=one.name) if one.is_retired else one.name,
                given[one.id], one.product, told.audience(one), told.refreshed(one.refresh_months),
            ),
            id=one.id,
        )
        for one in courses
    )  # fmt: skip
    return Sheet(_("Courses"), columns, rows)


def sessions_sheet(
    records: Records, sessions: Sequence[Session], title: str, *, of_one: bool = False
) -> Sheet:
    """Sessions in the order of ``sessions`` with how many are invited and came (R60).

    ``of_one`` course they need not say which.
    """
    courses = {course.id: course.name for course in records.courses}
    invited = Counter(one.session_id for one in records.attendances)
    came = Counter(one.session_id for one in records.attendances if took_part(one))
    columns = (
        Column(_("Day"), Kind.DATE), Column(_("Time")),
        *(() if of_one else (Column(_("Course")),)), Column(_("State")),
        Column(_("Invited"), Kind.WHOLE), Column(_("Came"), Kind.WHOLE), Column(_("Mode")),
        Column(_("Place or link")), Column(_("Trainer")),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                one.on_date, told.clock(one), *(() if of_one else (courses[one.course_id],)),
                words.name(one.state), invited[one.id], came[one.id], words.name(one.mode),
                one.place, one.trainer,
            ),
            id=one.id,
        )
        for one in sessions
    )  # fmt: skip
    return Sheet(title, columns, rows)


def history_sheet(records: Records, partner_id: int) -> Sheet:
    """The sessions of a partner's people, also of those who left, the newest first."""
    courses = {course.id: course.name for course in records.courses}
    sessions = {session.id: session for session in records.sessions}
    people = {contact.id: contact for contact in records.people}
    mine = [one for one in records.attendances if one.partner_id == partner_id]
    mine.sort(key=lambda one: sessions[one.session_id].on_date, reverse=True)
    columns = (
        Column(_("Day"), Kind.DATE), Column(_("Course")), Column(_("Name")), Column(_("Result")),
        Column(_("Mark")), Column(_("Mode")), Column(_("State")),
    )  # fmt: skip
    rows = []
    for one in mine:
        session, contact = sessions[one.session_id], people[one.contact_id]
        name = _("{name} (left)").format(name=contact.name) if contact.left_on else contact.name
        cells = (
            session.on_date, courses[session.course_id], name, words.name(one.result), one.mark,
            words.name(session.mode), words.name(session.state),
        )  # fmt: skip
        rows.append(Row(cells, partner_id, id=one.id))
    return Sheet(_("Sessions"), columns, tuple(rows))


def mix_sheet(records: Records, currency: str) -> Sheet:
    """What partners took part in, online and in person: sessions, people, time, cost (R57)."""
    names = {partner.id: partner.name for partner in records.partners}
    columns = (
        Column(_("Partner")), Column(_("Mode")), Column(_("Sessions"), Kind.WHOLE),
        Column(_("People in sessions"), Kind.WHOLE, is_total=True),
        Column(_("Time"), Kind.TIME, _("h")),
        Column(_("Cost"), Kind.MONEY, currency, is_total=True),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                names[one.partner_id], words.name(one.mode), one.sessions, one.seats, one.minutes,
                one.cents,
            ),
            one.partner_id,
        )
        for one in sorted(mixes(records), key=lambda one: (names[one.partner_id], one.mode))
    )  # fmt: skip
    note = _(
        "Sessions that were held. The cost of a session is shared by the people who came; its time "
        "counts once for each partner."
    )
    sheet = Sheet(_("Online and in person"), columns, rows, note)
    return with_total(sheet, _("Total")) if len(rows) > 1 else sheet
