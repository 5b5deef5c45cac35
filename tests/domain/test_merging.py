"""What becomes of a field when sheet and partner meet."""

import pytest

from prmdesk.domain.merging import Policy, settled

FILL, OVERWRITE, KEEP = Policy.FILL, Policy.OVERWRITE, Policy.KEEP


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
