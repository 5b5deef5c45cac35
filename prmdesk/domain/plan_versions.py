"""The plan as it was at a time: each time it was agreed, and each time it left the building."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """The plan as both sides agreed it; ``number`` counts from 1, ``content`` is JSON.

    ``reason`` says why it was amended, "" for the first (R71).
    """

    id: int
    plan_id: int
    number: int
    agreed_on: date
    reason: str = ""
    content: str = "{}"


@dataclass(frozen=True, slots=True)
class Sending:
    """The plan as it went out in a workbook: what comes home is compared with it (D4).

    ``digest`` is the fingerprint of ``content`` (JSON) and stands in the workbook.
    """

    id: int
    plan_id: int
    digest: str
    sent_on: date
    file_name: str = ""
    language: str = "en"
    content: str = "{}"
