"""The Quadrant page: what is dragged, typed and put back is kept, each in one step."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.services import partners, scores, workspace
from prmdesk.ui.desk import Desk, Message, PartnerLink
from prmdesk.ui.quadrant.page import QuadrantPage
from prmdesk.ui.quadrant.tray import Tray
from tests.ui.quadrant.acting import CTRL, LEFT, SHIFT, Portfolio, at, click, drag, enter, key, near

K = Qt.Key


@pytest.fixture
def said(desk: Desk) -> list[Message]:
    told: list[Message] = []
    desk.said.connect(told.append)
    return told


def test_dropping_saves_at_once_and_says_so_with_undo(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk, said: list[Message]
) -> None:
    drag(page.canvas, Place(60, 20), Place(80, 70))
    place = portfolio.place("Lumen")
    assert place is not None
    assert near(place, Place(80, 70))
    assert said == [Message("Lumen moved from Opportunistic to Strategic", True)]
    desk.undo()
    assert portfolio.place("Lumen") == Place(60, 20)
    assert page.canvas.dots[portfolio.ids["Lumen"]].place == Place(60, 20)


def test_a_drag_that_is_given_up_writes_nothing(page: QuadrantPage, desk: Desk) -> None:
    before = desk.ask(type(desk.db).undoable)
    canvas = page.canvas
    QTest.mousePress(canvas.viewport(), LEFT, pos=at(canvas, Place(60, 20)))
    QTest.mouseMove(canvas.viewport(), at(canvas, Place(80, 70)))
    key(canvas, K.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=at(canvas, Place(80, 70)))
    assert desk.ask(type(desk.db).undoable) == before


def test_several_dragged_together_are_one_step(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk, said: list[Message]
) -> None:
    click(page.canvas, Place(60, 20))
    click(page.canvas, Place(20, 20), CTRL)
    drag(page.canvas, Place(60, 20), Place(70, 40))
    assert [message.text for message in said] == ["2 partners moved"]
    desk.undo()
    assert portfolio.place("Lumen") == Place(60, 20)
    assert portfolio.place("Oakline") == Place(20, 20)


def test_keys_in_a_row_are_one_step_and_are_kept_after_a_pause(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk, qtbot: QtBot
) -> None:
    desk.select(portfolio.ids["Lumen"])
    page.canvas.moves.pause.setInterval(20)
    key(page.canvas, K.Key_Right, K.Key_Right, K.Key_Right)
    key(page.canvas, K.Key_Up, modifiers=SHIFT)
    assert portfolio.place("Lumen") == Place(60, 20)
    with qtbot.waitSignal(desk.changed):
        pass
    assert portfolio.place("Lumen") == Place(63, 30)
    desk.undo()
    assert portfolio.place("Lumen") == Place(60, 20)


def test_leaving_the_page_loses_no_step(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    desk.select(portfolio.ids["Lumen"])
    key(page.canvas, K.Key_Right)
    page.leave()
    assert portfolio.place("Lumen") == Place(61, 20)


def test_a_change_from_elsewhere_meanwhile_loses_no_step(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    desk.select(portfolio.ids["Lumen"])
    key(page.canvas, K.Key_Right)
    desk.do(partners.edit_partner, portfolio.ids["Oakline"], desk.today(), name="Oakline Ltd")
    assert portfolio.place("Lumen") == Place(61, 20)
    assert portfolio.line("Oakline").name == "Oakline Ltd"


def test_choosing_another_dot_first_keeps_the_steps(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    desk.select(portfolio.ids["Lumen"])
    key(page.canvas, K.Key_Up, K.Key_Tab)
    assert portfolio.place("Lumen") == Place(60, 21)
    assert desk.selected == portfolio.ids["Northwind"]


def test_a_dragged_partner_that_was_deleted_is_told(
    page: QuadrantPage,
    portfolio: Portfolio,
    desk: Desk,
    said: list[Message],
    problems: list[str],
) -> None:
    page.canvas.select([portfolio.ids["Lumen"]])
    page.canvas.lift(portfolio.ids["Lumen"])
    page.canvas.moves.drag((10, 10))
    partners.delete_partners(desk.db, [portfolio.ids["Lumen"]])
    page.canvas.moves.drop()
    assert problems.pop()
    assert said == []


# The tray


def carry_out(tray: Tray, page: QuadrantPage, to: Place) -> None:
    view = tray.list.viewport()
    start = tray.list.visualRect(tray.list.model().index(0, 0)).center()
    there = view.mapFromGlobal(page.canvas.viewport().mapToGlobal(at(page.canvas, to)))
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, there - QPoint(9, 9))
    QTest.mouseMove(view, there)
    QTest.mouseRelease(view, LEFT, pos=there)


def test_the_unscored_wait_in_the_tray_and_are_no_dots(
    page: QuadrantPage, portfolio: Portfolio
) -> None:
    assert page.tray.isVisible()
    assert page.tray.list.model().rowCount() == 1
    assert portfolio.ids["Tidewater"] not in page.canvas.dots
    assert page.count == "3 of 4 placed"


def test_dragging_out_of_the_tray_places(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk, said: list[Message]
) -> None:
    carry_out(page.tray, page, Place(30, 70))
    place = portfolio.place("Tidewater")
    assert place is not None
    assert near(place, Place(30, 70))
    assert said[0].text == "Tidewater placed in Orphan"
    assert not page.tray.isVisible()
    assert page.canvas.current == portfolio.ids["Tidewater"]
    assert page.canvas.hasFocus()
    desk.undo()
    assert portfolio.place("Tidewater") is None
    assert page.tray.isVisible()


def test_letting_go_beside_the_plot_places_nothing(
    page: QuadrantPage, portfolio: Portfolio
) -> None:
    view = page.tray.list.viewport()
    start = page.tray.list.visualRect(page.tray.list.model().index(0, 0)).center()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(-400, 30))
    QTest.mouseMove(view, start + QPoint(20, 60))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(20, 60))
    assert portfolio.place("Tidewater") is None


def test_enter_places_in_the_middle_and_arrows_go_on(
    page: QuadrantPage, portfolio: Portfolio
) -> None:
    page.tray.list.setFocus()
    key(page.tray.list, K.Key_Down, K.Key_Return)
    assert portfolio.place("Tidewater") == Place(50, 50)
    assert page.canvas.hasFocus()
    key(page.canvas, K.Key_Left)
    page.leave()
    assert portfolio.place("Tidewater") == Place(49, 50)


def test_enter_keeps_the_value_that_is_known(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    desk.do(scores.score, portfolio.ids["Tidewater"], 1, 4, desk.today())
    page.tray.list.setFocus()
    key(page.tray.list, K.Key_Down, K.Key_Return)
    assert portfolio.place("Tidewater") == Place(50, 80)
    assert partners.partner(desk.db, portfolio.ids["Tidewater"]).manual_to_us is None


def test_delete_puts_back_to_the_tray(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk, said: list[Message]
) -> None:
    desk.select(portfolio.ids["Lumen"])
    key(page.canvas, K.Key_Delete)
    assert portfolio.place("Lumen") is None
    assert page.tray.list.model().rowCount() == 2
    assert said == [Message("Lumen went back to the tray", True)]
    desk.undo()
    assert portfolio.place("Lumen") == Place(60, 20)


def test_delete_throws_no_scores_away(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk, said: list[Message]
) -> None:
    lumen = portfolio.ids["Lumen"]
    for driver in (1, 6):
        desk.do(scores.score, lumen, driver, 4, desk.today())
    desk.select(lumen)
    key(page.canvas, K.Key_Delete)
    assert portfolio.place("Lumen") == Place(80, 80)
    key(page.canvas, K.Key_Delete)
    assert portfolio.place("Lumen") == Place(80, 80)
    assert not said[-1].undo
    assert "Value tab" in said[-1].text


# Selection, search, filter


def test_the_ring_follows_the_desk_and_the_desk_the_ring(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    desk.select(portfolio.ids["Oakline"])
    assert page.canvas.selected == [portfolio.ids["Oakline"]]
    click(page.canvas, Place(80, 90))
    assert desk.selected == portfolio.ids["Northwind"]
    click(page.canvas, Place(50, 40))
    assert desk.selected is None


def test_enter_opens_the_panel(page: QuadrantPage, portfolio: Portfolio, desk: Desk) -> None:
    links: list[object] = []
    desk.opened.connect(links.append)
    desk.select(portfolio.ids["Lumen"])
    key(page.canvas, K.Key_Return)
    assert links == [PartnerLink(portfolio.ids["Lumen"])]


def test_the_search_of_the_list_narrows_the_dots(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    desk.look_for(Query("lum"))
    assert list(page.canvas.dots) == [portfolio.ids["Lumen"]]
    assert page.canvas.names() == ["Lumen"]
    assert page.count == "1 of 4 placed"
    assert not page.tray.isVisible()


def test_a_hidden_page_reads_when_it_is_shown(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    page.hide()
    desk.do(scores.place, {portfolio.ids["Lumen"]: Place(5, 95)})
    assert page.canvas.dots[portfolio.ids["Lumen"]].place == Place(60, 20)
    page.show()
    assert page.canvas.dots[portfolio.ids["Lumen"]].place == Place(5, 95)


def test_thresholds_of_the_workspace_move_the_borders(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    border = page.canvas.plot.area(Quadrant.STRATEGIC).left()
    desk.do(workspace.change_settings, threshold_partner=85.0)
    assert page.canvas.plot.area(Quadrant.STRATEGIC).left() > border
    assert portfolio.line("Northwind").quadrant is Quadrant.ORPHAN


# The twin, the picture, the empty page


def test_the_list_sets_the_same_values(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    page.views.tools[1].click()
    assert page.table.isVisible()
    assert not page.canvas.isVisible()
    desk.select(portfolio.ids["Lumen"])
    row = page.table.currentIndex().row()
    page.table.setCurrentIndex(page.table.values.index(row, 2))
    key(page.table, K.Key_F2)
    (editor,) = page.table.findChildren(QSpinBox)
    enter(editor, "75")
    assert portfolio.place("Lumen") == Place(60, 75)
    assert page.table.values.index(row, 3).data() == "Strategic"


def test_the_picture_is_saved_without_the_ring(
    page: QuadrantPage, desk: Desk, portfolio: Portfolio, tmp_path: Path, said: list[Message]
) -> None:
    page.save_picture(tmp_path / "plain")
    desk.select(portfolio.ids["Lumen"])
    page.save_picture(tmp_path / "chosen.png")
    assert (tmp_path / "plain.png").read_bytes() == (tmp_path / "chosen.png").read_bytes()
    assert said[-1].text == "chosen.png was saved"


def test_a_picture_that_cannot_be_saved_is_a_problem(
    page: QuadrantPage, tmp_path: Path, said: list[Message], problems: list[str]
) -> None:
    page.save_picture(tmp_path / "nowhere" / "q.png")
    assert problems.pop()
    assert said == []


def test_two_partners_of_one_name_are_two_dots(
    page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    first = portfolio.ids["Lumen"]
    second = partners.add_partner(desk.db, replace(Partner(0, "Lumen")), date(2026, 11, 24))
    desk.do(scores.place, {second: Place(60, 20)})
    assert {first, second} <= set(page.canvas.dots)
    assert "Lumen and 1 more" in page.canvas.names()
