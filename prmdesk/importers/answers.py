"""What the user decided about a sheet: in the wizard, or in a file given to the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.importers.fields import field as field_named
from prmdesk.importers.guessing import Guess
from prmdesk.importers.spelling import level


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user decided; everything not decided is as guessed.

    ``fields``: column -> field name, empty to skip. ``words``: field -> word -> code, empty for
    nothing. ``orders``, ``decimals``, ``scales``: per column. ``corrections``: (row, column) of
    the grid -> what the cell should have said.
    """

    fields: Mapping[int, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    orders: Mapping[int, Order] = field(default_factory=dict)
    decimals: Mapping[int, Decimals] = field(default_factory=dict)
    scales: Mapping[int, Scale] = field(default_factory=dict)
    corrections: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def goal(self, guess: Guess) -> str:
        """The field that a column goes to, empty for none: by the user's word, else as guessed.

        A field that the user gave to another column is taken, unless several may go there.
        """
        if guess.column in self.fields:
            return self.fields[guess.column]
        is_taken = guess.field in filter(None, self.fields.values())
        return "" if is_taken and not field_named(guess.field).many else guess.field

    def over(self, other: "Answers") -> "Answers":
        """These answers, and those of ``other`` to what is not answered here."""
        named = {**other.words, **self.words}
        return Answers(
            fields={**other.fields, **self.fields},
            words={
                name: {**other.words.get(name, {}), **self.words.get(name, {})} for name in named
            },
            orders={**other.orders, **self.orders},
            decimals={**other.decimals, **self.decimals},
            scales={**other.scales, **self.scales},
            corrections={**other.corrections, **self.corrections},
        )

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Answers":
        """The answers in a file: ``fields``, ``words``, ``orders``, ``decimals``, ``scales``.

        ``ValueError`` where something is not one of its choices.
        """
        return cls(
            fields={int(column): str(name) for column, name in data.get("fields", {}).items()},
            words={
                name: {level(word): str(code) for word, code in known.items()}
                for name, known in data.get("words", {}).items()
            },
            orders={int(column): Order(one) for column, one in data.get("orders", {}).items()},
            decimals={
                int(column): Decimals(one) for column, one in data.get("decimals", {}).items()
            },
            scales={int(column): Scale(one) for column, one in data.get("scales", {}).items()},
        )
