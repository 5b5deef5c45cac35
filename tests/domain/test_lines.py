"""A partner as one line of the list, derived from all that is known of it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import PartnerFacts, derived, main_contact, next_step, values
from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.partners import Contact
from prmdesk.domain.quadrant import Quadrant, Thresholds
from prmdesk.domain.scores import Axis, Driver, Score

TODAY = date(2026, 11, 24)
DRIVERS = (
    Driver(1, Axis.US, "revenue", "", 60.0), Driver(2, Axis.US, "access", "", 40.0),
    Driver(3, Axis.PARTNER, "margin", "", 100.0),
)  # fmt: skip


def task(text: str, due: date | None, done_on: date | None = None) -> Activity:
    return Activity(0, 1, Kind.TASK, TODAY, text, due=due, done_on=done_on)


def step(id_: int, title: str, day: int | None, **more: object) -> Step:
    return Step(id_, 9, None, id_, title, day=day, **more)  # type: ignore[arg-type]


# The next step


def test_what_is_due_first_comes_next_whether_task_or_step() -> None:
    tasks = [task("Later", date(2026, 12, 9)), task("Soon", date(2026, 11, 30))]
    steps = [step(1, "Sign", 3)]
    assert next_step(tasks, steps, date(2026, 11, 20)) == ("Sign", date(2026, 11, 23))
    assert next_step(tasks, [], None) == ("Soon", date(2026, 11, 30))


def test_what_has_no_day_comes_last_but_comes() -> None:
    assert next_step([task("Some day", None)], [], None) == ("Some day", None)
    assert next_step([task("Some day", None), task("Soon", TODAY)], [], None) == ("Soon", TODAY)


def test_what_is_done_skipped_or_no_task_is_not_next() -> None:
    note = Activity(0, 1, Kind.NOTE, TODAY, "Note", due=TODAY)
    steps = [step(1, "Done", 1, done_on=TODAY), step(2, "Skipped", 1, skip_reason="n/a")]
    assert next_step([task("Done", TODAY, TODAY), note], steps, TODAY) == ("", None)


@given(st.lists(st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 1, 1))), max_size=8))
def test_the_next_step_is_never_later_than_another(days: list[date | None]) -> None:
    found, due = next_step([task(str(day), day) for day in days], [], None)
    known = [day for day in days if day]
    assert due == (min(known) if known else None)
    assert bool(found) == bool(days)


# Values


def test_a_value_set_by_hand_wins_over_the_scored_one() -> None:
    scores = [Score(1, 1, 1, 5.0, TODAY), Score(2, 1, 2, 0.0, TODAY)]
    assert values((None, None), DRIVERS, scores) == (None, 60.0)
    assert values((0.0, 10.0), DRIVERS, scores) == (0.0, 10.0)
    assert values((None, 10.0), DRIVERS, []) == (None, 10.0)


# People


def test_the_main_contact_is_the_marked_one_else_the_first() -> None:
    anja, selin = Contact(1, 1, "Anja"), Contact(2, 1, "Selin", is_main=True)
    assert main_contact([anja, selin]) is selin
    assert main_contact([anja]) is anja
    assert main_contact([]) is None


# The line


def test_a_line_says_what_the_list_shows() -> None:
    facts = PartnerFacts(
        by_hand=(80.0, None),
        contacts=[Contact(1, 7, "Anja", email="anja@x.example")],
        scores=[Score(1, 7, 1, 5.0, TODAY), Score(2, 7, 2, 5.0, TODAY)],
        activities=[
            Activity(1, 7, Kind.CONTACT, TODAY - timedelta(6), "Call"),
            Activity(2, 7, Kind.CONTACT, TODAY - timedelta(9), "Mail"),
        ],
        checklist=Checklist(9, 7, "Usual", started_on=TODAY - timedelta(10)),
        steps=[step(1, "Sign", 1, done_on=TODAY), step(2, "Train", 14)],
    )
    found = derived(facts, DRIVERS, Thresholds())
    assert (found.value_to_partner, found.value_to_us, found.is_manual) == (80.0, 100.0, True)
    assert found.quadrant is Quadrant.STRATEGIC
    assert found.progress == 0.5
    assert (found.next_step, found.next_due) == ("Train", TODAY + timedelta(4))
    assert found.last_contact == TODAY - timedelta(6)
    assert (found.main_contact, found.email) == ("Anja", "anja@x.example")


def test_of_a_partner_without_anything_nothing_is_made_up() -> None:
    found = derived(PartnerFacts(), DRIVERS, Thresholds())
    assert (found.value_to_partner, found.value_to_us, found.is_manual) == (None, None, False)
    assert found.quadrant is Quadrant.UNSCORED
    assert (found.progress, found.next_step, found.next_due, found.last_contact) == (
        None, "", None, None,
    )  # fmt: skip
