"""Are these the same company? Names levelled, legal forms kept as evidence, domains compared."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from prmdesk.domain.text import fold

ALIKE = 90
"""From this likeness of two levelled names on (0-100), they may be the same company."""

RELATED = 60
"""Below this likeness, the same partner ID is more likely one of another system."""

_FREE_MAIL = frozenset((
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com",
    "yahoo.com", "ymail.com", "aol.com", "icloud.com", "me.com", "mac.com", "gmx.de",
    "gmx.net", "gmx.com", "web.de", "t-online.de", "freenet.de", "mail.ru", "yandex.ru",
    "yandex.com", "qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com",
    "sina.cn", "sohu.com", "139.com", "189.cn", "aliyun.com", "21cn.com", "proton.me",
    "protonmail.com", "zoho.com", "mail.com", "naver.com", "daum.net", "hanmail.net",
    "orange.fr", "free.fr", "wanadoo.fr", "laposte.net", "libero.it", "virgilio.it",
    "comcast.net", "verizon.net", "att.net", "btinternet.com", "hotmail.co.uk",
    "yahoo.co.uk", "yahoo.co.jp", "yahoo.com.cn", "yahoo.fr", "yahoo.de", "hotmail.fr",
    "hotmail.de", "outlook.de", "rediffmail.com",
))  # fmt: skip
_SHARED_HOSTS = frozenset(("linkedin.com", "facebook.com", "x.com", "twitter.com", "github.com"))

# Each form as its letters alone, so that S.A., SA and s. a. are one.
_LATIN_FORMS = frozenset((
    "gmbh", "mbh", "gesmbh", "gmbhcokg", "gmbhcokgaa", "ug", "ughaftungsbeschrankt", "ag", "agcokg",
    "kg", "kgaa", "ohg", "gbr", "ek", "ev", "eg", "se", "inc", "incorporated", "corp",
    "corporation", "ltd", "limited", "coltd", "colimited", "companylimited", "co",
    "company", "llc", "llp", "lp", "plc", "pc", "pllc", "sa", "sas", "sasu", "sarl", "eurl",
    "sl", "slu", "srl", "srls", "spa", "sprl", "bv", "bvba", "nv", "cv", "vof", "oy", "oyj",
    "ab", "hb", "as", "asa", "aps", "is", "kft", "zrt", "nyrt", "rt", "sro", "spolsro",
    "doo", "dd", "ooo", "zao", "oao", "pao", "jsc", "pjsc", "ojsc", "spzoo", "spolkazoo",
    "spk", "lda", "ltda", "eireli", "me", "sadecv", "sapidecv", "pvtltd", "privatelimited", "pvt",
    "pte", "pteltd", "pty", "ptyltd", "sdnbhd", "bhd", "kk", "gk", "fzco", "fze", "fzllc",
    "wll", "pt", "tbk", "cia", "ооо", "зао", "оао", "пао", "ао", "тоо", "чп",
))  # fmt: skip
_HAN_FORMS = (
    "集团股份有限公司", "股份有限责任公司", "有限责任公司", "股份有限公司", "集团有限公司",
    "有限公司", "股份公司", "集团公司", "公司", "株式会社", "有限会社", "合同会社", "주식회사",
    "유한회사",
)  # fmt: skip
_SAME_FORMS = {
    "limited": "ltd", "coltd": "ltd", "colimited": "ltd", "companylimited": "ltd",
    "incorporated": "inc", "corporation": "corp", "company": "co", "mbh": "gmbh", "gesmbh": "gmbh",
    "privatelimited": "pvtltd", "ughaftungsbeschrankt": "ug", "有限责任公司": "有限公司",
    "集团有限公司": "有限公司", "集团股份有限公司": "股份有限公司",
    "股份有限责任公司": "股份有限公司",
}  # fmt: skip
_AND = ("and", "und", "et", "y")
_FORM_ENDS = {form[start:] for form in _LATIN_FORMS for start in range(len(form))}.union(_AND)
"""The last word of a form is one of these, in however many words that is written."""

_PREFIXES = ("株式会社", "有限会社", "合同会社", "주식회사", "ооо", "зао", "оао", "пао", "ао", "pt")
_LONGEST_FORM = 6  # words, as in "S. A. P. I. de C. V."
_SECOND_LEVEL = frozenset(("co", "com", "net", "org", "gov", "edu", "ac", "or", "ne", "go", "gob"))
_HOST = re.compile(r"(?:[a-z]+://)?(?:[^\s/@]*@)?([\w.-]+\.[\w-]{2,})", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


class Verdict(StrEnum):
    """Whether two records are of one company; only a person decides a ``MAYBE``."""

    SAME = "same"
    MAYBE = "maybe"
    DIFFERENT = "different"


class Evidence(StrEnum):
    """What the verdict rests on."""

    EXTERNAL_ID = "external_id"
    TAX_ID = "tax_id"
    NAME = "name"
    DOMAIN = "domain"
    LEGAL_FORM = "legal_form"
    ALIKE = "alike"
    OTHER_ID = "other_id"
    OTHER_NAME = "other_name"
    OTHER_PLACE = "other_place"
    OTHER_SITE = "other_site"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one company from another; what is not known is empty."""

    name: str
    external_id: str = ""
    tax_id: str = ""
    domains: frozenset[str] = frozenset()
    country: str = ""


