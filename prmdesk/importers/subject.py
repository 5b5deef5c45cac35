"""Whether a sheet is a list of partners at all, and what it is if it is not (D7)."""

import tomllib
from dataclasses import dataclass
from functools import cache

from prmdesk import paths
from prmdesk.i18n import N_, _
from prmdesk.importers.grid import letters
from prmdesk.importers.guessing import Column
from prmdesk.importers.headings import company_rank, meaning, speaks_of_a_company
from prmdesk.importers.profile import Look
from prmdesk.importers.spelling import heading as as_key
from prmdesk.importers.spelling import is_han
from prmdesk.importers.table import Table
from prmdesk.importers.vocabulary import company_words

_TOPICS = {
    "invoices": N_("invoices"),
    "orders": N_("orders"),
    "deals": N_("deals or opportunities"),
    "registrations": N_("registered deals"),
    "licences": N_("licences or subscriptions"),
    "training": N_("courses and who took part"),
    "calls": N_("calls or meetings"),
    "attendance": N_("attendance"),
    "people": N_("people, such as employees"),
    "bank": N_("bank transactions"),
    "prices": N_("products or prices"),
    "inventory": N_("stock or an inventory"),
    "expenses": N_("expenses"),
    "survey": N_("answers to a survey"),
    "log": N_("a log of events"),
    "tasks": N_("tasks or tickets"),
    "publications": N_("publications or titles"),
    "statistics": N_("statistics"),
    "jobs": N_("vacancies"),
    "events": N_("a programme or events"),
}
_WORTH = {
    "tier": 1.5, "bucket": 1.0, "lifecycle_stage": 1.0, "agreement_start": 1.0,
    "agreement_end": 1.0, "website": 1.0, "contact_name": 1.0, "contact_email": 1.0,
    "contact_phone": 1.0, "tax_id": 1.0,
    "contact_mobile": 1.0, "contact_first": 0.5, "our_owner": 1.0, "region": 0.5, "industry": 1.0,
    "city": 0.5, "country": 0.5, "state": 0.5, "address": 1.0, "postcode": 0.5, "fax": 1.0,
    "value_to_company": 2.0, "value_to_partner": 2.0, "quadrant": 2.0, "certified_count": 1.5,
    "revenue_target": 0.5, "revenue_actual": 0.5, "mdf": 1.5, "deal_registrations": 1.0,
    "exclusive": 1.0, "commission_rate": 1.0, "legal_rep": 1.0, "size_employees": 0.5,
    "annual_revenue_theirs": 0.5, "founded": 0.5, "parent": 0.5, "external_id": 0.5,
    "short_name": 0.5, "status": 0.5, "notes": 0.25, "products": 0.5, "payment_terms": 0.5,
}  # fmt: skip
"""What a column of a field counts for a list of partners."""

_REACHED_BY = frozenset(
    ("website", "contact_email", "contact_phone", "contact_mobile", "address", "fax", "tax_id")
)
_PLACES = frozenset(("country", "state", "city"))
_PERSONS = frozenset(("contact_name", "contact_first", "contact_last"))
_NUMBERS = frozenset(("id", "no", "number", "key", "nr", "n", "num", "ref", "code", "nummer"))
_DATES = frozenset(("date", "time", "timestamp", "datum", "日期", "时间", "fecha", "data", "дата"))
_MOST_DATES = 0.8
_MOST_PEOPLE = 0.6
_MOST_WORTH = 9.0
_LIKELY = 0.5
_TOLD_OF = frozenset(
    ("website", "address", "city", "country", "state", "postcode", "industry", "size_employees",
     "founded", "tax_id", "tier", "bucket", "products", "legal_rep", "annual_revenue_theirs")
)  # fmt: skip
_AGREED = frozenset(
    ("tax_id", "tier", "discount", "commission_rate", "payment_terms", "agreement_start",
     "agreement_end", "our_owner", "legal_rep", "website", "exclusive")
)  # fmt: skip
"""What one agrees with a company, or knows of one, and not of a person."""

