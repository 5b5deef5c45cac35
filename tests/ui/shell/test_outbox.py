"""Both ways out of the house are commands of the window."""

from PySide6.QtWidgets import QApplication

from prmdesk.ui.kit.calendar_dialog import CalendarDialog
from prmdesk.ui.kit.draft_dialog import DraftDialog
from tests.ui.drivers import AppDriver
from tests.ui.library.driving import answer


def test_the_calendar_opens_any_time_and_a_draft_for_the_partner_selected(app: AppDriver) -> None:
    seen: list[str] = []
    answer(CalendarDialog, lambda dialog: seen.append(dialog.windowTitle()))
    app.window.registry.run("file.calendar")
    assert not app.window.registry.commands["partner.draft"].enabled()
    app.given_partners("Acme")
    app.window.desk.select(1)
    answer(DraftDialog, lambda dialog: seen.append(dialog.windowTitle()))
    app.window.registry.run("partner.draft")
    QApplication.processEvents()
    assert seen == ["Export calendar", "E-mail to Acme"]
