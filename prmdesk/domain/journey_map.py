"""The journey we ask partners to go on: what each stage asks, costs and feels like (R66)."""

from dataclasses import dataclass

from prmdesk.domain.partners import Stage


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
