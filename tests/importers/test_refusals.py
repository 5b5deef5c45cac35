"""Each refusal is a whole sentence with advice."""

import pytest

from prmdesk.importers.refusals import SENTENCES, WARNINGS, Why, unreadable


@pytest.mark.parametrize("why", Why)
def test_each_reason_has_a_sentence(why: Why) -> None:
    assert str(unreadable(why)) == SENTENCES[why]
    assert SENTENCES[why].endswith(".")


def test_warnings_are_sentences_too() -> None:
    assert all(text.endswith(".") for text in WARNINGS.values())
