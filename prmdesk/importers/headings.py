"""Which canonical field a column's heading stands for (import-headings.md)."""

import re
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from prmdesk.importers.fields import FIELDS, Kind
from prmdesk.importers.spelling import heading as as_key
from prmdesk.importers.spelling import is_han, level, readings
from prmdesk.importers.vocabulary import (
    ARTICLES,
    How,
    Meaning,
    bracketed,
    by_words,
    company_words,
    compositions,
    known,
    meaningless,
    noise,
    often,
    parts,
    vocabulary,
)
from prmdesk.importers.wording import worded

FUZZY = 85

_SHORTEST_FUZZY = 5
_SENTENCE = 4  # words
_UNRANKED = 8  # a word of another language, between "company" and "client"
_THAI = re.compile("[\u0e00-\u0e7f]")
_OTHER_COMPANIES = (
    "上级",
    "所属",
    "总",
    "下级",
    "竞争",
    "原",
    "其他",
    "母",
    "直属",
    "供货",
    "是否",
)
_PERIOD = re.compile(
    r"(?:(?:fy ?)?\d{2,4} )?(?:q[1-4]|[1-4]q|h[12])(?: ?(?:fy ?)?\d{2,4})?(?: \w+){0,2}"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: \d{2,4})?(?: \w+)?"
    r"|(?:\d{4}年?)?(?:第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年|q[1-4]) ?\w{0,6}"
)

_YEAR = re.compile(
    r"\b(?:fy|cy|gj|ytd)? ?(?:19|20)\d\d ?(?:ytd)?\b|\bfy ?\d\d ?(?:ytd)?\b|(?:19|20)\d\d年度?"
)


_YEAR_ALONE = re.compile(
    r"(?:(?:FY|CY|GJ) ?'?)?(?:(?:19|20)\d\d|(?<=[YJ ])\d\d) ?年?"
    r"(?:度|合计|实际| ?(?:total|ytd|actual)s?)?",
    re.I,
)


_COUNT_OF = re.compile(r"(?:#|total|(?:total )?(?:number|no|num|count) of) ")


@lru_cache(maxsize=20_000)
def meaning(heading: str, above: str = "") -> Meaning:
    """What ``heading`` stands for; ``above`` is the heading spanning it in a two-row header.

    Spelled as we know it, in one of its languages or without its brackets; then as a known
    heading with words around it that say nothing; then with a slip of the pen.
    """
    if above:
        return _below(heading, above)
    if own := bracketed().get(level(heading)):
        return own
    if _YEAR_ALONE.fullmatch(heading.strip()):
        return Meaning(("quarters",), How.EXACT, heading.strip())
    keys = readings(heading)
    keys += [bare for key in keys if (bare := _YEAR.sub("", key).strip()) and bare not in keys]
    keys += [whole for key in keys if (whole := _spelt_out(key)) not in keys]
    for look_up in _LOOK_UPS:
        for key in keys:
            if found := look_up(key):
                return found
    if not keys:
        return Meaning()
    return _abbreviated(keys[0]) if heading.rstrip().endswith(".") else _spotted(keys[0])


def _below(heading: str, above: str) -> Meaning:
    """What ``heading`` stands for below ``above``: both together, itself, or what is above."""
    joined, own, over = meaning(f"{above} {heading}"), meaning(heading), meaning(above)
    if own.is_dangerous and not over.is_dangerous and {*over.fields} & {*own.fields}:
        return over
    is_own = own.is_dangerous and joined.how is How.PART and {*joined.fields} & {*own.fields}
    if not joined.is_dangerous and (joined.how is How.EXACT or is_own):
        return joined
    is_apart = over.how is not How.EXACT or not all(FIELDS[field].many for field in over.fields)
    if own.fields or is_apart:
        return own
    return over


@lru_cache(maxsize=20_000)
def is_known(text: str) -> bool:
    """Whether ``text`` is a heading that we know, in one of its readings and without slips."""
    return any(
        look_up(key)
        for key in readings(text)
        for look_up in (_exact, _nothing, _period, _composed, _part)
    )


def bare(text: str) -> str:
    """The heading ``text`` without the words that say nothing: the same for "type_en", "Type"."""
    latin, _han = noise()
    key = as_key(text)
    return " ".join(word for word in key.split() if word not in latin) or key


def has_year(text: str) -> bool:
    """Whether a year or a period stands in the heading ``text``."""
    return _YEAR.search(as_key(text)) is not None


def company_rank(text: str) -> int:
    """How far down the list of words for a company that stands in ``text`` is; 0 the surest."""
    key = f" {as_key(text)} "
    return min(
        (
            place
            for words in parts()["companies"].values()
            for place, word in enumerate(words)
            if (word in key if is_han(word) else f" {word} " in key)
        ),
        default=_UNRANKED,
    )


def speaks_of_a_company(text: str) -> bool:
    """Whether a word of ``text`` is one for a company, by itself or in a compound."""
    key = as_key(text)
    whole = company_words()
    if is_han(key) or _THAI.search(key):
        return any(word in key for word in whole if len(word) > 1)
    long = tuple(word for word in whole if len(word) >= _SHORTEST_FUZZY and " " not in word)
    return any(
        word in whole or word.startswith(long) or word.endswith(long) for word in key.split()
    )


def _exact(key: str) -> Meaning | None:
    return known().get(key)


