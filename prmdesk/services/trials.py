"""The 90-day test: start one, note how it ended, see all, and whether it or the score is right."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from prmdesk import words
from prmdesk.domain.figures import plan_score
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import HIGH_FOR_US
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.domain.trials import (
    ENOUGH,
    Better,
    Case,
    Comparison,
    Result,
    Trial,
    Urgency,
    cases,
    comparison,
    ended_on,
    ends,
    in_order,
    urgency,
)
from prmdesk.errors import Conflict, Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.storage import lines, partners, placements, plans, tables, workspace
from prmdesk.storage import trials as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from prmdesk.words.sheets import percent


def of_partner(db: Database, partner_id: int) -> list[Trial]:
    """The tests of a partner: the open one, then the closed ones, newest first."""
    with db.read() as c:
        return in_order(stored.of_partner(c, partner_id))


def start(
    db: Database, partner_id: int, goal: str, starts_on: date, ends_on: date | None = None
) -> int:
    """Begin a test of a partner with one goal, by default for 90 days (D18); returns its id.

    ``Conflict`` while another one is open, ``Invalid`` without a goal or when it ends before it
    begins.
    """
    trial = Trial(0, partner_id, goal.strip(), starts_on, ends_on or ends(starts_on))
    with db.write(N_("Start 90-day test")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        _check_alone(tx, partner_id)
        _check(trial)
        row = {"partner_id": partner_id, "goal": trial.goal, "starts_on": starts_on}
        return tx.insert(tables.trials, row | {"ends_on": trial.ends_on})


def edit(db: Database, trial_id: int, **values: Any) -> None:
    """Set ``goal``, ``starts_on``, ``ends_on``, ``closed_on`` or ``note`` of a test.

    While it lasts the usual 90 days, its end follows its start.
    """
    with db.write(N_("Edit 90-day test")) as tx:
        was = stored.one(tx.connection, trial_id)
        tx.detail = partners.one(tx.connection, was.partner_id).name
        values = {
            name: value.strip() if isinstance(value, str) else value
            for name, value in values.items()
        }
        if "starts_on" in values and was.ends_on == ends(was.starts_on):
            values = {"ends_on": ends(values["starts_on"])} | values
        _check(replace(was, **values))
        tx.update(tables.trials, trial_id, values)


def set_result(db: Database, trial_id: int, result: Result, on_date: date) -> None:
    """Close a test as delivered or failed ``on_date``, or open it again.

    ``Conflict`` when it is opened while another one is.
    """
    with db.write(_CLOSING[result]) as tx:
        trial = stored.one(tx.connection, trial_id)
        tx.detail = partners.one(tx.connection, trial.partner_id).name
        if result is Result.OPEN:
            _check_alone(tx, trial.partner_id, trial_id)
        closed_on = None if result is Result.OPEN else on_date
        tx.update(tables.trials, trial_id, {"result": result, "closed_on": closed_on})


_CLOSING = {
    Result.OPEN: N_("Open 90-day test again"),
    Result.DELIVERED: N_("Note test as delivered"),
    Result.FAILED: N_("Note test as failed"),
}


def remove(db: Database, trial_id: int) -> None:
    """Delete a test."""
    with db.write(N_("Delete 90-day test")) as tx:
        trial = stored.one(tx.connection, trial_id)
        tx.detail = partners.one(tx.connection, trial.partner_id).name
        tx.delete(tables.trials, trial_id)


def _check(trial: Trial) -> None:
    problems = []
    if not trial.goal:
        problems.append(Problem("goal", _("A test needs a goal that can be seen to be met.")))
    if trial.ends_on < trial.starts_on:
        problems.append(Problem("ends_on", _("A test cannot end before it begins.")))
    if trial.closed_on is not None and trial.closed_on < trial.starts_on:
        problems.append(Problem("closed_on", _("A test cannot be closed before it begins.")))
    if problems:
        raise Invalid(problems)


def _check_alone(tx: Transaction, partner_id: int, trial_id: int = 0) -> None:
    others = [
        trial for trial in stored.of_partner(tx.connection, partner_id) if trial.id != trial_id
    ]
    if any(trial.result is Result.OPEN for trial in others):
        raise Conflict(_("A test is under way. Note how it ended before another begins."))


# All of them


def sheet(db: Database, today: date) -> Sheet:
    """The tests of all partners: those that are overdue or due first, the closed ones last."""
    with db.read() as c:
        found = in_order(stored.every(c))
        shown = lines.of(c, list({trial.partner_id for trial in found}))
    columns = (
        Column(_("Partner")), Column(_("Status")), Column(_("Ends"), Kind.DATE),
        Column(_("Goal")), Column(_("Quadrant"), Kind.QUADRANT), Column(_("Starts"), Kind.DATE),
        Column(_("Closed on"), Kind.DATE), Column(_("Note")),
    )  # fmt: skip
    rows = []
    for trial in found:
        line = shown[trial.partner_id]
        cells = (
            line.name, _status(trial, today), trial.ends_on, trial.goal, line.quadrant,
            trial.starts_on, trial.closed_on, trial.note,
        )  # fmt: skip
        rows.append(Row(cells, trial.partner_id))
    return Sheet(_("90-day tests"), columns, tuple(rows))


def _status(trial: Trial, today: date) -> str:
    how = urgency(trial, today)
    return words.name(trial.result if how is Urgency.CLOSED else how)


# Which predicts better


def compared(db: Database) -> list[Case]:
    """The closed tests by which the score and the test can be compared (D18)."""
    with db.read() as c:
        closed = [trial for trial in stored.every(c) if trial.result is not Result.OPEN]
        mine = {trial.partner_id for trial in closed}
        paths: dict[int, list[Placement]] = defaultdict(list)
        for place in placements.every(c):
            paths[place.partner_id].append(place)
        own = [plan for plan in plans.every(c) if plan.partner_id in mine]
        attained: dict[tuple[int, int], Decimal] = {}
        for whole in plans.whole(c, own):
            if (score := plan_score(whole.targets).score) is not None:
                attained[whole.plan.partner_id, whole.plan.fiscal_year] = score
        return cases(closed, paths, attained, workspace.load(c).fiscal_start)


def comparison_sheet(db: Database) -> Sheet:
    """Each case with what the score and the test said and what came of it; ``note`` sums it up."""
    found = compared(db)
    with db.read() as c:
        shown = lines.of(c, list({case.trial.partner_id for case in found}))
    columns = (
        Column(_("Partner")), Column(_("Goal")), Column(_("Ended on"), Kind.DATE),
        Column(_("Stood in"), Kind.QUADRANT), Column(_("The score said")),
        Column(_("The test said")), Column(_("Plan reached"), Kind.SHARE),
        Column(_("Score was right")), Column(_("Test was right")),
    )  # fmt: skip
    rows = [
        Row((shown[case.trial.partner_id].name, *_case_cells(case)), case.trial.partner_id)
        for case in found
    ]
    title = _("Score or 90-day test")
    return Sheet(title, columns, tuple(rows), comparison_text(comparison(found)))


def _case_cells(case: Case) -> Sequence[Any]:
    invest = case.quadrant in HIGH_FOR_US
    yes, no = _("yes"), _("no")
    return (
        case.trial.goal,
        ended_on(case.trial),
        case.quadrant,
        _("invest") if invest else _("do not invest"),
        words.name(case.trial.result),
        float(case.attained),
        yes if case.score_was_right else no,
        yes if case.test_was_right else no,
    )


def comparison_text(found: Comparison) -> str:
    """Which predicts better, in words, always with how many cases it rests on."""
    if not found.n:
        return _(
            "Nothing to compare yet. A closed test counts when its partner stood in a quadrant on "
            "the day it began and has plan figures for the year in which it ended."
        )
    right = _(
        "The score was right in {k} of {n} ({share} %), the 90-day test in {m} of {n} ({part} %)."
    ).format(
        k=found.score_right, m=found.test_right, n=found.n,
        share=percent(found.score_right / found.n), part=percent(found.test_right / found.n),
    )  # fmt: skip
    if found.better is Better.UNKNOWN:
        return f"{right} " + _("That is too few to say: it takes {n}.").format(n=ENOUGH)
    return f"{right} {words.name(found.better)}"
