"""Packs are made, filled, ordered and handed over."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.services import materials, packs, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.library.handing import HandOver
from prmdesk.ui.library.pack_forms import ChooseFiles, PackForm
from prmdesk.ui.library.page import LibraryPage
from tests.ui.drivers import write
from tests.ui.library.driving import answer, settle


def test_a_pack_is_made_filled_and_ordered(
    desk: Desk, page: LibraryPage, files: list[Path], qtbot: QtBot
) -> None:
    materials.add_files(desk.db, files, copy=False)
    page.refresh()
    settle(desk, qtbot)
    page.tabs.setCurrentIndex(1)
    view = page.packs
    assert view.empty.isVisible()
    answer(PackForm, lambda dialog: (write(dialog.name, "Kit"), dialog.keep()))
    view.add()
    settle(desk, qtbot)
    assert view.list.item(0).text() == "Kit (0)"
    answer(ChooseFiles, lambda dialog: (dialog.table.selectAll(), dialog.keep()))
    view.put_in()
    settle(desk, qtbot)
    assert [row[1] for row in view.table.texts()] == ["Prices", "价目表"]
    view.table.selectRow(1)
    view.move_by(-1)
    settle(desk, qtbot)
    assert [row[1] for row in view.table.texts()] == ["价目表", "Prices"]
    view.table.selectRow(1)
    view.take_out()
    settle(desk, qtbot)
    view.remove()
    assert desk.ask(packs.every) == []
    settle(desk, qtbot)


def test_a_pack_is_handed_over_and_what_is_left_out_is_said(
    desk: Desk,
    page: LibraryPage,
    files: list[Path],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lumen = partners.add_partner(desk.db, Partner(0, "Lumen"), desk.today())
    desk.select(lumen)
    ids = materials.add_files(desk.db, files, copy=False).ids
    packs.put_in(desk.db, packs.add(desk.db, "Kit"), ids)
    view = page.packs
    page.tabs.setCurrentIndex(1)
    files[0].unlink()
    page.refresh()
    settle(desk, qtbot)
    assert view.note.text().startswith("1 of 2 would be left out")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "kit"), ""))
    told: list[str] = []
    desk.said.connect(lambda message: told.append(message.text))

    def hand(dialog: HandOver) -> None:
        assert dialog.left_out.text() == "Not included:\nPrices (Missing)"
        assert dialog.partner.code() == lumen
        dialog.keep()

    answer(HandOver, hand)
    view.hand_over()
    settle(desk, qtbot)
    assert told == ["1 file was handed over · 1 was left out"]
    assert ZipFile(tmp_path / "kit.zip").namelist() == ["index.html", "01_价目表.pdf"]
    assert len(desk.ask(partners.activities, lumen)) == 1
