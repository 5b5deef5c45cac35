"""What a heading says its figures are counted in: thousands, 万, millions."""

import re
import unicodedata

from prmdesk.importers.spelling import level

_HAN = (
    ("百万", 10**6), ("千万", 10**7), ("万", 10**4), ("亿", 10**8), ("千元", 10**3),
    ("仟元", 10**3), ("千円", 10**3), ("백만", 10**6), ("만원", 10**4), ("억원", 10**8),
    ("천원", 10**3),
)  # fmt: skip
_LATIN = {
    "k": 10**3, "tsd": 10**3, "t": 10**3, "teur": 10**3, "thousand": 10**3, "thousands": 10**3,
    "000": 10**3, "000s": 10**3, "keur": 10**3, "kusd": 10**3, "тыс": 10**3,
    "mil": 10**6, "m": 10**6, "mm": 10**6, "mn": 10**6, "mio": 10**6, "mln": 10**6,
    "lac": 10**5, "lacs": 10**5, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "million": 10**6, "millions": 10**6,
    "meur": 10**6, "musd": 10**6, "млн": 10**6, "bn": 10**9, "billion": 10**9, "mrd": 10**9,
}  # fmt: skip
_BRACKETS = re.compile(r"[(\[](.*?)[)\]]|\bin ([\w€$£ ]+)$|\b([tkm][€$£])$")
_WORD = re.compile(r"[^\W_]+")


def unit(heading: str) -> int:
    """What 1 below ``heading`` stands for: 10 000 in 销售额(万元), 1 000 in Sales (k$)."""
    text = level(unicodedata.normalize("NFKC", heading))
    for word, size in _HAN:
        if level(word) in text:
            return size
    told = " ".join(filter(None, (part for found in _BRACKETS.findall(text) for part in found)))
    return next((_LATIN[word] for word in _WORD.findall(told) if word in _LATIN), 1)
