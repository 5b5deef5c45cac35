"""A sheet understood: where its table stands and what its columns likely mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prmdesk.importers import layout
from prmdesk.importers.grid import Cell, Grid
from prmdesk.importers.guessing import Column, Guess, guess
from prmdesk.importers.layout import Layout
from prmdesk.importers.profile import profile


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet understood: where its table stands, its columns, and where these likely go."""

    grid: Grid
    layout: Layout
    columns: tuple[Column, ...]
    guesses: tuple[Guess, ...]

    def cells(self, column: int) -> Iterator[Cell]:
        """The cells of ``column`` on the rows that are records."""
        rows = self.grid.rows
        for index in self.layout.rows:
            row = rows[index]
            yield row[column] if column < len(row) else None


def understand(grid: Grid, header: int | None = None, custom: Sequence[str] = ()) -> Table:
    """Find the table on ``grid`` and guess its columns; ``header`` overrules the row found.

    ``custom`` are the names of the workspace's custom fields, which headings may name too.
    """
    found = layout.find(grid, header)
    bare = Table(grid, found, (), ())
    columns = tuple(
        Column(index, heading, above, profile(bare.cells(index)))
        for index, (heading, above) in enumerate(zip(found.headings, found.above, strict=True))
    )
    used = tuple(column for column in columns if column.heading or column.profile.filled)
    return Table(grid, found, used, tuple(guess(used, custom)))
