"""A typed line as a task or meeting: ``call Anja fri @Brightpath``, ``明天下午3点 开会 @北辰``."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.dates import find_day
from prmdesk.domain.text import fold

_MEETS = re.compile(
    r"\b(?:meet|meeting|meets|visit|visiting)\b|开会|会议|见面|会面|拜访|碰面", re.IGNORECASE
)
_NUMBERS = {sign: n for n, sign in enumerate("一二三四五六七八九十", 1)} | {
    "两": 2, "十一": 11, "十二": 12,
}  # fmt: skip
_CLOCK = re.compile(
    r"(?<![\w.,:/@+-])(\d{1,2})(?:[:：]([0-5]\d))?(?: ?([ap])\.?m\b\.?)?(?![\w:：/%-]|[.,]\d)",
    re.IGNORECASE,
)
_CHINESE_CLOCK = re.compile(
    r"(上午|早上|中午|下午|傍晚|晚上)? ?(?<![\d.:：])(\d{1,2}|十[一二]?|[一二两三四五六七八九])"
    r"(?:[点點时](半|一刻|三刻|[0-5]?\d分?)?|[:：]([0-5]\d)(?!\d))"
)
_PAST_NOON = ("下午", "傍晚", "晚上", "中午")
_PARTS = {"半": 30, "一刻": 15, "三刻": 45}
_MARK = re.compile(r"(?:(?<=^)|(?<=[\s\u2e80-\uffef,;(]))[@＠]")
_QUOTED = re.compile(r'["“”]([^"“”@＠]*)["“”]?|「([^」@＠]*)」?')
_TOKEN = re.compile(r'[^\s,;，；。@＠"“”]+')
_BEFORE = re.compile(r"(?:^|(?<=\s))(?:on|by|at|due|until|before)\s$", re.IGNORECASE)
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]")
_LONGEST_NAME = 12
"""A name that is typed behind @ without quotes has at most so many words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line is read as; ``text`` is what is to be done, as it was typed.

    ``partner_ids`` are those that ``called`` may mean: one, several, or none. ``called`` is "" when
    no partner was named. ``eaten`` are the words that were read as day, time and partner.
    """

    text: str
    kind: Kind = Kind.TASK
    due: date | None = None
    at: str = ""
    called: str = ""
    partner_ids: tuple[int, ...] = ()
    contact_id: int | None = None
    eaten: tuple[str, ...] = ()

    @property
    def partner_id(self) -> int | None:
        """The partner, None while it is not the only one that may be meant."""
        return self.partner_ids[0] if len(self.partner_ids) == 1 else None

    def activity(self, partner_id: int, today: date) -> Activity:
        """The line as it goes into the log of a partner."""
        return Activity(
            0, partner_id, self.kind, today, self.text, self.contact_id, self.due, at=self.at
        )


@dataclass(frozen=True, slots=True)
class Names:
    """The partners by the names they go by, folded; made once, asked at each keystroke."""

    by_name: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def exactly(self, text: str) -> tuple[int, ...]:
        """Those whose whole name or short name is ``text``."""
        return self.by_name.get(fold(text), ())

    def beginning(self, text: str) -> tuple[int, ...]:
        """Those whose name, short name or a word of them begins with ``text``."""
        start = fold(text)
        found = {
            key: None
            for name, ids in self.by_name.items()
            if start and (name.startswith(start) or f" {start}" in name)
            for key in ids
        }
        return tuple(found)


def names(partners: Iterable[tuple[int, str, str]]) -> Names:
    """Names by id, name and short name of each partner."""
    found: dict[str, dict[int, None]] = {}
    for key, name, short in partners:
        for called in filter(None, (fold(name), fold(short))):
            found.setdefault(called, {})[key] = None
    return Names({called: tuple(ids) for called, ids in found.items()})


def read(text: str, today: date, known: Names = Names()) -> Entry:
    """What ``text`` says is to be done, by when and for whom; it never fails.

    Of several days or times the last one counts; the others stay in the text. A time without a day
    is today's. A verb of meeting with a time makes a meeting.
    """
    entry, rest = Entry(text), text
    while True:  # what was taken out may bring together what was apart
        before = rest
        if not entry.called:
            entry, rest = _take_partner(entry, rest, known)
        if not entry.at:
            entry, rest = _take_time(entry, rest)
        if entry.due is None:
            entry, rest = _take_day(entry, rest, today)
        if rest == before:
            break
    due = today if entry.at and entry.due is None else entry.due
    meets = bool(entry.at) and _MEETS.search(rest) is not None
    return replace(entry, text=rest, due=due, kind=Kind.MEETING if meets else Kind.TASK)


def written(entry: Entry, partner: str = "") -> str:
    """A line that is read as ``entry``; ``partner`` is the name of its partner, if it has one."""
    called = partner or entry.called
    day = entry.due.isoformat() if entry.due else ""
    if day and _BEFORE.search(f"{entry.text} "):  # a word "by" of its own goes with the day
        day = f"by {day}"
    named = '@"' + called.replace('"', "") + '"' if called else ""
    return " ".join(filter(None, (entry.text, day, entry.at, named)))


def with_contact(entry: Entry, contacts: Sequence[tuple[int, str]]) -> Entry:
    """``entry`` with the one of ``contacts`` (id and name) that its text names, by first name too.

    Where several may be meant it is none of them.
    """
    told = fold(entry.text)
    for form in (fold, _first_name):
        named = [key for key, name in contacts if form(name) and _is_in(form(name), told)]
        if named:
            return replace(entry, contact_id=named[0] if len(named) == 1 else None)
    return entry


def _first_name(name: str) -> str:
    """What people call someone: Anja of Anja Keller, 安雅 of 陈安雅."""
    name = fold(name)
    if _HAN.match(name) and " " not in name:
        return name[1:] if len(name) > 2 else name
    return name.split(" ")[0] if len(name.split(" ")[0]) > 1 else ""


def _is_in(name: str, told: str) -> bool:
    if _HAN.search(name):
        return name in told
    return re.search(rf"(?<!\w){re.escape(name)}(?![a-z0-9])", told) is not None


# Taking the marked parts out


def _without(text: str, start: int, end: int) -> str:
    """``text`` without a part; of the gaps around it one stays."""
    left, right = text[:start], text[end:]
    if not left or left[-1].isspace():
        right = right.lstrip()
    return left + right if right else left.rstrip()


def _take_day(entry: Entry, rest: str, today: date) -> tuple[Entry, str]:
    found = find_day(rest, today)
    if found is None:
        return entry, rest
    start, end, day = found
    start = _with_word_before(rest, start)
    eaten = (*entry.eaten, rest[start:end])
    return replace(entry, due=day, eaten=eaten), _without(rest, start, end)


def _take_time(entry: Entry, rest: str) -> tuple[Entry, str]:
    times = [
        (found.start(), found.end(), at)
        for form, clock in ((_CLOCK, _clock), (_CHINESE_CLOCK, _chinese_clock))
        for found in form.finditer(rest)
        if (at := clock(found))
    ]
    if not times:
        return entry, rest
    start, end, at = max(times, key=lambda time: (time[1], -time[0]))
    start = _with_word_before(rest, start)
    eaten = (*entry.eaten, rest[start:end].strip())
    return replace(entry, at=at, eaten=eaten), _without(rest, start, end)


def _with_word_before(text: str, start: int) -> int:
    """Where "by fri" begins, if ``start`` is where "fri" does."""
    found = _BEFORE.search(text[:start])
    return found.start() if found else start


def _clock(found: re.Match[str]) -> str:
    hour, minute, half = found.groups()
    if minute is None and half is None:
        return ""
    number = int(hour)
    if half is not None:
        if not 1 <= number <= 12:
            return ""
        number = number % 12 + 12 * (half.lower() == "p")
    return _time(number, int(minute or 0))


def _chinese_clock(found: re.Match[str]) -> str:
    half, sign, part, minute = found.groups()
    if half is None and minute is not None:
        return ""  # the other form reads it
    hour = _NUMBERS.get(sign) or int(sign)
    if half in _PAST_NOON and hour < (10 if half == "中午" else 12):
        hour += 12
    told = part or minute or "0"
    return _time(hour, _PARTS[told] if told in _PARTS else int(told.rstrip("分")))


def _time(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _take_partner(entry: Entry, rest: str, known: Names) -> tuple[Entry, str]:
    marks = [found for found in _MARK.finditer(rest) if rest[found.end() :].strip()]
    if not marks:
        return entry, rest
    start, behind = marks[-1].start(), marks[-1].end()
    length, called, ids = _named(rest[behind:], known)
    if not length:
        return entry, rest
    eaten = (*entry.eaten, rest[start : behind + length])
    entry = replace(entry, called=called, partner_ids=ids, eaten=eaten)
    return entry, _without(rest, start, behind + length)


def _named(text: str, known: Names) -> tuple[int, str, tuple[int, ...]]:
    """How much of the beginning of ``text`` names a partner, as what, and which it may mean."""
    if found := _QUOTED.match(text):
        called = " ".join((found[1] or found[2] or "").split())
        return found.end() if called else 0, called, _meant(called, known)
    token = _TOKEN.match(text)
    if token is None:
        return 0, "", ()
    ends = [found.end() for found in _TOKEN.finditer(text)][:_LONGEST_NAME]
    for end in reversed(ends):
        if ids := known.exactly(text[:end]):
            return end, text[:end], ids
    if _HAN.search(token[0]):  # Chinese knows no gaps: what is to be done may follow at once
        for end in range(token.end(), 1, -1):
            if ids := _meant(text[:end], known):
                return end, text[:end], ids
    return token.end(), token[0], known.beginning(token[0])


def _meant(called: str, known: Names) -> tuple[int, ...]:
    return known.exactly(called) or known.beginning(called)
