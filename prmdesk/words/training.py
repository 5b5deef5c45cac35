"""What the codes of training and enablement are called."""

from enum import StrEnum

from prmdesk.domain.enablement import Cover
from prmdesk.domain.invitees import Fit
from prmdesk.domain.training import AttendanceResult, Mode, NewsKind, SessionState
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Mode.ONLINE, N_("Online")),
    (Mode.IN_PERSON, N_("In person")),
    (SessionState.PLANNED, N_("To come")),
    (SessionState.HELD, N_("Held")),
    (SessionState.CANCELLED, N_("Cancelled")),
    (AttendanceResult.INVITED, N_("Invited")),
    (AttendanceResult.ATTENDED, N_("Attended")),
    (AttendanceResult.PASSED, N_("Passed")),
    (AttendanceResult.FAILED, N_("Did not pass")),
    (AttendanceResult.ABSENT, N_("Absent")),
    (NewsKind.SOLUTION, N_("New solution")),
    (NewsKind.MARKETING, N_("New marketing")),
    (NewsKind.PRICE, N_("New prices")),
    (NewsKind.OTHER, N_("Other news")),
    (Cover.ENOUGH, N_("Enough trained")),
    (Cover.PART, N_("Some trained")),
    (Cover.NONE, N_("Nobody trained")),
    (Cover.NO_COURSE, N_("No course")),
    (Cover.NOT_NEEDED, N_("Nobody needed")),
    (Fit.LACKS, N_("Need this course")),
    (Fit.CURRENT, N_("Are current in it")),
    (Fit.OTHER, N_("Everybody else")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
