"""The Battlecard page: it shows a partner's card, follows its facts, saves and prints it."""

from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import Block, Variant
from prmdesk.domain.partners import Partner
from prmdesk.errors import Unavailable
from prmdesk.services import battlecards, partners, workspace
from prmdesk.storage.database import Database
from prmdesk.ui.battlecards.batch import BatchDialog
from prmdesk.ui.battlecards.page import BattlecardsPage
from prmdesk.ui.battlecards.whose import Which
from prmdesk.ui.desk import Desk, Message, PageLink, PartnerLink
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
    return page.made.report.text if page.made else ""


def press(page: BattlecardsPage, name: str) -> None:
    (made,) = [tool for tool in page.tools() if tool.accessibleName() == name]
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def shown(page: BattlecardsPage, desk: Desk, key: int, qtbot: QtBot) -> None:
    desk.select(key)
    qtbot.waitUntil(lambda: page.made is not None and not page.preview.waiting)


def test_without_a_partner_it_leads_to_one(page: BattlecardsPage, desk: Desk) -> None:
    links: list[object] = []
    desk.opened.connect(links.append)
    assert page.empty.isVisible()
    assert not any(tool.isEnabled() for tool in page.tools())
    (go,) = [b for b in page.empty.findChildren(QWidget) if b.accessibleName() == "Go to partners"]
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert links == [PageLink("partners")]


def test_the_selected_partner_is_shown_with_what_became_of_its_card(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    links: list[object] = []
    desk.opened.connect(links.append)
    shown(page, desk, acme, qtbot)
    assert page.view.isVisible()
    assert page.options.whose.picker.currentText() == "Acme & <b>Sons</b>"
    assert page.count == "Acme & <b>Sons</b>"
    assert "You win the north." in page.view.accessibleDescription()
    told = page.report.text()
    assert "Not answered yet: Why the customer buys" in told
    assert "Not reviewed for 12 months: Why they bet on us" in told
    page.report.opened.emit("pitch")
    assert links == [PartnerLink(acme, "pitch")]
    desk.do(workspace.change_settings, answer_months=3)
    qtbot.waitUntil(lambda: "Not reviewed for 3 months" in page.report.text())


def test_it_follows_the_facts_and_the_next_partner(
    page: BattlecardsPage, desk: Desk, acme: int, today: date, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    desk.do(partners.edit_partner, acme, today, customer_answer="It works in a day.")
    qtbot.waitUntil(lambda: "It works in a day." in text(page))
    other = partners.add_partner(desk.db, Partner(0, "Lumen"), today)
    desk.select(other)
    qtbot.waitUntil(lambda: "Lumen" in text(page))
    assert page.options.whose.picker.currentText() == "Lumen"


def test_a_choice_is_seen_at_once_and_the_old_page_and_place_stay_meanwhile(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    before, image = page.made, page.view.sheet.image.cacheKey()
    page.view.verticalScrollBar().setValue(77)
    page.options.whom.buttons[Variant.SHAREABLE].click()
    assert page.preview.waiting
    assert page.bar.state.text() == "Making the card…"
    assert (page.made, page.view.sheet.image.cacheKey()) == (before, image)
    qtbot.waitUntil(lambda: page.made is not before)
    assert "Why they bet on us" in text(page)
    assert page.view.verticalScrollBar().value() == 77
    assert page.bar.state.text() == ""
    rest = [one for one in page.options.sections.chosen() if one is not Block.PARTNER_ANSWER]
    page.options.sections.fill(rest)
    page.options.sections.changed.emit()
    qtbot.waitUntil(lambda: "Why they bet on us" not in text(page))


def test_a_partner_that_is_deleted_is_no_longer_shown(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    desk.do(partners.delete_partners, [acme])
    qtbot.waitUntil(lambda: page.made is None)
    assert page.empty.isVisible()


def test_a_card_that_cannot_be_made_says_why_and_can_be_tried_again(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_kw: object) -> None:
        raise Unavailable("The disk is full.")

    with monkeypatch.context() as m:
        m.setattr(battlecards, "battlecard_bytes", broken)
        desk.select(acme)
        qtbot.waitUntil(page.trouble.isVisible)
    assert "The disk is full." in page.trouble._sentence.text()
    assert not any(tool.isEnabled() for tool in page.tools())
    (again,) = [b for b in page.trouble.findChildren(QWidget) if b.accessibleName() == "Try again"]
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.view.isVisible)


def test_a_hidden_page_waits_until_it_is_shown(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    page.hide()
    desk.select(acme)
    assert not page.preview.waiting
    page.show()
    qtbot.waitUntil(lambda: page.made is not None)


def test_several_are_stepped_through_and_saved_with_the_choices_of_the_page(
    page: BattlecardsPage, desk: Desk, acme: int, today: date, qtbot: QtBot
) -> None:
    lumen = partners.add_partner(desk.db, Partner(0, "Lumen"), today)
    shown(page, desk, acme, qtbot)
    assert not page.step(1)  # the window steps through its list
    page.options.whose.which.fill(Which.FILTER)
    page.options.whose.which.committed.emit(Which.FILTER)
    assert page.bar.place.text() == "1 of 2"
    for by, key in ((1, lumen), (1, acme), (-1, lumen)):
        assert page.step(by)
        assert desk.selected == key
    qtbot.waitUntil(lambda: "Lumen" in text(page))
    page.options.whom.buttons[Variant.SHAREABLE].click()
    press(page, "Save PDF…")
    (dialog,) = page.findChildren(BatchDialog)
    assert (dialog._ids, dialog._options) == ([acme, lumen], page.options.chosen())
    dialog.reject()


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


def test_it_is_printed_in_the_background(
    page: BattlecardsPage,
    desk: Desk,
    acme: int,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    shown(page, desk, acme, qtbot)
    commands = {command.id: command for command in page.commands()}
    assert commands["battlecard.print"].enabled()
    assert commands["battlecard.print"].keys == ("Ctrl+P",)

    def choose_file(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setResolution(72)
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", choose_file)
    told: list[Message] = []
    desk.said.connect(told.append)
    press(page, "Print…")
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].text == "1 page was sent to the printer"
    assert len(pypdf.PdfReader(tmp_path / "printed.pdf").pages) == 1


def test_its_words_can_be_copied(
    page: BattlecardsPage, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    shown(page, desk, acme, qtbot)
    press(page, "Copy text")
    assert "You win the north." in QGuiApplication.clipboard().text()


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
    page.options.whom.buttons[Variant.SHAREABLE].click()
    for widget in (*page.options.findChildren(QWidget), *page.bar.findChildren(QWidget)):
        if widget.isVisible():
            assert widget.width() >= widget.minimumSizeHint().width(), widget
    style.apply(qapp, dark=False)


def test_every_table_that_a_card_is_made_of_is_followed(db: Database) -> None:
    assert set(BattlecardsPage.shows) <= set(_tables(db))


def _tables(db: Database) -> list[str]:
    with db.read() as c:
        found = c.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        return [row[0] for row in found]
