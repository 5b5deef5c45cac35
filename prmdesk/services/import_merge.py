"""What a record of a sheet writes: a new partner, or what it changes of one that is there (D7)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from dataclasses import fields as dataclass_fields
from datetime import date
from typing import Any

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.merging import Policy, at, settled
from prmdesk.domain.partners import Contact, FieldValue, Partner, Stage, problems
from prmdesk.domain.partners import Field as CustomField
from prmdesk.domain.text import fold
from prmdesk.domain.values import day, orders_left
from prmdesk.i18n import LANGUAGES, _, speaking
from prmdesk.importers import cells, fields, people, showing, words
from prmdesk.importers.cells import Value, Verdict
from prmdesk.importers.fields import Kind as FieldKind
from prmdesk.importers.people import Person
from prmdesk.importers.preview import Preview
from prmdesk.importers.records import Note, Record
from prmdesk.services.reason_list import read_list, told
from prmdesk.services.reasons import Key
from prmdesk.storage import importing as stored
from prmdesk.storage import partners as stored_partners

COLUMNS = {
    "partner_name": "name",
    "short_name": "short_name",
    "external_id": "external_id",
    "tax_id": "tax_id",
    "industry": "industry",
    "size_employees": "employees",
    "specialisation": "specialisation",
    "segment_served": "serves",
    "other_lines": "other_lines",
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

Rule = Callable[[str], Policy]
"""How each field of a record is merged with one partner."""

_NOBODY = Partner(0, "")
_AGREEMENT = ("agreement_start", "agreement_end")
_PERSON = tuple(one.name for one in dataclass_fields(Person))
_LOGGED = ("next_action", "next_action_date", "last_contact")
_NAME_PARTS = ("contact_first", "contact_last")
_LOG_FIELDS = {Kind.TASK: "next_action", Kind.CONTACT: "last_contact"}
_NOT_KEPT = ("quadrant", "created")
_REASONS = "reasons"
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
    ``log``: activities; those without a day get the day of the import. ``reasons``: to be ticked.
    """

    columns: dict[str, Any] = field(default_factory=dict)
    people: tuple[tuple[int, dict[str, Any]], ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    log: tuple[dict[str, Any], ...] = ()
    reasons: tuple[Key, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.columns or self.people or self.fields or self.log or self.reasons)


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
    ``changed_on`` is when each was changed last, where the newest value is wanted, and
    ``rows_changed_on`` when each row of the sheet was.
    """

    partners: Mapping[int, Partner]
    shown: Mapping[int, Mapping[str, Any]]
    contacts: Mapping[int, Sequence[Contact]]
    values: Mapping[int, Mapping[int, FieldValue]]
    log: Mapping[int, Sequence[Activity]]
    reasons: Mapping[int, Sequence[Key]]
    homes: Mapping[str, Home]
    policy: Policy
    policies: Mapping[str, Policy]
    changed_on: Mapping[int, date]
    rows_changed_on: Mapping[int, date]

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
        wants_newest = Policy.NEWEST in (policy, *policies.values())
        return cls(
            stored.partners(c, ids),
            stored.shown(c, ids),
            stored.contacts(c, ids),
            stored.field_values(c, ids),
            stored.activities(c, ids),
            stored.reasons(c, ids),
            _homes(preview, stored_partners.fields(c)),
            policy,
            policies,
            stored.changed_on(c, ids) if wants_newest else {},
            _rows_changed_on(preview) if wants_newest else {},
        )

    def rule(self, record: Record, partner_id: int) -> Rule:
        """How the fields of ``record`` are merged with those of the partner."""
        days = [self.rows_changed_on[row] for row in record.rows if row in self.rows_changed_on]
        given_on, known_on = max(days, default=None), self.changed_on.get(partner_id)
        return lambda name: at(self.policies.get(name, self.policy), given_on, known_on)


def _rows_changed_on(preview: Preview) -> dict[int, date]:
    """The rows that say when they were changed last, and when that was."""
    column = preview.column_of("modified")
    if column is None:
        return {}
    told = [str(reading.value or "") for reading in preview.readings(column)]
    left = orders_left(set(told))
    order = left[0] if len(left) == 1 else None
    found = zip(preview.table.layout.rows, (day(text, order) for text in told), strict=True)
    return {row: changed_on for row, changed_on in found if changed_on is not None}


def merged_fields(preview: Preview) -> list[str]:
    """The fields of a sheet that meet those of a partner, in its order: each has its policy."""
    names = ("contact_name" if name in _NAME_PARTS else name for name in preview.mapping.values())
    return [name for name in dict.fromkeys(names) if name not in _NOT_KEPT]


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


def added(record: Record, homes: Mapping[str, Home]) -> Work:
    """What a record of an unknown partner writes: everything it says, but what is ``left_out``."""
    columns = {
        column: record.values[name] for name, column in COLUMNS.items() if name in record.values
    }
    if created := record.values.get("created"):
        columns["created_on"] = created
    _settle_dates(_NOBODY, columns, record)
    contacts = tuple((0, _columns(person)) for person in record.people)
    kept = {home.name: text for name, home in homes.items() if (text := _own_words(record, name))}
    return Work(columns, contacts, kept, tuple(_logged(record, ())), _reasons(record))


def _reasons(record: Record) -> tuple[Key, ...]:
    """The reasons that a record names; what it says in words of its own is kept as it is."""
    return read_list(cells.shown(record.values.get(_REASONS)))


def _own_words(record: Record, name: str) -> str:
    """What a record says in a field that a custom field keeps."""
    is_elsewhere = name == _REASONS and bool(_reasons(record))
    return "" if is_elsewhere else cells.shown(record.values.get(name))


def left_out(record: Record) -> list[Note]:
    """What is not taken of a record of an unknown partner: an end before the start."""
    dates = {name: record.values[name] for name in _AGREEMENT if name in record.values}
    return _settle_dates(_NOBODY, dates, record)


def met(
    record: Record, partner_id: int, meeting: Meeting
) -> tuple[Work, tuple[Difference, ...], list[Note]]:
    """What a record changes of a partner that is there, and where the two differ."""
    rule = meeting.rule(record, partner_id)
    partner, shown = meeting.partners[partner_id], meeting.shown.get(partner_id, {})
    columns: dict[str, Any] = {}
    differences: list[Difference] = []
    for name, column in COLUMNS.items():
        known, given = getattr(partner, column), record.values.get(name)
        if given is None or given in (known, _rounded(shown.get(name))):
            continue
        blank = Stage.IDENTIFY if name == "lifecycle_stage" else None
        policy = rule(name) if _is_understood(name, given) else Policy.FILL
        wanted = settled(policy, known, given, blank=blank)
        if wanted != known:
            columns[column] = wanted
        if wanted != known or not isinstance(given, tuple) or set(given) - set(known):
            differences.append(_difference(name, known, given, wanted != known))
    notes = _settle_dates(partner, columns, record)
    kept, more = _met_fields(record, partner_id, meeting, rule)
    contacts = _met_people(record, meeting.contacts.get(partner_id, ()), rule)
    known_log, next_step = meeting.log.get(partner_id, ()), shown.get("next_action", "")
    log = tuple(
        row for row in _logged(record, known_log, next_step)
        if rule(_LOG_FIELDS[row["kind"]]) is not Policy.KEEP
    )  # fmt: skip
    reasons = _reasons(record) if rule(_REASONS) is not Policy.KEEP else ()
    known = {(reason, fold(name)) for reason, name in meeting.reasons.get(partner_id, ())}
    missing = tuple(key for key in reasons if (key[0], fold(key[1])) not in known)
    if missing:
        was = told(meeting.reasons.get(partner_id, ()))
        differences.append(Difference(_REASONS, was, told(reasons), True))
    return Work(columns, contacts, kept, log, missing), (*differences, *more), notes


def _is_understood(name: str, given: Value) -> bool:
    """A country that is none we know is kept as it stands, but takes no known one's place."""
    return name != "country" or words.country(str(given)) is not None


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
    record: Record, partner_id: int, meeting: Meeting, rule: Rule
) -> tuple[dict[str, str], list[Difference]]:
    kept: dict[str, str] = {}
    differences = []
    for name, home in meeting.homes.items():
        given = _own_words(record, name)
        found = meeting.values.get(partner_id, {}).get(home.id)
        known = found.value if found else ""
        if not given or given == known:
            continue
        wanted = str(settled(rule(name), known, given))
        if wanted != known:
            kept[home.name] = wanted
        differences.append(Difference(name, known, given, wanted != known))
    return kept, differences


