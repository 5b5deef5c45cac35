"""The sentences of Today: who, what, why, with the right numbers."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Kind
from prmdesk.domain.decisions import Verdict
from prmdesk.domain.people import Alarm, PeopleAlarm
from prmdesk.domain.quick_entry import Entry
from prmdesk.domain.resources import Allotment, Measure, Pool
from prmdesk.domain.timing import Late
from prmdesk.domain.today import About, Item, Line, Subject
from prmdesk.words.today import ACTS, entry_text, sentence, when_text

TUESDAY = date(2026, 11, 24)
ALARM = PeopleAlarm(1, "Brightpath", Alarm.SINGLE_THREAD, person="Anja", people=1)
LATE = Late(Allotment(1, 1, 1, 2026, 4), date(2026, 12, 1), date(2026, 11, 20))
POOL = Pool(1, "training_seats", Measure.PIECES)


def line(about: About, days: int = 0, text: str = "", *more: Item, **values: object) -> Line:
    on = TUESDAY - timedelta(days)
    first = Item("x:1", about, 1, days, text, on, **values)  # type: ignore[arg-type]
    return Line(Subject(1, "Brightpath"), (first, *more))


OTHER = Item("x:2", About.TASK, 1, 0, "other")


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (line(About.OUR_PROMISE, 3, "send the price list"),
         "Your promise to Brightpath, “send the price list”, is 3 days late."),
        (line(About.OUR_PROMISE, 1, "send", OTHER),
         "2 of your promises to Brightpath are open; “send” is 1 day late."),
        (line(About.THEIR_PROMISE, 0, "sign"), "Brightpath promised “sign”: it is due today."),
        (line(About.TASK, -3, "call"), "“call” for Brightpath is due 27 Nov 2026."),
        (line(About.TASK, 0, "call", at="14:00"), "“call” for Brightpath is due today at 14:00."),
        (line(About.MEETING, -1, "Review", at="09:30"),
         "You meet Brightpath on 25 Nov 2026 at 09:30: “Review”."),
        (line(About.MEETING, 2, "Review"),
         "The meeting with Brightpath on 22 Nov 2026, “Review”: tick it if it took place."),
        (line(About.AGREEMENT, -20),
         "The agreement with Brightpath ends in 20 days, on 14 Dec 2026."),
        (line(About.AGREEMENT, 1),
         "The agreement with Brightpath ended 1 day ago, on 23 Nov 2026."),
        (line(About.STALLED, 1, n=14, most=2),
         "Onboarding of Brightpath has stalled: nothing was done for 14 days, and 2 steps are "
         "late."),
        (line(About.GATE, 2, "Go live", n=1),
         "Onboarding of Brightpath: the gate “Go live” is 2 days late; 1 exit criterion is open."),
        (line(About.ORPHAN, 30, n=120, most=90),
         "Brightpath has been an Orphan for 120 days: 30 days more than the 90 days you allow."),
        (line(About.PLAN, 0, "2026", n=2, most=6),
         "The plan 2026 of Brightpath is off track: 2 of 6 measures are far below target."),
        (line(About.QBR, 4, "Q3 review"),
         "The review with Brightpath, “Q3 review”, is 4 days late: prepare it, then write its "
         "minutes."),
        (line(About.REVIEW, 4, Verdict.CUT),
         "The review of the decision about Brightpath, “Cut”, is 4 days late."),
        (line(About.PEOPLE, 0, "", OTHER, fact=ALARM),
         "Brightpath: Anja is the only person we know there. And 1 more about its people."),
        (line(About.NEWS, 5, "New price"),
         "“New price” is new for Brightpath: propose training, or say why none is needed."),
    ],
)  # fmt: skip
def test_a_line_is_a_whole_sentence_with_its_reason(told: Line, text: str) -> None:
    assert sentence(told, TUESDAY) == text


def test_every_kind_has_a_sentence_and_an_act() -> None:
    facts = {About.CONTACT: ALARM, About.PEOPLE: ALARM, About.RESOURCE: (LATE, POOL)}
    for about in About:
        text = Verdict.CUT if about is About.REVIEW else "it"
        for more in ((), (OTHER,)):
            told = sentence(line(about, 0, text, *more, fact=facts.get(about)), TUESDAY)
            assert "Brightpath" in told
            assert "{" not in told
        assert ACTS[about]


def test_what_is_long_or_broken_into_lines_is_one_short_line() -> None:
    told = sentence(line(About.TASK, 1, "call\n" + "x" * 500), TUESDAY)
    assert "\n" not in told
    assert len(told) < 160
    assert "…” for" in told


def test_how_a_typed_line_is_read_is_told_word_by_word() -> None:
    friday = date(2026, 11, 27)
    entry = Entry("call Anja", due=friday, at="14:00", eaten=("@bri", "fri"))
    assert entry_text(entry, "Brightpath", "Anja Keller") == (
        "Task · call Anja · Fri 27 Nov 2026 · 14:00 · Brightpath · Anja Keller — read from: @bri, "
        "fri"
    )
    assert entry_text(Entry("meet", Kind.MEETING), "", "") == "Meeting · meet · no day"
    assert when_text(TUESDAY + timedelta(1), "14:00", TUESDAY) == "tomorrow at 14:00"
