"""Numbers on screen: shown without needless zeros, read as people write them."""

from decimal import Decimal

from prmdesk.domain import values
from prmdesk.words.amounts import amount


def number_text(number: Decimal, *, grouped: bool = True) -> str:
    """A number without needless zeros: 1,234.5."""
    plain = f"{number:,f}" if grouped else f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def figure_text(number: Decimal | None, unit: str) -> str:
    """A figure of a plan with its unit, to cents; a dash where there is none."""
    return "—" if number is None else f"{amount(number)} {unit}".strip()


def read_number(text: str) -> Decimal | None:
    """The number in ``text``, 1.234,50 or 1,234.50, None when empty; ``ValueError`` for no number.

    One sign with three digits behind it groups thousands, as ``number_text`` shows them.
    """
    if not text.strip():
        return None
    ways = values.decimals_left([text])
    number = values.amount(text, ways[0] if ways else None)
    if number is None:
        raise ValueError(text)
    return number
