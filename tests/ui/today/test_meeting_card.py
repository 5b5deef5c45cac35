"""The card of the next meeting: with whom, when, and a way to any brief."""

from datetime import date, timedelta

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.today import Agenda, Subject
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.today.meeting_card import MeetingCard
from tests.ui.conftest import Show
from tests.ui.drivers import click

TUESDAY = date(2026, 11, 24)
PARTNERS = {1: Subject(1, "Nord Star"), 2: Subject(2, "Acme")}


def test_it_leads_to_the_brief_of_the_next_meeting_or_of_another(desk: Desk, shown: Show) -> None:
    gone: list[object] = []
    desk.opened.connect(gone.append)
    card = MeetingCard(desk)
    shown(card)
    card.show_agenda(Agenda(TUESDAY, partners=PARTNERS))
    assert not card.brief.isVisible()
    assert card._when.text().startswith("None is planned.")
    day = TUESDAY + timedelta(3)
    meeting = Activity(1, 1, Kind.MEETING, TUESDAY, "Review\nwith Wei", due=day, at="09:00")
    card.show_agenda(Agenda(TUESDAY, meetings=(meeting,), partners=PARTNERS))
    texts = [label.text() for label in (card._name, card._when, card._what)]
    assert texts == ["Nord Star", "27 Nov 2026 at 09:00", "Review with Wei"]
    click(card.brief)
    assert [card.picker.itemText(n) for n in (0, 1)] == ["Acme", "Nord Star"]
    card.picker.picked.emit(2)
    assert gone == [PartnerLink(1, "brief"), PartnerLink(2, "brief")]
