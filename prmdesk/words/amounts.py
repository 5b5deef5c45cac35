"""Figures as people write them: whole, or short where there is little room."""

from decimal import ROUND_HALF_UP, Decimal

from prmdesk.i18n import language

_UNITS = {
    "en": ((Decimal(10**9), "bn"), (Decimal(10**6), "M"), (Decimal(10**3), "k")),
    "zh": ((Decimal(10**8), "亿"), (Decimal(10**4), "万")),
}


def amount(value: Decimal | None) -> str:
    """A figure to the cent, half away from zero as spreadsheets round, with its thousands grouped
    and no idle zeros; a dash when it is not known."""
    if value is None:
        return "–"
    whole = value.quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    return f"{whole:,f}"


def short_amount(value: Decimal | None, digits: int = 3) -> str:
    """A figure in about so many digits and a unit: 1.25M, 130k, 12.5万."""
    if value is None:
        return "–"
    for unit, sign in _UNITS.get(language(), _UNITS["en"]):
        if abs(value) >= unit:
            return _rounded(value / unit, digits) + sign
    return _rounded(value, digits)


def _rounded(value: Decimal, digits: int) -> str:
    places = max(0, digits - 1 - max(value.adjusted(), 0)) if value else 0
    return f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP).normalize():,f}"
