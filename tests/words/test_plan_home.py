"""Each verdict that needs a word has one, and its places are filled."""

import string

from prmdesk.domain.plan_diff import Verdict
from prmdesk.words.plan_home import REASONS


def test_every_key_is_a_verdict_or_a_doubt() -> None:
    verdicts = {key.partition(".")[0] for key in REASONS}
    assert verdicts <= {verdict.value for verdict in Verdict} | {"share", "month"}


def test_what_cannot_be_taken_or_was_not_seen_has_a_sentence() -> None:
    told = {key.partition(".")[0] for key in REASONS}
    assert {verdict.value for verdict in Verdict} - told == {"same", "take"}


def test_sentences_ask_for_nothing_but_what_they_are_given() -> None:
    for text in REASONS.values():
        names = {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}
        assert names <= {"theirs", "choices"}, text
