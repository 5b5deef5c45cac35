"""One typed line, read by hand from Tuesday 24 November 2026."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.quick_entry import Entry, names, read, with_contact, written

TUESDAY = date(2026, 11, 24)
FRIDAY, TOMORROW = date(2026, 11, 27), date(2026, 11, 25)
KNOWN = names([
    (1, "Brightpath Consulting", ""), (2, "Brightwater", ""), (3, "Nord Star", "NS"),
    (4, "明途科技", "明途"), (5, "北辰", ""), (6, "Nord", ""), (7, "Łódź Systems", ""),
])  # fmt: skip


@pytest.mark.parametrize(
    ("line", "text", "due", "at", "kind", "partners"),
    [
        ("call Anja fri @Brightpath", "call Anja", FRIDAY, "", "task", (1,)),
        ('meet Wei tomorrow 14:00 @"Nord Star"', "meet Wei", TOMORROW, "14:00", "meeting", (3,)),
        ("send price list 25.3 @bri", "send price list", date(2027, 3, 25), "", "task", (1, 2)),
        ("周五给安雅打电话 @明途", "给安雅打电话", FRIDAY, "", "task", (4,)),
        ("明天下午3点 开会 @北辰", "开会", TOMORROW, "15:00", "meeting", (5,)),
        ("下周五15点半拜访@明途科技", "拜访", date(2026, 12, 4), "15:30", "meeting", (4,)),
        ("@明途打电话 3天后", "打电话", FRIDAY, "", "task", (4,)),
        ("@nord star send offer by next fri", "send offer", date(2026, 12, 4), "", "task", (3,)),
        ("@Nord send offer", "send offer", None, "", "task", (6,)),
        ("call @lodz in 2 weeks", "call", date(2026, 12, 8), "", "task", (7,)),
        ("visit at 2:30 pm", "visit", TUESDAY, "14:30", "meeting", ()),
        ("meet Wei fri", "meet Wei", FRIDAY, "", "task", ()),
        ("call 2pm fri @nobody here", "call here", FRIDAY, "14:00", "task", ()),
        ("plan Monday for Friday", "plan Monday for", FRIDAY, "", "task", ()),
        ("月底前对账", "前对账", date(2026, 11, 30), "", "task", ()),
        ("中午12点半见面", "见面", TUESDAY, "12:30", "meeting", ()),
        ("晚上八点 会议", "会议", TUESDAY, "20:00", "meeting", ()),
        ("in @ns 3 days", "", FRIDAY, "", "task", (3,)),
    ],
)
def test_a_line_is_read_as_it_is_meant(
    line: str, text: str, due: date | None, at: str, kind: str, partners: tuple[int, ...]
) -> None:
    found = read(line, TUESDAY, KNOWN)
    assert (found.text, found.due, found.at, found.kind) == (text, due, at, Kind(kind))
    assert found.partner_ids == partners


@pytest.mark.parametrize(
    "line",
    ["", "call Anja", "mail anja@brightpath.de", "每周五开会", "25:00", "13 pm", "look at 50%",
     "today's list", "ring 0761/12", "  two  gaps ", "@", "the sunday-paper", "v2.1.3"],
)  # fmt: skip
def test_what_has_no_mark_stays_as_it_is(line: str) -> None:
    assert read(line, TUESDAY, KNOWN) == Entry(line)


def test_what_was_read_as_day_time_and_partner_is_told() -> None:
    found = read("call Anja by fri at 2pm @Nord Star", TUESDAY, KNOWN)
    assert found.eaten == ("@Nord Star", "at 2pm", "by fri")
    assert (found.text, found.called, found.partner_id) == ("call Anja", "Nord Star", 3)
    assert found.activity(3, TUESDAY) == Activity(
        0, 3, Kind.TASK, TUESDAY, "call Anja", due=FRIDAY, at="14:00"
    )
    assert read("call @bri", TUESDAY, KNOWN).partner_id is None


def test_a_person_is_found_by_first_name_where_only_one_has_it() -> None:
    people = [(1, "Anja Keller"), (2, "Anja Kurz"), (3, "Wei Zhang"), (4, "陈安雅"), (5, "A. Ng")]
    for text, contact in (
        ("call wei", 3), ("call Anja Kurz", 2), ("call Anja", None), ("给安雅打电话", 4),
        ("weigh it", None), ("a call", None),
    ):  # fmt: skip
        assert with_contact(Entry(text), people).contact_id == contact, text


_PARTS = st.sampled_from(
    ["call Anja", "fri", "next", "in", "3 days", "@bri", "@nobody", '@"Nord Star"', "14:00", "2",
     "pm", "明天", "下午", "3点", "半", "周五", "3月", "25日", "25.3", "5 may", "meet", "开会",
     "+7", "@", " ", '"', ",", "2026-03-25", "by", "月底"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=40), st.lists(_PARTS, max_size=7).map(" ".join),
                 st.lists(_PARTS, max_size=7).map("".join)))  # fmt: skip
@example("下午 fri 15:00")
@example("5 may 14:00 2026")
def test_whatever_is_typed_is_read_and_reads_the_same_written_anew(line: str) -> None:
    found = read(line, TUESDAY, KNOWN)
    again = read(written(found), TUESDAY, KNOWN)
    assert (again.text.strip(), again.due, again.at, again.kind, again.partner_ids) == (
        found.text.strip(), found.due, found.at, found.kind, found.partner_ids,
    )  # fmt: skip
    if not found.eaten:
        assert found.text == line
