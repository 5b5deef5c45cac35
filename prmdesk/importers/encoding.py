"""Which encoding a text file is written in (libraries.md section 2)."""

import codecs
import re

from charset_normalizer import from_bytes

SAMPLE = 64 * 1024
CHOICES = (
    "utf-8", "utf-16", "gb18030", "big5", "cp932", "euc_jp", "cp949",
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "mac_roman",
)  # fmt: skip

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WEST = "äöüßàâæçéèêëîïôœùûüÿáíñóúãõìòåø"
_ALPHABETS = {  # in the order of likelihood: of two that fit equally well the first is taken
    "cp1252": _WEST,
    "cp1254": "çğıöşüâîûéäß",
    "cp1250": "ąćęłńóśźżáčďéěíňřšťúůýžľĺŕôäöőüűăâîşţđß",
    "mac_roman": _WEST,
}
_ISOLATED = [
    "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r", "cp1253", "cp1250",
]  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_SIGN = r"[^\w\x00-\x7f\s’‘“”„«»‹›…–—]"
_STRAY = re.compile(  # a sign inside a word, or beside another foreign character
    rf"(?<=[A-Za-z]){_SIGN}(?=[^\W\d_])|{_SIGN}(?=[^\x00-\x7f])|(?<=[^\x00-\x7f]){_SIGN}"
)


def detect(data: bytes) -> str:
    """The name of the encoding of ``data``: byte order mark, UTF-8, own rule, then statistics."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if wide := _without_mark(data):
        return wide
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if not broken or broken < 0.05 * sum(char > "\x7f" for char in text):
        return "utf-8"  # a few broken bytes do not make it another encoding
    return _eight_bit(_telling(data))


def _without_mark(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of plain text is zero."""
    head = data[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) <= len(head) // 6:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _telling(data: bytes) -> bytes:
    """The lines that hold anything beyond ASCII; only these can tell."""
    lines = [line for line in data.splitlines(keepends=True) if not line.isascii()]
    return b"".join(lines)[:SAMPLE]


def _eight_bit(data: bytes) -> str:
    fits = {name: _fit(data, name, letters) for name, letters in _ALPHABETS.items()}
    best = max(fits, key=fits.__getitem__)
    if fits[best] >= 0.9:
        return best
    if _is_simplified_chinese(data):
        return "gb18030"
    match = from_bytes(data, cp_isolation=_ISOLATED).best()
    return match.encoding if match else "cp1252"


def _fit(data: bytes, name: str, letters: str) -> float:
    """The share of words beyond ASCII that could be words of a language written in ``name``."""
    text = data.decode(name, "replace")
    words = [word for word in _WORDS.findall(text) if not word.isascii()]
    strays = len(_STRAY.findall(text))
    fitting = sum(_is_word(word, letters) for word in words)
    return fitting / (len(words) + strays) if words or strays else 1.0


def _is_word(word: str, letters: str) -> bool:
    """Whether ``word`` is spelt with ``letters``, a few at a time, and capitals where they go."""
    foreign = _FOREIGN.findall(word)
    return (
        (word.isupper() or word[1:].islower() or len(word) == 1)
        and max(map(len, foreign)) <= 3
        and all(letter in letters for letter in "".join(foreign).replace("İ", "ı").lower())
    )


def _is_simplified_chinese(data: bytes) -> bool:
    """GB 2312 to the last byte, mostly its common half, spread wider than Korean ever is."""
    try:
        text = data.decode("gb2312")
    except UnicodeDecodeError:
        return False
    leads = [char.encode("gb2312")[0] for char in text if char >= "\u4e00"]
    common = sum(lead <= 0xD7 for lead in leads)
    beyond_korean = sum(lead >= 0xC9 for lead in leads)
    return common > 0.8 * len(leads) and beyond_korean > 0.1 * len(leads)
