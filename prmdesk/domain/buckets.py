"""The decision sheets of the three buckets: buy or build, direct or not, whose word (R10-R12)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from prmdesk.domain.partners import Bucket


@dataclass(frozen=True, slots=True)
class BucketSheet:
    """What speaks for which answer to the question of a bucket, and what a person decided.

    ``ratings`` are 1-5 by criterion. ``segment`` is the group of customers that it is about, blank
    for all. ``facts`` holds what only this bucket asks for, by name.
    """

    id: int
    partner_id: int
    bucket: Bucket
    segment: str = ""
    ratings: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    decision: str = ""
    reason: str = ""
    decided_on: date | None = None
