"""What becomes of a field when an imported record meets a partner that is there already (D7)."""

from enum import StrEnum


class Policy(StrEnum):
    """Fill what is empty (the default), take the sheet's value, or leave the partner's."""

    FILL = "fill"
    OVERWRITE = "overwrite"
    KEEP = "keep"


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
