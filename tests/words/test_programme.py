"""Scorecards and talking points in words: no two codes of a kind are called the same."""

from collections import Counter

import pytest

from prmdesk import words
from prmdesk.domain.metrics import Group, Metric, PartnerType
from prmdesk.domain.pitch import Question, Talk


@pytest.mark.parametrize("kind", [Group, Metric, PartnerType, Question, Talk])
def test_no_two_are_called_the_same(kind: type[Group]) -> None:
    assert max(Counter(map(words.name, kind)).values()) == 1
