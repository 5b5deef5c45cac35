"""What is not offered to a partner is given only with a reason."""

from PySide6.QtWidgets import QApplication, QLabel

from prmdesk.domain.quadrant import Quadrant
from prmdesk.services import pools
from prmdesk.ui.resources.entering import WhyGiven
from prmdesk.ui.resources.page import ResourcesPage
from tests.ui.drivers import answering, type_in
from tests.ui.resources.acting import Portfolio, enter


def ask(page: ResourcesPage) -> None:
    """Plan two hours for Corex, which is a Misfit."""
    QApplication.processEvents()
    enter(page.grid.body, 2, 1, "2")


def test_the_reason_is_asked_for_and_kept_with_the_amount(
    page: ResourcesPage, portfolio: Portfolio
) -> None:
    pools.edit_pool(
        portfolio.db, portfolio.pool("hours").id, quadrants=(Quadrant.STRATEGIC, Quadrant.ORPHAN)
    )

    def answer(dialog: WhyGiven) -> None:
        said = [label.text() for label in dialog.findChildren(QLabel)]
        assert "Own hours: not offered to partners like Corex." in said
        dialog.keep()
        assert dialog.isVisible()
        assert "Say why" in dialog.why.toolTip()
        type_in(dialog.why, "Last deal")
        dialog.keep()

    with answering(WhyGiven, answer):
        ask(page)
    given = portfolio.cell("Corex").allotment
    assert given is not None
    assert (given.planned, given.reason) == (120, "Last deal")


def test_without_a_reason_nothing_is_given(page: ResourcesPage, portfolio: Portfolio) -> None:
    pools.edit_pool(portfolio.db, portfolio.pool("hours").id, quadrants=(Quadrant.STRATEGIC,))
    with answering(WhyGiven, WhyGiven.reject):
        ask(page)
    assert portfolio.cell("Corex").allotment is None


def test_a_reason_is_kept_only_where_it_is_needed(
    page: ResourcesPage, portfolio: Portfolio
) -> None:
    hours = portfolio.pool("hours").id
    pools.edit_pool(portfolio.db, hours, quadrants=(Quadrant.STRATEGIC, Quadrant.ORPHAN))
    QApplication.processEvents()
    cells = {(portfolio.ids[name], hours): {"planned": 60} for name in ("Acme", "Corex")}

    def answer(dialog: WhyGiven) -> None:
        type_in(dialog.why, "Last deal")
        dialog.keep()

    with answering(WhyGiven, answer):
        page._entering.plan(cells, print)
        QApplication.processEvents()
    given = [portfolio.cell(name).allotment for name in ("Acme", "Corex")]
    assert [one.reason for one in given if one] == ["", "Last deal"]