def _met_people(
    record: Record, known: Sequence[Contact], rule: Rule
) -> tuple[tuple[int, dict[str, Any]], ...]:
    found: list[tuple[int, dict[str, Any]]] = []
    for person in record.people:
        contact = next((one for one in known if people.is_same(person, _person(one))), None)
        if contact is None:
            if rule("contact_name") is not Policy.KEEP:
                found.append((0, _columns(person)))
            continue
        changes = {
            column: wanted
            for column, given in _columns(person).items()
            if (wanted := settled(rule(f"contact_{column}"), getattr(contact, column), given))
            != getattr(contact, column)
        }
        if changes:
            found.append((contact.id, changes))
    return tuple(found)


def _person(contact: Contact) -> Person:
    return Person(contact.name, email=contact.email)


def _columns(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in _PERSON}


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
    dates = {name: columns[name] for name in _AGREEMENT if name in columns}
    if not dates or not all(dates.get(name) or getattr(partner, name) for name in _AGREEMENT):
        return []
    if ("agreement_end", "before_start") not in problems(replace(partner, name="-", **dates)):
        return []
    name = "agreement_end" if "agreement_end" in dates else "agreement_start"
    raw = columns.pop(name).isoformat()
    why = _("The agreement would end before it starts.")
    return [Note(record.rows[0], -1, name, raw, "", Verdict.UNCLEAR, why)]
