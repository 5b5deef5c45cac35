"""The library page reads in the worker, and both its views show the same."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from prmdesk.services import materials, packs
from prmdesk.ui.desk import Desk
from prmdesk.ui.library.page import LibraryPage
from prmdesk.ui.shell.header import Header
from tests.ui.library.driving import settle


def test_a_change_is_shown_in_both_views(
    desk: Desk, page: LibraryPage, files: list[Path], qtbot: QtBot
) -> None:
    assert page.files.empty.isVisible()
    assert page.count == ""
    ids = materials.add_files(desk.db, files, copy=False).ids
    packs.put_in(desk.db, packs.add(desk.db, "Kit"), ids)
    settle(desk, qtbot)
    assert page.count == "2 files"
    page.tabs.setCurrentIndex(1)
    assert page.packs.list.item(0).text() == "Kit (2)"
    assert {command.id for command in page.commands()} == {"library.add", "library.clean"}


def test_what_is_done_most_in_the_view_in_front_stands_in_the_header(
    desk: Desk, page: LibraryPage, qtbot: QtBot
) -> None:
    header = Header(page)
    qtbot.addWidget(header)
    assert [tool.isHidden() for tool in page._leading] == [False, True]
    page.tabs.setCurrentIndex(1)
    assert [tool.isHidden() for tool in page._leading] == [True, False]
