"""The onboarding page as a person uses it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import onboarding, partners, steps
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.onboarding.page import OnboardingPage


@pytest.fixture
def lumen(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Lumen", stage=Stage.ONBOARD), today)


@pytest.fixture
def page(
    desk: Desk, partner_id: int, lumen: int, shown: Callable[[QWidget], QWidget]
) -> OnboardingPage:
    made = OnboardingPage(desk)
    shown(made)
    return made


def listed(page: OnboardingPage) -> list[str]:
    return [card.partner for card in page.list.cards.cards]


def test_it_lists_who_is_under_way_and_shows_the_first(page: OnboardingPage) -> None:
    assert listed(page) == ["Brightpath", "Lumen"]
    assert page.count == "2 partners"
    assert page.own.name.text() == "Brightpath"


def test_arrows_change_the_partner_everywhere_and_enter_goes_to_its_steps(
    page: OnboardingPage, desk: Desk, partner_id: int, lumen: int
) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert desk.selected == page.own.partner_id == lumen
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.own.editor.tree.hasFocus()
    assert desk.selected == partner_id


def test_a_partner_selected_elsewhere_is_shown(
    page: OnboardingPage, desk: Desk, lumen: int
) -> None:
    desk.select(lumen)
    assert page.own.partner_id == lumen
    assert page.list.partner_at(page.list.currentIndex()) == lumen


def test_a_tick_moves_the_bar_in_the_list_and_keeps_the_place(
    page: OnboardingPage, desk: Desk, partner_id: int
) -> None:
    tree = page.own.editor.tree
    sign = next(step for step in page.own.editor.model.steps if step.title == "Sign")
    tree.choose([sign.id])
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert page.list.cards.cards[0].progress.done == 1
    assert tree.current_id() == sign.id
    desk.undo()
    assert page.list.cards.cards[0].progress.done == 0
    assert page.own.editor.model.step(sign.id) is not None


def test_search_finds_partners_without_case_or_accents(page: OnboardingPage) -> None:
    QTest.keyClicks(page.search, "LÚM")
    assert listed(page) == ["Lumen"]
    assert page.own.partner_id == page.list.cards.cards[0].partner_id
    page.search.clear()
    assert listed(page) == ["Brightpath", "Lumen"]


def test_a_search_that_finds_no_one_offers_to_clear_it(page: OnboardingPage) -> None:
    QTest.keyClicks(page.search, "zzz")
    clear = [made for made in page.findChildren(QPushButton) if made.isVisible()]
    assert [made.text() for made in clear] == ["Clear search"]
    clear[0].click()
    assert listed(page) == ["Brightpath", "Lumen"]
    assert page.list.isVisible()


def test_board_and_templates_are_views_to_go_to_and_back(page: OnboardingPage) -> None:
    page.board_button.click()
    assert page.board.isVisible()
    page.templates_button.click()
    assert page.templates.isVisible()
    assert not page.board_button.isChecked()
    page.templates_button.click()
    assert page.list.isVisible()


def test_a_card_of_the_board_opens_its_checklist(page: OnboardingPage, partner_id: int) -> None:
    page.board_button.click()
    cards = page.board.columns["Before"].cards
    cards.setFocus()
    cards.setCurrentIndex(cards.cards.index(0))
    QTest.keyClick(cards, Qt.Key.Key_Return)
    assert page.list.isVisible()
    assert not page.board_button.isChecked()
    assert page.own.partner_id == partner_id
    assert page.own.editor.tree.hasFocus()


def test_starting_shows_the_new_checklist_ready_for_the_keys(
    page: OnboardingPage, desk: Desk, lumen: int
) -> None:
    desk.select(lumen)
    page.start_button.click()
    assert page.own.form.partner.currentText() == "Lumen"
    QTest.keyClick(page.own.form.day, Qt.Key.Key_Return)
    assert page.own.partner_id == lumen
    assert page.list.partner_at(page.list.currentIndex()) == lumen
    assert page.own.editor.tree.hasFocus()
    assert len(page.own.editor.model.steps) > 10


def test_cancelling_the_start_comes_back_to_the_checklist(page: OnboardingPage) -> None:
    page.start_button.click()
    QTest.keyClick(page.own.form.day, Qt.Key.Key_Escape)
    assert page.own.editor.tree.isVisible()


def test_with_no_one_under_way_it_leads_on(
    desk: Desk, short: int, shown: Callable[[QWidget], QWidget]
) -> None:
    page = OnboardingPage(desk)
    shown(page)
    start = [made for made in page.findChildren(QPushButton) if made.isVisible()]
    assert [made.text() for made in start] == ["Start onboarding…", "Templates"]
    start[0].click()
    QApplication.processEvents()
    assert page.own.form.isVisible()
    page.own.form.cancelled.emit()
    assert not page.own.form.isVisible()


def test_a_deleted_partner_leaves_the_list_and_comes_back(
    page: OnboardingPage, desk: Desk, partner_id: int
) -> None:
    desk.do(partners.delete_partners, [partner_id])
    assert listed(page) == ["Lumen"]
    desk.undo()
    assert listed(page) == ["Brightpath", "Lumen"]


def test_a_hidden_page_reads_again_when_shown(
    page: OnboardingPage, desk: Desk, partner_id: int, today: date
) -> None:
    page.hide()
    own = onboarding.checklist_of(desk.db, partner_id)
    assert own is not None
    sign = next(step for step in page.own.editor.model.steps if step.title == "Sign")
    desk.do(steps.tick, own.id, [sign.id], today)
    assert page.list.cards.cards[0].progress.done == 0
    page.show()
    assert page.list.cards.cards[0].progress.done == 1


def test_a_partner_selected_while_hidden_is_shown_when_coming_back(
    page: OnboardingPage, desk: Desk, lumen: int
) -> None:
    page.hide()
    desk.select(lumen)
    page.show()
    assert page.own.partner_id == lumen


def test_commands_lead_here_from_any_page(page: OnboardingPage, desk: Desk) -> None:
    links: list[object] = []
    desk.opened.connect(links.append)
    for command in page.commands():
        command.run()
    assert links == [PageLink("onboarding")] * 3
    assert page.templates.isVisible()


def test_its_commands_have_ids_that_stay(page: OnboardingPage) -> None:
    assert [command.id for command in page.commands()] == [
        "onboarding.start",
        "onboarding.reports",
        "onboarding.templates",
    ]
