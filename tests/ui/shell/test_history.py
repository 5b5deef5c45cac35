"""The history of the workspace: newest first, page by page, and what is deleted comes back."""

from PySide6.QtWidgets import QLabel, QPushButton

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.shell.history import HistoryDialog
from tests.ui import hostile
from tests.ui.drivers import AppDriver, K, answering, bury, click, press
from tests.ui.kit.conftest import Show
from tests.ui.kit.conftest import show as show  # noqa: PLC0414


def titles(dialog: HistoryDialog) -> list[str]:
    bury()
    return [label.text() for label in dialog.findChildren(QLabel) if " · " in label.text()]


def back(dialog: HistoryDialog, title: str) -> None:
    bury()
    name = f"Take back: {title}"
    click(next(b for b in dialog.findChildren(QPushButton) if b.accessibleName() == name))


def test_a_deleted_partner_comes_back_from_here(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath")
    app.partners.click("Acme")
    app.partners.press(K.Key_Delete)
    app.given_partners("Cordillera")

    def bring_back(dialog: HistoryDialog) -> None:
        back(dialog, "Delete partner · Acme")
        assert titles(dialog)[0] == "Undone: Delete partner · Acme"
        dialog.accept()

    with answering(HistoryDialog, bring_back):
        app.menu("Edit")["History…"].trigger()
    assert app.partners.names() == ["Acme", "Brightpath", "Cordillera"]


def test_what_cannot_be_taken_back_is_told_in_the_dialog(app: AppDriver) -> None:
    (acme,) = app.given_partners("Acme")
    app.desk.do(partners.edit_partner, acme, app.desk.today(), city="Graz")
    app.desk.do(partners.edit_partner, acme, app.desk.today(), city="Wien")

    def try_it(dialog: HistoryDialog) -> None:
        back(dialog, "Add partner · Acme")
        late = [w for w in dialog.findChildren(QLabel) if w.property("kind") == "late"]
        assert [w.isVisible() and bool(w.text()) for w in late] == [True]
        dialog.accept()

    with answering(HistoryDialog, try_it):
        app.menu("Edit")["History…"].trigger()
    assert app.partners.names() == ["Acme"]
    assert app.banner() == ""


def test_the_rest_is_a_click_away(desk: Desk, show: Show) -> None:
    for n in range(120):
        desk.do(partners.add_partner, Partner(0, f"Partner {n:03}"), desk.today())
    dialog = HistoryDialog(desk, show())
    dialog.show()
    assert len(titles(dialog)) == 50
    (more,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Show more"]
    click(more)
    click(more)
    assert titles(dialog)[0] == "Add partner · Partner 119"
    assert len(titles(dialog)) == 121
    assert not more.isVisible()


def test_what_happens_meanwhile_shows(desk: Desk, show: Show) -> None:
    dialog = HistoryDialog(desk, show())
    dialog.show()
    for name in hostile.HTML[:5]:
        desk.do(partners.add_partner, Partner(0, name), desk.today())
        assert titles(dialog)[0] == f"Add partner · {name}"
    press(dialog, K.Key_Escape)
    desk.do(partners.add_partner, Partner(0, "After"), desk.today())
    bury()
