"""What if: a change that is thought through before anything is kept (D19)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named what-if; ``content`` is what it would change, as JSON."""

    id: int
    name: str
    made_on: date
    content: str = "{}"
    note: str = ""
