"""A partner with a product and a segment, and a place to show widgets in."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage.database import Database

Put = Callable[[Any], Any]


@pytest.fixture
def put(qtbot: QtBot) -> Put:
    """Shows a widget as the active window, large enough for all of it."""

    def put(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(520, 1800)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        QApplication.processEvents()
        return widget

    return put


@pytest.fixture
def acme(db: Database, today: date) -> int:
    """Acme in logistics, which sells Scan."""
    draft = Partner(0, "Acme", industry="Logistics", products=("Scan",))
    return partners.add_partner(db, draft, today)
