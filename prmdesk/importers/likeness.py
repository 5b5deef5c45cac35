"""How alike names are: pairs worth a look among many, found in blocks (performance.md)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from prmdesk.domain.matching import ALIKE, split_name

_END = 3
_DIGITS = re.compile(r"\d+")

_Block = tuple[str, str]


def likeness(one: str, other: str, at_least: float = 0) -> float:
    """How alike two company names are, 0 to 100, whatever their legal forms and word order.

    0 for anything below ``at_least``.
    """
    return max(
        fuzz.ratio(split_name(one)[0], split_name(other)[0], score_cutoff=at_least),
        fuzz.ratio(_sorted_core(one), _sorted_core(other), score_cutoff=at_least),
    )


def alike(names: Sequence[str], known: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Pairs (index in ``names``, index in ``known``, likeness) from ``ALIKE`` on.

    Only names with the same numbers in them and the same first or last letters are compared:
    "Store 12" and "Store 13" are two shops.
    """
    blocks: dict[_Block, list[int]] = defaultdict(list)
    for index, name in enumerate(known):
        for block in _blocks(name):
            blocks[block].append(index)
    for index, name in enumerate(names):
        for other in {other for block in _blocks(name) for other in blocks.get(block, ())}:
            if score := likeness(name, known[other], ALIKE):
                yield index, other, score


@lru_cache(maxsize=200_000)
def _sorted_core(name: str) -> str:
    return " ".join(sorted(split_name(name)[0].split()))


def _blocks(name: str) -> set[_Block]:
    """Where ``name`` is looked for: by its ends as written and with its words sorted."""
    core = split_name(name)[0]
    digits = " ".join(_DIGITS.findall(core))
    spellings = {core.replace(" ", ""), _sorted_core(name).replace(" ", "")} - {""}
    ends = (end for text in spellings for end in (f"{text[:_END]}<", f">{text[-_END:]}"))
    return {(digits, end) for end in ends}