@dataclass(frozen=True, slots=True)
class DistinctPair:
    """Two partners that look alike and are not the same; ``partner_id`` is the lower id (D7)."""

    id: int
    partner_id: int
    other_id: int
    noted_on: date


@lru_cache(maxsize=200_000)
def split_name(name: str) -> tuple[str, str]:
    """The levelled core of a company's name and its legal form: ("acme", "gmbh").

    Chinese, Japanese and Korean cores are written without blanks.
    """
    words = _WORDS.findall(_level(name))
    if not name.isascii() and any(map(_HAN.search, words)):
        return _split_han("".join(words))
    form = ""
    if len(words) > 1 and words[0] in _PREFIXES:
        form = words.pop(0)
    if len(words) > 1 and words[0] == "the":
        words.pop(0)
    while found := _form_length(words):
        form = "".join(word for word in words[-found:] if word not in _AND) + form
        words = words[:-found]
    return " ".join(words), _SAME_FORMS.get(form, form)


def legal_form(name: str) -> str:
    """The legal form in ``name``, levelled, empty if there is none."""
    return split_name(name)[1]


def domain(text: str) -> str:
    """The domain of a website or an e-mail address; empty for free mail and shared sites."""
    found = _HOST.search(text.strip().lower())
    if found is None:
        return ""
    labels = found[1].strip(".").removeprefix("www.").split(".")
    is_country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    name = ".".join(labels[-3:] if is_country else labels[-2:])
    return "" if name in _FREE_MAIL or name in _SHARED_HOSTS else name


def compare(one: Identity, other: Identity, likeness: float = 0) -> tuple[Verdict, Evidence]:
    """Whether ``one`` and ``other`` are the same company, and on what that rests (D7).

    The tax id first, then our id for it, the name with its legal form, the domain; ``likeness``
    (0-100) of the levelled names is worked out by the caller.
    """
    is_namesake = split_name(one.name)[0] == split_name(other.name)[0] != ""
    is_neighbour = bool(one.domains & other.domains)
    is_related = is_namesake or is_neighbour or likeness >= RELATED
    told = _by_ids(one, other, is_namesake, is_related)
    if told is not None:
        return told
    if is_namesake:
        return _namesakes(one, other)
    if is_neighbour:
        return Verdict.MAYBE, Evidence.DOMAIN
    if likeness >= ALIKE:
        return Verdict.MAYBE, Evidence.ALIKE
    return Verdict.DIFFERENT, Evidence.NOTHING


def _by_ids(
    one: Identity, other: Identity, is_namesake: bool, is_related: bool
) -> tuple[Verdict, Evidence] | None:
    """What the ids say, None if nothing: another system may have given out the same ones."""
    for key, reason in (("tax_id", Evidence.TAX_ID), ("external_id", Evidence.EXTERNAL_ID)):
        mine, theirs = level_id(getattr(one, key)), level_id(getattr(other, key))
        if not mine or not theirs:
            continue
        if mine != theirs:
            return (Verdict.MAYBE if is_namesake else Verdict.DIFFERENT), Evidence.OTHER_ID
        if is_related or key == "tax_id":
            return Verdict.SAME, reason
        return Verdict.MAYBE, Evidence.OTHER_NAME
    return None


def _namesakes(one: Identity, other: Identity) -> tuple[Verdict, Evidence]:
    form, other_form = split_name(one.name)[1], split_name(other.name)[1]
    if form and other_form and form != other_form:
        return Verdict.MAYBE, Evidence.LEGAL_FORM
    if one.country and other.country and one.country != other.country:
        return Verdict.MAYBE, Evidence.OTHER_PLACE
    if one.domains and other.domains and not one.domains & other.domains:
        return Verdict.MAYBE, Evidence.OTHER_SITE
    return Verdict.SAME, Evidence.NAME


def _level(name: str) -> str:
    return fold(name).replace("&", " and ").replace("+", " and ")


def level_id(text: str) -> str:
    """``text`` as ids are compared: its letters and digits alone."""
    if not text or (text.isascii() and text.isalnum()):
        return text.lower()
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _form_length(words: list[str]) -> int:
    """How many of the last ``words`` are a legal form; at least one word is left for the name."""
    if not words or words[-1] not in _FORM_ENDS:
        return 0
    for length in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
        squeezed = "".join(word for word in words[-length:] if word not in _AND)
        is_whole = words[-length] not in _AND or words[-length:][1:] == ["co"]
        if squeezed in _LATIN_FORMS and is_whole:
            return length
    return 0


def _split_han(name: str) -> tuple[str, str]:
    form = ""
    for prefix in _PREFIXES:
        if name.startswith(prefix) and len(name) > len(prefix):
            name, form = name.removeprefix(prefix), prefix
    for suffix in _HAN_FORMS:
        if name.endswith(suffix) and len(name) > len(suffix):
            return name.removesuffix(suffix), _SAME_FORMS.get(suffix, suffix)
    return name, form
