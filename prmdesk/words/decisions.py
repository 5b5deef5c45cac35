"""What the codes of the decisions log are called."""

from enum import StrEnum

from prmdesk.domain.decisions import Looked, Origin, Verdict
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Verdict.RAISE, N_("Raise")),
    (Verdict.KEEP, N_("Keep")),
    (Verdict.CUT, N_("Cut")),
    (Verdict.EXIT, N_("End")),
    (Origin.HAND, N_("Decided by a person")),
    (Origin.PLAN, N_("Noted when less was planned")),
    (Origin.SHIFT, N_("Noted when resources were shifted")),
    (Looked.DUE, N_("Review due")),
    (Looked.WAITING, N_("Review to come")),
    (Looked.REVIEWED, N_("Reviewed")),
    (Looked.UNPLANNED, N_("No review planned")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
