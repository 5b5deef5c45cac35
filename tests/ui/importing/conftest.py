"""A wizard on a desk, and a list to import."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.wizard import ImportWizard
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver

ROWS: list[list[object]] = [
    ["Partner list 2025"],
    ["Company", "Contact Person", "E-mail", "Country", "Start Date", "Owner", "Lifecycle Stage"],
    ["Acme Inc", "Anja", "anja@acme.example", "Germany", "03/04/2025", "Bob", "Active"],
    ["Zed Ltd", "Cem", "cem at zed", "France", "05/06/2025", "Ann", "Purple"],
    [None, None, None, "Spain", None, None, None],
    ["Total", 2],
]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return workbook(tmp_path / "list.xlsx", {"Partners": ROWS, "Old": [["x"]]}, hidden=["Old"])


@pytest.fixture
def draft(desk: Desk) -> Draft:
    return Draft(desk)


@pytest.fixture
def driver(desk: Desk, qtbot: QtBot) -> Iterator[WizardDriver]:
    wizard = ImportWizard(desk)
    wizard.resize(960, 640)
    wizard.show()
    qtbot.waitExposed(wizard)
    made = WizardDriver(qtbot, wizard)
    yield made
    if not made.is_closed():
        made.wizard.draft.forget()
        QDialog.reject(made.wizard)
    made.qtbot.waitUntil(lambda: not desk.working)
