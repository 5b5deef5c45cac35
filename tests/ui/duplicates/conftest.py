"""A desk with duplicates, and their page on screen."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Contact, Partner
from prmdesk.services import partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.duplicates.page import DuplicatesPage
from tests.conftest import TODAY
from tests.ui.conftest import Show

Add = Callable[..., int]


@pytest.fixture
def add(db: Database) -> Add:
    """Adds a partner, with the people named ``people``."""

    def added(name: str, *people: str, **values: Any) -> int:
        key = partners.add_partner(db, Partner(0, name, **values), TODAY)
        for person in people:
            partners.save_contact(db, Contact(0, key, person))
        return key

    return added


@pytest.fixture
def acme(add: Add) -> tuple[int, int]:
    """Two of the same tax id: the first knows more, the second has a website and other people."""
    first = add(
        "Acme GmbH", "Anja Vogel", tax_id="DE1", city="Ulm", tier="Gold", region="South",
        industry="Steel",
    )  # fmt: skip
    second = add(
        "Acme", "Anja Vogel", "Jo Bauer", tax_id="DE1", city="Bonn", website="acme.example"
    )
    return first, second


@pytest.fixture
def settled(desk: Desk, qtbot: QtBot) -> Callable[[], None]:
    """Waits until the worker has found what it looks for."""

    def settle() -> None:
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not desk.working)
        QApplication.processEvents()

    return settle


@pytest.fixture
def page(desk: Desk, shown: Show, settled: Callable[[], None]) -> Iterator[DuplicatesPage]:
    """The page, with whatever pairs there are."""
    made = DuplicatesPage(desk)
    holder = QWidget()
    for tool in made.tools():
        tool.setParent(holder)
    shown(made)
    settled()
    yield made
    settled()
    holder.deleteLater()
