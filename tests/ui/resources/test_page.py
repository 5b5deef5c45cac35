"""The Resources page: what is typed is kept in one step, and what is missing is asked for."""

from PySide6.QtCore import Qt

from prmdesk.domain.lines import Query
from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.page import ResourcesPage
from tests.ui.resources.acting import K, Portfolio, enter, key, row_of

HOURS = 1


def test_partners_stand_by_quadrant_and_what_they_should_have_below(page: ResourcesPage) -> None:
    body = page.grid.body
    assert [row_of(body, n)[0] for n in range(3)] == ["Acme", "Bolt", "Corex"]
    said = body.figures.index(0, HOURS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Own hours: planned 0 h, should have 47:38 h: 47:38 h too little"


def test_an_amount_is_kept_over_the_capacity_too_and_undone(
    page: ResourcesPage, portfolio: Portfolio, desk: Desk
) -> None:
    enter(page.grid.body, 0, HOURS, "108")
    assert portfolio.cell("Acme").planned == 108 * 60
    assert page.grid.body.currentIndex().row() == 1
    assert row_of(page.grid.head, 3)[HOURS] == "8 h over"
    desk.undo()
    assert portfolio.cell("Acme").planned is None
    assert row_of(page.grid.head, 3)[HOURS] == "100:00"


def test_what_is_no_amount_is_refused_at_the_cell_and_esc_brings_the_old_back(
    page: ResourcesPage, portfolio: Portfolio
) -> None:
    portfolio.plan("Acme", planned=60)
    page.refresh()
    body = page.grid.body
    enter(body, 0, HOURS, "much")
    made = body.indexWidget(body.currentIndex())
    assert made is not None
    assert "37:30" in made.toolTip()
    key(made, K.Key_Escape)
    assert row_of(body, 0)[HOURS] == "1:00"


def test_capacity_is_typed_above(page: ResourcesPage, portfolio: Portfolio) -> None:
    enter(page.grid.head, 0, HOURS, "1'500")
    assert row_of(page.grid.head, 0)[HOURS] == "1500:00"
    page.grid.head.go(0, HOURS)
    key(page.grid.head, K.Key_Delete)
    assert portfolio.cell("Acme").should is None


def test_one_pool_shows_all_about_it_and_its_limits_are_kept(
    page: ResourcesPage, portfolio: Portfolio
) -> None:
    page.period.show_pool(portfolio.pool("hours").id)
    keys = [column.key for column in page.grid.partners.columns]
    enter(page.grid.body, 0, keys.index("cap"), "20", K.Key_Tab)
    assert portfolio.cell("Acme").should == 20 * 60
    enter(page.grid.body, 0, keys.index("on_day"), "2026-12-01")
    given = portfolio.cell("Acme").allotment
    assert given is not None
    assert str(given.on_day) == "2026-12-01"


def test_another_quarter_is_empty_until_something_is_said(
    page: ResourcesPage, portfolio: Portfolio
) -> None:
    page.period.step(1)
    assert page.pane.currentWidget() is page.pane.no_capacity
    assert not page.advice.isVisible()
    page.period.step(-1)
    assert page.pane.currentWidget() is page.grid
    assert page.advice.isVisible()


def test_the_page_follows_search_and_selection(
    page: ResourcesPage, portfolio: Portfolio, desk: Desk
) -> None:
    desk.select(portfolio.ids["Bolt"])
    assert page.grid.body.currentIndex().row() == 1
    page.grid.body.go(2, 0)
    assert desk.selected == portfolio.ids["Corex"]
    assert page.step(-1)
    assert desk.selected == portfolio.ids["Bolt"]
    desk.look_for(Query(text="bolt"))
    assert page.count == "1 of 3"
    desk.look_for(Query(text="nobody"))
    assert page.pane.currentWidget() is page.pane.no_match


def test_where_room_is_short_the_advice_takes_the_place_of_the_grid(page: ResourcesPage) -> None:
    assert page.grid.isVisible()
    assert page.advice.isVisible()
    page.resize(700, 600)
    assert page.grid.isVisible()
    assert not page.advice.isVisible()
    page.tells.click()
    assert page.advice.isVisible()
    assert not page.grid.isVisible()
