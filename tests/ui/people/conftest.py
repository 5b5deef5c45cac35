"""A partner with people, some of whom we know."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import Contact, Partner, Role, Stage
from prmdesk.domain.people import Acquaintance
from prmdesk.services import partners, people
from prmdesk.storage.database import Database


def known(colleague: str, strength: int | None = None, note: str = "") -> Acquaintance:
    return Acquaintance(0, 0, 0, colleague, strength, note)


@pytest.fixture
def acme(db: Database, today: date) -> int:
    """An Orphan whose sponsor left: Anja knows Kim and Robin, Selin nobody, Jo only Kim."""
    draft = Partner(0, "Acme", stage=Stage.GROW, manual_to_partner=20, manual_to_us=80)
    made = partners.add_partner(db, draft, today)
    anja = Contact(0, made, "Anja Vogel", role=Role.SALES, is_main=True)
    people.keep(db, anja, [known("Kim", 4, "from the fair"), known("Robin")])
    people.keep(db, Contact(0, made, "Selin", strength=2), [])
    gone = Contact(0, made, "Jo", role=Role.SPONSOR, left_on=today - timedelta(5))
    people.keep(db, gone, [known("Kim", 1)])
    return made
