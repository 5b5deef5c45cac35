"""What becomes of a field when a partner meets a record or partner that is the same one (D7)."""

from datetime import date
from enum import StrEnum


class Policy(StrEnum):
    """Fill what is empty (the default), take the sheet's value, leave the partner's, or the newer.

    Newest: the sheet's value wins where its row was changed after the partner was.
    """

    FILL = "fill"
    OVERWRITE = "overwrite"
    NEWEST = "newest"
    KEEP = "keep"


def at(policy: Policy, given_on: date | None, known_on: date | None) -> Policy:
    """What ``policy`` comes to for one record: the newest value overwrites or fills.

    ``given_on`` is the day the row was changed, ``known_on`` the partner. Without a day in the
    row, and on the same day, nothing tells that the sheet knows better: what is empty is filled.
    """
    if policy is not Policy.NEWEST:
        return policy
    is_newer = given_on is not None and (known_on is None or given_on > known_on)
    return Policy.OVERWRITE if is_newer else Policy.FILL


def settled(policy: Policy, known: object, given: object, *, blank: object = None) -> object:
    """The value to have: ``known`` is the partner's, ``given`` the sheet's, None if it has none.

    ``blank`` is a value that counts as empty beside None and "". Filling adds to a list.
    """
    if given in (None, "", ()) or policy is Policy.KEEP:
        return known
    if policy is Policy.OVERWRITE or known in (None, "", (), blank):
        return given
    if isinstance(known, tuple) and isinstance(given, tuple):
        return tuple(dict.fromkeys((*known, *given)))
    return known


def joined_text(known: str, more: str) -> str:
    """What both texts say, each once."""
    if more in known:
        return known
    return more if known in more else f"{known}\n{more}"
