"""Values of fields as people read them: names of stages and countries instead of codes."""

from prmdesk import words
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.i18n import _
from prmdesk.importers import cells
from prmdesk.importers.cells import Value
from prmdesk.importers.fields import Kind, field


def text(name: str, value: Value) -> str:
    """``value`` of the field ``name`` in the language spoken now."""
    if not value:
        return "0" if value == 0.0 else ""
    kind = field(name).kind
    if kind is Kind.STAGE:
        return words.name(Stage(str(value)))
    if kind is Kind.QUADRANT:
        return words.name(Quadrant(str(value)))
    if kind is Kind.COUNTRY:
        return words.country_name(str(value))
    if kind is Kind.BUCKET and isinstance(value, tuple):
        return _(", ").join(words.name(Bucket(str(code))) for code in value)
    return cells.shown(value)
