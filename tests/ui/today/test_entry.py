"""The typed line: a live reading below it, a question where the partner is not clear."""

import pytest

from prmdesk.domain.partners import Contact, Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.today.entry import QuickEntry, QuickEntryDialog
from tests.ui.conftest import Show
from tests.ui.drivers import K, press, type_in, write


@pytest.fixture
def entry(desk: Desk, shown: Show) -> QuickEntry:
    for name in ("Brightpath", "Brightwater", "Nord Star"):
        key = desk.do(partners.add_partner, Partner(0, name), desk.today())
        desk.do(partners.save_contact, Contact(0, key or 0, f"Anja {name}"))
    made = QuickEntry(desk)
    shown(made)
    return made


def test_how_it_is_read_is_told_while_typing(entry: QuickEntry) -> None:
    type_in(entry.field, "call Anja fri @Nord")
    assert entry.preview.text() == (
        "Task · call Anja · Fri 27 Nov 2026 · Nord Star · Anja Nord Star — read from: @Nord, fri"
    )
    write(entry.field, "周五给安雅打电话 @明途")
    assert entry.preview.text().startswith("Task · 给安雅打电话 · Fri 27 Nov 2026 · no partner is")
    press(entry.field, K.Key_Escape)
    assert entry.field.text() == ""


def test_who_is_not_clear_is_asked_for_and_written_into_the_line(
    entry: QuickEntry, desk: Desk
) -> None:
    type_in(entry.field, "call 14:00 @bri")
    assert "2 partners are called like “bri”" in entry.preview.text()
    assert not entry.add()
    assert [entry.picker.itemText(n) for n in range(entry.picker.count())] == [
        "Brightpath", "Brightwater",
    ]  # fmt: skip
    entry.picker.hidePopup()
    entry.picker.picked.emit(entry.picker.itemData(1))
    assert entry.field.text() == 'call 2026-11-24 14:00 @"Brightwater"'
    assert entry.field.hasFocus()
    assert entry.add()
    (made,) = desk.ask(partners.activities, 2)
    assert (made.text, made.due, made.at) == ("call", desk.today(), "14:00")


def test_of_two_of_the_same_name_the_one_picked_is_meant(entry: QuickEntry, desk: Desk) -> None:
    twin = desk.do(partners.add_partner, Partner(0, "Nord Star"), desk.today())
    type_in(entry.field, "call @nord star")
    assert not entry.add()
    entry.picker.hidePopup()
    entry.picker.picked.emit(twin)
    assert entry.add()
    assert [made.text for made in desk.ask(partners.activities, twin or 0)] == ["call"]


def test_nothing_to_do_is_no_task_and_the_selected_partner_is_meant(
    entry: QuickEntry, desk: Desk
) -> None:
    desk.select(1)
    type_in(entry.field, "fri")
    assert not entry.add()
    assert entry.field.property("wrong")
    write(entry.field, "call")
    assert not entry.field.property("wrong")
    assert entry.add()
    assert [made.text for made in desk.ask(partners.activities, 1)] == ["call"]


def test_the_dialog_closes_only_when_it_was_kept(desk: Desk, entry: QuickEntry) -> None:
    dialog = QuickEntryDialog(desk, entry)
    dialog.open()
    press(dialog.entry.field, K.Key_Return)
    assert dialog.isVisible()
    write(dialog.entry.field, "call @nord", K.Key_Return)
    assert not dialog.isVisible()
    assert len(desk.ask(partners.activities, 3)) == 1
