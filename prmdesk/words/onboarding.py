"""What the codes of onboarding are called."""

from enum import StrEnum

from prmdesk.domain.gates import GateState, GateVerdict
from prmdesk.domain.onboarding import First, Outcome, Part, Response, Side, StepKind
from prmdesk.domain.own_steps import Differs
from prmdesk.domain.template_diff import DiffKind, Doubt
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (StepKind.TASK, N_("Task")),
    (StepKind.SYSTEM, N_("Systems")),
    (StepKind.PEOPLE, N_("People")),
    (StepKind.TRAINING, N_("Training")),
    (StepKind.DOCUMENT, N_("Document")),
    (StepKind.MILESTONE, N_("Milestone")),
    (Part.PROCESS, N_("Process")),
    (Part.SYSTEMS, N_("Systems")),
    (Part.PEOPLE, N_("People")),
    (Side.US, N_("Us")),
    (Side.PARTNER, N_("Partner")),
    (Side.BOTH, N_("Both")),
    (Response.FAST, N_("Fast")),
    (Response.FINE, N_("Fine")),
    (Response.SLOW, N_("Slow")),
    (Response.STUCK, N_("Stuck")),
    (Response.COMPLAINED, N_("Complained")),
    (First.TRAINING, N_("First training")),
    (First.ACCOUNT, N_("First account named")),
    (First.OPPORTUNITY, N_("First opportunity")),
    (First.DEAL, N_("First deal")),
    (Outcome.RUNNING, N_("Under way")),
    (Outcome.GRADUATED, N_("Graduated")),
    (Outcome.STOPPED, N_("Stopped")),
    (Differs.OWN, N_("only for this partner")),
    (Differs.MOVED, N_("moved for this partner")),
    (GateState.AHEAD, N_("ahead")),
    (GateState.DUE, N_("due")),
    (GateState.LATE, N_("late")),
    (GateState.PASSED, N_("passed")),
    (GateState.WAIVED, N_("passed with open criteria")),
    (GateState.NOT_REACHED, N_("not reached")),
    (DiffKind.ADDED, N_("Added")),
    (DiffKind.REMOVED, N_("Removed")),
    (DiffKind.RENAMED, N_("Renamed")),
    (DiffKind.CHANGED, N_("Changed")),
    (DiffKind.MOVED, N_("Moved")),
    (Doubt.OWN, N_("their own change")),
    (Doubt.DONE, N_("done already")),
    (GateVerdict.PASS, N_("Passed")),
    (GateVerdict.EXTEND, N_("Extended")),
    (GateVerdict.GRADUATE, N_("Graduated")),
    (GateVerdict.STOP, N_("Stopped")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
