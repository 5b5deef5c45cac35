"""Steps in words: tips, and what a screen reader hears."""

from dataclasses import replace
from datetime import date

from prmdesk.domain.onboarding import Step, StepKind
from prmdesk.ui.onboarding.columns import Column, Facts
from prmdesk.ui.onboarding.telling import spoken, tip_text

START, TODAY = date(2026, 11, 2), date(2026, 11, 24)
RUNNING = Facts(False, START, TODAY)
STEP = Step(1, 1, None, 0, "Kickoff", StepKind.PEOPLE, day=20, note="Bring the plan")


def test_a_screen_reader_hears_how_the_step_stands() -> None:
    assert spoken(STEP, Column.TITLE, "not done", RUNNING) == (
        "Kickoff, not done, 2 days late, People"
    )
    assert spoken(STEP, Column.NOTE, "not done", RUNNING) == "Note: Bring the plan"
    assert spoken(STEP, Column.OWNER, "not done", RUNNING) == ""
    assert spoken(STEP, Column.DONE, "not done", RUNNING) == "not done"


def test_tips_hold_what_cells_cut() -> None:
    assert tip_text(STEP, Column.DUE, RUNNING) == "22 Nov 2026"
    done = replace(STEP, done_on=date(2026, 11, 20))
    assert tip_text(done, Column.DUE, RUNNING) == "Done 20 Nov 2026"
    assert tip_text(STEP, Column.TITLE, RUNNING) == "Kickoff\nBring the plan"
    assert tip_text(replace(STEP, is_exit=True), Column.EXIT, RUNNING)


def test_what_holds_a_step_up_is_heard_and_stands_in_its_tip() -> None:
    held = replace(RUNNING, waits_for="Sign")
    assert spoken(STEP, Column.TITLE, "not done", held).endswith("People, waits for Sign")
    assert tip_text(STEP, Column.TITLE, held) == "Kickoff\nwaits for Sign\nBring the plan"
