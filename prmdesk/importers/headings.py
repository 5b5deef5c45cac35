"""Which canonical field a column's heading stands for (import-headings.md)."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from prmdesk import paths
from prmdesk.i18n import LANGUAGES, _, speaking
from prmdesk.importers.fields import FIELDS
from prmdesk.importers.spelling import heading as as_key
from prmdesk.importers.spelling import is_han, readings

FUZZY = 85

_SHORTEST_FUZZY = 5
_LANGUAGES = ("en", "zh", "de")
_NOISE = frozenset((
    "the", "of", "a", "an", "our", "your", "their", "company", "partner", "partner's",
    "primary", "main", "business", "official", "contact", "key", "detail", "info",
    "information", "full", "current", "e", "g", "in", "for", "and", "or", "if", "any",
    "please", "enter", "usd", "eur", "rmb", "cny", "gbp", "number", "no", "#", "applicable",
    "corporate", "org", "organization", "account", "reseller", "supplier", "vendor",
    "distributor", "dealer", "agency", "customer", "firma", "der", "des", "die", "name",
    "billing", "mailing", "shipping", "hq", "head", "office", "registered",
))  # fmt: skip
_HAN_NOISE = re.compile(
    "(?:合作伙伴|伙伴|公司|企业|渠道商|渠道|经销商|代理商|分销商|供应商|客户|单位|厂商|机构|主要|当前|目前|"
    "联系人|业务|的|我方|对方|所属|所在|详细|信息|姓名|名称|情况|元|万元|人民币)*"
)
_PERIOD = re.compile(
    r"(?:(?:fy ?)?\d{2,4} )?(?:q[1-4]|[1-4]q|h[12])(?: ?(?:fy ?)?\d{2,4})?(?: \w+){0,2}"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: \d{2,4})?(?: \w+)?"
    r"|(?:\d{4}年?)?(?:第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年|q[1-4])\w{0,6}"
)


class How(StrEnum):
    """How a heading was recognised."""

    EXACT = "exact"
    PART = "part"
    FUZZY = "fuzzy"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The fields that a heading may stand for; ``known`` is the heading we know it as.

    ``is_dangerous``: it means different things in different products, so the user is asked.
    """

    fields: tuple[str, ...] = ()
    how: How = How.NOT
    known: str = ""
    is_dangerous: bool = False


@lru_cache(maxsize=20_000)
def meaning(heading: str, above: str = "") -> Meaning:
    """What ``heading`` stands for; ``above`` is the heading spanning it in a two-row header.

    Spelled as we know it, in one of its languages or without its brackets; then as a known
    heading with words around it that say nothing; then with a slip of the pen.
    """
    if above:
        joined = meaning(f"{above} {heading}")
        if joined.how is How.EXACT and not joined.is_dangerous:
            return joined
    keys = readings(heading)
    for look_up in (_exact, _period, _part, _fuzzy):
        for key in keys:
            if found := look_up(key):
                return found
    return Meaning()


def _exact(key: str) -> Meaning | None:
    return _known().get(key)


def _period(key: str) -> Meaning | None:
    return Meaning(("quarters",), How.EXACT, key) if _PERIOD.fullmatch(key) else None


def _part(key: str) -> Meaning | None:
    """The longest known heading at the end of ``key`` with nothing but noise before it."""
    pieces = list(key) if is_han(key) else key.split()
    glue = "" if is_han(key) else " "
    for start in range(1, len(pieces)):
        found = _known().get(glue.join(pieces[start:]))
        if found and _is_noise(pieces[:start], glue):
            return Meaning(found.fields, How.PART, found.known, found.is_dangerous)
    for end in range(len(pieces) - 1, 0, -1):
        found = _known().get(glue.join(pieces[:end]))
        if found and _is_noise(pieces[end:], glue):
            return Meaning(found.fields, How.PART, found.known, found.is_dangerous)
    return None


def _is_noise(pieces: list[str], glue: str) -> bool:
    if glue:
        return all(piece in _NOISE for piece in pieces)
    return _HAN_NOISE.fullmatch("".join(pieces)) is not None


def _fuzzy(key: str) -> Meaning | None:
    """A known heading with a slip of the pen; words that we know are not slips."""
    if len(key) < _SHORTEST_FUZZY or all(word in _vocabulary() for word in key.split()):
        return None
    best = process.extractOne(key, _known().keys(), scorer=fuzz.ratio, score_cutoff=FUZZY)
    if best is None:
        return None
    found = _known()[best[0]]
    return Meaning(found.fields, How.FUZZY, found.known, found.is_dangerous)


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(word for key in _known() for word in key.split())


@cache
def _known() -> dict[str, Meaning]:
    """Every known heading by its key: those of headings.toml, and our own names of the fields."""
    data = tomllib.loads(paths.resource("import/headings.toml").read_text("utf-8"))
    dangerous = data.pop("dangerous")
    fields: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for field, by_language in data.items():
        for language in _LANGUAGES:
            for name in by_language[language]:
                fields.setdefault(as_key(name), {})[field] = None
                names.setdefault(as_key(name), name)
    known = {key: Meaning(tuple(found), How.EXACT, names[key]) for key, found in fields.items()}
    known |= _own_names()
    for entry in dangerous:
        for name in entry["headings"]:
            known[as_key(name)] = Meaning(tuple(entry["fields"]), How.EXACT, name, True)
    return known


def _own_names() -> dict[str, Meaning]:
    """What prmdesk calls the fields itself, so that its own exports come back as they went."""
    own = {}
    for language in LANGUAGES:
        with speaking(language):
            for field in FIELDS.values():
                label = _(field.label)
                own[as_key(label)] = Meaning((field.name,), How.EXACT, label)
    return own
