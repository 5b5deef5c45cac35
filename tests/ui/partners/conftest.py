"""Tabs and dialogs of one partner, each on its own."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.partners.page import PartnersPage
from tests.ui.drivers import PartnersDriver

Put = Callable[[Any], Any]


@pytest.fixture
def acme(desk: Desk) -> int:
    """A partner with nothing but its name."""
    made = desk.do(partners.add_partner, Partner(0, "Acme"), desk.today())
    assert made is not None
    return made


@pytest.fixture
def put(qtbot: QtBot) -> Put:
    """Shows a widget as the active window, large enough for all of it."""
    kept: list[QWidget] = []

    def put(widget: Any) -> Any:
        if widget.parent() is None:
            qtbot.addWidget(widget)
        kept.append(widget)
        widget.resize(520, 2400)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        QApplication.processEvents()
        return widget

    return put


@pytest.fixture
def portfolio(desk: Desk, put: Put) -> PartnersDriver:
    """The list on its own, with Acme, Brightpath and Cordillera."""
    for name in ("Acme", "Brightpath", "Cordillera"):
        desk.do(partners.add_partner, Partner(0, name), desk.today())
    page = put(PartnersPage(desk))
    page.resize(1100, 500)
    return PartnersDriver(page, desk)
