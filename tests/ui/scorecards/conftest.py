"""Two partners: one of which much is known, one of which next to nothing is."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import Bucket, Partner
from prmdesk.services import partners, workspace
from prmdesk.storage.database import Database

ONLY_CONTACT = {
    "reseller.results": 0.0,
    "reseller.pipeline": 0.0,
    "reseller.capability": 0.0,
    "reseller.engagement": 100.0,
    "reseller.engagement.plan": 0.0,
    "reseller.engagement.on_time": 0.0,
    "reseller.engagement.contact": 100.0,
}
"""Weights by which a reseller is scored by its last touch alone: all of it is known."""


@pytest.fixture
def acme(db: Database, today: date) -> int:
    """A Silver reseller that scores 78.9: it was added 30 days ago, of 90 to 14."""
    draft = Partner(
        0, "Acme", buckets=(Bucket.DISTRIBUTOR,), tier="Silver",
        created_on=today - timedelta(30),
    )  # fmt: skip
    return partners.add_partner(db, draft, today)


@pytest.fixture
def known(db: Database, acme: int) -> int:
    """Acme, scored by its last touch alone."""
    workspace.change_settings(db, score_weights=ONLY_CONTACT)
    return acme
