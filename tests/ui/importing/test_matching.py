"""Matching a sheet as before, and keeping how it is matched."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.merging import Policy
from prmdesk.domain.values import Order
from prmdesk.errors import Problem
from prmdesk.services import presets
from prmdesk.storage.database import Database
from prmdesk.ui.importing.draft import Draft


def refuse(problems: tuple[Problem, ...]) -> None:
    pytest.fail(problems[0].text)


@pytest.fixture
def matched(draft: Draft, qtbot: QtBot, sheet: Path) -> Draft:
    """A sheet that two answers were given about."""
    draft.take_file(sheet)
    qtbot.waitUntil(lambda: not draft.desk.working)
    draft.answer_field(5, "our_owner")
    draft.answer_order(4, Order.DAY_FIRST)
    draft.choose_policy(Policy.OVERWRITE)
    return draft


def again(draft: Draft, qtbot: QtBot, sheet: Path) -> None:
    draft.take_file(sheet)
    qtbot.waitUntil(lambda: not draft.desk.working)


def test_a_known_layout_is_matched_as_before_by_itself(
    matched: Draft, qtbot: QtBot, sheet: Path
) -> None:
    assert matched.save_matching("Portal", refuse)
    again(matched, qtbot, sheet)
    assert matched.recalled is not None
    assert matched.recalled.preset.name == "Portal"
    assert (matched.field_of(5), matched.answers.orders) == ("our_owner", {4: Order.DAY_FIRST})
    assert matched.decisions.policy is Policy.OVERWRITE


def test_starting_afresh_forgets_the_answers_but_no_correction(
    matched: Draft, qtbot: QtBot, sheet: Path
) -> None:
    matched.save_matching("Portal", refuse)
    matched.correct(2, 0, "Acme Ltd")
    matched.leave_out(3)
    qtbot.waitUntil(lambda: not matched.desk.working)
    matched.use(None)
    assert (matched.recalled, matched.open_columns()) == (None, [5])
    assert matched.answers.corrections == {(2, 0): "Acme Ltd"}
    assert matched.decisions.left_out == {3}
    assert matched.decisions.policy is Policy.FILL


def test_another_matching_can_be_used(matched: Draft, db: Database) -> None:
    matched.save_matching("One", refuse)
    matched.answer_field(5, "")
    matched.save_matching("Two", refuse)
    one = presets.named(db, "One")
    matched.use(one)
    assert matched.field_of(5) == "our_owner"
    assert matched.recalled is not None
    assert matched.recalled.preset == one


def test_a_new_name_is_shown_where_the_matching_is(matched: Draft, db: Database) -> None:
    matched.save_matching("Portal", refuse)
    assert matched.kept is not None
    assert matched.rename_matching(matched.kept, "Reseller portal", refuse)
    assert matched.recalled is not None
    assert (matched.kept.name, matched.recalled.preset.name) == ("Reseller portal",) * 2
    matched.delete_matching(matched.kept)
    assert matched.recalled is None
    assert matched.field_of(5) == "our_owner"
    assert presets.every(db) == []


def test_a_name_that_cannot_be_is_refused(matched: Draft) -> None:
    told: list[str] = []
    assert not matched.save_matching(" ", lambda problems: told.append(problems[0].text))
    assert told == ["A matching needs a name."]
    assert matched.recalled is None
