"""The tree of what a filled plan would change: told apart by words, not by colour alone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.domain.plan_diff import Change, Verdict
from prmdesk.services.plan_home import Offer, RowOffer
from prmdesk.ui.plans.differences import Names
from prmdesk.ui.plans.home_tree import HomeTree

LONG = "They will tell us more about this in the next review, which is in spring. " * 6


def change(verdict: Verdict, theirs: str = "x", field: str = "segment") -> Change:
    return Change("accounts", 1, 6, field, "", "", theirs, verdict)


def test_a_long_text_is_shown_whole_and_what_cannot_be_taken_has_no_box(qtbot: QtBot) -> None:
    tree = HomeTree()
    qtbot.addWidget(tree)
    tree.resize(900, 500)
    offers = (
        Offer(change(Verdict.TAKE, LONG)),
        Offer(change(Verdict.LOCKED), "This is agreed."),
        Offer(change(Verdict.CONFLICT), "Both sides changed this."),
    )
    taken = offers[0].change
    tree.show_rows([RowOffer("accounts", 1, 6, "<b>Nordbank</b>", offers)], [taken], Names())
    tree.show()
    head = tree.topLevelItem(0)
    assert head is not None
    assert head.text(0) == "Target accounts: <b>Nordbank</b>"
    long, locked, conflict = (head.child(n) for n in range(3))
    assert tree.visualItemRect(long).height() > 3 * tree.visualItemRect(conflict).height()
    assert long.text(4) == "They changed it"
    assert long.checkState(0) is Qt.CheckState.Checked
    assert locked.data(0, Qt.ItemDataRole.CheckStateRole) is None
    assert conflict.checkState(0) is Qt.CheckState.Unchecked
    assert tree.chosen == {taken}


def test_a_row_is_ticked_with_all_its_cells(qtbot: QtBot) -> None:
    tree = HomeTree()
    qtbot.addWidget(tree)
    offers = tuple(Offer(change(Verdict.NEW, "x", name)) for name in ("account", "segment"))
    tree.show_rows([RowOffer("accounts", None, 9, "Eden", offers)], (), Names())
    head = tree.topLevelItem(0)
    assert head is not None
    with qtbot.waitSignal(tree.ticked):
        head.setCheckState(0, Qt.CheckState.Checked)
    assert tree.chosen == {offer.change for offer in offers}
    head.child(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert head.checkState(0) is Qt.CheckState.PartiallyChecked
