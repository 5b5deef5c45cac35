"""What the codes of the 90-day test are called."""

from enum import StrEnum

from prmdesk.domain.trials import Better, Result, Urgency
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Result.OPEN, N_("Under way")),
    (Result.DELIVERED, N_("Delivered")),
    (Result.FAILED, N_("Failed")),
    (Urgency.OVERDUE, N_("Overdue")),
    (Urgency.DUE, N_("Due soon")),
    (Urgency.RUNNING, N_("Under way")),
    (Urgency.CLOSED, N_("Finished")),
    (Better.UNKNOWN, N_("Too few to say")),
    (Better.ALIKE, N_("Both predict equally well.")),
    (Better.SCORE, N_("The score predicts better.")),
    (Better.TEST, N_("The 90-day test predicts better.")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
