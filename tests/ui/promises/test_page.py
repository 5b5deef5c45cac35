"""The Promises page: three views, each with its own button and its own tables."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.frictions import Theme
from prmdesk.domain.onboarding import Side
from prmdesk.services import frictions
from prmdesk.storage.database import Database
from prmdesk.ui.kit.promise_form import PromiseForm
from prmdesk.ui.promises.forms import FrictionForm
from prmdesk.ui.promises.journey import StepForm
from prmdesk.ui.promises.page import PromisesPage
from tests.ui.conftest import Show
from tests.ui.drivers import AppDriver, answering
from tests.ui.promises.conftest import Give, Hurt


@pytest.fixture
def page(desk, acme: int, shown: Show) -> PromisesPage:  # type: ignore[no-untyped-def]
    made = PromisesPage(desk)
    shown(made)
    return made


def test_each_view_counts_and_adds_what_is_its_own(
    page: PromisesPage, give: Give, hurt: Hurt
) -> None:
    tools = page.tools()
    give("Send prices", -2)
    hurt("Slow prices", 3)
    QApplication.processEvents()
    assert page.count == "1 promise"
    with answering(PromiseForm, lambda form: form.reject()):
        tools[-1].click()  # type: ignore[attr-defined]
    commands = {command.id: command for command in page.commands()}
    commands["promises.frictions"].run()
    assert page.count == "1 friction"
    assert tools[-1].accessibleName() == "Note friction…"
    with answering(FrictionForm, lambda form: form.reject()):
        tools[-1].click()  # type: ignore[attr-defined]
    commands["promises.journey"].run()
    assert page.count.endswith("steps")
    assert not tools[0].isVisibleTo(page)  # the journey is that of all partners
    with answering(StepForm, lambda form: form.reject()):
        tools[-1].click()  # type: ignore[attr-defined]


def test_every_view_leaves_as_tables_of_its_own(
    page: PromisesPage, db: Database, today: date, give: Give, hurt: Hurt
) -> None:
    give("Send prices", -2)
    give("Name a sponsor", 5, Side.PARTNER)
    frictions.fix(db, hurt("Slow prices", 3, Theme.QUOTING), today - timedelta(1))
    titles = []
    for view in (page.ledger, page.friction, page.journey):
        page.show_view(view)
        titles.append([sheet.title for sheet in page._sheets()])
    assert titles == [
        ["Promises", "Promises kept", "Promises kept per partner", "Our promises kept per owner"],
        ["Friction", "Days to fix per theme", "Days to fix per quarter"],
        ["Journey"],
    ]


def test_the_page_and_the_tab_are_in_the_window(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    app.window.go("promises")
    assert app.window.pages["promises"].title() == "Promises"
    app.window.panel.show_tab("promises")
    assert app.window.panel.tab().title() == "Promises"
