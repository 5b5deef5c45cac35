"""What is said of the cells of a plan workbook that came home and are not simply taken over."""

from enum import StrEnum

from prmdesk.domain.plan_diff import Verdict
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Verdict.SAME, N_("Both changed it alike")),
    (Verdict.TAKE, N_("They changed it")),
    (Verdict.CONFLICT, N_("Conflict")),
    (Verdict.CONFIRM, N_("To be confirmed")),
    (Verdict.NEW, N_("New at theirs")),
    (Verdict.REMOVED, N_("Missing at theirs")),
    (Verdict.ASK, N_("Which row is it?")),
    (Verdict.UNREADABLE, N_("Cannot be read")),
    (Verdict.INVALID, N_("May not be")),
    (Verdict.COMPUTED, N_("Written over a formula")),
    (Verdict.LOCKED, N_("Agreed or closed")),
    (Verdict.OURS, N_("Kept elsewhere")),
)
"""The names of the verdicts, which ``words.name`` gives in the current language."""

REASONS: dict[str, str] = {
    "unreadable.number": N_("“{theirs}” is no number."),
    "unreadable.whole": N_("“{theirs}” is no whole number."),
    "unreadable.which_number": N_(
        "“{theirs}” may be a thousand or a fraction. Write it without a separator."
    ),
    "unreadable.date": N_("“{theirs}” is no day. Write it like 2026-03-31."),
    "unreadable.which_date": N_("“{theirs}” may be two different days. Write it like 2026-03-31."),
    "unreadable.word": N_("“{theirs}” is none of the words that may stand here: {choices}."),
    "unreadable.empty": N_("This was emptied, but cannot be without a value."),
    "unreadable.formula": N_(
        "A formula without a result stands here. Ask for the workbook to be saved once in Excel."
    ),
    "computed": N_("A value was written over a formula. It is computed here and not taken over."),
    "locked.agreed": N_("This is agreed with the partner. Amend the plan to change it."),
    "locked.closed": N_("This plan is closed. Reopen it to change it."),
    "ours.step": N_("The steps of the onboarding are set here; what was done can be taken over."),
    "ours.promise": N_("A promise is settled or withdrawn, not deleted by a missing row."),
    "ours.kept": N_("This was noted on its day and stays."),
    "ours.told": N_("The sessions of the course tell this. Record it there."),
    "invalid.no_name": N_("This row has no name. Fill it in by hand if it belongs to the plan."),
    "invalid.no_side": N_("Say who gave the promise: we or the partner."),
    "invalid.too_early": N_("This day lies before the promise was made."),
    "invalid.before_made": N_("This day lies before the promise was made."),
    "invalid.no_onboarding": N_("The partner has no onboarding that a step could be added to."),
    "confirm.no_base": N_("It is not known who changed this since the plan was sent."),
    "confirm.guessed": N_("The heading of this column was changed: see whether it is meant here."),
    "share": N_("This may be meant as a percentage: 0.35 for 35 %."),
    "month": N_("No day of the month is given; the first was taken."),
    "new.copy": N_("A copy of another row."),
    "new.we_removed": N_("You took this row out after you sent the plan; they worked on it."),
    "removed": N_("Their workbook does not have this row any more."),
    "removed.no_base": N_(
        "Their workbook does not have this row; perhaps it was added after you sent the plan."
    ),
    "conflict": N_("Both sides changed this."),
    "ask": N_("It cannot be told which row this is, or whether it is a new one."),
}
"""Sentences by verdict and reason, by reason alone, or by verdict alone; else nothing is said."""
