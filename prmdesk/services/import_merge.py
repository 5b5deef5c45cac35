"""What a record of a sheet writes: a new partner, or what it changes of one that is there (D7)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.merging import Policy, settled
from prmdesk.domain.partners import Contact, FieldValue, Partner, Stage, problems
from prmdesk.domain.partners import Field as CustomField
from prmdesk.i18n import LANGUAGES, _, speaking
from prmdesk.importers import cells, fields, people, showing
from prmdesk.importers.cells import Value, Verdict
from prmdesk.importers.fields import Kind as FieldKind
from prmdesk.importers.people import Person
from prmdesk.importers.preview import Preview
from prmdesk.importers.records import Note, Record
from prmdesk.storage import importing as stored
from prmdesk.storage import partners as stored_partners

COLUMNS = {
    "partner_name": "name",
    "short_name": "short_name",
    "external_id": "external_id",
    "tax_id": "tax_id",
    "industry": "industry",
    "bucket": "buckets",
    "tier": "tier",
    "lifecycle_stage": "stage",
    "region": "region",
    "country": "country",
    "city": "city",
    "address": "address",
    "postcode": "postcode",
    "website": "website",
    "tags": "tags",
    "our_owner": "our_owner",
    "agreement_start": "agreement_start",
    "agreement_end": "agreement_end",
    "notes": "notes",
    "value_to_partner": "manual_to_partner",
    "value_to_company": "manual_to_us",
}
"""Fields of a sheet that are columns of a partner; most others become custom fields."""

_LOGGED = ("next_action", "next_action_date", "last_contact")
_NOT_KEPT = ("quadrant", "created")
_KINDS = {FieldKind.AMOUNT: "number", FieldKind.DATE: "date"}


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which partner and sheet differ, as people read it; will it be written?"""

    field: str
    known: str
    given: str
    is_written: bool


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be written for one record; false when nothing is.

    ``people``: contact id (0: a new one) and its columns. ``fields``: custom field -> value.
    ``log``: activities; those without a day get the day of the import.
    """

    columns: dict[str, Any] = field(default_factory=dict)
    people: tuple[tuple[int, dict[str, Any]], ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    log: tuple[dict[str, Any], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.columns or self.people or self.fields or self.log)


@dataclass(frozen=True, slots=True)
class Home:
    """The custom field that keeps a field of the sheet; ``id`` 0: it is to be made."""

    name: str
    kind: str = "text"
    id: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the desk knows of the partners that records meet, and how the two are merged.

    ``shown`` is what the list shows of them besides: our own list comes in as it went out.
    """

    partners: Mapping[int, Partner]
    shown: Mapping[int, Mapping[str, Any]]
    contacts: Mapping[int, Sequence[Contact]]
    values: Mapping[int, Mapping[int, FieldValue]]
    log: Mapping[int, Sequence[Activity]]
    homes: Mapping[str, Home]
    policy: Policy
    policies: Mapping[str, Policy]

    @classmethod
    def of(
        cls,
        c: Any,
        ids: Sequence[int],
        preview: Preview,
        policy: Policy,
        policies: Mapping[str, Policy],
    ) -> "Meeting":
        """Read what is needed of the partners with ``ids``."""
        return cls(
            stored.partners(c, ids),
            stored.shown(c, ids),
            stored.contacts(c, ids),
            stored.field_values(c, ids),
            stored.activities(c, ids),
            _homes(preview, stored_partners.fields(c)),
            policy,
            policies,
        )

    def policy_for(self, name: str) -> Policy:
        """How the field ``name`` of the sheet is merged."""
        return self.policies.get(name, self.policy)


def _homes(preview: Preview, known: Sequence[CustomField]) -> dict[str, Home]:
    """Where each field of the sheet that is no column of a partner is kept.

    A custom field called like the column's heading, or like the field in any of our languages, is
    taken; else one is made under the field's name.
    """
    by_name = {one.name.casefold(): one for one in known}
    headings = {column.index: column.heading for column in preview.table.columns}
    homes = {}
    for column, name in preview.mapping.items():
        if name in COLUMNS or name in people.FIELDS or name in _LOGGED or name in _NOT_KEPT:
            continue
        label = fields.label(name)
        names = [label] if fields.is_custom(name) else [headings[column], *_in_all_languages(name)]
        found = next((by_name[n.casefold()] for n in names if n.casefold() in by_name), None)
        kind = _KINDS.get(fields.field(name).kind, "text")
        homes[name] = Home(found.name, found.kind, found.id) if found else Home(label, kind)
    return homes


def _in_all_languages(name: str) -> list[str]:
    labels = []
    for language in LANGUAGES:
        with speaking(language):
            labels.append(fields.label(name))
    return labels


def added(record: Record, meeting: Meeting) -> tuple[Work, list[Note]]:
    """What a record of an unknown partner writes: everything it says."""
    columns = {
        column: record.values[name] for name, column in COLUMNS.items() if name in record.values
    }
    if created := record.values.get("created"):
        columns["created_on"] = created
    notes = _settle_dates(Partner(0, ""), columns, record)
    contacts = tuple((0, _columns(person)) for person in record.people)
    kept = {meeting.homes[name].name: cells.shown(record.values[name]) for name in meeting.homes
            if name in record.values}  # fmt: skip
    return Work(columns, contacts, kept, tuple(_logged(record, ()))), notes


