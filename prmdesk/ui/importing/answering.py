"""The user's word on columns and their values, kept whatever step is shown."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.importers.answers import Answers
from prmdesk.importers.questions import Question
from prmdesk.importers.spelling import level
from prmdesk.importers.table import Table
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.work import Work


class Answering(Work):
    """``table`` is what was understood of the sheet, None before; ``asked`` is what there is to
    ask about its values, answered or not.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.table: Table | None = None
        self.answers = Answers()
        self.asked: tuple[Question, ...] = ()

    # Columns

    def field_of(self, column: int) -> str:
        """Where ``column`` goes now: by the user's word, else by our guess."""
        assert self.table is not None
        return self.answers.goal(next(one for one in self.table.guesses if one.column == column))

    def open_columns(self) -> list[int]:
        """The columns that the user must still decide."""
        assert self.table is not None
        return [
            one.column
            for one in self.table.guesses
            if one.choices and one.column not in self.answers.fields
        ]

    def accept_guesses(self) -> None:
        """Take our suggestion for every column still open."""
        likely = {column: self.field_of(column) for column in self.open_columns()}
        self._answer(fields={**self.answers.fields, **likely})

    def answer_field(self, column: int, name: str) -> None:
        """Let ``column`` go to the field ``name``, empty to skip it."""
        self._answer(fields={**self.answers.fields, column: name})

    # Values

    def answer_word(self, name: str, word: str, code: str | None) -> None:
        """Let ``word`` in the field ``name`` mean ``code``, empty for nothing; None: undecided."""
        known = dict(self.answers.words.get(name, {}))
        known.pop(level(word), None)
        if code is not None:
            known[level(word)] = code
        self._answer(words={**self.answers.words, name: known})

    def answer_order(self, column: int, order: Order) -> None:
        """Decide what 03/04 means in ``column``."""
        self._answer(orders={**self.answers.orders, column: order})

    def answer_decimals(self, column: int, decimals: Decimals) -> None:
        """Decide what 1.234 means in ``column``."""
        self._answer(decimals={**self.answers.decimals, column: decimals})

    def choose_decimals(self, decimals: Decimals | str) -> None:
        """Decide what 1.234 means all over the sheet; empty: column by column."""
        columns = [one.index for one in self.table.columns] if self.table and decimals else []
        self._answer(decimals={column: Decimals(decimals) for column in columns})

    def decimals_everywhere(self) -> Decimals | None:
        """What 1.234 means in all columns alike, if that was decided."""
        told = set(self.answers.decimals.values())
        columns = [one.index for one in self.table.columns] if self.table else []
        is_everywhere = len(told) == 1 and len(self.answers.decimals) == len(columns)
        return told.pop() if is_everywhere else None

    def answer_scale(self, column: int, scale: Scale) -> None:
        """Decide on which scale the values of ``column`` are."""
        self._answer(scales={**self.answers.scales, column: scale})

    def open_values(self) -> list[Question]:
        """The needed questions about values that have no answer yet."""
        answered: dict[str, Mapping[int, Any]] = {
            "order": self.answers.orders,
            "decimals": self.answers.decimals,
        }
        return [
            one for one in self.asked
            if one.is_needed and one.column not in answered.get(one.about, {})
        ]  # fmt: skip

    def _answer(self, **values: Any) -> None:
        self.answers = replace(self.answers, **values)
        self.told.emit()