def _nothing(key: str) -> Meaning | None:
    return Meaning((), How.EXACT, key) if key in meaningless() else None


def _period(key: str) -> Meaning | None:
    return Meaning(("quarters",), How.EXACT, key) if _PERIOD.fullmatch(key) else None


def _spelt_out(key: str) -> str:
    """``key`` with the words that are cut short in full: "acct mgr"."""
    short = parts()["short"]
    return " ".join(short.get(word, word) for word in key.split())


def _counted(key: str) -> Meaning | None:
    """How many there are of something that is counted: "# Referrals", "Number of stores"."""
    found = _COUNT_OF.match(key)
    meant = known().get(key[found.end() :]) if found else None
    if meant is None or FIELDS[meant.fields[-1]].kind is not Kind.AMOUNT:
        return None
    return Meaning(meant.fields[-1:], How.PART, meant.known)


def _composed(key: str) -> Meaning | None:
    """A word for a company and another: "Dealer Name", "经销商编号"."""
    for companies, forms in compositions():
        for before, after, field in forms:
            if not (key.startswith(before) and key.endswith(after)):
                continue
            middle = key[len(before) : len(key) - len(after)]
            if middle in companies or _without_articles(middle) in companies:
                return Meaning((field,), How.EXACT, key)
    return None


def _without_articles(text: str) -> str:
    return " ".join(word for word in text.split() if word not in ARTICLES)


def _part(key: str) -> Meaning | None:
    """The longest known heading at the end of ``key`` with nothing but noise before it."""
    if " for " in key:
        key = key.partition(" for ")[0]  # "E-mail for orders": what it is for does not matter
    pieces = list(key) if is_han(key) else key.split()
    glue = "" if is_han(key) else " "
    for start in range(1, len(pieces)):
        found = _telling(glue.join(pieces[start:]))
        if found and _is_noise(pieces[:start], glue):
            return replace(found, how=How.PART)
    for end in range(len(pieces) - 1, 0, -1):
        found = _telling(glue.join(pieces[:end]))
        if found and _is_noise(pieces[end:], glue):
            return replace(found, how=How.PART)
    return _compound(key)


def _telling(key: str) -> Meaning | None:
    """What ``key`` means, if it is long enough to be what a longer heading is about."""
    is_long = len(key) > 2 or (len(key) == 2 and is_han(key))
    found = (known().get(key) or _composed(key)) if is_long else None
    return None if found and found.fields == ("row_no",) else found


def _compound(key: str) -> Meaning | None:
    """A word of two, as in German and Dutch: "Händlerstufe", "Kundenstatus"."""
    if " " in key or is_han(key):
        return None
    for first in parts()["noise"]["compounds"]:
        found = known().get(key.removeprefix(first)) if key.startswith(first) else None
        if found and len(key) - len(first) > 3:
            return replace(found, how=How.PART)
    return None


def _is_noise(pieces: list[str], glue: str) -> bool:
    latin, han = noise()
    return all(piece in latin for piece in pieces) or bool(han.fullmatch(glue.join(pieces)))


def _shuffled(key: str) -> Meaning | None:
    """A known heading in another order: "Date of signing", "Mail (Partner)"."""
    words = frozenset(key.split())
    found = by_words().get(words - ARTICLES) if 1 < len(words) <= 5 else None
    return found and replace(found, how=How.PART)


def _worded(key: str) -> Meaning | None:
    """A heading that nobody listed, where all its words are known."""
    fields = worded(key)
    return Meaning(fields, How.PART, key) if fields else None


def _named_after(key: str) -> Meaning | None:
    """What ends in a Chinese word for a company names one, of whatever trade: 器械经销商."""
    ends = any(key.endswith(word) for word in company_words() if len(word) > 2 and is_han(word))
    is_other = key.startswith(_OTHER_COMPANIES) or not is_han(key)
    return Meaning(("partner_name",), How.PART, key) if ends and not is_other else None


def _fuzzy(key: str) -> Meaning | None:
    """A known heading with a slip of the pen, not in the first letter; words we know are none."""
    if len(key) < _SHORTEST_FUZZY or all(word in vocabulary() for word in key.split()):
        return None
    best = process.extractOne(key, often().get(key[0], ()), scorer=fuzz.ratio, score_cutoff=FUZZY)
    if best is None:
        return None
    found = known()[best[0]]
    return replace(found, how=How.FUZZY)


def _abbreviated(key: str) -> Meaning:
    """A known heading cut off with a point: "Ansprechp.", where all that go on so mean the same."""
    if len(key) < _SHORTEST_FUZZY:
        return Meaning()
    found = [
        meant for whole, meant in known().items()
        if whole.startswith(key) and len(whole.split()) == len(key.split())
    ]  # fmt: skip
    is_one = len({meant.fields for meant in found}) == 1
    return replace(found[0], how=How.PART) if is_one else Meaning()


def _spotted(key: str) -> Meaning:
    """What a whole question asks for: "How many employees do you have?"."""
    if len(key.split()) < _SENTENCE:
        return Meaning()
    told = [
        (len(phrase), phrase, field)
        for field, phrases in parts()["spotted"].items()
        for phrase in phrases
        if phrase in key
    ]
    return Meaning((max(told)[2],), How.PART, max(told)[1]) if told else Meaning()


_LOOK_UPS = (
    _period, _exact, _nothing, _composed, _counted, _worded, _part, _shuffled, _named_after, _fuzzy,
)  # fmt: skip
