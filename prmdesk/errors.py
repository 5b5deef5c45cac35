"""What can go wrong that is not our bug; each error carries the sentence the user reads."""

from collections.abc import Iterable
from dataclasses import dataclass


class PrmError(Exception):
    """An expected failure. ``str(error)`` is a whole translated sentence with advice."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what was typed: the field's name and the sentence for it."""

    field: str
    text: str


class Invalid(PrmError):
    """What the user typed cannot be kept; ``problems`` name the fields."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.text for problem in self.problems))


class NotFound(PrmError):
    """What was asked for is not (or no longer) in the workspace."""


class Conflict(PrmError):
    """Something changed meanwhile; nothing was written."""


class Cancelled(PrmError):
    """The user asked to stop; nothing was written."""


class Unreadable(PrmError):
    """A file from outside cannot be read; nothing was written."""


class Unavailable(PrmError):
    """The situation is at fault: disk full, locked, read-only, too new."""


class InUse(Unavailable):
    """Another window has the workspace open for writing."""


class Damaged(Unavailable):
    """The workspace file is not whole; it was left as it is, and a backup can take its place."""
