"""What the codes of people, promises, frictions and the journey map are called."""

from enum import StrEnum

from prmdesk.domain.frictions import Theme
from prmdesk.domain.journey_map import Part
from prmdesk.domain.people import Alarm
from prmdesk.domain.promises import PromiseState, Standing
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Alarm.CHAMPION_LEFT, N_("A champion left")),
    (Alarm.SINGLE_THREAD, N_("All hangs on one person")),
    (Alarm.NO_TOUCH, N_("No touch")),
    (Alarm.NO_SPONSOR, N_("No sponsor")),
    (Alarm.NO_TECHNICAL, N_("No technical contact")),
    (PromiseState.OPEN, N_("Outstanding")),
    (PromiseState.KEPT, N_("Kept")),
    (PromiseState.BROKEN, N_("Broken")),
    (PromiseState.WITHDRAWN, N_("Withdrawn")),
    (Standing.LATE, N_("Late")),
    (Standing.RUNNING, N_("Outstanding")),
    (Standing.KEPT, N_("Kept")),
    (Standing.KEPT_LATE, N_("Kept late")),
    (Standing.BROKEN, N_("Broken")),
    (Standing.WITHDRAWN, N_("Withdrawn")),
    (Part.EFFORT, N_("the effort")),
    (Part.WAIT, N_("the waiting")),
    (Part.MOOD_PARTNER, N_("the mood as they say")),
    (Part.MOOD_US, N_("the mood as we think")),
    (Theme.OTHER, N_("Other")),
    (Theme.ONBOARDING, N_("Onboarding")),
    (Theme.ANSWERS, N_("Answers")),
    (Theme.QUOTING, N_("Quoting")),
    (Theme.DEALS, N_("Deal protection")),
    (Theme.PAYMENTS, N_("Payments")),
    (Theme.CONTENT, N_("Content")),
    (Theme.TRAINING, N_("Training")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
