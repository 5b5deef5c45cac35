"""A partner with people of two roles, and a course that its sales people need."""

from datetime import date

import pytest

from prmdesk.domain.partners import Contact, Partner, Role
from prmdesk.domain.training import Course
from prmdesk.services import partners, training
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme", products=("Cloud",)), today)


@pytest.fixture
def people(db: Database, acme: int) -> list[tuple[int, int]]:
    """Anja and Ben in sales, Cleo in technical: pairs of partner and contact."""
    drafts = (("Anja", Role.SALES), ("Ben", Role.SALES), ("Cleo", Role.TECHNICAL))
    return [
        (acme, partners.save_contact(db, Contact(0, acme, name, role=role)))
        for name, role in drafts
    ]


@pytest.fixture
def pitch(db: Database) -> int:
    draft = Course(0, "Pitch", "Cloud", (Role.SALES,), minutes=90, refresh_months=12)
    return training.save_course(db, draft)
