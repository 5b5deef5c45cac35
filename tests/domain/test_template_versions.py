"""What is kept of a template is read back as it was."""

from datetime import date

from prmdesk.domain.onboarding import First, Side, Step, StepKind
from prmdesk.domain.template_versions import packed, unpacked

STEPS = [
    Step(1, 9, None, 0, "培训"),
    Step(
        2, 9, 1, 3, "Train", StepKind.TRAINING, Side.BOTH, "Ada", 14, date(2026, 3, 1), True,
        why="So that they know", after_id=1, needs_evidence=True, first=First.TRAINING,
        teaches_customer=True, every_months=12, course_id=4,
    ),
]  # fmt: skip


def test_steps_come_back_as_they_were() -> None:
    assert unpacked(packed(STEPS)) == STEPS
    assert unpacked("[]") == []


def test_little_is_kept_and_what_is_not_known_is_passed_over() -> None:
    assert packed(STEPS[:1]) == (
        '[{"id": 1, "checklist_id": 9, "parent_id": null, "position": 0, "title": "培训"}]'
    )
    later = '[{"id": 1, "checklist_id": 9, "parent_id": null, "position": 0, "title": "A", "x": 1}]'
    assert unpacked(later) == [Step(1, 9, None, 0, "A")]
