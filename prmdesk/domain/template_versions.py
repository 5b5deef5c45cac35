"""A template as it was, so that a newer one can be merged into what was started from it (R61)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """The steps of a template in one of its earlier versions, as JSON in ``content``.

    ``checklist_id`` is the template, ``until`` the day a newer version took its place.
    """

    id: int
    checklist_id: int
    version: int
    until: date
    content: str = "[]"
