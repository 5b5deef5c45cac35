"""Which column stands for which field: headings first, values as second witness, doubts asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prmdesk.i18n import _
from prmdesk.importers import company, neighbours, words
from prmdesk.importers.fields import CUSTOM, FIELDS, Kind, label
from prmdesk.importers.headings import meaning
from prmdesk.importers.profile import Look, Profile
from prmdesk.importers.spelling import heading
from prmdesk.importers.vocabulary import How, Meaning

SURE = 0.9
"""From this confidence on a guess needs no second look."""

_CONFIDENCE = {How.EXACT: 0.97, How.PART: 0.9, How.FUZZY: 0.75}
_DOUBT = 0.5
_BY_VALUES = 0.7
_MOST = 0.6
_LEAST = 0.3
_SEVERAL = 4
_MANY = 8
_FEW = 3  # a journey has more stages than two

_EXPECTED = {
    Kind.EMAIL: (Look.EMAIL,),
    Kind.LINK: (Look.LINK, Look.EMAIL),
    Kind.PHONE: (Look.PHONE, Look.NUMBER),
    Kind.DATE: (Look.DATE, Look.ANSWER),
    Kind.AMOUNT: (Look.NUMBER,),
    Kind.VALUE: (Look.NUMBER, Look.LEVEL),
}
_NO_WORDS = (Look.EMAIL, Look.LINK, Look.PHONE, Look.DATE, Look.NUMBER, Look.CODE)
_FOREIGN: dict[str, tuple[Look, ...]] = {
    "partner_name": _NO_WORDS,
    "contact_name": _NO_WORDS,
    "contact_first": _NO_WORDS,
    "contact_last": _NO_WORDS,
    "contact_title": _NO_WORDS,
    "city": _NO_WORDS,
    "state": (Look.EMAIL, Look.LINK, Look.DATE, Look.PHONE),
    "region": (Look.EMAIL, Look.LINK, Look.DATE),
    "country": (Look.EMAIL, Look.LINK, Look.PHONE, Look.DATE, Look.NUMBER),
    "external_id": (Look.EMAIL, Look.LINK, Look.DATE),
    "tax_id": (Look.EMAIL, Look.LINK, Look.DATE),
    "our_owner": (Look.LINK, Look.DATE, Look.NUMBER),
    "legal_rep": (Look.LINK, Look.DATE, Look.NUMBER),
    "their_manager": (Look.LINK, Look.DATE, Look.NUMBER),
    "industry": (Look.EMAIL, Look.LINK, Look.DATE),
    "products": (Look.EMAIL, Look.LINK, Look.DATE),
    "notes": (Look.EMAIL, Look.LINK),
    "tier": (Look.EMAIL, Look.LINK, Look.DATE),
    "status": (Look.EMAIL, Look.LINK),
}
"""What the values of a field are not, at least not most of them."""

_LEANINGS: dict[str, tuple[Look, ...]] = {
    "lifecycle_stage": (Look.JOURNEY,),
    "bucket": (Look.BUCKET,),
    "quadrant": (Look.QUADRANT,),
    "partner_name": (Look.COMPANY,),
    "score": (Look.NUMBER,),
    "certified_count": (Look.NUMBER,),
    "customers_count": (Look.NUMBER,),
    "country": (Look.COUNTRY,),
    "city": (Look.CITY,),
    "state": (Look.PROVINCE,),
    "tier": (Look.TIER,),
    "contact_phone": (Look.DIALLED,),
    "contact_mobile": (Look.DIALLED,),
    "tax_id": (Look.TAX,),
}
_OFTEN_DIRTY = (Kind.EMAIL, Kind.PHONE, Kind.LINK, Kind.DATE, Kind.COUNTRY, Kind.LONG)
"""Kinds whose heading is believed although the values look like nothing of the kind."""

_ANSWERS = frozenset(("status", "training_status", "health", "row_no", "bucket", "tags"))
"""Fields that a yes or no may be meant for: active, trained, at risk, a supplier."""

_OTHERWISE = {"status": 0.4, "city": 0.2, "contact_title": 0.1, "state": 0.05}
"""What a field counts where the values tell nothing: it is the commoner meaning."""

_FROM_VALUES = (
    (Look.EMAIL, "contact_email"),
    (Look.LINK, "website"),
    (Look.DIALLED, "contact_phone"),
    (Look.COUNTRY, "country"),
    (Look.TAX, "tax_id"),
    (Look.MEDAL, "tier"),
)
_WITHOUT_HEADING = (
    *_FROM_VALUES,
    (Look.CITY, "city"),
    (Look.PROVINCE, "state"),
    (Look.PERSON, "contact_name"),
    (Look.TIER, "tier"),
    (Look.BUCKET, "bucket"),
    (Look.STAGE, "lifecycle_stage"),
)
_PERSONS = frozenset(("contact_name", "contact_first", "contact_last"))
_OURS = re.compile(r"\b(?:owner|internal|our|assigned|creat|updat|modif|account)")
"""In an unknown heading: the address is one of ours, not the partner's."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Where one column most likely goes, how sure that is (0-1), and why in words.

    With ``choices`` it is a question: the heading may mean any of these, ``field`` is the likely
    one; ``is_dangerous`` ones stay a question whatever the other columns tell. An empty ``field``
    is a column that nothing is known about.
    """

    column: int
    field: str
    confidence: float
    reason: str
    choices: tuple[str, ...] = ()
    is_dangerous: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column as found in the sheet. ``above`` is the heading that spans it, if any."""

    index: int
    heading: str
    above: str
    profile: Profile


