"""A hostile or odd file as a named case: how to make it, and what must come of it (T13)."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from prmdesk.importers.refusals import Why

Maker = Callable[[Path], Path]


@dataclass(frozen=True, slots=True)
class Rows:
    """The file is read: so many rows that are not blank, on all its sheets, and these warnings."""

    count: int
    warnings: tuple[str, ...] = ()


Outcome = Rows | Why


@dataclass(frozen=True, slots=True)
class Case:
    """One file: ``make(folder)`` writes it there and returns its path."""

    name: str
    make: Maker
    outcome: Outcome


class Cases:
    """The cases of one module, collected as they are defined."""

    def __init__(self) -> None:
        self.all: list[Case] = []

    def add(self, name: str, outcome: Outcome, make: Maker) -> None:
        """One more case, of a family that is made in a loop."""
        self.all.append(Case(name, make, outcome))

    def case(self, outcome: Outcome) -> Callable[[Maker], Maker]:
        """The function below is a case, named as it is."""

        def collected(make: Maker) -> Maker:
            self.add(make.__name__, outcome, make)
            return make

        return collected
