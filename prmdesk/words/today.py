"""What the lines of Today say: what is to be done, why, and by how much it is late."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from prmdesk import words
from prmdesk.domain.decisions import Verdict
from prmdesk.domain.people import PeopleAlarm
from prmdesk.domain.quick_entry import Entry
from prmdesk.domain.today import About, Group, Item, Line
from prmdesk.i18n import N_, _, ngettext
from prmdesk.words.people import alarm_sentence
from prmdesk.words.resources import late_text

_LONGEST = 120

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Group.LATE, N_("Late")),
    (Group.TODAY, N_("Today")),
    (Group.LOOK, N_("To look at")),
    (Group.WEEK, N_("This week")),
    (Group.WAITING, N_("Waiting for them")),
    (Group.CONTACT, N_("Contact due")),
    (Group.SNOOZED, N_("Snoozed")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""

ACTS: dict[About, str] = {
    About.OUR_PROMISE: N_("Kept"),
    About.THEIR_PROMISE: N_("Open promises"),
    About.AGREEMENT: N_("Open partner"),
    About.GATE: N_("Open onboarding"),
    About.STALLED: N_("Open onboarding"),
    About.STEP: N_("Open onboarding"),
    About.THEIR_STEP: N_("Open onboarding"),
    About.ORPHAN: N_("Open value"),
    About.PLAN: N_("Open plan"),
    About.QBR: N_("Open reviews"),
    About.REVIEW: N_("Open decisions"),
    About.GATE_MET: N_("Open onboarding"),
    About.MEETING: N_("Brief"),
    About.TASK: N_("Done"),
    About.CONTACT: N_("Log contact"),
    About.PEOPLE: N_("Open people"),
    About.TRAINING: N_("Open training"),
    About.NEWS: N_("Open training"),
    About.AGAIN: N_("Open onboarding"),
    About.TRIAL: N_("Open value"),
    About.RESOURCE: N_("Open resources"),
}
"""What Enter and the number of a line do."""


def sentence(line: Line, today: date) -> str:
    """What is to be done, and why, in a whole sentence that names the partner."""
    own = _SENTENCES.get(line.about)
    if own is not None:
        return own(line)
    one, many = _DUE[line.about]
    n, first = len(line.items), line.first
    text = _(one) if n == 1 else _(many)
    return text.format(partner=line.partner.name, text=_plain(first), when=_when(first, today), n=n)


_DUE: dict[About, tuple[str, str]] = {
    About.OUR_PROMISE: (
        N_("Your promise to {partner}, “{text}”, is {when}."),
        N_("{n} of your promises to {partner} are open; “{text}” is {when}."),
    ),
    About.THEIR_PROMISE: (
        N_("{partner} promised “{text}”: it is {when}."),
        N_("{partner} has not kept {n} promises yet; “{text}” is {when}."),
    ),
    About.STEP: (
        N_("Onboarding of {partner}: “{text}” is {when}."),
        N_("Onboarding of {partner}: {n} steps are open; “{text}” is {when}."),
    ),
    About.GATE_MET: (
        N_("Onboarding of {partner}: all is met for the gate “{text}”; decide to pass it."),
        N_("Onboarding of {partner}: all is met for {n} gates, the first “{text}”; decide."),
    ),
    About.THEIR_STEP: (
        N_("{partner} has not done “{text}” yet: it is {when}."),
        N_("{partner} has not done {n} onboarding steps yet; “{text}” is {when}."),
    ),
    About.TASK: (
        N_("“{text}” for {partner} is {when}."),
        N_("{n} tasks for {partner} are open; “{text}” is {when}."),
    ),
    About.QBR: (
        N_("The review with {partner}, “{text}”, is {when}: prepare it, then write its minutes."),
        N_("{n} reviews with {partner} are to be held; “{text}” is {when}."),
    ),
    About.REVIEW: (
        N_("The review of the decision about {partner}, “{text}”, is {when}."),
        N_("{n} decisions about {partner} are to be reviewed; “{text}” is {when}."),
    ),
    About.TRAINING: (
        N_("A training at {partner} is to be refreshed ({text}): it is {when}."),
        N_("{n} trainings at {partner} are to be refreshed; the first ({text}) is {when}."),
    ),
    About.AGAIN: (
        N_("“{text}” is to be done again with {partner}: it is {when}."),
        N_("{n} steps are to be done again with {partner}; “{text}” is {when}."),
    ),
    About.TRIAL: (
        N_("The 90-day test of {partner}, “{text}”, is {when}: note how it ended."),
        N_("{n} 90-day tests of {partner} are to be closed; “{text}” is {when}."),
    ),
}
"""The sentences of what has a day, for one and for several of a kind."""


_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


def day_text(day: date) -> str:
    """A day with its weekday: Fri 27 Nov 2026."""
    told = _("{weekday} {day}")
    return told.format(weekday=_(_WEEKDAYS[day.weekday()]), day=words.day(day))


def entry_text(entry: Entry, partner: str, contact: str) -> str:
    """How a typed line is read: "Task · call Anja · Fri 27 Nov 2026 · Brightpath (from “fri”)"."""
    due = day_text(entry.due) if entry.due else _("no day")
    parts = words.name(entry.kind), entry.text.strip(), due, entry.at, partner, contact
    told = " · ".join(filter(None, parts))
    if not entry.eaten:
        return told
    return _("{told} — read from: {words}").format(told=told, words=_(", ").join(entry.eaten))


def when_text(day: date | None, at: str, today: date) -> str:
    """A day as it is spoken of: "today at 14:00", "tomorrow", "27 Nov 2026"."""
    if day is None:
        return ""
    near = {0: _("today"), 1: _("tomorrow")}
    told = near.get((day - today).days) or words.day(day)
    return _("{day} at {time}").format(day=told, time=at) if at else told


def _when(item: Item, today: date) -> str:
    if item.days > 0:
        return _late(item.days)
    if item.days == 0 and not item.at:
        return _("due today")
    return _("due {when}").format(when=when_text(item.on, item.at, today))


def _late(days: int) -> str:
    return ngettext("{n} day late", "{n} days late", days).format(n=days)


def _days(n: int) -> str:
    return ngettext("{n} day", "{n} days", n).format(n=n)


def _plain(item: Item) -> str:
    """What people called it, in one line and cut short."""
    if item.about is About.REVIEW:
        return words.name(Verdict(item.text))
    text = " ".join(item.text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _agreement(line: Line) -> str:
    days, on = line.first.days, line.first.on
    day = words.day(on) if on else ""
    if days < 0:
        text = ngettext(
            "The agreement with {partner} ends in {n} day, on {day}.",
            "The agreement with {partner} ends in {n} days, on {day}.",
            -days,
        )
    elif days == 0:
        text = _("The agreement with {partner} ends today, {day}.")
    else:
        text = ngettext(
            "The agreement with {partner} ended {n} day ago, on {day}.",
            "The agreement with {partner} ended {n} days ago, on {day}.",
            days,
        )
    return text.format(partner=line.partner.name, n=abs(days), day=day)


def _gate(line: Line) -> str:
    first = line.first
    text = ngettext(
        "Onboarding of {partner}: the gate “{text}” is {when}; {n} exit criterion is open.",
        "Onboarding of {partner}: the gate “{text}” is {when}; {n} exit criteria are open.",
        first.n,
    )
    return text.format(
        partner=line.partner.name, text=_plain(first), when=_late(first.days), n=first.n
    )


def _stalled(line: Line) -> str:
    text = ngettext(
        "Onboarding of {partner} has stalled: nothing was done for {days}, and {n} step is late.",
        "Onboarding of {partner} has stalled: nothing was done for {days}, and {n} steps are late.",
        line.first.most,
    )
    return text.format(partner=line.partner.name, days=_days(line.first.n), n=line.first.most)


def _orphan(line: Line) -> str:
    text = _("{partner} has been an Orphan for {days}: {over} more than the {most} you allow.")
    first = line.first
    return text.format(
        partner=line.partner.name, days=_days(first.n), over=_days(first.days),
        most=_days(first.most),
    )  # fmt: skip


def _plan(line: Line) -> str:
    text = ngettext(
        "The plan {year} of {partner} is off track: {n} of {of} measure is far below its target.",
        "The plan {year} of {partner} is off track: {n} of {of} measures are far below target.",
        line.first.n,
    )
    return text.format(
        partner=line.partner.name, year=line.first.text, n=line.first.n, of=line.first.most
    )


def _meeting(line: Line) -> str:
    first = line.first
    if first.days > 0:
        text = _("The meeting with {partner} on {day}, “{text}”: tick it if it took place.")
    elif first.days == 0:
        text = _("You meet {partner} today: “{text}”.")
        if first.at:
            text = _("You meet {partner} today at {time}: “{text}”.")
    else:
        text = _("You meet {partner} on {day}: “{text}”.")
        if first.at:
            text = _("You meet {partner} on {day} at {time}: “{text}”.")
    return text.format(
        partner=line.partner.name, text=_plain(first), time=first.at,
        day=words.day(first.on) if first.on else "",
    )  # fmt: skip


def _people(line: Line) -> str:
    alarm = line.first.fact
    assert isinstance(alarm, PeopleAlarm)
    told = _("{partner}: {why}").format(partner=line.partner.name, why=alarm_sentence(alarm))
    more = len(line.items) - 1
    if not more:
        return told
    text = ngettext("And {n} more about its people.", "And {n} more about its people.", more)
    return _("{told} {more}").format(told=told, more=text.format(n=more))


def _news(line: Line) -> str:
    n = len(line.items)
    text = _("“{text}” is new for {partner}: propose training, or say why none is needed.")
    if n > 1:
        text = _("{n} things are new for {partner}, “{text}” the longest: propose training.")
    return text.format(partner=line.partner.name, text=_plain(line.first), n=n)


def _resource(line: Line) -> str:
    fact = line.first.fact
    assert isinstance(fact, tuple)
    late, pool = fact
    return late_text(late, pool, line.partner.name)


_SENTENCES: dict[About, Callable[[Line], str]] = {
    About.AGREEMENT: _agreement,
    About.GATE: _gate,
    About.STALLED: _stalled,
    About.ORPHAN: _orphan,
    About.PLAN: _plan,
    About.MEETING: _meeting,
    About.CONTACT: _people,
    About.PEOPLE: _people,
    About.NEWS: _news,
    About.RESOURCE: _resource,
}
"""The sentences of what needs more than its day."""
