"""The page over all partners: its tables, the way to a partner, and the offer of a standard."""

import pytest

from prmdesk.domain.partners import Bucket, Partner, Reason
from prmdesk.services import partners, reasons
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.reasons.page import ReasonsPage
from tests.ui.conftest import Show
from tests.ui.drivers import K, click, press


@pytest.fixture
def page(desk: Desk, shown: Show) -> ReasonsPage:
    made = ReasonsPage(desk)
    shown(made)
    return made


def test_an_empty_page_leads_on_and_an_empty_table_says_why(desk: Desk, page: ReasonsPage) -> None:
    assert page._nobody.isVisible()
    desk.do(partners.add_partner, Partner(0, "Acme"), desk.today())
    assert page.table.isVisible()
    assert page.table.texts()[-1][2] == "Say why we partner."
    page.tabs.setCurrentIndex(4)
    assert page._nothing.isVisible()


def test_rows_lead_to_the_why_tab_of_their_partner(desk: Desk, page: ReasonsPage) -> None:
    acme = desk.do(
        partners.add_partner, Partner(0, "Acme", buckets=(Bucket.SUPPLIER,)), desk.today()
    )
    opened: list[object] = []
    desk.opened.connect(opened.append)
    page.tabs.setCurrentIndex(5)
    assert page.table.texts()[0][:5] == ["Acme", "Supplier", "", "Buy or build?", "To be answered"]
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    assert desk.selected == acme
    press(page.table, K.Key_Return)
    assert opened == [PartnerLink(acme, "why")]
    assert page.count == "9 to look at · 1 open question"  # eight reasons nobody has, and Acme


def test_a_name_that_three_partners_have_is_offered_as_a_standard_reason(
    desk: Desk, page: ReasonsPage
) -> None:
    for name in ("Acme", "Brightpath", "Cordillera"):
        key = desk.do(partners.add_partner, Partner(0, name), desk.today())
        assert not page.offer.isVisible()
        desk.do(reasons.set_reason, key, Reason.OTHER, True, "Taste")
    assert "“Taste”" in page.offer.label.text()
    assert page.offer._action is not None
    click(page.offer._action)
    assert desk.ask(reasons.standard_names) == ("Taste",)
    assert not page.offer.isVisible()
