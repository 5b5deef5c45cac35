"""Those said to be different, and taking it back."""

from PySide6.QtWidgets import QPushButton

from prmdesk.services import duplicates
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.duplicates.apart import ApartDialog
from tests.conftest import TODAY
from tests.ui.conftest import Show
from tests.ui.drivers import bury, click


def test_each_pair_can_be_taken_back(
    desk: Desk, db: Database, shown: Show, acme: tuple[int, int]
) -> None:
    duplicates.tell_apart(db, *acme, TODAY)
    dialog = ApartDialog(desk, None)
    shown(dialog)
    name = "Take back: Acme GmbH and Acme"
    (back,) = [b for b in dialog.findChildren(QPushButton) if b.accessibleName() == name]
    click(back)
    assert duplicates.told_apart(db) == []
    bury()
    assert not [b for b in dialog.findChildren(QPushButton) if b.accessibleName() == name]
    db.undo()
    assert len(duplicates.told_apart(db)) == 1
