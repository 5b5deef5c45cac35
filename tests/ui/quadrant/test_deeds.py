"""What is done in the quadrant agrees with the list, and nothing is done to the past."""

from dataclasses import replace

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.domain.scores import Axis
from prmdesk.services import partners, scores
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.deeds import Deeds
from prmdesk.ui.quadrant.dots import dots_of


@pytest.fixture
def acme(desk: Desk) -> int:
    """A partner that the band holds in Strategic: scored 80 and 46."""
    key = partners.add_partner(desk.db, Partner(0, "Acme"), desk.today())
    for driver, value in ((1, 3), (6, 4), (1, 2.3)):
        scores.score(desk.db, key, driver, value, desk.today())
    return key


@pytest.fixture
def deeds(desk: Desk, acme: int, canvas: Canvas) -> Deeds:
    made = Deeds(desk, canvas)
    standings = scores.standings(desk.db, Query(), desk.today())
    made.standings = {one.id: one for one in standings}
    canvas.show_dots(dots_of(standings), Thresholds(band=5))
    return made


@pytest.fixture
def said(desk: Desk) -> list[Message]:
    told: list[Message] = []
    desk.said.connect(told.append)
    return told


def test_what_is_said_of_a_drop_is_what_the_list_shows(
    desk: Desk, deeds: Deeds, acme: int, canvas: Canvas, said: list[Message]
) -> None:
    deeds.place({acme: Place(70, 46)})  # the side that does not move is still held
    assert said[-1].text == "Acme moved within Strategic"
    deeds.standings = {acme: replace(deeds.standings[acme], value_to_partner=70.0)}
    deeds.place({acme: Place(70, 45)})
    assert said[-1] == Message("Acme moved from Strategic to Opportunistic", True)
    assert partners.lines_of(desk.db, [acme])[acme].quadrant is Quadrant.OPPORTUNISTIC


def test_nothing_is_done_to_the_past(
    desk: Desk, deeds: Deeds, acme: int, canvas: Canvas, said: list[Message]
) -> None:
    dots = list(canvas.dots.values())
    canvas.show_dots(dots, Thresholds(), heading="As of 3 Mar 2026")
    before = desk.ask(type(desk.db).undoable)
    deeds.place({acme: Place(1, 1)})
    deeds.place_in_the_middle(deeds.standings[acme])
    deeds.set(acme, Axis.US, 7)
    deeds.put_back([acme])
    canvas.select([acme])
    canvas.lift(acme)
    assert canvas.moves.move is None
    assert desk.ask(type(desk.db).undoable) == before
    assert said == []


def test_one_that_is_gone_cannot_be_opened(desk: Desk, deeds: Deeds, acme: int) -> None:
    links: list[object] = []
    desk.opened.connect(links.append)
    deeds.open(acme + 1)
    assert links == []
    deeds.open(acme)
    assert len(links) == 1
