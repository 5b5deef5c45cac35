"""What leaves the house from anywhere in the window: e-mail drafts and the calendar."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prmdesk.ui.shell.window import Window


def draft_email(window: "Window") -> None:
    """Draft an e-mail to the selected partner."""
    from prmdesk.ui.kit.draft_dialog import DraftDialog

    if window.desk.selected is not None:
        DraftDialog(window.desk, window.desk.selected, window).exec()


def export_calendar(window: "Window") -> None:
    """Choose what goes into a calendar file."""
    from prmdesk.ui.kit.calendar_dialog import CalendarDialog

    CalendarDialog(window.desk, window).exec()
