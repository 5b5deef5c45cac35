"""What will become of a record: its word, its shape, its colour."""

from prmdesk.i18n import N_, _
from prmdesk.services.import_check import Status
from prmdesk.ui.kit import theme

_WORDS = {
    Status.NEW: N_("New"),
    Status.UPDATE: N_("Update"),
    Status.UNCHANGED: N_("Unchanged"),
    Status.MAYBE: N_("Maybe known"),
    Status.PROBLEM: N_("Problem"),
    Status.LEFT_OUT: N_("Left out"),
}
_SIGNS = {
    Status.NEW: "plus",
    Status.UPDATE: "pencil",
    Status.UNCHANGED: "check",
    Status.MAYBE: "circle-help",
    Status.PROBLEM: "triangle-alert",
    Status.LEFT_OUT: "x",
}


def word(status: Status) -> str:
    """The name of ``status``."""
    return _(_WORDS[status])


def sign(status: Status) -> tuple[str, str]:
    """The drawing for ``status`` and its colour; it never stands without the word."""
    c = theme.colours()
    colours = {
        Status.NEW: c.good,
        Status.UPDATE: c.accent,
        Status.MAYBE: c.warning,
        Status.PROBLEM: c.late,
    }
    return _SIGNS[status], colours.get(status, c.muted)
