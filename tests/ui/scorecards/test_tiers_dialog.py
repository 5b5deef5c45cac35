"""The ladder in the window: tiers added, moved, removed and refused, and kept as one."""

from decimal import Decimal

from prmdesk.services import tiers
from prmdesk.ui.desk import Desk
from prmdesk.ui.scorecards.tiers_dialog import TiersDialog
from tests.ui.conftest import Show


def test_the_ladder_is_edited_as_a_whole(desk: Desk, shown: Show) -> None:
    dialog = TiersDialog(desk, None)  # type: ignore[arg-type]
    shown(dialog)
    dialog.add()
    assert dialog.rows[-1].name.hasFocus()
    dialog.rows[0].min_revenue.setText("250,000")
    dialog.rows[0].min_certified.setText("2.5")
    dialog.keep()
    assert dialog.rows[0].min_certified.hasFocus()  # people are whole
    dialog.rows[0].min_certified.setText("3")
    dialog.keep()
    assert dialog._trouble.text() == "A tier needs a name."
    dialog.rows[-1].name.setText("Starter")
    dialog.rows[1].removed.emit()  # Gold
    dialog.rows[1].moved.emit(1)  # Silver below Bronze
    dialog.keep()
    assert dialog._trouble.text() == "The tier above asks for less. Put the best tier first."
    dialog.rows[2].moved.emit(-1)
    dialog.rows[0].moved.emit(-1)  # there is nothing above the best
    dialog.keep()
    assert not dialog.isVisible()
    found = tiers.tiers(desk.db)
    assert [one.name for one in found] == ["Platinum", "Silver", "Bronze", "Starter"]
    assert (found[0].min_revenue, found[0].min_certified) == (Decimal(250_000), 3)
    desk.undo()
    assert len(tiers.tiers(desk.db)) == 4
    assert tiers.tiers(desk.db)[1].name == "Gold"
