"""The words of cells and the codes they stand for: stages, buckets, quadrants, levels, blanks."""

import tomllib
from enum import StrEnum
from functools import cache, lru_cache

from prmdesk import paths, words
from prmdesk.domain.countries import Country, find
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.i18n import LANGUAGES, speaking
from prmdesk.importers.spelling import level

_ENUMS: dict[str, type[StrEnum]] = {"stage": Stage, "bucket": Bucket, "quadrant": Quadrant}


def code(group: str, text: str) -> str | None:
    """The code in ``group`` (a table of words.toml) that ``text`` is a word for, None if none."""
    return _index()[group].get(_key(text))


def is_blank(text: str) -> bool:
    """Whether ``text`` only says that there is nothing: -, N/A, 暂无, or is empty."""
    bare = text.strip().casefold()
    return not bare or bare in _blanks() or bare.rstrip(".") in _blanks()


@lru_cache(maxsize=5000)
def country(text: str) -> Country | None:
    """The country that ``text`` names, in any language we know, None if none."""
    return find(words.countries(), text)


@cache
def _blanks() -> frozenset[str]:
    return frozenset(word for word, code in _index()["blank"].items() if code == "nothing")


@cache
def _index() -> dict[str, dict[str, str]]:
    groups = tomllib.loads(paths.resource("import/words.toml").read_text("utf-8"))
    index = {
        group: {_key(word): code for code, known in codes.items() for word in known}
        for group, codes in groups.items()
    }
    for language in LANGUAGES:  # what prmdesk writes it also reads
        with speaking(language):
            for group, enum in _ENUMS.items():
                index[group].update({_key(words.name(item)): item.value for item in enum})
    return index


def _key(text: str) -> str:
    flat = level(text)
    return flat.rstrip(" .:!。：") or flat
