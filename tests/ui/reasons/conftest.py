"""One partner, and what is shown of why we partner with it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Bucket, Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.reasons.tab import WhyTab

Put = Callable[[Any], Any]


@pytest.fixture
def put(qtbot: QtBot) -> Put:
    """Shows a widget as the active window, large enough for all of it."""

    def put(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(520, 2400)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        QApplication.processEvents()
        return widget

    return put


@pytest.fixture
def acme(desk: Desk) -> int:
    """A supplier and distributor with nothing but its name."""
    draft = Partner(0, "Acme", buckets=(Bucket.SUPPLIER, Bucket.DISTRIBUTOR))
    made = desk.do(partners.add_partner, draft, desk.today())
    assert made is not None
    return made


@pytest.fixture
def tab(desk: Desk, put: Put, acme: int) -> WhyTab:
    made = WhyTab(desk)
    put(made)
    made.show_partner(acme)
    return made
