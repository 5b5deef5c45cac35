"""What is remembered of imports: how a layout was matched, what each run did (issue 3)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Preset:
    """How the columns of one layout were matched, to be used again under its name.

    ``fingerprint`` tells the layout by its ``headings``, whatever their order; ``answers`` holds
    the user's word as JSON, by heading. ``used_on`` is the day it was used last.
    """

    id: int
    name: str
    fingerprint: str
    headings: tuple[str, ...] = ()
    answers: str = "{}"
    used_on: date | None = None


@dataclass(frozen=True, slots=True)
class Import:
    """One run: which file, and what it did, counted from what was written.

    ``fingerprint`` is the SHA-256 of the file, ``rows`` those below its header, ``skipped`` those
    of them that were not imported. Who and when is told by the change it was written in.
    """

    id: int
    file_name: str
    fingerprint: str = ""
    sheet: str = ""
    rows: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
