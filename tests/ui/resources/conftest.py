"""Three partners among whom 100 own hours are shared, and the page they are on."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import partners, scores
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.page import ResourcesPage
from tests.conftest import TODAY
from tests.ui.conftest import Show
from tests.ui.resources.acting import PLACES, Portfolio


@pytest.fixture
def portfolio(db: Database) -> Portfolio:
    """Acme is Strategic, Bolt an Orphan, Corex a Misfit."""
    made = Portfolio(db)
    with db.write("Set up"):
        for name, place in PLACES.items():
            made.ids[name] = partners.add_partner(db, Partner(0, name, stage=Stage.ENABLE), TODAY)
            scores.place(db, {made.ids[name]: place})
        made.hold("hours", 100 * 60)
    return made


@pytest.fixture
def page(desk: Desk, portfolio: Portfolio, shown: Show) -> Iterator[ResourcesPage]:
    made = ResourcesPage(desk)
    holder = QWidget()
    for tool in made.tools():
        tool.setParent(holder)
    shown(made)
    yield made
    QApplication.processEvents()
    holder.deleteLater()
