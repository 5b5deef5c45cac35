"""Papers of several partners: of those marked, else of what the list shows or is selected."""

import pytest

from prmdesk.services import plans
from prmdesk.ui.battlecards.batch import BatchDialog
from prmdesk.ui.plans.several import PlansDialog
from prmdesk.ui.reviews.pack import PackDialog
from tests.ui.drivers import AppDriver, bury


@pytest.mark.parametrize(("marked", "count"), [(2, 2), (0, 3)], ids=["marked", "all shown"])
def test_battlecards_are_of_those_marked_else_of_all_shown(
    app: AppDriver, marked: int, count: int
) -> None:
    ids = app.given_partners("Acme", "Brightpath", "Lumen")
    app.desk.marked = tuple(ids[:marked])
    app.desk.command("partner.battlecards")
    (dialog,) = app.window.findChildren(BatchDialog)
    assert dialog.windowTitle() == f"Battlecards of {count} partners"
    dialog.reject()


def test_packs_are_made_of_the_partners_marked_else_of_the_one_selected(app: AppDriver) -> None:
    one, other = app.given_partners("Acme", "Beta")
    app.desk.select(one)
    for marked, ids in (((), [one]), ((one, other), [one, other])):
        app.desk.marked = marked
        app.desk.command("partner.qbr")
        (dialog,) = app.window.findChildren(PackDialog)
        assert dialog._ids == ids
        dialog.reject()
        bury()


def test_plans_are_of_the_partners_marked_and_it_is_said_where_there_are_none(
    app: AppDriver,
) -> None:
    acme, beta = app.given_partners("Acme", "Beta")
    app.desk.do(plans.create_plan, acme, 2026)
    app.desk.marked = acme, beta
    app.desk.command("partner.plans")
    (dialog,) = app.window.findChildren(PlansDialog)
    assert dialog.count.text().startswith("1 of 2 partners has a plan for this year.")
    dialog.reject()
    app.desk.marked = (beta,)
    app.desk.command("partner.plans")
    assert app.toast() == "None of these partners has a plan yet."
