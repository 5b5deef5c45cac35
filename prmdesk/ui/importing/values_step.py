"""Step 3: what the values mean where the whole column does not tell; one question for each."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
)

from prmdesk import words
from prmdesk.domain import values
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.i18n import _, ngettext
from prmdesk.importers.fields import Kind, field
from prmdesk.importers.grid import as_text
from prmdesk.importers.questions import Question, sentence
from prmdesk.importers.spelling import level
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.scale_table import ScaleTable
from prmdesk.ui.importing.step import Step
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.scrolling import CardColumn

_ENUMS = {Kind.STAGE: Stage, Kind.BUCKET: Bucket, Kind.QUADRANT: Quadrant}
_UNDECIDED = "?"
_WORDS_SHOWN = 40


class ValuesStep(Step):
    """Only what needs an answer; with nothing to ask it says so."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.cards = CardColumn()
        self.nothing = EmptyState("circle-check", _("Every value was understood. Go on."))
        self.column.addWidget(self.cards, 1)
        self.column.addWidget(self.nothing, 1)
        self._shown: tuple[Question, ...] | None = None

    def enter(self) -> None:
        self._shown = None
        self.draft.ask_values()

    def refresh(self) -> None:
        if self.draft.is_busy or self._shown == self.draft.asked:
            return
        self._shown = self.draft.asked
        self.cards.clear()
        for (column, about), found in groupby(
            self.draft.asked, lambda one: (one.column, one.about)
        ):
            self.cards.add(self._card(column, about, list(found)))
        self.cards.setVisible(bool(self._shown))
        self.nothing.setVisible(not self._shown)

    def is_ready(self) -> bool:
        return not self.draft.is_busy and not self.draft.open_values()

    def hint(self) -> str:
        n = len(self.draft.open_values())
        text = ngettext("{n} answer is needed.", "{n} answers are needed.", n)
        return text.format(n=n) if n else ""

    def _card(self, column: int, about: str, questions: Sequence[Question]) -> QFrame:
        makers = {"order": self._order, "decimals": self._decimals, "scale": self._scale}
        if about == "word":
            return self._words(column, questions)
        return makers[about](questions[0])

    def _heading(self, column: int) -> str:
        table = self.draft.table
        assert table is not None
        heading = next(one.heading for one in table.columns if one.index == column)
        return " ".join(heading.split())

    def _counts(self, column: int) -> Counter[str]:
        """What stands in a column, and how often."""
        assert self.draft.table is not None
        found: Counter[str] = Counter()
        for cell, times in Counter(self.draft.table.cells(column)).items():  # each only once
            found[values.plain(as_text(cell))] += times
        del found[""]
        return found

    def _texts(self, column: int) -> list[str]:
        return list(self._counts(column))

    def _order(self, question: Question) -> QFrame:
        sample = next(
            text for text in self._texts(question.column)
            if values.day(text) is None and values.day(text, Order.DAY_FIRST)
        )  # fmt: skip
        names = {order: shown(values.day(sample, order)) for order in Order}
        answer = self.draft.answers.orders.get(question.column)
        return _radio_card(
            self._title(question), sample, names, answer,
            lambda order: self.draft.answer_order(question.column, order), question.count,
        )  # fmt: skip

    def _decimals(self, question: Question) -> QFrame:
        sample = next(
            text for text in self._texts(question.column)
            if values.amount(text) is None and values.amount(text, Decimals.POINT)
        )  # fmt: skip
        names = {one: f"{values.amount(sample, one):f}" for one in Decimals}
        answer = self.draft.answers.decimals.get(question.column)
        return _radio_card(
            self._title(question), sample, names, answer,
            lambda one: self.draft.answer_decimals(question.column, one), question.count,
        )  # fmt: skip

    def _title(self, question: Question) -> str:
        return sentence(question, self._heading(question.column))

    def _scale(self, question: Question) -> QFrame:
        card, column = _card_with(self._title(question))
        choice = Choice({scale: words.name(scale) for scale in Scale})
        choice.setMaximumWidth(theme.px(160))
        choice.setAccessibleName(self._title(question))
        chosen = self.draft.answers.scales.get(question.column) or question.likely
        table = ScaleTable(self._counts(question.column))

        def tell(scale: Scale) -> None:
            table.show_scale(scale)
            self.draft.answer_scale(question.column, scale)

        choice.fill(chosen or None)
        table.show_scale(Scale(chosen) if chosen else None)
        choice.committed.connect(tell)
        column.addWidget(choice)
        column.addWidget(table)
        return card

    def _words(self, column: int, questions: Sequence[Question]) -> QFrame:
        text = _("What do these words in the column “{heading}” mean?")
        card, rows = _card_with(text.format(heading=self._heading(column)))
        names = self._meanings(questions[0].field)
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        grid.setHorizontalSpacing(theme.px(12))
        for row, question in enumerate(questions[:_WORDS_SHOWN]):
            times = ngettext("{n} time", "{n} times", question.count).format(n=question.count)
            choice = Choice(names)
            choice.setMaximumWidth(theme.px(280))
            choice.setAccessibleName(question.word)
            known = self.draft.answers.words.get(question.field, {})
            choice.fill(known.get(level(question.word), _UNDECIDED))
            choice.committed.connect(
                lambda code, one=question: self.draft.answer_word(
                    one.field, one.word, None if code == _UNDECIDED else code
                )
            )
            grid.addWidget(plain_label(question.word), row, 0)
            grid.addWidget(muted_label(times), row, 1)
            grid.addWidget(choice, row, 2)
        rows.addLayout(grid)
        more = len(questions) - _WORDS_SHOWN
        if more > 0:
            text = ngettext("{n} more word is left out.", "{n} more words are left out.", more)
            rows.addWidget(muted_label(text.format(n=more)))
        return card

    def _meanings(self, name: str) -> Mapping[str, str]:
        kind = field(name).kind
        if kind is Kind.COUNTRY:
            listed = {c.code: words.country_name(c.code) for c in words.countries()}
            by_name = dict(sorted(listed.items(), key=lambda item: item[1]))
            return {_UNDECIDED: _("Keep as it is")} | by_name
        codes = {code.value: words.name(code) for code in _ENUMS[kind] if code.value}
        return {_UNDECIDED: _("Leave out")} | codes


def _card_with(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("notice")
    column = QVBoxLayout(card)
    column.setContentsMargins(*[theme.px(16)] * 4)
    column.setSpacing(theme.px(8))
    label = heading(title, 10.5)
    label.setWordWrap(True)
    column.addWidget(label)
    return card, column


def _radio_card(
    title: str, sample: str, names: Mapping[Any, str], answer: object,
    tell: Callable[[Any], object], count: int,
) -> QFrame:  # fmt: skip
    """A question with two answers, shown on a value of the column."""
    card, column = _card_with(title)
    times = ngettext("{n} cell is like this.", "{n} cells are like this.", count)
    column.addWidget(muted_label(times.format(n=count)))
    group = QButtonGroup(card)
    for code, name in names.items():
        words_for = _("“{text}” is {meaning}").format(text=sample, meaning=name)
        radio = QRadioButton(words_for.replace("&", "&&"))
        radio.setChecked(code == answer)
        radio.toggled.connect(lambda on, one=code: on and tell(one))
        group.addButton(radio)
        column.addWidget(radio)
    return card