_SOME_FIELDS, _MANY_FIELDS = 2, 4
_VALUES = frozenset(("value_to_company", "value_to_partner"))  # in doubt it is that of a deal
_SURE, _HINT = 2.0, 1.0
_TOPIC = 3.0
_MANY_ROWS = 6
_SOME = 0.3


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sheet is about; ``reason`` says in words why it is no list of partners."""

    is_partners: bool
    topic: str = ""
    reason: str = ""


def subject(table: Table) -> Subject:
    """Whether each row of ``table`` is about a company, or something else happens to name some."""
    topic, against, headings = _topic(table)
    company = next(
        (column for column, one in zip(table.columns, table.guesses, strict=True)
         if one.field == "partner_name"), None,
    )  # fmt: skip
    if company is None or not _names_companies(table, company):
        return Subject(False, topic, _nobody(topic, headings, company))
    in_favour = _worth(table, company)
    if topic and company is not table.columns[0]:
        against += _SURE * _begins_with_number(table) + _HINT * _begins_with_date(table)
    if topic:
        against += _SURE * _are_people(company)
    if against >= _TOPIC and against >= in_favour:
        return Subject(False, topic, _about(topic, headings))
    return Subject(True)


def _topic(table: Table) -> tuple[str, float, list[str]]:
    """The topic that most headings speak of, how clearly, and these headings."""
    best: tuple[str, float, list[str]] = ("", 0.0, [])
    keys = {column.heading: as_key(column.heading) for column in table.columns if column.heading}
    title = _title(table)
    for topic, (names, sure, hints) in _words().items():
        told = {
            heading: _SURE if _holds(key, sure) else _HINT
            for heading, key in keys.items()
            if _holds(key, sure) or key in hints
        }
        score = sum(told.values()) + _HINT * _is_called(title, names)
        if _SURE in told.values() and score > best[1]:
            best = (topic, score, sorted(told, key=told.__getitem__, reverse=True)[:3])
    return best


def _title(table: Table) -> str:
    """What the sheet is called, and what stands above its header."""
    top = table.layout.header[0] if table.layout.header else 0
    above = (cell for row in table.grid.rows[:top] for cell in row if isinstance(cell, str))
    return f" {as_key(' '.join([table.grid.name, *above]))} "


def _is_called(title: str, names: frozenset[str]) -> bool:
    return any(name in title if is_han(name) else f" {name} " in title for name in names)


def _begins_with_number(table: Table) -> bool:
    """Whether the first column numbers something that is no company: "Reg ID", "Shipment No."."""
    first = table.columns[0]
    words = as_key(first.heading).split()
    is_number = len(words) > 1 and (words[-1] in _NUMBERS or words[0] in _NUMBERS)
    return is_number and "external_id" not in meaning(first.heading).fields


def _begins_with_date(table: Table) -> bool:
    return any(
        as_key(column.heading) in _DATES or column.profile.share(Look.DATE) > _MOST_DATES
        for column in table.columns[:2]
    )


def _holds(key: str, words: frozenset[str]) -> bool:
    """Whether ``key`` is one of ``words``, or begins or ends with one of several words."""
    if key in words:
        return True
    if is_han(key):
        return any(word in key for word in words if len(word) > 1 and is_han(word))
    parts = key.split()
    return any(
        " ".join(piece) in words
        for length in range(2, len(parts))
        for piece in (parts[:length], parts[-length:])
    )


def _names_companies(table: Table, company: Column) -> bool:
    """A heading or legal forms say so; a bare list is taken at its word."""
    means = meaning(company.heading, company.above).fields if company.heading else ()
    fields = {one.field for one in table.guesses if one.confidence >= _LIKELY}
    if company.profile.share(Look.COMPANY) >= _SOME or means == ("partner_name",):
        return True
    if {"partner_name", "short_name"} & {*means}:  # of whatsoever, unless more is told about it
        return len(table.columns) <= 2 or bool(fields - {"", "partner_name", "row_no"})
    is_varied = company.profile.distinct > 0.9 * company.profile.filled
    if is_varied and means == () and speaks_of_a_company(company.heading):
        return len(fields - {"", "partner_name", "row_no"}) >= _SOME_FIELDS
    is_told = len(fields & _REACHED_BY) >= 2 or len(fields & _TOLD_OF) >= _MANY_FIELDS
    is_business = len(fields & _AGREED) >= 2 and company.profile.share(Look.PERSON) < _SOME
    if is_told and (is_business or not fields & _PERSONS):
        return is_varied  # what else has a website and a phone number?
    is_placed = bool(fields & _PLACES) and company.profile.share(Look.PERSON) < _SOME
    is_likely = bool(fields & _REACHED_BY) or is_placed or _is_bare(table)
    return is_varied and not table.layout.header and is_likely


def _is_bare(table: Table) -> bool:
    """A column or two of names and little else, without headings."""
    return len(table.columns) <= 3


def _are_people(company: Column) -> bool:
    """Whether the customers or clients that a sheet names are persons."""
    profile = company.profile
    return profile.share(Look.PERSON) > _MOST_PEOPLE and not profile.share(Look.COMPANY)


def _worth(table: Table, company: Column) -> float:
    """What speaks for a list of partners."""
    profile = company.profile
    fields = {
        one.field for one in table.guesses
        if one.field and one.confidence > (_LIKELY if one.field in _VALUES else _LIKELY - 0.01)
    }  # fmt: skip
    found = min(sum(_WORTH.get(name, 0.0) for name in fields), _MOST_WORTH)
    means = meaning(company.heading, company.above)
    if means.fields == ("partner_name",):
        found += 2.0 if company_rank(company.heading) < 12 else 1.0
    found += 2.0 * profile.share(Look.COMPANY)
    found += _HINT * _is_called(_title(table), company_words())
    rows = len(table.layout.rows)
    if rows >= _MANY_ROWS and profile.distinct < 0.7 * profile.filled:
        has_people = fields & {"contact_name", "contact_first", "contact_email"}
        found -= 0.5 if has_people else 3.0  # one row per contact, or one per order
    if profile.filled < 0.5 * min(rows, 300):
        found -= 2.0
    return found


def _about(topic: str, headings: list[str]) -> str:
    text = _("This looks like {topic}, not like a list of partners: it has {headings}.")
    return text.format(topic=_(_TOPICS[topic]), headings=_quoted(headings))


def _nobody(topic: str, headings: list[str], likely: Column | None) -> str:
    if topic:
        return _about(topic, headings)
    if likely is not None:
        text = _("It is not certain that “{heading}” holds the names of companies. Please choose.")
        heading = " ".join(likely.heading.split()) or letters(likely.index)
        return text.format(heading=heading)
    return _("No column holds the names of companies, so this is no list of partners.")


def _quoted(headings: list[str]) -> str:
    return ", ".join(f"“{' '.join(heading.split())}”" for heading in headings)


@cache
def _words() -> dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    data = tomllib.loads(paths.resource("import/subjects.toml").read_text("utf-8"))
    return {
        topic: (
            frozenset(map(as_key, known["names"])),
            frozenset(map(as_key, known["sure"])),
            frozenset(map(as_key, known["hints"])),
        )
        for topic, known in data.items()
    }
