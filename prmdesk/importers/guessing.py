"""Which column stands for which field: headings first, values as second witness, doubts asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from prmdesk.i18n import _
from prmdesk.importers.fields import CUSTOM, FIELDS, Kind, field, label
from prmdesk.importers.headings import How, Meaning, meaning
from prmdesk.importers.profile import Look, Profile
from prmdesk.importers.spelling import heading

SURE = 0.9
"""From this confidence on a guess needs no second look."""

_CONFIDENCE = {How.EXACT: 0.97, How.PART: 0.9, How.FUZZY: 0.75}
_DOUBT = 0.5
_BY_VALUES = 0.7
_MOST = 0.6
_LEAST = 0.3

_EXPECTED = {
    Kind.EMAIL: (Look.EMAIL,),
    Kind.LINK: (Look.LINK, Look.EMAIL),
    Kind.PHONE: (Look.PHONE, Look.NUMBER),
    Kind.DATE: (Look.DATE, Look.ANSWER),
    Kind.AMOUNT: (Look.NUMBER,),
    Kind.VALUE: (Look.NUMBER, Look.LEVEL),
}
_FOREIGN = {
    Kind.NAME: (Look.EMAIL, Look.LINK, Look.PHONE, Look.DATE, Look.NUMBER),
    Kind.COUNTRY: (Look.EMAIL, Look.LINK, Look.PHONE, Look.DATE, Look.NUMBER),
}
_LEANINGS: dict[str, tuple[Look, ...]] = {
    "lifecycle_stage": (Look.STAGE,),
    "bucket": (Look.BUCKET,),
    "quadrant": (Look.QUADRANT,),
    "partner_name": (Look.COMPANY,),
    "score": (Look.NUMBER,),
    "certified_count": (Look.NUMBER,),
    "customers_count": (Look.NUMBER,),
    "payment_terms": (),
    "country": (Look.COUNTRY,),
}
_FROM_VALUES = (
    (Look.EMAIL, "contact_email"),
    (Look.LINK, "website"),
    (Look.PHONE, "contact_phone"),
    (Look.COUNTRY, "country"),
)


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
    guesses = [_in_company(one, columns, guesses) for one in guesses]
    return _name_needed(columns, _one_each(guesses))


def _own(column: Column, names: Mapping[str, str]) -> Guess | None:
    """A custom field of this workspace, where the heading names it and means nothing else."""
    name = names.get(heading(column.heading))
    if name is None or meaning(column.heading, column.above).fields:
        return None
    return Guess(column.index, f"{CUSTOM}{name}", 0.97, _("It is called like a field of yours."))


def _alone(column: Column) -> Guess:
    found = meaning(column.heading, column.above) if column.heading else Meaning()
    if not found.fields:
        return _from_values(column)
    fitting = [name for name in found.fields if _fits(name, column.profile)]
    if found.is_dangerous:
        return _question(column, found, fitting or list(found.fields))
    if len(fitting) > 1:
        return _ambiguous(column, found, fitting)
    if not fitting:
        return _contradicted(column, found)
    reason = _reason(found)
    if len(found.fields) > 1:
        reason = _("The heading can mean several things; the values fit {field}.").format(
            field=label(fitting[0])
        )
    return Guess(column.index, fitting[0], _CONFIDENCE[found.how], reason)


def _reason(found: Meaning) -> str:
    texts = {
        How.EXACT: _("The heading is known: {heading}."),
        How.PART: _("The heading contains a known one: {heading}."),
        How.FUZZY: _("The heading is nearly a known one: {heading}."),
    }
    return texts[found.how].format(heading=found.known)


def _fits(name: str, profile: Profile) -> bool:
    """Whether the values of a column can be those of the field ``name``."""
    if not profile.filled:
        return True
    kind = FIELDS[name].kind
    if expected := _EXPECTED.get(kind):
        return sum(profile.share(look) for look in expected) >= _LEAST
    return all(profile.share(look) <= _MOST for look in _FOREIGN.get(kind, ())) and _leans(
        name, profile
    )


def _leans(name: str, profile: Profile) -> bool:
    """Fields with words or numbers of their own do not fit a column that has none of these."""
    if name in ("score", "certified_count", "customers_count"):
        return profile.share(Look.NUMBER) >= _LEAST
    if name in ("quadrant", "lifecycle_stage"):
        return any(profile.share(look) >= _LEAST for look in _LEANINGS[name])
    return True


def _question(column: Column, found: Meaning, fitting: list[str]) -> Guess:
    likely = max(fitting, key=lambda name: _leaning(name, column.profile))
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
    return _question(column, found, fitting)


def _leaning(name: str, profile: Profile) -> float:
    if name == "row_no":
        return float(profile.is_sequence)
    return max((profile.share(look) for look in _LEANINGS.get(name, ())), default=0.0)


def _contradicted(column: Column, found: Meaning) -> Guess:
    reason = _("The heading says {field}, but the values do not look like it.").format(
        field=label(found.fields[0])
    )
    return Guess(column.index, found.fields[0], 0.4, reason)


def _from_values(column: Column) -> Guess:
    for look, name in _FROM_VALUES:
        if column.profile.share(look) >= _BY_VALUES:
            reason = _("The heading is unknown; the values look like {field}.").format(
                field=label(name)
            )
            return Guess(column.index, name, 0.6, reason)
    return Guess(column.index, "", 0.0, _("Nothing is known about this heading."))


def _in_company(one: Guess, columns: Sequence[Column], guesses: Sequence[Guess]) -> Guess:
    """What the other columns tell: a name beside a company is a person's."""
    certain = {other.field for other in guesses if other.confidence >= SURE and other is not one}
    if set(one.choices) == {"partner_name", "contact_name"} and "partner_name" in certain:
        return replace(one, field="contact_name")
    if set(one.choices) == {"status", "state"} and certain & {"city", "postcode", "country"}:
        reason = _("It stands beside other parts of an address.")
        return Guess(one.column, "state", SURE, reason)
    free = [name for name in one.choices if name not in certain]
    if one.choices and not one.is_dangerous and len(free) == 1:
        reason = _("The other meanings have columns of their own.")
        return Guess(one.column, free[0], SURE, reason)
    if one.field in certain and free:
        return replace(one, field=free[0])
    return one


def _one_each(guesses: list[Guess]) -> list[Guess]:
    """Fields that only one column can stand for go to the surest, leftmost one."""
    best: dict[str, Guess] = {}
    for one in guesses:
        kept = best.get(one.field)
        if kept is None or one.confidence > kept.confidence:
            best[one.field] = one
    return [
        one
        if not one.field or field(one.field).many or best[one.field] is one
        else _second(one, best[one.field])
        for one in guesses
    ]


def _second(one: Guess, winner: Guess) -> Guess:
    reason = _("Another column is taken for {field} already.").format(field=label(winner.field))
    return Guess(one.column, "", 0.0, reason, one.choices)


def _name_needed(columns: Sequence[Column], guesses: list[Guess]) -> list[Guess]:
    """Without a column for the company's name, the most likely one is suggested."""
    if any(one.field == "partner_name" for one in guesses):
        return guesses
    free = [
        (column.profile.share(Look.COMPANY), column.profile.distinct, -column.index)
        for column, one in zip(columns, guesses, strict=True)
        if not one.field and column.profile.filled and _fits("partner_name", column.profile)
    ]
    if not free:
        return guesses
    chosen = -max(free)[2]
    reason = _("No heading says which column holds the company; this one is most likely.")
    return [
        Guess(chosen, "partner_name", 0.4, reason, ("partner_name",))
        if one.column == chosen
        else one
        for one in guesses
    ]
