"""Online and in person: sessions, people, time and cost, worked out by hand."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.enablement import Records
from prmdesk.domain.partners import Partner
from prmdesk.domain.training import Attendance, AttendanceResult, Mode, Session, SessionState
from prmdesk.domain.training_mix import Mix, mixes, split_cost

R = AttendanceResult
DAY = date(2026, 3, 1)


def test_a_session_is_shared_by_the_heads_that_came() -> None:
    sessions = [
        Session(1, 1, DAY, minutes=90, cost=Decimal("100"), state=SessionState.HELD),
        Session(2, 1, DAY, minutes=480, mode=Mode.IN_PERSON, state=SessionState.HELD),
        Session(3, 1, DAY, minutes=60, cost=Decimal("50")),
    ]
    taken = [
        Attendance(1, 1, 1, 1, R.ATTENDED), Attendance(2, 1, 1, 2, R.FAILED),
        Attendance(3, 1, 2, 3, R.PASSED), Attendance(4, 1, 2, 4, R.ABSENT),
        Attendance(5, 2, 1, 1, R.ATTENDED), Attendance(6, 3, 1, 1, R.ATTENDED),
    ]  # fmt: skip
    records = Records([Partner(1, "A"), Partner(2, "B")], sessions=sessions, attendances=taken)
    assert mixes(records) == [
        Mix(1, Mode.IN_PERSON, 1, 1, 480, None),
        Mix(1, Mode.ONLINE, 1, 2, 90, 6666),
        Mix(2, Mode.ONLINE, 1, 1, 90, 3334),
    ]


@given(st.integers(0, 10**9), st.dictionaries(st.integers(1, 99), st.integers(1, 50), min_size=1))
def test_the_parts_of_a_cost_make_up_the_whole(cents: int, heads: dict[int, int]) -> None:
    parts = split_cost(cents, heads)
    assert sum(parts.values()) == cents
    every = sum(heads.values())
    for key, part in parts.items():
        assert abs(part - cents * heads[key] / every) < 1
