"""What cells are entered with, and that colour never tells anything alone."""

from datetime import date

from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from prmdesk.services import onboarding
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.resources.delegate import delta_colour
from prmdesk.ui.resources.page import ResourcesPage
from tests.ui.resources.acting import Portfolio


def test_a_day_is_a_day_and_a_step_one_of_the_open_steps(
    page: ResourcesPage, portfolio: Portfolio, today: date
) -> None:
    db, acme = portfolio.db, portfolio.ids["Acme"]
    template = onboarding.templates(db)[0]
    onboarding.start(db, acme, template.id, today, today)
    page.period.show_pool(portfolio.pool("seats").id)
    keys = [column.key for column in page.grid.partners.columns]
    delegate, holder = page.grid.body.itemDelegate(), QWidget(page)

    def made(key: str) -> QWidget:
        index = page.grid.partners.index(0, keys.index(key))
        return delegate.createEditor(holder, QStyleOptionViewItem(), index)

    day, step = made("on_day"), made("step_id")
    assert isinstance(day, DateField)
    assert isinstance(step, Choice)
    assert day.accessibleName() == "When"
    assert step.count() > 5


def test_over_under_and_even_differ_in_colour_too() -> None:
    c = theme.colours()
    assert (delta_colour(5), delta_colour(-5), delta_colour(0)) == (c.warning, c.accent, c.good)
