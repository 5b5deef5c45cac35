"""The reasons of a partner in one cell of a list, written so that they are read again (R09)."""

import re
from collections.abc import Sequence
from functools import cache

from prmdesk import words
from prmdesk.domain.partners import NAME_LIMIT, Reason, WhyPartner
from prmdesk.domain.text import fold
from prmdesk.i18n import LANGUAGES, speaking
from prmdesk.services.reasons import Key

_BETWEEN = re.compile(r"\s*[;；\n]\s*")
_NAME = re.compile(r"\s*[:：]\s*")


def listed(whys: Sequence[WhyPartner]) -> str:
    """The reasons as a list shows them, the first in priority first."""
    ordered = sorted(whys, key=lambda why: (why.priority, why.id))
    return told([(why.reason, why.name) for why in ordered])


def told(keys: Sequence[Key]) -> str:
    """``keys`` in words: Focus; Other reason: Taste."""
    return "; ".join(": ".join(filter(None, (words.name(key[0]), key[1]))) for key in keys)


def read_list(text: str) -> tuple[Key, ...]:
    """The reasons that a cell names, in any of our languages; none unless it names nothing else.

    What people write about why they partner stays what it is: their own words.
    """
    found: list[Key] = []
    for piece in filter(None, _BETWEEN.split(text.strip())):
        head, *rest = _NAME.split(piece, maxsplit=1)
        reason = _reasons().get(fold(head))
        name = rest[0] if rest else ""
        if reason is not None and (reason is Reason.OTHER or not name):
            found.append((reason, name))
        elif found and found[-1][1]:  # a name with a semicolon in it
            found[-1] = (Reason.OTHER, f"{found[-1][1]}; {piece}")
        else:
            return ()
    known = {(reason, fold(name)): (reason, name) for reason, name in reversed(found)}
    keys = tuple(reversed(known.values()))
    return keys if all(len(name) <= NAME_LIMIT for _reason, name in keys) else ()


@cache
def _reasons() -> dict[str, Reason]:
    found: dict[str, Reason] = {}
    for spoken in LANGUAGES:
        with speaking(spoken):
            found |= {fold(words.name(reason)): reason for reason in Reason}
    return found
