"""What only the user can tell about a sheet, asked once for a whole column."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.i18n import _
from prmdesk.importers import fields, words
from prmdesk.importers.cells import Why
from prmdesk.importers.fields import Kind
from prmdesk.importers.grid import as_text, letters
from prmdesk.importers.spelling import level

if TYPE_CHECKING:
    from prmdesk.importers.preview import Preview

_WORD_KINDS = (Kind.STAGE, Kind.BUCKET, Kind.QUADRANT)


@dataclass(frozen=True, slots=True)
class Question:
    """What only the user can tell of a column. ``is_needed``: nothing is imported before.

    ``about`` is column, word, order, decimals or scale; ``word`` the word asked about and
    ``count`` how often it stands there; ``likely`` the suggested one of ``choices``.
    """

    about: str
    column: int
    field: str
    choices: tuple[str, ...]
    likely: str = ""
    word: str = ""
    count: int = 0
    is_needed: bool = False


def sentence(question: Question, heading: str) -> str:
    """``question`` in words; ``heading`` is what its column is called, else its letters tell it."""
    texts = {
        "column": _("What does the column “{heading}” hold?"),
        "word": _("What does “{word}” mean in the column “{heading}”?"),
        "order": _("Is 03/04 in the column “{heading}” 3 April or 4 March?"),
        "decimals": _("Is 1.234 in the column “{heading}” above a thousand, or about one?"),
        "scale": _("On which scale is the column “{heading}”?"),
    }
    called = heading or letters(question.column)
    return texts[question.about].format(heading=called, word=question.word)


def questions(preview: "Preview") -> Iterator[Question]:
    """What the user should or must decide, column by column."""
    answers = preview.answers
    for one in preview.table.guesses:
        if one.choices and one.column not in answers.fields:
            yield Question("column", one.column, one.field, one.choices, one.field, is_needed=True)
    for column, name in preview.mapping.items():
        kind = fields.field(name).kind
        why = preview.doubts(column)
        if why[Why.WHICH_DATE]:
            yield Question(
                "order", column, name, tuple(Order), count=why[Why.WHICH_DATE], is_needed=True
            )
        if why[Why.WHICH_NUMBER]:
            yield Question(
                "decimals", column, name, tuple(Decimals), count=why[Why.WHICH_NUMBER],
                is_needed=True,
            )  # fmt: skip
        scale = preview.manner(column).scale
        if kind is Kind.VALUE and column not in answers.scales and (scale or why[Why.NO_VALUE]):
            yield Question("scale", column, name, tuple(Scale), scale or "")
        if kind in _WORD_KINDS or kind is Kind.COUNTRY:
            yield from _word_questions(preview, column, name)


def _word_questions(preview: "Preview", column: int, name: str) -> Iterator[Question]:
    """One question for each word of the column that is not known."""
    counts: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    is_country = fields.field(name).kind is Kind.COUNTRY
    for cell, reading in zip(preview.table.cells(column), preview.readings(column), strict=True):
        is_strange = isinstance(reading.value, str) and words.country(reading.value) is None
        if reading.why is Why.UNKNOWN_WORD or (is_country and is_strange):
            text = as_text(cell).strip()
            counts[level(text)] += 1
            spelled.setdefault(level(text), text)
    answered = preview.answers.words.get(name, {})
    for word, count in counts.most_common():
        if word not in answered:
            yield Question("word", column, name, (), word=spelled[word], count=count)
