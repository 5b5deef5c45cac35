"""What is said of kept rates, frictions and the journey, in whole sentences."""

from collections.abc import Mapping, Sequence
from datetime import date

from prmdesk import words
from prmdesk.domain.frictions import Friction, Mending, Theme, worst_theme
from prmdesk.domain.journey_map import Hardship, Measured, Part
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Stage
from prmdesk.domain.promises import KeptRate, Promise, Standing
from prmdesk.i18n import N_, _, ngettext
from prmdesk.ui.kit.dates import due_text
from prmdesk.words.sheets import percent, tenth

_SAID = {
    Part.EFFORT: N_("effort {n} of 5"),
    Part.WAIT: N_("{n} days of waiting"),
    Part.MOOD_PARTNER: N_("mood {n} as they say"),
    Part.MOOD_US: N_("mood {n} as we think"),
}


def rate_text(side: Side, rate: KeptRate) -> str:
    """The kept rate of a side, with what it is counted of: "Of 6 we kept 67 % by their day"."""
    ours = side is Side.US
    if rate.share is None:
        none = _("None of our promises fell due yet"), _("None of their promises fell due yet")
        return none[not ours]
    kept = _("Of {n} we kept {share} % by their day"), _("Of {n} they kept {share} % by their day")
    parts = [kept[not ours].format(share=percent(rate.share), n=rate.n)]
    if late := rate.count(Standing.KEPT_LATE):
        text = ngettext("{n} kept late (median {days} days)", "{n} kept late (median {days} days)",
                        late)  # fmt: skip
        parts.append(text.format(n=late, days=number(rate.days_late)))
    if broken := rate.count(Standing.BROKEN):
        parts.append(_("{n} broken").format(n=broken))
    if late_now := rate.count(Standing.LATE):
        parts.append(_("{n} late now").format(n=late_now))
    return " · ".join(parts)


def number(value: float | None) -> str:
    """A figure to a tenth; a dash where there is none."""
    return "—" if value is None else f"{tenth(value):,.1f}".removesuffix(".0")


def standing_text(promise: Promise, today: date) -> str:
    """How a promise stands, in words: "3 days late", "due 4 Dec 2026", "Kept on …"."""
    standing = promise.standing(today)
    if standing is Standing.LATE:
        return due_text(promise.due, today)
    if standing is Standing.RUNNING:
        due = due_text(promise.due, today)
        return _("due {day}").format(day=due) if due else _("no day named")
    if promise.closed_on is None:
        return words.name(standing)
    return f"{words.name(standing)} · {words.day(promise.closed_on)}"


def friction_text(friction: Friction, today: date) -> str:
    """How long a friction has hurt, or took to fix."""
    n = friction.days(today)
    if friction.is_open:
        return ngettext("open for {n} day", "open for {n} days", n).format(n=n)
    return ngettext("fixed in {n} day", "fixed in {n} days", n).format(n=n)


def worst_theme_text(themes: Mapping[Theme, Mending]) -> str:
    """Where it hurts most, with numbers; nothing while nothing was noted."""
    worst = worst_theme(themes)
    if worst is None:
        return ""
    found = themes[worst]
    text = ngettext(
        "It hurts most in: {theme} ({n} friction, {days} days in all, {open} open, "
        "median to fix: {median} days)",
        "It hurts most in: {theme} ({n} frictions, {days} days in all, {open} open, "
        "median to fix: {median} days)",
        found.n,
    )
    return text.format(
        theme=words.name(worst), n=found.n, days=found.hurt, open=len(found.open_ages),
        median=number(found.median_days),
    )  # fmt: skip


def mending_text(found: Mending) -> str:
    """How quickly frictions were fixed, open ones apart."""
    parts = []
    if found.median_days is not None:
        text = _("median {days} days to fix (of {n})")
        parts.append(text.format(days=number(found.median_days), n=found.fixed))
    if found.open_ages:
        n = len(found.open_ages)
        text = ngettext(
            "{n} open, the oldest for {days} days", "{n} open, the oldest for {days} days", n
        )
        parts.append(text.format(n=n, days=found.open_ages[0]))
    return " · ".join(parts)


def worst_step_text(found: Hardship | None, known: Mapping[Stage, Measured]) -> str:
    """The hardest step with the figures it was named for, and what is measured of its stage."""
    if found is None or found.value is None:
        return _(
            "Say of each step how much effort it is, how long they wait and how they feel about "
            "it: with two of these the worst step is named here."
        )
    step = found.step
    said = [_(_SAID[part]).format(n=getattr(step, part.value)) for part in found.said]
    text = _("Worst step: {ask} ({stage}): {value} of 100 hard, from {said}").format(
        ask=step.ask,
        stage=words.name(step.stage),
        value=number(found.value),
        said=_(", ").join(said),
    )
    if found.unsaid:
        unsaid = _(", ").join(words.name(part) for part in found.unsaid)
        text += _("; not said: {parts}").format(parts=unsaid)
    return _("{said}. {measured}").format(said=text, measured=measured_text(known[step.stage]))


def measured_text(known: Measured) -> str:
    """What is measured of a stage, so that it stands beside what is said."""
    parts: Sequence[str] = [
        _("nobody has left this stage yet")
        if known.usual is None
        else _("partners stay {days} days (median of {n})").format(
            days=number(known.usual.days), n=known.usual.n
        ),
        ngettext("{n} friction noted in it", "{n} frictions noted in it", known.frictions).format(
            n=known.frictions
        ),
    ]
    return _("Measured: {parts}.").format(parts=_(", ").join(parts))
