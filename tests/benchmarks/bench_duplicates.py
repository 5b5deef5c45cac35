"""Names like others among many: time against the exact key, finds against comparing all pairs."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from statistics import median
from time import process_time

import pytest
from rapidfuzz import fuzz, process

from prmdesk.domain.matching import ALIKE, split_name
from prmdesk.importers.likeness import alike
from tests.benchmarks import sheets

NEW = 10_000
TWINS = 3_000
"""So many of the new names are those of known companies, written another way."""

Pairs = set[tuple[int, int]]


def rewritten(name: str, random: Random) -> str:
    """``name`` as another list has it: in three of four the same but for case, marks and form."""
    words = name.split()
    dice = random.randrange(20)
    if dice < 7:
        return name.upper()
    if dice < 11:
        return " ".join(words[:-1]) if len(words) > 1 else name.removesuffix("有限公司")
    if dice < 15:
        return name.replace(".", "").replace(" ", "  ")
    if dice < 16 and len(words) > 2:
        return " ".join([*words[1:-1], words[0], words[-1]])
    place = random.randrange(1, max(len(words[0]) - 4, 2))
    letter = random.choice("aeinrst")
    slips = (letter + name[place:], name[place + 1 :], letter + name[place + 1 :])
    return name[:place] + random.choice(slips)


def new_names(known: Sequence[str]) -> list[str]:
    random = Random(3)
    strangers = [name for name in sheets.names(NEW, seed=9) if name not in known[:NEW]]
    return [rewritten(name, random) for name in known[:TWINS]] + strangers[TWINS:]


def by_key(names: Sequence[str], known: Sequence[str]) -> Pairs:
    places = {split_name(name)[0]: place for place, name in enumerate(known)}
    cores = [split_name(name)[0] for name in names]
    return {(index, places[core]) for index, core in enumerate(cores) if core in places}


def all_pairs(names: Sequence[str], known: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each pair from ``ALIKE`` on, as written and with the words in order."""
    numpy = pytest.importorskip("numpy")
    for order in (lambda words: words, sorted):
        cores, others = (
            [" ".join(order(split_name(name)[0].split())) for name in some]
            for some in (names, known)
        )
        for start in range(0, len(cores), 500):
            part = cores[start : start + 500]
            found = process.cdist(
                part, others, scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=numpy.uint8
            )
            yield from ((int(i) + start, int(j)) for i, j in numpy.argwhere(found))


def spent(find: Callable[[], object]) -> float:
    """Seconds of this process alone, with no name seen before."""
    split_name.cache_clear()
    start = process_time()
    find()
    return process_time() - start


@pytest.mark.parametrize("count", [10_000, 100_000])
def test_duplicates(count: int, ratio: Callable[..., None], tell: Callable[[str], None]) -> None:
    known = sheets.names(count)
    names = new_names(known)

    job = f"duplicates, {len(names)} new x {count} known"
    ours = median(spent(lambda: list(alike(names, known))) for _ in range(5))
    exact = median(spent(lambda: by_key(names, known)) for _ in range(5))
    ratio(job, ours, exact, "<= 2x the exact key")
    found = {(one, other) for one, other, _score in alike(names, known) if other < count}
    every = set(all_pairs(names, known))
    twins = {(n, n) for n in range(TWINS)}
    tell(
        f"{job}: {len(found & every) / len(every):.3f} of all like pairs,"
        f" {len(found & twins) / len(every & twins):.3f} of the twins among them (goal 0.99);"
        f" twins found: exact key {len(by_key(names, known) & twins) / TWINS:.3f},"
        f" ours {len(found & twins) / TWINS:.3f}, all pairs {len(every & twins) / TWINS:.3f}"
    )
