"""What the ways in which a pool is counted are called."""

from enum import StrEnum

from prmdesk.domain.resources import Measure
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Measure.TIME, N_("Hours")),
    (Measure.DAYS, N_("Days")),
    (Measure.MONEY, N_("Money")),
    (Measure.PIECES, N_("Pieces")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
