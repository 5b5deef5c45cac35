"""What goes into a QBR pack, in which order, and what stays with us."""

from dataclasses import fields

from prmdesk.domain.battlecards import Variant
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Standing
from prmdesk.domain.qbr import AGENDA, AgendaItem, Item
from prmdesk.domain.qbr_figures import Topic
from tests.exporters.qbr_facts import LAST, bare, pack_of, told


def test_the_agenda_takes_75_minutes_and_begins_with_the_promises() -> None:
    pack = pack_of(told())
    assert (pack.minutes, pack.agenda) == (75, AGENDA)
    assert pack.schedule[0] == (0, AgendaItem(10, Item.PROMISES))
    assert [at for at, _item in pack.schedule] == [0, 10, 15, 35, 45, 55, 65]


def test_last_times_promises_come_ours_first_with_the_kept_rate_of_each_side() -> None:
    pack = pack_of(told())
    assert [one.id for one in pack.promises] == [1, 2, 3, 4, 5, 8, 6, 7]
    assert pack.last is not None
    assert pack.last.held_on == LAST
    ours, theirs = pack.kept[Side.US], pack.kept[Side.PARTNER]
    assert (ours.n, ours.share, ours.count(Standing.LATE)) == (3, 1 / 3, 1)
    assert (theirs.n, theirs.share) == (2, 0.5)
    assert [one.id for one in pack.open] == [3, 9, 4, 7]


def test_for_the_meeting_nothing_internal_is_in_it() -> None:
    ours, theirs = pack_of(told()), pack_of(told(), Variant.SHAREABLE)
    text = " ".join(str(getattr(theirs, field.name)) for field in fields(theirs))
    assert "Secret" not in text
    assert (theirs.line, theirs.card, theirs.frictions) == (None, None, ())
    assert {one.tier for one in theirs.reviews} == {""}
    assert Topic.NEXT_SCORE not in [one.topic for one in theirs.to_next]
    assert next(one.topic for one in ours.to_next) is Topic.NEXT_SCORE
    assert (ours.figures, ours.measures) == (theirs.figures, theirs.measures)
    assert [one.plan_score for one in ours.reviews] == [one.plan_score for one in theirs.reviews]


def test_a_partner_without_anything_has_a_pack_of_unknowns() -> None:
    pack = pack_of(bare())
    assert (pack.plan, pack.last, pack.next_on, pack.measures) == (None, None, None, ())
    assert {one.share for one in pack.figures} == {None}
