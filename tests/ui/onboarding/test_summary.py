"""The line above a checklist."""

from dataclasses import replace
from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Checklist, Outcome, Step
from prmdesk.ui.onboarding.summary import Summary

TODAY = date(2026, 11, 24)
OWN = Checklist(1, 7, "Own", started_on=TODAY - timedelta(40))
STEPS = [Step(1, 1, None, 0, "Sign", day=1), Step(2, 1, None, 1, "Sell", day=90)]


def shown(
    qtbot: QtBot, steps: list[Step], own: Checklist = OWN, *, narrow: bool = False
) -> Summary:
    made = Summary(narrow=narrow)
    qtbot.addWidget(made)
    made.show_steps(own, steps, TODAY, [])
    return made


def test_it_tells_progress_lateness_start_and_finish(qtbot: QtBot) -> None:
    made = shown(qtbot, STEPS)
    assert made.done.text() == "0 of 2 done"
    assert made.late.text() == "1 late"
    assert made.rest.text() == (
        "by up to 39 days: waiting on us 1, on them 0 · started 40 days ago"
        " · expected finish 13 Jan 2027"
    )


def test_nothing_late_is_not_said(qtbot: QtBot) -> None:
    made = shown(qtbot, [replace(STEPS[0], done_on=TODAY), STEPS[1]])
    assert made.late.isHidden()
    assert made.bar.value() == 500


def test_when_all_is_done_it_says_when(qtbot: QtBot) -> None:
    made = shown(qtbot, [replace(step, done_on=TODAY - timedelta(1)) for step in STEPS])
    assert made.rest.text().endswith("finished 23 Nov 2026")


def test_a_start_today_or_to_come(qtbot: QtBot) -> None:
    today = shown(qtbot, STEPS, replace(OWN, started_on=TODAY))
    assert today.rest.text().startswith("started today")
    later = shown(qtbot, STEPS, replace(OWN, started_on=TODAY + timedelta(7)))
    assert later.rest.text().startswith("starts 1 Dec 2026")


def test_once_it_has_ended_nothing_is_late_or_expected(qtbot: QtBot) -> None:
    ended = replace(OWN, ended_on=TODAY, outcome=Outcome.STOPPED)
    made = shown(qtbot, STEPS, ended, narrow=True)
    assert made.late.isHidden()
    assert made.rest.text() == "started 40 days ago"
