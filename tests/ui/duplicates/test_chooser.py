"""Choosing with whom a partner is merged."""

from prmdesk.ui.desk import Desk
from prmdesk.ui.duplicates.chooser import MergeWith
from tests.ui.conftest import Show
from tests.ui.drivers import K, press, type_in
from tests.ui.duplicates.conftest import Add


def listed(dialog: MergeWith) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_partner_is_found_by_typing_and_taken_by_enter(desk: Desk, shown: Show, add: Add) -> None:
    acme, _lumen = add("Acme"), add("Lumen")
    first, second = add("Zenith Ltd"), add("Zenith Inc")
    dialog = MergeWith(desk, acme, None)
    shown(dialog)
    assert listed(dialog) == ["Lumen", "Zenith Inc", "Zenith Ltd"]
    type_in(dialog.box, "zen")
    assert listed(dialog) == ["Zenith Inc", "Zenith Ltd"]
    press(dialog.box, K.Key_Down, K.Key_Down, K.Key_Up)
    assert dialog.list.currentItem().text() == "Zenith Inc"
    press(dialog.box, K.Key_Return)
    assert dialog.chosen == second != first


def test_nobody_is_chosen_where_nobody_is_found(desk: Desk, shown: Show, add: Add) -> None:
    dialog = MergeWith(desk, add("Acme"), None)
    shown(dialog)
    type_in(dialog.box, "nobody")
    assert not dialog._compare.isEnabled()
    dialog.keep()
    assert dialog.chosen is None
    dialog.reject()
