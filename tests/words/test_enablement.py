"""Coverage and due days in words."""

from datetime import date, timedelta

from prmdesk.domain.enablement import Coverage, Due, Knowledge
from prmdesk.domain.partners import Role
from prmdesk.domain.topics import TopicGap
from prmdesk.domain.training import Course
from prmdesk.words import enablement as told

TODAY = date(2026, 11, 24)


def test_figures_stand_with_a_mark_and_without_a_course_no_figure_stands() -> None:
    def text(needed: int, trained: int | None) -> str:
        return told.cover_text(Coverage(1, Role.SALES, needed, 9, trained, trained))

    assert [text(4, 3), text(2, 3), text(2, 0), text(2, None), text(0, 1), text(0, None)] == [
        "◐ 3 of 4 · 75 %", "● 3 of 2 · 150 %", "○ 0 of 2 · 0 %", "no course", "1 trained",
        "not needed",
    ]  # fmt: skip


def test_nothing_is_said_of_the_past_where_nobody_is_needed_and_nobody_ever_was() -> None:
    def text(needed: int, ever: int) -> str:
        return told.ever_text(Coverage(1, Role.SALES, needed, 9, 0, ever))

    assert [text(0, 0), text(0, 1), text(2, 0)] == ["", "ever 1", "ever 0"]


def test_the_last_day_is_still_a_day_on_which_it_is_current() -> None:
    def text(due: date | None) -> str:
        return told.due_text(Due(1, 1, 1, "Anja", "Pitch", "Acme", due=due), TODAY)

    assert [text(None), text(TODAY + timedelta(1)), text(TODAY), text(TODAY - timedelta(1))] == [
        "Never trained", "Due in 1 day", "Last day today", "Overdue since 24 Nov 2026",
    ]  # fmt: skip
    known = Knowledge(Course(1, "Pitch"), TODAY, TODAY)
    assert told.known_text(known, TODAY) == "Current"
    assert told.known_text(known, TODAY + timedelta(1)) == "Not current since 25 Nov 2026"


def test_each_gap_of_the_topic_is_a_sentence() -> None:
    gaps = (
        TopicGap("Cloud", True, True),
        TopicGap("Cloud", True, False),
        TopicGap("Cloud", False, True),
    )
    assert len({told.gap_text(gap) for gap in gaps}) == 3
