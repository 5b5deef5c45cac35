"""The file is checked and backed up while the window is usable."""

from prmdesk.services import workspace
from prmdesk.ui.shell import keeping
from tests.ui.drivers import AppDriver


def test_a_fresh_workspace_is_checked_and_backed_up_at_once(app: AppDriver) -> None:
    assert app.db.withheld == ""
    assert len(workspace.list_backups(app.db.path)) == 1
    assert app.status().startswith("Backed up")


def test_a_backup_that_was_asked_for_is_made_and_told(app: AppDriver) -> None:
    app.given_partners("Acme")
    told: list[str] = []
    keeping.back_up(app.window, lambda: told.append("made"))
    app.settle()
    newest = workspace.list_backups(app.db.path)[0]
    assert told == ["made"]
    assert newest.rows["partners"] == 1
