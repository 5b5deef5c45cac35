"""What belongs to a workspace as a whole: whose it is, its money, its year, its thresholds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from prmdesk.domain.allocation import Guide
from prmdesk.domain.quadrant import Thresholds

RHYTHM = {"strategic": 14, "orphan": 30, "opportunistic": 60, "misfit": 0}
HEADS_NEEDED = {"sales": 2, "technical": 1, "marketing": 1}


@dataclass(frozen=True, slots=True)
class Workspace:
    """The settings kept in the workspace file, so that they travel with it.

    ``fiscal_start`` is the month (1-12) in which the fiscal year begins; a fiscal year is named
    after the calendar year in which it begins. ``hysteresis`` is the band about both thresholds,
    ``guide_…`` what the quadrants weigh (R22). A partner may be an Orphan for ``orphan_days``, a
    decision is reviewed after ``review_days``, evidence is old after ``stale_days``.
    ``own_reasons`` are standard reasons of our own (R09), ``questions`` those of the buckets,
    ``sheet_weights`` the weights of their criteria, ``stage_names`` the names of stages that were
    changed; each by code. ``freed_counted`` are the minutes freed by partners that are in the
    capacity of own hours already, by quarter as 2026-1 (R01). ``rhythm`` are the days after which
    a partner of a quadrant is to be heard of again, 0 for never (R29); ``heads_needed`` the trained
    people a partner usually needs of a role (R43), both by code. An agreement is spoken of
    ``expiry_days`` before it ends; an onboarding stalls when nothing was done for ``stall_days``.
    ``logo`` is ours as a PNG in base64, ``brand_colour`` as #rrggbb ("": the usual one). An answer
    is old after ``answer_months`` (R27). ``score_weights`` are what the groups and metrics of a
    scorecard weigh where it is not the usual, as reseller.results; ``metric_scales`` their ends,
    as cycle.floor and cycle.target (C-iv).
    """

    owner: str = ""
    company: str = ""
    currency: str = "EUR"
    fiscal_start: int = 1
    threshold_partner: float = 50.0
    threshold_us: float = 50.0
    list_columns: tuple[str, ...] = ()
    is_sample: bool = False
    hysteresis: float = 5.0
    guide_strategic: float = 10.0
    guide_orphan: float = 10.0
    guide_opportunistic: float = 3.0
    guide_misfit: float = 1.0
    guide_misfit_cap: float = 0.05
    orphan_days: int = 90
    review_days: int = 90
    stale_days: int = 365
    own_reasons: tuple[str, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict)
    sheet_weights: Mapping[str, float] = field(default_factory=dict)
    stage_names: Mapping[str, str] = field(default_factory=dict)
    freed_counted: Mapping[str, int] = field(default_factory=dict)
    rhythm: Mapping[str, int] = field(default_factory=lambda: dict(RHYTHM))
    heads_needed: Mapping[str, int] = field(default_factory=lambda: dict(HEADS_NEEDED))
    expiry_days: int = 60
    stall_days: int = 14
    journey_verdict: str = ""
    logo: str = ""
    brand_colour: str = ""
    answer_months: int = 12
    score_weights: Mapping[str, float] = field(default_factory=dict)
    metric_scales: Mapping[str, float] = field(default_factory=dict)

    @property
    def thresholds(self) -> Thresholds:
        """From which values on a side of the quadrant is high."""
        return Thresholds(self.threshold_partner, self.threshold_us, self.hysteresis)

    @property
    def guide(self) -> Guide:
        """What a partner of each quadrant weighs when resources are shared (R22-R24)."""
        return Guide(
            self.guide_strategic,
            self.guide_orphan,
            self.guide_opportunistic,
            self.guide_misfit,
            self.guide_misfit_cap,
        )


def fiscal_year(day: date, fiscal_start: int) -> int:
    """The fiscal year that ``day`` lies in."""
    return day.year if day.month >= fiscal_start else day.year - 1


def fiscal_quarter(day: date, fiscal_start: int) -> int:
    """The quarter 1-4 of its fiscal year that ``day`` lies in."""
    return (day.month - fiscal_start) % 12 // 3 + 1
