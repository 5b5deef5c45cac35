"""Which columns the grids of a plan have: for each kind of row one line of cells, or two."""

from typing import Any

from prmdesk.domain.figures import cost_per_lead, next_due, return_on_spent, target_figures
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Review, Risk, RiskKind
from prmdesk.domain.plans import (
    ClauseStatus,
    Marketing,
    Row,
    Rule,
    Target,
    Training,
    WorkStatus,
)
from prmdesk.domain.work_figures import cost, planned, risk_score, used, variance, weighted
from prmdesk.i18n import N_
from prmdesk.ui.plans.columns import Column, Kind, Work


def _figures(key: str) -> Work:
    return lambda row, quarter: getattr(target_figures(row, quarter), key)


def _figure(key: str, width: int, work: Work, heading: str = "") -> Column:
    return Column(key, Kind.FIGURE, width, work=work, heading=heading)


def _kept(key: str, width: int) -> Column:
    """What is shown as it was kept, and not entered here."""
    return _figure(key, width, lambda row, _quarter: getattr(row, key))


def _quarters(side: str, width: int = 76) -> tuple[Column, ...]:
    return tuple(Column(f"{side}_q{n}", Kind.NUMBER, width, heading=f"Q{n}") for n in (1, 2, 3, 4))


def _label(key: str, width: int, heading: str) -> Column:
    return Column(key, Kind.LABEL, width, heading=heading)


def _of(work: Any) -> Work:
    return lambda row, _quarter: work(row)


_KPI = Column("kpi", width=140)
_SHARE = _figure("of_ytd", 78, _figures("of_ytd"), N_("Of target"))
_WORD = _figure("attainment", 104, _figures("status"))
_TRAINER = Column("trainer", width=96)
_ACTIVITY, _AUDIENCE = Column("activity", width=112), Column("audience", width=78)
_SPENT, _STATUS = Column("spent", Kind.NUMBER, 64), Column("status", Kind.CODE, 92, WorkStatus)
_ACCOUNT, _FUNNEL = Column("account", width=130), Column("status", Kind.CODE, 108, AccountStatus)
_PROBABILITY, _NEXT_ON = Column("probability", Kind.NUMBER, 84), Column("next_on", Kind.DAY, 106)
_RESOURCE, _LEFT = Column("resource", width=130), _figure("variance", 74, _of(variance))

LINES: dict[type[Row], tuple[tuple[Column, ...], ...]] = {
    Rule: (
        (
            Column("clause", width=216),
            Column("text", Kind.LONG, 260),
            Column("owner", width=110),
            Column("status", Kind.CODE, 116, ClauseStatus),
            Column("agreed_on", Kind.DAY, 106),
        ),
    ),
    Target: (
        (
            _KPI,
            _label("target", 58, N_("Target")),
            *_quarters("target"),
            _figure("ytd_target", 90, _figures("ytd_target"), N_("To date")),
            Column("annual", Kind.NUMBER, 88),
            _SHARE,
            _WORD,
        ),
        (
            _KPI,
            _label("actual", 58, N_("Actual")),
            *_quarters("actual"),
            _figure("ytd_actual", 90, _figures("ytd_actual"), N_("To date")),
            _figure("of_year", 88, _figures("of_year"), N_("Of year")),
            _SHARE,
            _WORD,
        ),
    ),
    Training: (
        (
            Column("topic", width=160),
            Column("audience", width=110),
            Column("heads_needed", Kind.WHOLE, 100),
            Column("planned_on", Kind.DAY, 106),
            Column("refresh_months", Kind.WHOLE, 132),
            _TRAINER,
            _STATUS,
        ),
        (
            Column("course_id", Kind.LISTED, 160),
            Column("mode", width=110),
            Column("heads_trained", Kind.WHOLE, 100),
            Column("done_on", Kind.DAY, 106),
            _figure("next_due", 132, _of(next_due)),
            _TRAINER,
            _STATUS,
        ),
    ),
    Marketing: (
        (
            _ACTIVITY,
            _AUDIENCE,
            Column("starts_on", Kind.DAY, 100),
            Column("budget_us", Kind.NUMBER, 106),
            _SPENT,
            Column("leads_target", Kind.WHOLE, 88),
            Column("pipeline", Kind.NUMBER, 80),
            _figure("cost_per_lead", 92, _of(cost_per_lead)),
            _STATUS,
        ),
        (
            _ACTIVITY,
            _AUDIENCE,
            Column("ends_on", Kind.DAY, 100),
            Column("budget_partner", Kind.NUMBER, 106),
            _SPENT,
            Column("leads_actual", Kind.WHOLE, 88),
            Column("won", Kind.NUMBER, 80),
            _figure("return_on_spent", 92, _of(return_on_spent)),
            _STATUS,
        ),
    ),
    Account: (
        (
            _ACCOUNT,
            Column("segment", width=100),
            Column("relationship_us", Kind.WHOLE, 90),
            _FUNNEL,
            Column("value", Kind.NUMBER, 92),
            _PROBABILITY,
            Column("next_us", width=140),
            _NEXT_ON,
        ),
        (
            _ACCOUNT,
            Column("region", width=100),
            Column("relationship_partner", Kind.WHOLE, 90),
            _FUNNEL,
            _figure("weighted", 92, _of(weighted)),
            _PROBABILITY,
            Column("next_partner", width=140),
            _NEXT_ON,
        ),
    ),
    Commitment: (
        (
            _RESOURCE,
            Column("side", Kind.CODE, 94, Side),
            _label("plan", 78, N_("Planned")),
            *_quarters("planned", 68),
            _figure("planned", 80, _of(planned), N_("Year")),
            Column("rate", Kind.NUMBER, 88),
            _LEFT,
        ),
        (
            _RESOURCE,
            Column("unit", width=94),
            _label("use", 78, N_("Used")),
            *_quarters("used", 68),
            _figure("used", 80, _of(used), N_("Year")),
            _figure("cost", 88, _of(cost)),
            _LEFT,
        ),
    ),
    Risk: (
        (
            Column("text", Kind.LONG, 180, table="risks"),
            Column("kind", Kind.CODE, 112, RiskKind),
            Column("likelihood", Kind.WHOLE, 84),
            Column("impact", Kind.WHOLE, 76),
            _figure("risk_score", 60, _of(risk_score)),
            Column("answer", Kind.LONG, 180),
            Column("owner", width=110),
        ),
    ),
    Review: (
        (
            Column("name", width=160),
            Column("planned_on", Kind.DAY, 106),
            _kept("held_on", 106),
            Column("attendees", Kind.LONG, 130),
            Column("decided", Kind.LONG, 160),
            _kept("plan_score", 90),
            _kept("tier", 84),
        ),
    ),
}
"""For each kind of row, the columns of the line of cells that it takes, or of its two lines.

A column that stands in both lines is one cell over both.
"""
