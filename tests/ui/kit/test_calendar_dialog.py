"""What is ticked is shown and written."""

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.calendar import EntryKind
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.calendar_dialog import CalendarDialog
from tests.ui.conftest import Show
from tests.ui.drivers import K, click, write


def test_kinds_partner_and_days_narrow_what_is_saved(
    desk: Desk, shown: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = desk.today()
    for name in ("Acme", "Lumen"):
        key = partners.add_partner(desk.db, Partner(0, name), today)
        for kind in (Kind.TASK, Kind.MEETING):
            row = Activity(0, key, kind, today, "Call", due=today + timedelta(key))
            partners.save_activity(desk.db, row)
    desk.select(key)
    dialog = CalendarDialog(desk, None)  # type: ignore[arg-type]
    shown(dialog)
    assert dialog.count.text() == "4 entries"
    click(dialog.kinds[EntryKind.MEETING])
    assert [row[2] for row in dialog.table.texts()] == ["Call (Acme)", "Call (Lumen)"]
    write(dialog.first, "+2", K.Key_Tab)
    assert dialog.count.text() == "1 entry"
    write(dialog.first, "+9", K.Key_Tab)
    assert not dialog.save.isEnabled()
    write(dialog.first, "", K.Key_Tab)
    dialog.whose.fill(str(key))
    dialog.whose.committed.emit(str(key))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "c"), ""))
    dialog.keep()
    qtbot.waitUntil(lambda: not desk.working)
    events = Calendar.from_ical((tmp_path / "c.ics").read_bytes()).walk("VEVENT")
    assert [str(one["summary"]) for one in events] == ["Call (Lumen)"]
