"""What prmdesk is, and whose work it stands on."""

from prmdesk import __version__
from prmdesk.ui.shell.about import AboutDialog
from tests.ui.drivers import AppDriver, K, answering, press


def test_every_library_has_its_licence_to_read(app: AppDriver) -> None:
    def look(dialog: AboutDialog) -> None:
        assert dialog.windowTitle() == f"prmdesk {__version__}"
        assert dialog.list.count() > 10
        dialog.list.setFocus()
        for row in range(dialog.list.count()):
            assert len(dialog.text.toPlainText()) > 100, dialog.list.item(row).text()
            press(dialog.list, K.Key_Down)
        assert dialog.text.isReadOnly()

    with answering(AboutDialog, look):
        app.menu("Help")["About prmdesk and licences"].trigger()
