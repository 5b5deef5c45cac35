"""The panel's tab: where a partner is, what is open, where it was."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from prmdesk.domain.partners import Contact, Partner, Role, Stage
from prmdesk.services import lifecycle, partners
from prmdesk.services.stages import enter_stage
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.leaving import Leaving
from prmdesk.ui.lifecycle.tab import LifecycleTab
from tests.ui.conftest import Show
from tests.ui.drivers import answering, click, write


@pytest.fixture
def tab(desk: Desk, ids: dict[str, int], shown: Show) -> LifecycleTab:
    made = LifecycleTab(desk)
    shown(made)
    made.resize(420, 1200)
    made.show_partner(ids["Acme"])
    return made


def texts(tab: LifecycleTab) -> list[str]:
    QApplication.processEvents()  # what is new is shown by its layout
    return [label.text() for label in tab.findChildren(QLabel) if label.isVisible()]


def test_what_we_know_changes_it_at_once(
    desk: Desk, tab: LifecycleTab, ids: dict[str, int]
) -> None:
    assert {"Recruiting for 30 days", "To leave Recruiting"} <= set(texts(tab))
    assert "An executive sponsor is named · open" in texts(tab)
    desk.do(partners.save_contact, Contact(0, ids["Acme"], "Ann", role=Role.SPONSOR))
    assert "An executive sponsor is named · met" in texts(tab)


def test_ticks_are_kept_and_moving_on_leaves_a_history(
    desk: Desk, tab: LifecycleTab, ids: dict[str, int], own: int, today: date
) -> None:
    QApplication.processEvents()
    click(tab.checks.rows[own].box)
    write(tab.checks.rows[own].note, "By phone")
    assert tab.move_on.text() == "Move on to Onboarding"
    click(tab.move_on)  # all is met: nothing is asked
    acme = partners.partner(desk.db, ids["Acme"])
    assert acme.stage is Stage.ONBOARD
    desk.undo()
    (check,) = lifecycle.journey(desk.db, acme.id, today).checks
    assert check.kept is not None
    assert check.kept.note == "By phone", "what was being typed was kept before"
    desk.redo()
    assert "Recruiting: 25 Oct 2026 to 24 Nov 2026, 30 days" in texts(tab)
    with answering(Leaving, lambda dialog: (dialog.reason.setText("In May"), dialog.keep())):
        click(tab.move_on)
    assert "In May" in texts(tab)
    assert "Onboarding: 24 Nov 2026 to 24 Nov 2026, 0 days" in texts(tab)


def test_beside_the_way_there_is_no_next(tab: LifecycleTab, ids: dict[str, int]) -> None:
    tab.show_partner(ids["Cord"])
    assert not tab.move_on.isVisible()
    assert tab.move_to.isVisible()
    assert "Paused for 5 days" in texts(tab)
    tab.show_partner(None)


def test_it_says_what_is_longer_than_usual(
    desk: Desk, tab: LifecycleTab, ids: dict[str, int], today: date
) -> None:
    with desk.db.write("Past") as tx:
        for n in range(3):
            draft = Partner(0, f"P{n}", stage=Stage.RECRUIT)
            made = partners.add_partner(desk.db, draft, today - timedelta(20))
            enter_stage(tx, [made], Stage.GROW, today - timedelta(6))
    tab.refresh()
    assert "Longer than usual. Usually 14 days (3 finished)." in texts(tab)
