"""The numbers in the navigation: what waits to be looked at, page by page."""

from prmdesk.domain.changes import Change
from prmdesk.domain.today import Agenda, Group
from prmdesk.i18n import ngettext
from prmdesk.services import decisions
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.day import Day
from prmdesk.ui.shell.navigation import Navigation
from prmdesk.ui.today.watch import Watch


def keep_badges(desk: Desk, navigation: Navigation) -> None:
    """Show in ``navigation`` what is late and to be reviewed, now and after each change."""

    def count(change: Change | None) -> None:
        if change is None or change.about("decisions"):
            due = desk.ask(decisions.due_count, desk.today())
            text = ngettext("{n} review is due", "{n} reviews are due", due)
            navigation.badge("decisions", due, text.format(n=due))

    def count_late(agenda: Agenda) -> None:
        late = agenda.count(Group.LATE)
        text = ngettext("{n} is late", "{n} are late", late)
        navigation.badge("today", late, text.format(n=late))

    count(None)
    desk.changed.connect(count)
    Day.of(desk).changed.connect(lambda: count(None))
    watch = Watch.of(desk)
    watch.read.connect(count_late)
    if watch.agenda is not None:
        count_late(watch.agenda)
