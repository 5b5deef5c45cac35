"""The side of the page: sentences that lead to a partner or to the shift that mends."""

from PySide6.QtWidgets import QLabel, QPushButton

from prmdesk.domain.partners import Reason
from prmdesk.services import reasons
from prmdesk.services.shifting import Wish
from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.advice import TableDialog
from prmdesk.ui.resources.page import ResourcesPage
from tests.ui.drivers import answering, bury
from tests.ui.resources.acting import Portfolio, row_of


def settle(page: ResourcesPage) -> None:
    """Wait until the worker has told."""
    bury()
    while page.desk.working:
        bury()


def links(page: ResourcesPage, text: str) -> list[QPushButton]:
    settle(page)
    return [
        made
        for made in page.advice.findChildren(QPushButton)
        if made.text() == text and made.isVisible()
    ]


def texts(page: ResourcesPage) -> str:
    settle(page)
    return "\n".join(label.text() for label in page.advice.findChildren(QLabel))


def test_misfits_over_the_cap_are_told_with_the_shift_that_mends_it(
    page: ResourcesPage, portfolio: Portfolio, desk: Desk
) -> None:
    portfolio.plan("Corex", planned=30 * 60)
    said = texts(page)
    assert "Misfits get 30 % (guide 5 %)" in said
    asked: list[Wish] = []
    page.advice.shift_asked.disconnect()
    page.advice.shift_asked.connect(asked.append)
    links(page, "Preview…")[0].click()
    assert asked[0].pool_id == portfolio.pool("hours").id
    links(page, "Corex")[0].click()
    assert desk.selected == portfolio.ids["Corex"]


def test_who_has_too_much_or_too_little_is_told_and_stands_in_a_table(
    page: ResourcesPage, portfolio: Portfolio
) -> None:
    portfolio.plan("Corex", planned=30 * 60)
    said = texts(page)
    assert "▲ 25:15 h too much of Own hours" in said
    assert "▼ 47:38 h too little of Own hours" in said

    def look(dialog: TableDialog) -> None:
        assert [row[1] for row in dialog.view.texts()] == ["Acme", "Bolt", "Corex"]

    with answering(TableDialog, look):
        links(page, "All 3 as a table…")[0].click()


def test_hours_that_partners_free_add_up_and_are_counted_by_one_click(
    page: ResourcesPage, portfolio: Portfolio
) -> None:
    for name in ("Acme", "Bolt"):
        reasons.set_reason(portfolio.db, portfolio.ids[name], Reason.FOCUS, True)
        (why,) = reasons.of_partner(portfolio.db, portfolio.ids[name])
        reasons.edit_reason(portfolio.db, why.id, facts={"activity": "Support", "hours_freed": "6"})
    assert "They free 12 h of own hours a quarter. Not all is counted." in texts(page)
    links(page, "Add to own hours")[0].click()
    assert "They free 12 h of own hours a quarter." in texts(page).splitlines()
    assert row_of(page.grid.head, 0)[1] == "112:00"