def guess(columns: Sequence[Column], custom: Sequence[str] = ()) -> list[Guess]:
    """One guess for each of ``columns``, in their order; ``custom`` names the custom fields."""
    names = {heading(name): name for name in custom}
    guesses = [_own(column, names) or _alone(column) for column in columns]
    guesses = company.named(columns, guesses)
    return neighbours.settled(columns, guesses)


def _own(column: Column, names: Mapping[str, str]) -> Guess | None:
    """A custom field of this workspace, where the heading names it and means nothing else."""
    name = names.get(heading(column.heading))
    if name is None or meaning(column.heading, column.above).fields:
        return None
    return Guess(column.index, f"{CUSTOM}{name}", 0.97, _("It is called like a field of yours."))


def _alone(column: Column) -> Guess:
    found = meaning(column.heading, column.above) if column.heading else Meaning()
    if found.how is How.EXACT and not found.fields:
        return Guess(column.index, "", 0.0, _("This heading stands for nothing that is kept."))
    if not found.fields:
        return _from_values(column)
    fitting = [name for name in found.fields if _fits(name, column.profile)]
    if _is_question(column):
        fitting = [name for name in fitting if name != "tier"]
    if found.is_dangerous:
        return _question(column, found, fitting)
    if len(fitting) > 1:
        return _ambiguous(column, found, fitting)
    if not fitting:
        return _contradicted(column, found)
    reason = _reason(found)
    if len(found.fields) > 1:
        reason = _("The heading can mean several things; the values fit {field}.").format(
            field=label(fitting[0])
        )
    confidence = _CONFIDENCE[found.how] + (0.01 if found.is_own else 0)
    return Guess(column.index, fitting[0], confidence, reason)


def _is_question(column: Column) -> bool:
    """Whether a heading asks for a yes or no, and no word for a tier answers: "Membership?"."""
    return (
        column.heading.rstrip().endswith(("?", "？")) and column.profile.share(Look.TIER) < _LEAST
    )


def _reason(found: Meaning) -> str:
    texts = {
        How.EXACT: _("The heading is known: {heading}."),
        How.PART: _("The heading contains a known one: {heading}."),
        How.FUZZY: _("The heading is nearly a known one: {heading}."),
    }
    return texts[found.how].format(heading=found.known)


def _fits(name: str, profile: Profile) -> bool:
    """Whether the values of a column can be those of the field ``name``."""
    if not profile.filled or _is_answered(name, profile):
        return not profile.filled
    if expected := _EXPECTED.get(FIELDS[name].kind):
        return sum(profile.share(look) for look in expected) >= _LEAST
    if any(profile.share(look) > _MOST for look in _FOREIGN.get(name, ())):
        return False
    if name == "postcode" and not any(map(str.isdecimal, "".join(profile.samples))):
        return False
    if name in ("score", "certified_count", "customers_count", "quadrant"):
        return any(profile.share(look) >= _LEAST for look in _LEANINGS[name])
    return True


