"""Each refusal is a whole sentence with advice."""

import pytest

from prmdesk.importers.grid import Book
from prmdesk.importers.refusals import SENTENCES, WARNINGS, Why, unreadable, warnings_of


@pytest.mark.parametrize("why", Why)
def test_each_reason_has_a_sentence(why: Why) -> None:
    assert str(unreadable(why)) == SENTENCES[why]
    assert SENTENCES[why].endswith(".")


def test_warnings_are_sentences_too() -> None:
    assert all(text.endswith(".") for text in WARNINGS.values())


def test_counts_that_differ_are_told_with_both() -> None:
    book = Book((), warnings=("encoding",), counts_differ=(1, 3))
    told = warnings_of(book)
    assert told[0] == WARNINGS["encoding"]
    assert "1 were read, 3 were counted" in told[1]
    assert warnings_of(Book(())) == []
