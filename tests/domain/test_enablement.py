"""Who is trained: current beside ever, coverage by role, and who is due, worked out by hand."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.enablement import (
    Cover,
    Coverage,
    Records,
    coverage,
    due,
    good_until,
    persons,
    required,
    roles_of,
    untold,
)
from prmdesk.domain.partners import Contact, Partner, Role, Stage
from prmdesk.domain.training import (
    Attendance,
    AttendanceResult,
    Course,
    RoleNeed,
    Session,
    SessionState,
)

TODAY = date(2026, 11, 24)
R, S = AttendanceResult, SessionState
ACME = Partner(1, "Acme", products=("Cloud",))
ANJA = Contact(1, 1, "Anja", role=Role.SALES)
BEN = Contact(2, 1, "Ben", role=Role.SALES)
PITCH = Course(1, "Pitch", "Cloud", (Role.SALES,), refresh_months=12)
RULES = Course(2, "Rules")
EDGE = Course(3, "Edge", "Edge", (Role.SALES,))
ADMIN = Course(4, "Admin", "cloud ", (Role.TECHNICAL,), has_exam=True)


def held(key: int, course: Course, day: date) -> Session:
    return Session(key, course.id, day, state=S.HELD)


def was(session: int, contact: Contact, result: AttendanceResult = R.ATTENDED) -> Attendance:
    return Attendance(session * 100 + contact.id, session, contact.partner_id, contact.id, result)


def book(*sessions: Session, people: tuple[Contact, ...] = (ANJA, BEN),
         taken: tuple[Attendance, ...] = (), courses: tuple[Course, ...] = (PITCH,),
         needs: tuple[RoleNeed, ...] = (), partner: Partner = ACME) -> Records:  # fmt: skip
    return Records([partner], people, courses, sessions, taken, needs, {"sales": 2})


def of_sales(records: Records, today: date = TODAY) -> Coverage:
    return next(one for one in coverage(records, today) if one.role is Role.SALES)


def test_knowledge_is_current_up_to_and_on_the_day_it_ends() -> None:
    assert good_until(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert good_until(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert good_until(date(2024, 8, 31), 6) == date(2025, 2, 28)
    assert good_until(date(2024, 8, 31), None) is None
    records = book(held(1, PITCH, date(2025, 11, 24)), taken=(was(1, ANJA),))
    assert (of_sales(records).trained, of_sales(records).ever) == (1, 1)
    tomorrow = TODAY + timedelta(1)
    assert (of_sales(records, tomorrow).trained, of_sales(records, tomorrow).ever) == (0, 1)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 120))
def test_the_end_is_worked_out_from_the_day_of_the_training(day: date, months: int) -> None:
    end = good_until(day, months)
    assert end is not None
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months
    assert end.day == day.day or (end + timedelta(1)).day == 1


def test_only_a_session_that_was_held_and_a_result_that_counts_train() -> None:
    people = (Contact(1, 1, "Anja", role=Role.TECHNICAL),)
    day = date(2026, 10, 1)
    for state, result, trained in (
        (S.HELD, R.PASSED, 1), (S.HELD, R.ATTENDED, 0), (S.HELD, R.FAILED, 0),
        (S.PLANNED, R.PASSED, 0), (S.CANCELLED, R.PASSED, 0),
    ):  # fmt: skip
        session = Session(1, ADMIN.id, day, state=state)
        records = Records(
            [ACME], people, [ADMIN], [session], [was(1, people[0], result)], (), {"technical": 1}
        )
        assert [one.trained for one in coverage(records, TODAY)] == [trained], (state, result)


def test_a_person_must_know_what_is_for_the_role_and_the_products_sold() -> None:
    every = [PITCH, RULES, EDGE, ADMIN, Course(5, "Old", is_retired=True)]
    assert required(every, Role.SALES, ["CLOUD"]) == [PITCH, RULES]
    assert required(every, Role.TECHNICAL, ["Cloud"]) == [RULES, ADMIN]
    assert required(every, Role.SALES, []) == [RULES]


def test_trained_is_who_is_current_in_all_of_it() -> None:
    sessions = held(1, PITCH, date(2026, 1, 7)), held(2, RULES, date(2020, 1, 7))
    taken = was(1, ANJA), was(2, ANJA), was(2, BEN)
    records = book(*sessions, taken=taken, courses=(PITCH, RULES))
    anja, ben = persons(records, TODAY)
    assert anja.is_trained(TODAY)
    assert [known.course for known in ben.lacks(TODAY)] == [PITCH]
    assert of_sales(records) == Coverage(1, Role.SALES, 2, 2, 1, 1)
    assert of_sales(records).share == 0.5
    assert of_sales(records).cover is Cover.PART


def test_who_left_is_neither_needed_nor_trained_from_that_day_on() -> None:
    session, taken = held(1, PITCH, date(2026, 10, 1)), (was(1, ANJA), was(1, BEN))
    gone = Contact(2, 1, "Ben", role=Role.SALES, left_on=TODAY)
    assert of_sales(book(session, taken=taken)).trained == 2
    records = book(session, taken=taken, people=(ANJA, gone))
    assert of_sales(records) == Coverage(1, Role.SALES, 2, 1, 1, 1)
    assert of_sales(records, TODAY - timedelta(1)).trained == 2
    assert due(book(people=(gone,)), TODAY) == []


def test_without_a_course_nothing_is_known_and_over_100_percent_is_told() -> None:
    nothing = of_sales(book(courses=(ADMIN,)))
    assert (nothing.trained, nothing.ever, nothing.share) == (None, None, None)
    assert nothing.cover is Cover.NO_COURSE
    unsold = book(courses=(PITCH,), partner=Partner(1, "Acme"))
    assert of_sales(unsold).cover is Cover.NO_COURSE
    one = RoleNeed(1, 1, Role.SALES, 1)
    taken = was(1, ANJA), was(1, BEN)
    more = of_sales(book(held(1, PITCH, TODAY), taken=taken, needs=(one,)))
    assert (more.needed, more.share, more.cover) == (1, 2.0, Cover.ENOUGH)
    none = of_sales(book(needs=(RoleNeed(1, 1, Role.TECHNICAL, 1), RoleNeed(2, 1, Role.SALES, 2))))
    assert none.cover is Cover.NONE


def test_a_role_that_one_partner_needs_is_a_column_for_all() -> None:
    records = book(needs=(RoleNeed(1, 1, Role.LEGAL, 1), RoleNeed(2, 1, Role.SALES, 0)))
    assert roles_of(records) == [Role.LEGAL]
    two = Records([ACME, Partner(2, "Best")], (), (PITCH,), needs=records.needs,
                  heads_needed={"sales": 2})  # fmt: skip
    assert [(c.partner_id, c.role, c.needed) for c in coverage(two, TODAY)] == [
        (1, Role.SALES, 0), (1, Role.LEGAL, 1), (2, Role.SALES, 2), (2, Role.LEGAL, 0),
    ]  # fmt: skip


def test_the_due_list_has_the_latest_first_then_never_then_soon() -> None:
    cleo, dan = Contact(3, 1, "Cleo", role=Role.SALES), Contact(4, 1, "Dan", role=Role.SALES)
    sessions = (
        held(1, PITCH, date(2025, 3, 1)), held(2, PITCH, date(2025, 12, 24)),
        held(3, PITCH, date(2026, 6, 1)), Session(4, 1, TODAY + timedelta(9)),
    )  # fmt: skip
    taken = was(1, BEN), was(2, ANJA), was(3, dan), was(4, cleo, R.INVITED)
    records = book(*sessions, taken=taken, people=(ANJA, BEN, cleo, dan))
    found = due(records, TODAY)
    assert [(one.contact, one.due, one.last) for one in found] == [
        ("Ben", date(2026, 3, 1), date(2025, 3, 1)),
        ("Cleo", None, None),
        ("Anja", date(2026, 12, 24), date(2025, 12, 24)),
    ]
    assert [one.session_on for one in found] == [None, TODAY + timedelta(9), None]
    paused = Partner(1, "Acme", products=("Cloud",), stage=Stage.PAUSED)
    assert due(book(partner=paused), TODAY) == []


def test_a_later_training_counts_and_an_earlier_one_noted_later_does_not() -> None:
    sessions = held(1, PITCH, date(2026, 5, 1)), held(2, PITCH, date(2024, 5, 1))
    records = book(*sessions, taken=(was(1, ANJA), was(2, ANJA)), people=(ANJA,))
    assert next(persons(records, TODAY)).knowledge[0].last == date(2026, 5, 1)


def test_a_planned_session_whose_day_is_over_waits_for_its_results() -> None:
    yesterday = Session(1, 1, TODAY - timedelta(1))
    today, long_ago = Session(2, 1, TODAY), Session(3, 1, date(2026, 1, 1))
    over = [yesterday, today, long_ago, held(4, PITCH, date(2026, 1, 1))]
    assert untold(over, TODAY) == [long_ago, yesterday]
