"""Days and months as people read them."""

from datetime import date

from prmdesk.i18n import language

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date) -> str:
    """A day as people read it: 24 Nov 2026, in Chinese 2026-11-24."""
    if language() == "zh":
        return when.isoformat()
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def month(when: date) -> str:
    """The month of a day as people read it: Nov 2026, in Chinese 2026-11."""
    return f"{when:%Y-%m}" if language() == "zh" else f"{_MONTHS[when.month - 1]} {when.year}"
