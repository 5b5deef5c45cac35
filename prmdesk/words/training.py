"""What the codes of training and enablement are called."""

from enum import StrEnum

from prmdesk.domain.training import AttendanceResult, Mode, NewsKind, SessionState
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Mode.ONLINE, N_("Online")),
    (Mode.IN_PERSON, N_("In person")),
    (SessionState.PLANNED, N_("Planned")),
    (SessionState.HELD, N_("Held")),
    (SessionState.CANCELLED, N_("Cancelled")),
    (AttendanceResult.INVITED, N_("Invited")),
    (AttendanceResult.ATTENDED, N_("Attended")),
    (AttendanceResult.PASSED, N_("Passed")),
    (AttendanceResult.FAILED, N_("Failed")),
    (AttendanceResult.ABSENT, N_("Absent")),
    (NewsKind.SOLUTION, N_("New solution")),
    (NewsKind.MARKETING, N_("New marketing")),
    (NewsKind.PRICE, N_("New prices")),
    (NewsKind.OTHER, N_("Other news")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
