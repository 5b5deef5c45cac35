"""Who knows whom, and which partners hang on too few people (R29, D14)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """That one of us (``colleague``, a name) knows a contact, and how well (1-5, None unsaid)."""

    id: int
    partner_id: int
    contact_id: int
    colleague: str
    strength: int | None = None
    note: str = ""
