"""The Scorecards page: narrowed by what is proposed and by the filter, and acted on by keys."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.tiers import Proposal
from prmdesk.services import partners
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.scorecards.page import ScorecardsPage
from prmdesk.ui.scorecards.tiers_dialog import TiersDialog
from prmdesk.ui.scorecards.weights_dialog import WeightsDialog
from tests.ui.conftest import Show
from tests.ui.drivers import K, answering, click, press


@pytest.fixture
def page(desk: Desk, shown: Show, known: int) -> ScorecardsPage:
    new = Partner(0, "New", buckets=(Bucket.INFLUENCE,), created_on=desk.today() - timedelta(50))
    partners.add_partner(desk.db, new, desk.today())
    made = ScorecardsPage(desk)
    shown(made)
    return made


def cells(page: ScorecardsPage) -> list[list[str]]:
    return [row[:8] for row in page.table.texts()]


def test_partners_are_narrowed_and_a_tier_given(
    desk: Desk, page: ScorecardsPage, known: int
) -> None:
    assert cells(page) == [
        ["Acme", "Reseller", "78.9", "", "100 %", "Silver", "Gold", "Up to Gold"],
        ["New", "Influence", "", "52.6", "7 %", "", "", "Too little known"],
    ]
    assert page.count == "2 partners"
    click(page.chips[Proposal.PROMOTE])
    assert [row[0] for row in cells(page)] == ["Acme"]
    assert page.count == "1 of 2"
    page.table.setFocus()
    page.table.select(known)
    press(page.table, K.Key_G)
    assert partners.partner(desk.db, known).tier == "Gold"
    assert cells(page) == []  # nothing is proposed any more
    page.show_all()
    assert len(cells(page)) == 2
    desk.look_for(Query("new"))
    assert [row[0] for row in cells(page)] == ["New"]
    opened: list[object] = []
    desk.opened.connect(opened.append)
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    press(page.table, K.Key_Return)
    assert [type(one) for one in opened] == [PartnerLink]
    press(page.table, K.Key_G)  # too little is known: it says so, and nothing is written
    assert partners.partner(desk.db, known).tier == "Gold"
    assert page.sheets()[0].title == "Scorecards"


def test_weights_and_tiers_are_asked_from_here(page: ScorecardsPage) -> None:
    with answering(WeightsDialog, lambda dialog: dialog.reject()):
        page.ask_weights()
    with answering(TiersDialog, lambda dialog: dialog.reject()):
        page.ask_tiers()
    assert {one.id for one in page.commands()} == {"scorecards.weights", "scorecards.tiers"}
    assert len(page.tools()) == 5


def test_without_partners_the_page_leads_on(desk: Desk, shown: Show) -> None:
    page = ScorecardsPage(desk)
    shown(page)
    (empty,) = [one for one in page.findChildren(EmptyState) if one.isVisible()]
    opened: list[object] = []
    desk.opened.connect(opened.append)
    click(empty.findChildren(QPushButton)[0])
    assert opened == [PageLink("partners")]
