"""The journey we ask partners to go on: what each stage asks, costs and feels like (R66)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean

from prmdesk.domain.frictions import Friction, Theme
from prmdesk.domain.lifecycle import Stay, Usual
from prmdesk.domain.partners import Stage

LEAST, MOST = 1, 5
"""The scale of effort and moods."""

ENOUGH_PARTS = 2
"""So many of the four parts of a step must be said before it is judged."""


@dataclass(frozen=True, slots=True)
class JourneyStep:
    """What we ask of partners in a stage. ``effort`` and the moods are 1-5, None unsaid.

    ``wait_days`` are those a partner waits for us, ``pain`` says what hurts; ``mood_us`` is how we
    think they feel about it (5: glad), ``mood_partner`` what they say.
    """

    id: int
    stage: Stage
    position: int
    ask: str
    effort: int | None = None
    wait_days: int | None = None
    pain: str = ""
    mood_us: int | None = None
    mood_partner: int | None = None

    @property
    def mood_gap(self) -> int | None:
        """How much gladder we think they are than they say; None while one is unsaid."""
        if self.mood_us is None or self.mood_partner is None:
            return None
        return self.mood_us - self.mood_partner


class Part(StrEnum):
    """What makes a step of the journey hard."""

    EFFORT = "effort"
    WAIT = "wait_days"
    MOOD_PARTNER = "mood_partner"
    MOOD_US = "mood_us"


def problems(step: JourneyStep) -> list[tuple[str, str]]:
    """The fields that keep a step from being saved, each with a code of what is wrong."""
    found = [] if step.ask.strip() else [("ask", "missing")]
    for part in (Part.EFFORT, Part.MOOD_US, Part.MOOD_PARTNER):
        value = getattr(step, part)
        if value is not None and not LEAST <= value <= MOST:
            found.append((part.value, "off_scale"))
    if step.wait_days is not None and step.wait_days < 0:
        found.append(("wait_days", "negative"))
    return found


@dataclass(frozen=True, slots=True)
class Hardship:
    """How hard a step is, 0 (light) to 100: the mean of the ``said`` parts, each 0 to 100."""

    step: JourneyStep
    said: Mapping[Part, float]

    @property
    def unsaid(self) -> tuple[Part, ...]:
        """The parts that are not known and so are left out."""
        return tuple(part for part in Part if part not in self.said)

    @property
    def value(self) -> float | None:
        """The mean of the parts said; None while fewer than two are."""
        return fmean(self.said.values()) if len(self.said) >= ENOUGH_PARTS else None


def hardship(step: JourneyStep, longest_wait: int) -> Hardship:
    """How hard a step is (R66): effort 5 and mood 1 are 100, as is the longest wait of all steps.

    What is not said is left out, never counted as good or bad.
    """
    said: dict[Part, float] = {}
    span = MOST - LEAST
    if step.effort is not None:
        said[Part.EFFORT] = (step.effort - LEAST) / span * 100
    if step.wait_days is not None:
        said[Part.WAIT] = step.wait_days / longest_wait * 100 if longest_wait else 0.0
    for part, mood in ((Part.MOOD_PARTNER, step.mood_partner), (Part.MOOD_US, step.mood_us)):
        if mood is not None:
            said[part] = (MOST - mood) / span * 100
    return Hardship(step, said)


def hardships(steps: Sequence[JourneyStep]) -> list[Hardship]:
    """How hard each step is, in the order of ``steps``."""
    longest = max((step.wait_days or 0 for step in steps), default=0)
    return [hardship(step, longest) for step in steps]


def worst(found: Iterable[Hardship]) -> Hardship | None:
    """The hardest step, of those as hard the first; None while none can be judged (R66)."""
    judged = [one for one in found if one.value is not None]
    return max(judged, key=lambda one: one.value or 0, default=None)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of a stage without asking anyone (D12): stays in it, frictions noted in it.

    ``usual`` is None while nobody has left the stage. ``theme`` is the one most frictions were of.
    """

    usual: Usual | None = None
    frictions: int = 0
    theme: Theme | None = None


def measured(
    usual: Mapping[Stage, Usual],
    frictions: Iterable[Friction],
    stays: Mapping[int, Sequence[Stay]],
) -> dict[Stage, Measured]:
    """What is measured of each stage; a friction counts where its partner was on its day.

    ``stays`` are those of each partner, by its id; a friction before the first counts nowhere.
    """
    themes: dict[Stage, Counter[Theme]] = {stage: Counter() for stage in Stage}
    for friction in frictions:
        stage = stage_on(stays.get(friction.partner_id, ()), friction.on_date)
        if stage is not None:
            themes[stage][friction.theme] += 1
    return {
        stage: Measured(
            usual.get(stage), found.total(), found.most_common(1)[0][0] if found else None
        )
        for stage, found in themes.items()
    }


def stage_on(stays: Sequence[Stay], day: date) -> Stage | None:
    """The stage a partner was in on ``day``; None before its first."""
    return next((stay.stage for stay in reversed(stays) if stay.entered_on <= day), None)
