"""How alike names are: pairs worth a look among many, found by what they share (performance.md)."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations, count, product

from rapidfuzz import fuzz

from prmdesk.domain.matching import ALIKE, split_name

_GRAINS = ((1, 1, 12), (2, 11, 10**6))
"""How finely names of at least and at most so many letters are cut: a slip weighs more in short
ones. The lengths overlap, so that none is kept apart from one that is a little longer."""

_Name = tuple[str, str]
"""The core of a name, and the same without blanks."""

_Block = tuple[list[str], list[str]]
"""Cores worth comparing: of those asked about, of those known."""

_DIGITS = re.compile(r"\d+")


def likeness(one: str, other: str, at_least: float = 0) -> float:
    """How alike two company names are, 0 to 100, whatever their legal forms and word order.

    0 for anything below ``at_least``.
    """
    return _likeness(split_name(one)[0], split_name(other)[0], at_least)


def _likeness(core: str, other: str, at_least: float) -> float:
    return max(
        fuzz.ratio(core, other, score_cutoff=at_least),
        fuzz.ratio(_in_order(core), _in_order(other), score_cutoff=at_least),
    )


def alike(
    names: Sequence[str], known: Sequence[str], tick: Callable[[], object] = lambda: None
) -> Iterator[tuple[int, int, float]]:
    """Pairs of like names: the index in ``names``, that of one before it, their likeness.

    Before a name stand all of ``known``, then the names above it, whose indices count on. They are
    alike from ``ALIKE`` on, with the same numbers in them: "Store 12" and "Store 13" are two shops.
    ``tick`` is called now and then; what it raises ends the search.
    """
    first = len(known)
    places: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(chain(known, names)):
        if core := split_name(name)[0]:
            places[core].append(place)
    new = [core for core, own in places.items() if own[-1] >= first]
    old = [core for core, own in places.items() if own[-1] < first]
    for one, other, score in _alike_cores(new, old, tick):
        is_same = one == other
        both = combinations(places[one], 2) if is_same else product(places[one], places[other])
        for before, place in map(sorted, both):
            if place >= first:
                yield place - first, before, score


def _alike_cores(
    new: Sequence[str], old: Sequence[str], tick: Callable[[], object]
) -> Iterator[tuple[str, str, float]]:
    """Each of ``new`` with itself and with those of ``new`` and ``old`` that are like it."""
    yield from ((core, core, 100.0) for core in new)
    asked, known = _grouped(new), _grouped(old)
    found: set[tuple[str, str]] = set()
    for group, names in asked.items():
        for block, others in _blocks(names, known.get(group, []), group[1], tick):
            for one, other in chain(combinations(block, 2), product(block, others)):
                score = _likeness(one, other, ALIKE)
                pair = (one, other) if one < other else (other, one)
                if score and one != other and pair not in found:
                    found.add(pair)
                    yield one, other, score


def _grouped(cores: Iterable[str]) -> dict[tuple[str, int], list[_Name]]:
    """``cores`` by the numbers in them and by how finely they are cut."""
    groups: dict[tuple[str, int], list[_Name]] = defaultdict(list)
    for core in cores:
        text = core.replace(" ", "")
        numbers = "" if text.isalpha() else " ".join(_DIGITS.findall(core))
        for grain, least, most in _GRAINS:
            if least <= len(core) <= most:
                groups[numbers, grain].append((core, text))
    return groups


def _blocks(
    asked: list[_Name], known: list[_Name], grain: int, tick: Callable[[], object]
) -> Iterator[_Block]:
    """Names that are the same but for the order of their words or a few letters in a row.

    One to three ``grain`` letters are cut out of all of them, in one place after the other.
    """
    yield from _same(
        [(_in_order(core), core) for core, _text in asked],
        [(_in_order(core), core) for core, _text in known],
    )
    for start in count(0, grain):
        asked, known = (
            [name for name in names if len(name[1]) >= start + grain] for names in (asked, known)
        )
        if not asked:
            return
        tick()
        yield from _same(_cut(asked, start, grain), _cut(known, start, grain))


def _cut(names: list[_Name], start: int, grain: int) -> list[tuple[str, str]]:
    """What is left of each name once letters are cut out from ``start`` on, with its core."""
    longest = max((len(text) for _core, text in names), default=0)
    ends = [start + grain + (n - start) % grain for n in range(longest + 1)]
    return [
        (text[:start] + text[ends[len(text)] + wider :], core)
        for wider in (0, grain) for core, text in names
    ]  # fmt: skip


def _same(asked: Iterable[tuple[str, str]], known: Iterable[tuple[str, str]]) -> Iterator[_Block]:
    """The cores with the same key, of those asked about and of those known."""
    first: dict[str, str] = {}
    blocks: dict[str, _Block] = {}
    for key, core in asked:
        before = first.setdefault(key, core)
        if before is not core:
            blocks.setdefault(key, ([before], []))[0].append(core)
    for key, core in known:
        if key in first:
            blocks.setdefault(key, ([first[key]], []))[1].append(core)
    return iter(blocks.values())


def _in_order(core: str) -> str:
    return " ".join(sorted(core.split())) if " " in core else core
