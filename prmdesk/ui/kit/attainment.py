"""How an attainment looks: in words, with a colour that only helps."""

from prmdesk.domain.figures import Attainment

LOOKS = {
    Attainment.ON_TRACK: "good",
    Attainment.AT_RISK: "warning",
    Attainment.OFF_TRACK: "late",
    Attainment.NO_DATA: "muted",
}
"""The look of a label that tells an attainment."""
