"""Minutes as people type them: promises of both sides among what was decided."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.minutes import People, Said, read, with_owner
from prmdesk.domain.onboarding import Side

TUESDAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)
PEOPLE = People(("Aurora Software",), ("Brightpath",), ("Kim Lund", "Anja Vogel", "Anja Berg"))


@pytest.mark.parametrize(
    ("line", "side", "text", "owner", "due"),
    [
        ("we: send price list, Kim, fri", Side.US, "send price list", "Kim Lund", FRIDAY),
        ("- We : send price list by fri, Kim", Side.US, "send price list", "Kim Lund", FRIDAY),
        ("They: name three accounts", Side.PARTNER, "name three accounts", "", None),
        ("* brightpath: call 1,000 users, +3", Side.PARTNER, "call 1,000 users", "", FRIDAY),
        ("Aurora Software: train them, Anja", Side.US, "train them", "Anja", None),
        ("them: a case, with figures, fri", Side.PARTNER, "a case, with figures", "", FRIDAY),
        ("us: demo @Robin fri 14:00", Side.US, "demo 14:00", "Robin", FRIDAY),
        ("1. 他们：提供三家客户名单，李雷，周五", Side.PARTNER, "提供三家客户名单", "李雷", FRIDAY),
        ("我们：准备联合方案，周五", Side.US, "准备联合方案", "", FRIDAY),
    ],
)
def test_a_line_that_says_who_promises_is_a_promise(
    line: str, side: Side, text: str, owner: str, due: date | None
) -> None:
    assert read(line, TUESDAY, PEOPLE) == ([Said(side, text, owner, due)], "")


def test_all_other_lines_are_what_was_decided() -> None:
    text = "Budget stays: 5,000.\nwe: send prices\n\nwe:\nAnja: sceptical about Q4"
    said, decided = read(text, TUESDAY, PEOPLE)
    assert [one.text for one in said] == ["send prices"]
    assert decided == "Budget stays: 5,000.\n\nwe:\nAnja: sceptical about Q4"


def test_ours_are_mine_where_nobody_is_named() -> None:
    ours, theirs = read("we: call\nthey: call", TUESDAY)[0]
    assert with_owner(ours, "Robin").owner == "Robin"
    assert with_owner(theirs, "Robin").owner == ""


@given(st.text(alphabet="we:他们：, ;，@\n\ta1Ζ.fri周五", max_size=60))
def test_no_word_is_lost_and_nothing_fails(text: str) -> None:
    said, rest = read(text, TUESDAY)
    assert all(one.text.strip() and "\n" not in one.text for one in said)
    assert len(said) + len(rest.splitlines()) <= len(text.splitlines())
