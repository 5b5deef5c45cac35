"""The Battlecard page: it shows the selected partner's card, follows its facts, and saves it."""

from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import Block, Variant
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.battlecards.page import BattlecardsPage
from prmdesk.ui.desk import Desk, Message, PageLink
from prmdesk.ui.kit import style


@pytest.fixture
def acme(desk: Desk, today: date) -> int:
    partner = Partner(0, "Acme & <b>Sons</b>", partner_answer="You win the north.")
    return partners.add_partner(desk.db, partner, today)


@pytest.fixture
def page(desk: Desk, acme: int, qtbot: QtBot) -> BattlecardsPage:
    made = BattlecardsPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


def text(page: BattlecardsPage) -> str:
    return page.report.text if page.report else ""


def press(page: BattlecardsPage, name: str) -> None:
    (made,) = [tool for tool in page.tools() if tool.accessibleName() == name]
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def shown(page: BattlecardsPage, desk: Desk, key: int, qtbot: QtBot) -> None:
    desk.select(key)
    qtbot.waitUntil(lambda: bool(page.pdf) and not desk.working)


def test_without_a_partner_it_leads_to_one(page: BattlecardsPage, desk: Desk, qtbot: QtBot) -> None:
    links: list[object] = []
    desk.opened.connect(links.append)
    qtbot.waitUntil(lambda: not page._wait.isActive())
    assert page._empty.isVisible()
    assert not any(tool.isEnabled() for tool in page.tools()[1:])
    (go,) = [b for b in page._empty.findChildren(QWidget) if b.accessibleName() == "Go to partners"]
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert links == [PageLink("partners")]


def test_the_selected_partner_is_shown(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    assert page.view.isVisible()
    assert page.options.picker.currentText() == "Acme & <b>Sons</b>"
    assert page.count == "Acme & <b>Sons</b>"
    assert "You win the north." in page.view.accessibleDescription()
    assert page.options.report.unanswered.text() == "Not answered yet: Why the customer buys"


def test_it_follows_the_facts_and_the_next_partner(
    page: BattlecardsPage, desk: Desk, acme: int, today: date, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    desk.do(partners.edit_partner, acme, today, customer_answer="It works in a day.")
    qtbot.waitUntil(lambda: "It works in a day." in text(page))
    other = partners.add_partner(desk.db, Partner(0, "Lumen"), today)
    desk.select(other)
    qtbot.waitUntil(lambda: "Lumen" in text(page))
    assert page.options.picker.currentText() == "Lumen"


def test_a_choice_is_seen_a_moment_later_and_the_old_page_stays_meanwhile(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    before = page.pdf
    page.options.whom._buttons[Variant.SHAREABLE].click()
    assert page._wait.isActive()
    assert page._wait.interval() == 400
    assert page.pdf is before
    qtbot.waitUntil(lambda: "Confidential" in page.pdf.decode("latin-1") or page.pdf != before)
    assert "Why they bet on us" in text(page)
    page.options.blocks[Block.PARTNER_ANSWER].click()
    qtbot.waitUntil(lambda: "Why they bet on us" not in text(page))


def test_a_partner_that_is_deleted_is_no_longer_shown(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    desk.do(partners.delete_partners, [acme])
    qtbot.waitUntil(lambda: not page.pdf)
    assert page._empty.isVisible()


def test_a_hidden_page_waits_until_it_is_shown(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not page._wait.isActive())
    page.hide()
    desk.select(acme)
    assert not page._wait.isActive()
    page.show()
    qtbot.waitUntil(lambda: bool(page.pdf) and not desk.working)


def test_picking_a_partner_selects_it(
    page: BattlecardsPage, desk: Desk, acme: int, today: date, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    lumen = desk.do(partners.add_partner, Partner(0, "Lumen"), today)
    qtbot.waitUntil(lambda: page.options.picker.count() == 2)
    page.options.picker.setFocus()
    qtbot.keyClick(page.options.picker, Qt.Key.Key_Down)
    assert desk.selected == lumen
    qtbot.waitUntil(lambda: "Lumen" in text(page) and not desk.working)


def test_it_is_saved_under_the_proposed_name(
    page: BattlecardsPage,
    desk: Desk,
    acme: int,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    shown(page, desk, acme, qtbot)
    proposed: list[str] = []

    def ask(_parent: QWidget, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(place).name)
        return str(tmp_path / "card.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    told: list[Message] = []
    desk.said.connect(told.append)
    press(page, "Save PDF…")
    qtbot.waitUntil(lambda: bool(told))
    assert proposed == ["Battlecard_Acme_&_b_Sons_b_2026-11-24.pdf"]
    assert "Acme" in pypdf.PdfReader(tmp_path / "card.pdf").pages[0].extract_text()


def test_its_words_can_be_copied(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    press(page, "Copy text")
    assert "You win the north." in QGuiApplication.clipboard().text()


def test_printing_and_saving_are_commands_once_there_is_a_card(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    commands = {command.id: command for command in page.commands()}
    qtbot.waitUntil(lambda: not page._wait.isActive())
    assert not commands["battlecard.print"].enabled()
    shown(page, desk, acme, qtbot)
    assert commands["battlecard.print"].enabled()
    assert commands["battlecard.print"].keys == ("Ctrl+P",)


def test_several_asks_the_window(page: BattlecardsPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.commanded) as asked:
        press(page, "Several…")
    assert asked.args == ["partner.battlecards"]


@pytest.mark.parametrize("dark", [False, True])
def test_at_the_largest_text_nothing_is_wider_than_its_place(
    desk: Desk, acme: int, qtbot: QtBot, qapp: QApplication, *, dark: bool
) -> None:
    style.apply(qapp, dark=dark, zoom=160)
    page = BattlecardsPage(desk)
    qtbot.addWidget(page)
    page.resize(1180, 640)
    page.show()
    shown(page, desk, acme, qtbot)
    for widget in page.options.findChildren(QWidget):
        if widget.isVisible():
            assert widget.width() >= widget.minimumSizeHint().width(), widget
    style.apply(qapp, dark=False)
