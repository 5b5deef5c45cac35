"""Which companies are one: a record and those known already, and partners of the desk (D7)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar

from prmdesk.domain.matching import (
    DistinctPair,
    Evidence,
    Identity,
    Verdict,
    compare,
    level_id,
    split_name,
)
from prmdesk.i18n import N_, _
from prmdesk.importers.likeness import alike, likeness
from prmdesk.storage import dossiers, importing, partners, tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

K = TypeVar("K", bound=Hashable)

Progress = Callable[[int, int], object]

_STEP = 200

SHARED = 3
"""A domain that more companies than this have is a host, not a company."""


@dataclass(frozen=True, slots=True)
class Match(Generic[K]):
    """A known company that a record is, or may be, and on what that rests."""

    key: K
    verdict: Verdict
    reason: Evidence


class Known(Generic[K]):
    """Companies by everything that may tell them; ``likeness`` compares two names (0-100)."""

    def __init__(self, likeness: Callable[[str, str], float]) -> None:
        self._likeness = likeness
        self._identities: dict[K, Identity] = {}
        self._first: dict[str, dict[str, K]] = defaultdict(dict)
        self._more: dict[tuple[str, str], list[K]] = defaultdict(list)

    def add(self, key: K, identity: Identity) -> None:
        """Know one more company."""
        self._identities[key] = identity
        for kind, text in _told(identity):
            if self._first[kind].setdefault(text, key) != key:
                self._more[kind, text].append(key)

    def forget(self) -> None:
        """Know nobody any more; bit by bit, so that other threads have their turn."""
        everything: list[dict[Any, Any]] = [self._identities, self._more, *self._first.values()]
        for known in everything:
            while known:
                known.popitem()

    def matches(self, identity: Identity, alike: Mapping[K, float]) -> list[Match[K]]:
        """The companies that ``identity`` is or may be, sure ones first.

        ``alike`` are those with a like name, found beforehand.
        """
        found: list[Match[K]] = []
        for key in dict.fromkeys([*self._near(identity), *alike]):
            other = self._identities[key]
            like = alike.get(key) or self._likeness(identity.name, other.name)
            verdict, reason = compare(identity, other, like)
            if verdict is not Verdict.DIFFERENT:
                found.append(Match(key, verdict, reason))
        return sorted(found, key=lambda match: match.verdict is not Verdict.SAME)

    def _near(self, identity: Identity) -> Iterator[K]:
        for kind, text in _told(identity):
            if text in self._first[kind]:
                keys = [self._first[kind][text], *self._more.get((kind, text), ())]
                if kind != "domain" or len(keys) <= SHARED:
                    yield from keys


def _told(identity: Identity) -> Iterator[tuple[str, str]]:
    if key := level_id(identity.external_id):
        yield "external_id", key
    if key := level_id(identity.tax_id):
        yield "tax_id", key
    if core := split_name(identity.name)[0]:
        yield "name", core
    for name in identity.domains:
        yield "domain", name


# Over the whole desk


@dataclass(frozen=True, slots=True)
class Pair:
    """Two partners that are or may be one; ``one`` is the lower id.

    ``among`` is how many hang together through such pairs: two, or a chain of three or more.
    """

    one: int
    other: int
    names: tuple[str, str]
    verdict: Verdict
    reason: Evidence
    among: int = 2


@dataclass(frozen=True, slots=True)
class Apart:
    """Two partners that look alike and were said to be different, and on what day."""

    id: int
    one: int
    other: int
    names: tuple[str, str]
    noted_on: date


def candidates(db: Database, *, progress: Progress = lambda n, of: None) -> list[Pair]:
    """The partners that are or may be the same, sure ones first, those of a chain together.

    Without those that were said to be different.
    """
    with db.read() as c:
        desk = importing.identities(c)
        said = {(pair.partner_id, pair.other_id) for pair in dossiers.distinct_pairs(c)}
    found = _found(desk, progress)
    return _in_chains([pair for pair in found if (pair.one, pair.other) not in said])


def pair(db: Database, one: int, other: int) -> Pair:
    """Two partners that the user chose, whatever tells for or against their being one."""
    with db.read() as c:
        names = {key: partners.one(c, key).name for key in sorted((one, other))}
        desk = importing.identities(c)
    first, second = names
    like = likeness(names[first], names[second])
    verdict, reason = compare(desk[first], desk[second], like)
    return Pair(first, second, (names[first], names[second]), verdict, reason)


def _found(desk: Mapping[int, Identity], progress: Progress) -> Iterator[Pair]:
    keys, identities = list(desk), list(desk.values())
    names = [identity.name for identity in identities]
    known: Known[int] = Known(likeness)
    for key, identity in desk.items():
        known.add(key, identity)
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for index, other, score in alike(names, [], lambda: progress(0, len(keys))):
        one, another = sorted((keys[index], keys[other]))
        near[one][another] = score
    for n, (key, identity) in enumerate(desk.items()):
        if n % _STEP == 0:
            progress(n, len(keys))
        for match in known.matches(identity, near[key]):
            if key < match.key:
                both = identity.name, desk[match.key].name
                yield Pair(key, match.key, both, match.verdict, match.reason)


def _in_chains(pairs: Sequence[Pair]) -> list[Pair]:
    """``pairs`` in order: chains with a sure pair first, then by name; a chain stays together."""
    root: dict[int, int] = {}

    def top(key: int) -> int:
        while (above := root.setdefault(key, key)) != key:
            root[key] = key = root[above]
        return key

    for pair in pairs:
        root[top(pair.other)] = top(pair.one)
    sizes = Counter(top(key) for key in list(root))
    sure = {top(pair.one) for pair in pairs if pair.verdict is Verdict.SAME}
    first = {top(pair.one): pair.names[0].casefold() for pair in reversed(pairs)}

    def order(pair: Pair) -> tuple[bool, str, int, bool, int, int]:
        chain = top(pair.one)
        is_doubtful = pair.verdict is not Verdict.SAME
        return chain not in sure, first[chain], chain, is_doubtful, pair.one, pair.other

    return [replace(pair, among=sizes[top(pair.one)]) for pair in sorted(pairs, key=order)]


# Said to be different


def tell_apart(db: Database, one: int, other: int, today: date) -> int:
    """Remember that two partners that look alike are different: they are no candidates again.

    Returns how many pairs that adds: none if it was said before.
    """
    with db.write(N_("Tell partners apart")) as tx:
        names = [partners.one(tx.connection, key).name for key in (one, other)]
        tx.detail = _("{one} and {other}").format(one=names[0], other=names[1])
        return note_apart(tx, [(one, other)], today)


def note_apart(tx: Transaction, pairs: Iterable[tuple[int, int]], today: date) -> int:
    """Write down pairs of different partners, each once; returns how many were not known yet."""
    known = {(pair.partner_id, pair.other_id) for pair in dossiers.distinct_pairs(tx.connection)}
    wanted = dict.fromkeys((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])
    rows = [
        {"partner_id": one, "other_id": other, "noted_on": today}
        for one, other in wanted
        if (one, other) not in known
    ]
    return len(tx.insert_many(tables.distinct_pairs, rows))


def told_apart(db: Database) -> list[Apart]:
    """The pairs that were said to be different, the latest first."""
    with db.read() as c:
        pairs = dossiers.distinct_pairs(c)
        ids = [key for pair in pairs for key in (pair.partner_id, pair.other_id)]
        names = {key: partner.name for key, partner in importing.partners(c, ids).items()}
    return [_apart(pair, names) for pair in pairs]


def _apart(pair: DistinctPair, names: Mapping[int, str]) -> Apart:
    both = names[pair.partner_id], names[pair.other_id]
    return Apart(pair.id, pair.partner_id, pair.other_id, both, pair.noted_on)


def forget_apart(db: Database, apart: Apart) -> None:
    """Take back that two partners are different: they may be candidates again."""
    with db.write(N_("No longer tell partners apart")) as tx:
        tx.detail = _("{one} and {other}").format(one=apart.names[0], other=apart.names[1])
        tx.delete(tables.distinct_pairs, apart.id)
