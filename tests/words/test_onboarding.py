"""Every code of onboarding has a name that people read, and no two of one kind the same."""

from collections import Counter

from prmdesk import words
from prmdesk.domain.onboarding import Part, StepKind
from prmdesk.words.onboarding import NAMES


def test_no_two_codes_of_a_kind_are_called_the_same() -> None:
    counted = Counter((type(code), words.name(code)) for code, _name in NAMES)
    assert [name for name, n in counted.items() if n > 1] == []


def test_the_kinds_of_steps_belong_to_the_three_parts_of_the_notes() -> None:
    parts = {words.name(kind): words.name(kind.part) for kind in StepKind}
    assert parts["Systems"] == "Systems"
    assert parts["People"] == "People"
    assert {parts[kind] for kind in ("Task", "Training", "Document", "Milestone")} == {"Process"}
    assert {kind.part for kind in StepKind} == set(Part)
