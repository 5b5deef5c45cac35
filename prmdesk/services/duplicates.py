"""Which of the companies known already a record may be: looked up by its ids, name and domain."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from prmdesk.domain.matching import Evidence, Identity, Verdict, compare, level_id, split_name

K = TypeVar("K", bound=Hashable)

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
        self._keys: dict[tuple[str, str], list[K]] = defaultdict(list)

    def add(self, key: K, identity: Identity) -> None:
        """Know one more company."""
        self._identities[key] = identity
        for told in _told(identity):
            self._keys[told].append(key)

    def matches(self, identity: Identity, alike: Mapping[K, float]) -> list[Match[K]]:
        """The companies that ``identity`` is or may be, sure ones first.

        ``alike`` are those with a like name, found beforehand.
        """
        found = []
        for key in dict.fromkeys([*self._near(identity), *alike]):
            other = self._identities[key]
            like = alike.get(key) or self._likeness(identity.name, other.name)
            verdict, reason = compare(identity, other, like)
            if verdict is not Verdict.DIFFERENT:
                found.append(Match(key, verdict, reason))
        return sorted(found, key=lambda match: match.verdict is not Verdict.SAME)

    def _near(self, identity: Identity) -> Iterator[K]:
        for told in _told(identity):
            keys = self._keys.get(told, [])
            if told[0] != "domain" or len(keys) <= SHARED:
                yield from keys


def _told(identity: Identity) -> Iterable[tuple[str, str]]:
    told = [
        ("external_id", level_id(identity.external_id)),
        ("tax_id", level_id(identity.tax_id)),
        ("name", split_name(identity.name)[0]),
        *(("domain", name) for name in identity.domains),
    ]
    return [(kind, text) for kind, text in told if text]
