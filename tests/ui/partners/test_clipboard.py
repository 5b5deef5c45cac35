"""Rows for another program, and a block of cells from one: asked for, and undone in one step."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from prmdesk.domain.partners import Bucket, Partner, Stage
from prmdesk.services import history, partners, views
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.kit.leaving import Leaving
from tests.ui import hostile
from tests.ui.drivers import CTRL, SHIFT, K, PartnersDriver, answering, waiving


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def put_on(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def paste(portfolio: PartnersDriver) -> None:
    portfolio.press(K.Key_V, mod=CTRL)


def answer(words: str, asked: list[str]) -> object:
    def act(box: QMessageBox) -> None:
        asked.append(box.text())
        next(b for b in box.findChildren(QAbstractButton) if b.text() == words).click()

    return act


def kept(portfolio: PartnersDriver, name: str) -> Partner:
    return portfolio.desk.ask(partners.partner, portfolio.id(name))


def steps(desk: Desk) -> int:
    return len(desk.ask(history.latest, 500))


# Copy


def test_rows_are_copied_as_text_with_tabs_and_as_a_table(portfolio: PartnersDriver) -> None:
    portfolio.click("Acme")
    portfolio.press(K.Key_Down, mod=SHIFT)
    portfolio.press(K.Key_C, mod=CTRL)
    lines = clipboard().split("\n")
    assert lines[0].split("\t")[:4] == ["Partner", "Type", "Quadrant", "Stage"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["Acme", "Brightpath"]
    assert "<td>Brightpath</td>" in QGuiApplication.clipboard().mimeData().html()


def test_names_are_copied_letter_for_letter(desk: Desk, portfolio: PartnersDriver) -> None:
    for name in hostile.HTML:
        desk.do(partners.edit_partner, portfolio.id("Acme"), desk.today(), name=name)
        portfolio.click(name)
        portfolio.press(K.Key_C, mod=CTRL)
        assert clipboard().split("\n")[1].split("\t")[0] == name
        table = QTextDocument()
        table.setHtml(QGuiApplication.clipboard().mimeData().html())
        assert name in table.toPlainText()
        desk.undo()


# Paste


def test_one_cell_is_pasted_without_a_question(desk: Desk, portfolio: PartnersDriver) -> None:
    portfolio.click("Acme", "stage")
    put_on("Paused")
    paste(portfolio)
    assert kept(portfolio, "Acme").stage is Stage.PAUSED
    desk.undo()
    assert kept(portfolio, "Acme").stage is Stage.IDENTIFY


def test_a_block_is_asked_for_and_is_one_undo_step(desk: Desk, portfolio: PartnersDriver) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    portfolio.click("Acme", "name")
    put_on("Acme Ltd\tSupplier\tignored\tPaused\r\nBright & Co\tInfluence, Supplier\t\tEnded\r\n")
    before, asked = steps(desk), []
    with answering(QMessageBox, answer("Change", asked)):  # type: ignore[arg-type]
        paste(portfolio)
    assert asked == ["Change 6 cells in 2 partners?"]
    assert portfolio.names() == ["Acme Ltd", "Bright & Co", "Cordillera"]
    assert kept(portfolio, "Bright & Co").buckets == (Bucket.INFLUENCE, Bucket.SUPPLIER)
    assert kept(portfolio, "Acme Ltd").stage is Stage.PAUSED
    assert said == [Message("2 partners were changed", undo=True)]
    assert steps(desk) == before + 1
    desk.undo()
    assert portfolio.names() == ["Acme", "Brightpath", "Cordillera"]


def test_saying_no_changes_nothing(desk: Desk, portfolio: PartnersDriver) -> None:
    portfolio.click("Acme")
    put_on("One\nTwo")
    before = steps(desk)
    with answering(QMessageBox, answer("Cancel", [])):  # type: ignore[arg-type]
        paste(portfolio)
    assert steps(desk) == before


def test_one_row_fills_all_that_are_marked(desk: Desk, portfolio: PartnersDriver) -> None:
    portfolio.click("Acme", "stage")
    portfolio.press(K.Key_Down, K.Key_Down, mod=SHIFT)
    put_on("Paused")
    with answering(QMessageBox, answer("Change", [])):  # type: ignore[arg-type]
        paste(portfolio)
    assert portfolio.column("stage") == ["Paused"] * 3


def test_one_cell_changes_only_the_current_partner(portfolio: PartnersDriver) -> None:
    portfolio.click("Brightpath", "stage")
    put_on("Paused\n")
    paste(portfolio)
    assert portfolio.column("stage") == ["Identified", "Paused", "Identified"]


def test_an_empty_cell_in_the_middle_keeps_its_row(desk: Desk, portfolio: PartnersDriver) -> None:
    desk.do(views.show_columns, ("name", "city"))
    desk.do(partners.edit_partner, portfolio.id("Brightpath"), desk.today(), city="Graz")
    portfolio.click("Acme", "city")
    put_on("Wien\r\n\r\nLinz\r\n")
    with answering(QMessageBox, answer("Change", [])):  # type: ignore[arg-type]
        paste(portfolio)
    assert portfolio.column("city") == ["Wien", "", "Linz"]


def test_a_cell_with_line_breaks_and_quotes_is_one_cell(
    desk: Desk, portfolio: PartnersDriver
) -> None:
    desk.do(views.show_columns, ("name", "city", "region"))
    portfolio.click("Acme", "city")
    put_on('"Graz\n""upper"" part"\tWest')
    paste(portfolio)
    assert kept(portfolio, "Acme").city == 'Graz\n"upper" part'
    assert kept(portfolio, "Acme").region == "West"


def test_what_was_copied_here_can_be_pasted_here(desk: Desk, portfolio: PartnersDriver) -> None:
    desk.do(partners.edit_partner, portfolio.id("Acme"), desk.today(), stage=Stage.PAUSED)
    portfolio.click("Acme")
    portfolio.press(K.Key_C, mod=CTRL)
    portfolio.click("Brightpath", "name")
    paste(portfolio)
    assert portfolio.names() == ["Acme", "Acme", "Cordillera"]
    assert portfolio.column("stage") == ["Paused", "Paused", "Identified"]


def test_what_is_no_value_changes_nothing_at_all_and_is_told(
    desk: Desk, portfolio: PartnersDriver, problems: list[str]
) -> None:
    portfolio.click("Acme", "name")
    put_on("Acme Ltd\tSupplier\t\tPaused\nBright\tSupplier\t\tSleeping")
    before = steps(desk)
    paste(portfolio)
    assert "“Sleeping” is none of these" in problems.pop()
    assert steps(desk) == before


def test_a_name_cannot_be_pasted_away(
    desk: Desk, portfolio: PartnersDriver, problems: list[str]
) -> None:
    portfolio.click("Acme", "name")
    put_on("Acme Ltd\n\nCord")
    before = steps(desk)
    with answering(QMessageBox, answer("Change", [])):  # type: ignore[arg-type]
        paste(portfolio)
    assert problems.pop() == "A partner needs a name."
    assert steps(desk) == before
    assert portfolio.names() == ["Acme", "Brightpath", "Cordillera"]


def test_what_is_longer_than_the_list_is_cut(portfolio: PartnersDriver) -> None:
    portfolio.click("Cordillera", "name")
    put_on("One\nTwo\nThree")
    paste(portfolio)
    assert portfolio.names() == ["Acme", "Brightpath", "One"]


@pytest.mark.parametrize("mime", ["", "picture"])
def test_nothing_to_paste_is_nothing_done(desk: Desk, portfolio: PartnersDriver, mime: str) -> None:
    data = QMimeData()
    if mime:
        data.setData("image/png", b"x")
    QGuiApplication.clipboard().setMimeData(data)
    before = steps(desk)
    portfolio.click("Acme", "name")
    paste(portfolio)
    assert steps(desk) == before


def test_a_derived_column_takes_nothing(desk: Desk, portfolio: PartnersDriver) -> None:
    portfolio.click("Acme", "next_due")
    put_on("tomorrow")
    before = steps(desk)
    paste(portfolio)
    assert steps(desk) == before


def test_a_pasted_stage_is_asked_about_like_any_other(
    desk: Desk, portfolio: PartnersDriver
) -> None:
    portfolio.click("Acme", "stage")
    put_on("Growing")
    with answering(Leaving, lambda dialog: dialog.reject()):
        paste(portfolio)
    assert kept(portfolio, "Acme").stage is Stage.IDENTIFY
    with answering(Leaving, waiving("Old friends")):
        paste(portfolio)
    assert kept(portfolio, "Acme").stage is Stage.GROW
