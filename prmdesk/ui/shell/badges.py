"""The numbers in the navigation: what waits to be looked at, page by page."""

from prmdesk.domain.changes import Change
from prmdesk.i18n import ngettext
from prmdesk.services import decisions
from prmdesk.ui.desk import Desk
from prmdesk.ui.shell.navigation import Navigation


def keep_badges(desk: Desk, navigation: Navigation) -> None:
    """Show in ``navigation`` how many decisions are to be reviewed, now and after each change."""

    def count(change: Change | None) -> None:
        if change is None or change.about("decisions"):
            due = desk.ask(decisions.due_count, desk.today())
            text = ngettext("{n} review is due", "{n} reviews are due", due)
            navigation.badge("decisions", due, text.format(n=due))

    count(None)
    desk.changed.connect(count)
