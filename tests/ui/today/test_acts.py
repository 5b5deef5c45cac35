"""Each kind of line leads to where it is done; a day to put it off to can be typed."""

from datetime import timedelta

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Partner
from prmdesk.domain.today import About, Item, Line, Subject
from prmdesk.services import partners, today
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.shell.pages import TABS
from prmdesk.ui.today import acts
from tests.ui.conftest import Show
from tests.ui.drivers import K, write


def line(about: About, key: str = "x:1") -> Line:
    return Line(Subject(1, "Acme"), (Item(key, about, 1, 1),))


def test_every_kind_leads_somewhere(desk: Desk) -> None:
    gone: list[object] = []
    desk.opened.connect(gone.append)
    tabs = {key for key, _title, _make in TABS}
    for about in set(About) - {About.TASK, About.OUR_PROMISE, About.CONTACT}:
        acts.act(desk, line(about))
        link = gone.pop()
        assert link == PageLink("training") or (
            isinstance(link, PartnerLink) and (link.tab in tabs or link.tab == "brief")
        ), about


def test_what_is_not_ticked_here_is_left_alone(desk: Desk) -> None:
    acts.tick(desk, line(About.PLAN))
    assert desk.ask(type(desk.db).undoable) is None


def test_a_line_is_put_off_to_any_day_ahead(desk: Desk, shown: Show) -> None:
    day = desk.today()
    key = desk.do(partners.add_partner, Partner(0, "Acme"), day)
    task = Activity(0, key or 0, Kind.TASK, day, "call", due=day)
    desk.do(partners.save_activity, task)
    (found,) = desk.ask(today.agenda, day).lines
    dialog = acts.SnoozeDialog(desk, found, None)  # type: ignore[arg-type]
    shown(dialog)
    write(dialog.day, "today", K.Key_Return)
    assert dialog.day.property("wrong")
    write(dialog.day, "+9", K.Key_Return)
    assert not dialog.isVisible()
    (off,) = desk.ask(today.agenda, day).snoozed
    assert off.until == day + timedelta(9)


@pytest.mark.parametrize("about", [About.TASK, About.MEETING])
def test_a_tick_says_what_was_done(desk: Desk, about: About) -> None:
    said: list[str] = []
    desk.said.connect(lambda message: said.append(message.text))
    key = desk.do(partners.add_partner, Partner(0, "Acme"), desk.today())
    kind = Kind(about.value)
    made = desk.do(
        partners.save_activity, Activity(0, key or 0, kind, desk.today(), "x", due=desk.today())
    )
    acts.tick(desk, line(about, f"activity:{made}"))
    assert said == [{"task": "Task done", "meeting": "The meeting took place"}[about]]
