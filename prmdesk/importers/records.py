"""What a sheet says, record by record: one partner each, with a note on what was not understood."""

from dataclasses import dataclass

from prmdesk.importers.cells import Value, Verdict
from prmdesk.importers.people import Person


@dataclass(frozen=True, slots=True)
class Note:
    """A cell that was not taken as it stands: what it said, what was made of it, and why."""

    row: int
    column: int
    field: str
    raw: str
    value: str
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class Record:
    """One partner of the sheet: the rows it stands on, its values by field, its people."""

    rows: tuple[int, ...]
    values: dict[str, Value]
    people: tuple[Person, ...]
    notes: tuple[Note, ...]

    @property
    def name(self) -> str:
        """The partner's name, empty if the sheet has none."""
        return str(self.values.get("partner_name") or "")
