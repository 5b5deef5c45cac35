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

_Name = tuple[str, str, str]
"""The core of a name, the same without blanks, and with its words in order."""

_Block = tuple[list[_Name], list[_Name]]
"""Names worth comparing: of those asked about, of those known."""

_DIGITS = re.compile(r"\d+")


def likeness(one: str, other: str, at_least: float = 0) -> float:
    """How alike two company names are, 0 to 100, whatever their legal forms and word order.

    0 for anything below ``at_least``.
    """
    return _likeness(_name(split_name(one)[0]), _name(split_name(other)[0]), at_least)


def _likeness(one: _Name, other: _Name, at_least: float) -> float:
    found = fuzz.ratio(one[0], other[0], score_cutoff=at_least)
    if one[2] == one[0] and other[2] == other[0]:
        return found
    return max(found, fuzz.ratio(one[2], other[2], score_cutoff=at_least))


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
                pair = (one[0], other[0]) if one < other else (other[0], one[0])
                score = 0 if one is other or pair in found else _likeness(one, other, ALIKE)
                if score and one[0] != other[0]:
                    found.add(pair)
                    yield one[0], other[0], score


def _grouped(cores: Iterable[str]) -> dict[tuple[str, int], list[_Name]]:
    """``cores`` by the numbers in them and by how finely they are cut."""
    groups: dict[tuple[str, int], list[_Name]] = defaultdict(list)
    for core in cores:
        name = _name(core)
        numbers = "" if name[1].isalpha() else " ".join(_DIGITS.findall(core))
        for grain, least, most in _GRAINS:
            if least <= len(core) <= most:
                groups[numbers, grain].append(name)
    return groups


def _blocks(
    asked: list[_Name], known: list[_Name], grain: int, tick: Callable[[], object]
) -> Iterator[_Block]:
    """Names that are the same but for the order of their words or a few letters in a row.

    One to three ``grain`` letters are cut out of all of them, in one place after the other.
    """
    yield from _same(((name[2], name) for name in asked), ((name[2], name) for name in known))
    for start in count(0, grain):
        asked, known = (
            [name for name in names if len(name[1]) >= start + grain] for names in (asked, known)
        )
        if not asked:
            return
        tick()
        yield from _same(_cut(asked, start, grain), _cut(known, start, grain))


def _cut(names: list[_Name], start: int, grain: int) -> Iterator[tuple[str, _Name]]:
    """What is left of each name once letters are cut out from ``start`` on, with the name."""
    longest = max((len(name[1]) for name in names), default=0)
    ends = [start + grain + (n - start) % grain for n in range(longest + 1)]
    for wider in (0, grain):
        for name in names:
            text = name[1]
            yield text[:start] + text[ends[len(text)] + wider :], name


def _same(
    asked: Iterable[tuple[str, _Name]], known: Iterable[tuple[str, _Name]]
) -> Iterator[_Block]:
    """The names with the same key, of those asked about and of those known."""
    first: dict[str, _Name] = {}
    blocks: dict[str, _Block] = {}
    for key, name in asked:
        before = first.setdefault(key, name)
        if before is not name:
            blocks.setdefault(key, ([before], []))[0].append(name)
    for key, name in known:
        if key in first:
            blocks.setdefault(key, ([first[key]], []))[1].append(name)
    return iter(blocks.values())


def _name(core: str) -> _Name:
    if " " not in core:
        return core, core, core
    return core, core.replace(" ", ""), " ".join(sorted(core.split()))
