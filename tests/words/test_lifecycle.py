"""Every criterion and every stage has words, the user's own before ours."""

import json

import pytest

from prmdesk import i18n, paths, words
from prmdesk.domain.lifecycle import Criterion, Fact
from prmdesk.domain.partners import Stage
from prmdesk.words.lifecycle import call_stages, criterion_name, source

KEYS = [
    (stage, key)
    for stage, keys in json.loads(paths.resource("templates/lifecycle.json").read_text()).items()
    for key in keys
]


@pytest.mark.parametrize(("stage", "key"), KEYS)
def test_each_default_criterion_has_words(stage: str, key: str) -> None:
    assert criterion_name(Criterion(1, Stage(stage), key)) not in ("", key)


def test_each_fact_is_asked_for_and_says_where_it_is_known_from() -> None:
    assert {fact.value for fact in Fact} <= {key for _stage, key in KEYS}
    assert all(source(fact).startswith("Known from: ") for fact in Fact)


def test_the_words_of_the_user_win() -> None:
    assert criterion_name(Criterion(1, Stage.RECRUIT, "agreement", "Signed")) == "Signed"
    assert criterion_name(Criterion(1, Stage.RECRUIT, "unheard_of")) == "unheard_of"


def test_a_workspace_calls_its_stages_as_it_likes_whatever_the_language() -> None:
    call_stages({"recruit": "Signing up"})
    assert words.name(Stage.RECRUIT) == "Signing up"
    assert words.name(Stage.GROW) == "Growing"
    i18n.use("zh")
    assert words.name(Stage.RECRUIT) == "Signing up"