def met(
    record: Record, partner_id: int, meeting: Meeting
) -> tuple[Work, tuple[Difference, ...], list[Note]]:
    """What a record changes of a partner that is there, and where the two differ."""
    partner, shown = meeting.partners[partner_id], meeting.shown.get(partner_id, {})
    columns: dict[str, Any] = {}
    differences: list[Difference] = []
    for name, column in COLUMNS.items():
        known, given = getattr(partner, column), record.values.get(name)
        if given is None or given in (known, _rounded(shown.get(name))):
            continue
        blank = Stage.IDENTIFY if name == "lifecycle_stage" else None
        wanted = settled(meeting.policy_for(name), known, given, blank=blank)
        if wanted != known:
            columns[column] = wanted
        if wanted != known or not isinstance(given, tuple) or set(given) - set(known):
            differences.append(_difference(name, known, given, wanted != known))
    notes = _settle_dates(partner, columns, record)
    kept, more = _met_fields(record, partner_id, meeting)
    contacts = _met_people(record, partner_id, meeting)
    known_log, next_step = meeting.log.get(partner_id, ()), shown.get("next_action", "")
    log = () if meeting.policy is Policy.KEEP else _logged(record, known_log, next_step)
    work = Work(columns, contacts, kept, tuple(log))
    return work, (*differences, *more), notes


def told_by(record: Record) -> dict[str, str]:
    """What a record says, field by field, as people read it; its people by their names."""
    told = {name: showing.text(name, value) for name, value in record.values.items()}
    return told | {"contact_name": ", ".join(person.name for person in record.people)}


def told_of(partner: Partner, contacts: Sequence[Contact]) -> dict[str, str]:
    """What is known of a partner, in the fields of a sheet."""
    told = {name: _shown(name, getattr(partner, column)) for name, column in COLUMNS.items()}
    return told | {"contact_name": ", ".join(contact.name for contact in contacts)}


def _shown(name: str, known: Any) -> str:
    return showing.text(name, tuple(map(str, known)) if isinstance(known, tuple) else known)


def _rounded(value: float | None) -> float | None:
    """A value as a sheet gives it."""
    return None if value is None else round(value, 1)


def _difference(name: str, known: Any, given: Value, is_written: bool) -> Difference:
    return Difference(name, _shown(name, known), showing.text(name, given), is_written)


def _met_fields(
    record: Record, partner_id: int, meeting: Meeting
) -> tuple[dict[str, str], list[Difference]]:
    kept: dict[str, str] = {}
    differences = []
    for name, home in meeting.homes.items():
        given = cells.shown(record.values.get(name))
        found = meeting.values.get(partner_id, {}).get(home.id)
        known = found.value if found else ""
        if not given or given == known:
            continue
        wanted = str(settled(meeting.policy_for(name), known, given))
        if wanted != known:
            kept[home.name] = wanted
        differences.append(Difference(name, known, given, wanted != known))
    return kept, differences


def _met_people(
    record: Record, partner_id: int, meeting: Meeting
) -> tuple[tuple[int, dict[str, Any]], ...]:
    if meeting.policy is Policy.KEEP:
        return ()
    known = meeting.contacts.get(partner_id, ())
    found: list[tuple[int, dict[str, Any]]] = []
    for person in record.people:
        contact = next((one for one in known if people.is_same(person, _person(one))), None)
        if contact is None:
            found.append((0, _columns(person)))
            continue
        changes = {
            column: wanted
            for column, given in _columns(person).items()
            if (wanted := settled(meeting.policy, getattr(contact, column), given))
            != getattr(contact, column)
        }
        if changes:
            found.append((contact.id, changes))
    return tuple(found)


def _person(contact: Contact) -> Person:
    return Person(contact.name, email=contact.email)


def _columns(person: Person) -> dict[str, Any]:
    return asdict(person)


def _logged(
    record: Record, log: Sequence[Activity], next_step: str = ""
) -> Iterator[dict[str, Any]]:
    """The next step as a task and the last contact as a contact made, if not logged already.

    ``next_step`` is what the list shows, a step of the onboarding perhaps: that is no new task.
    """
    text = str(record.values.get("next_action") or "")
    due = record.values.get("next_action_date")
    tasks = [one for one in log if one.kind is Kind.TASK]
    is_there = any(one.text == text or (not text and one.due == due) for one in tasks)
    is_there |= text == next_step != ""
    if (text or due) and not is_there:
        yield {"kind": Kind.TASK, "on_date": None, "text": text or _("Follow up"), "due": due}
    day = record.values.get("last_contact")
    if day and not any(one.kind is Kind.CONTACT and one.on_date == day for one in log):
        told = _("The last contact according to an imported list.")
        yield {"kind": Kind.CONTACT, "on_date": day, "text": told, "due": None}


def _settle_dates(partner: Partner, columns: dict[str, Any], record: Record) -> list[Note]:
    """Leave an end before the start out of ``columns``, with a note."""
    dates = {
        name: columns[name] for name in ("agreement_start", "agreement_end") if name in columns
    }
    if ("agreement_end", "before_start") not in problems(replace(partner, name="-", **dates)):
        return []
    name = "agreement_end" if "agreement_end" in dates else "agreement_start"
    raw = columns.pop(name).isoformat()
    why = _("The agreement would end before it starts.")
    return [Note(record.rows[0], -1, name, raw, "", Verdict.UNCLEAR, why)]
