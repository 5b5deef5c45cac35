"""What the codes of promises and frictions are called."""

from enum import StrEnum

from prmdesk.domain.frictions import Theme
from prmdesk.domain.promises import PromiseState
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (PromiseState.OPEN, N_("Open")),
    (PromiseState.KEPT, N_("Kept")),
    (PromiseState.BROKEN, N_("Broken")),
    (PromiseState.WITHDRAWN, N_("Withdrawn")),
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