def _is_answered(name: str, profile: Profile) -> bool:
    """Whether the values only say yes or no to something that is no question."""
    kind = FIELDS[name].kind
    if kind in (Kind.ANSWER, Kind.DATE, Kind.LONG, Kind.VALUE) or name in _ANSWERS:
        return False
    if profile.share(Look.NUMBER) > _MOST:  # 0 and 1 may be numbers too
        return profile.share(Look.ANSWER) == 1 and profile.filled >= _MANY
    return profile.share(Look.ANSWER) > _MOST


def _question(column: Column, found: Meaning, fitting: list[str]) -> Guess:
    likely = max(fitting, key=lambda name: _leaning(name, column.profile), default="")
    likely = "" if found.is_nothing else likely
    reason = _("“{heading}” means different things in different lists. Please choose.").format(
        heading=column.heading
    )
    return Guess(column.index, likely, _DOUBT, reason, found.fields, found.is_dangerous)


def _ambiguous(column: Column, found: Meaning, fitting: list[str]) -> Guess:
    leanings = {name: _leaning(name, column.profile) for name in fitting}
    likely = max(fitting, key=leanings.__getitem__)
    if leanings[likely] >= _MOST:
        reason = _("The heading can mean several things; the values fit {field}.").format(
            field=label(likely)
        )
        return Guess(column.index, likely, SURE, reason)
    if found.is_own and found.fields[0] in fitting:
        return Guess(column.index, found.fields[0], SURE, _reason(found))
    return _question(column, found, fitting)


def _leaning(name: str, profile: Profile) -> float:
    if name in _REPEATED:
        return _owner_leaning(_REPEATED[name], profile)
    if name == "row_no":
        return float(profile.is_sequence)
    if name == "lifecycle_stage" and profile.distinct < _FEW:
        return 0.0
    if name == "contact_name":
        return _SOME_PERSON * profile.share(Look.PERSON)
    told = max((profile.share(look) for look in _LEANINGS.get(name, ())), default=0.0)
    return max(told, _OTHERWISE.get(name, 0.0))


_SOME_PERSON = 0.9  # it may be one of ours as well
_REPEATED = {"our_owner": True, "their_manager": False, "legal_rep": False}
"""Our people look after several partners each, theirs after one."""


def _owner_leaning(is_repeated: bool, profile: Profile) -> float:
    if profile.filled < _SEVERAL:
        return 0.0
    return float((profile.distinct < profile.filled) == is_repeated)


def _contradicted(column: Column, found: Meaning) -> Guess:
    """The values tell another field, or raise a doubt."""
    by_values = _from_values(column)
    if by_values.field:
        return by_values
    profile = column.profile
    if _PERSONS.intersection(found.fields) and profile.share(Look.PHONE) > _MOST:
        reason = _("The heading is about a contact, the values are phone numbers.")
        return Guess(column.index, "contact_phone", 0.7, reason)
    is_code = profile.share(Look.CODE) > _MOST and all(len(text) > 3 for text in profile.samples)
    if "partner_name" in found.fields and is_code:
        reason = _("The heading names the partner, the values are numbers or codes.")
        return Guess(column.index, "external_id", 0.7, reason)
    reason = _("The heading says {field}, but the values do not look like it.").format(
        field=label(found.fields[0])
    )
    is_dirty = found.how is How.EXACT and FIELDS[found.fields[0]].kind in _OFTEN_DIRTY
    is_other = any(profile.share(look) > _MOST for look in (Look.ANSWER, Look.PERSON))
    is_lost = not is_dirty or (is_other and FIELDS[found.fields[0]].kind is not Kind.LONG)
    return Guess(column.index, "" if is_lost else found.fields[0], 0.4, reason)


def _is_spelt_country(text: str) -> bool:
    return len(text) > 3 and words.country(text) is not None


def _from_values(column: Column) -> Guess:
    is_ours = _OURS.search(heading(column.heading)) is not None
    if not column.heading and column.profile.is_sequence:
        return Guess(column.index, "row_no", 0.7, _("The values count the rows."))
    for look, name in _FROM_VALUES if column.heading else _WITHOUT_HEADING:
        is_code = look is Look.COUNTRY and not any(map(_is_spelt_country, column.profile.samples))
        if not is_ours and not is_code and column.profile.share(look) >= _BY_VALUES:
            reason = _("The heading is unknown; the values look like {field}.").format(
                field=label(name)
            )
            return Guess(column.index, name, 0.6, reason)
    return Guess(column.index, "", 0.0, _("Nothing is known about this heading."))
