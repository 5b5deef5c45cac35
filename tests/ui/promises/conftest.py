"""A partner, promises both ways and frictions."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.frictions import Friction, Theme
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner
from prmdesk.domain.promises import Promise
from prmdesk.services import frictions, partners, promises
from prmdesk.storage.database import Database

Give = Callable[..., int]
Hurt = Callable[..., int]


@pytest.fixture
def acme(db: Database, today: date) -> int:
    db.who = "Robin Weber"
    return partners.add_partner(db, Partner(0, "Acme"), today)


@pytest.fixture
def give(db: Database, today: date, acme: int) -> Give:
    """Notes a promise made 30 days ago, due so many days from today."""

    def made(text: str, due: int | None = None, side: Side = Side.US, owner: str = "") -> int:
        day = None if due is None else today + timedelta(due)
        made_on = today - timedelta(30)
        key = promises.save(db, Promise(0, acme, side, text, made_on, day, owner))
        QApplication.processEvents()
        return key

    return made


@pytest.fixture
def hurt(db: Database, today: date, acme: int) -> Hurt:
    """Notes a friction of so many days ago."""

    def made(text: str, ago: int, theme: Theme = Theme.OTHER) -> int:
        key = frictions.save(db, Friction(0, acme, today - timedelta(ago), text, theme))
        QApplication.processEvents()
        return key

    return made
