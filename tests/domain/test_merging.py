"""What becomes of a field when sheet and partner meet."""

from datetime import date

import pytest

from prmdesk.domain.merging import Policy, at, joined_text, settled

FILL, OVERWRITE, KEEP, NEWEST = Policy.FILL, Policy.OVERWRITE, Policy.KEEP, Policy.NEWEST
MAY, JUNE = date(2026, 5, 31), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("policy", "known", "given", "result"),
    [
        (FILL, "", "Ulm", "Ulm"),
        (FILL, None, 5, 5),
        (FILL, "Bonn", "Ulm", "Bonn"),
        (FILL, ("a",), ("b", "a"), ("a", "b")),
        (OVERWRITE, "Bonn", "Ulm", "Ulm"),
        (OVERWRITE, ("a",), ("b",), ("b",)),
        (KEEP, "", "Ulm", ""),
        (KEEP, "Bonn", "Ulm", "Bonn"),
    ],
)
def test_the_policy_decides(policy: Policy, known: object, given: object, result: object) -> None:
    assert settled(policy, known, given) == result


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize("nothing", [None, "", ()])
def test_nothing_never_overwrites(policy: Policy, nothing: object) -> None:
    assert settled(policy, "Bonn", nothing) == "Bonn"


def test_a_default_counts_as_empty() -> None:
    assert settled(FILL, "identify", "grow", blank="identify") == "grow"
    assert settled(FILL, 0.0, 50.0) == 0.0


@pytest.mark.parametrize(
    ("given_on", "known_on", "result"),
    [
        (JUNE, MAY, OVERWRITE),
        (MAY, JUNE, FILL),
        (MAY, MAY, FILL),
        (None, MAY, FILL),
        (None, None, FILL),
        (MAY, None, OVERWRITE),
    ],
)
def test_the_newest_value_wins_only_where_the_row_is_newer(
    given_on: date | None, known_on: date | None, result: Policy
) -> None:
    assert at(NEWEST, given_on, known_on) is result


@pytest.mark.parametrize("policy", [FILL, OVERWRITE, KEEP])
def test_other_policies_do_not_look_at_the_day(policy: Policy) -> None:
    assert at(policy, JUNE, MAY) is policy


def test_two_texts_say_each_thing_once() -> None:
    assert joined_text("Fair", "Golf") == "Fair\nGolf"
    assert joined_text("Fair\nGolf", "Golf") == "Fair\nGolf"
    assert joined_text("Fair", "Fair\nGolf") == "Fair\nGolf"
    assert joined_text("", "Golf") == joined_text("Golf", "") == "Golf"
