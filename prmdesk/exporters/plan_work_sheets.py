"""The sheets of a plan workbook that both sides work with: accounts to reviews (C-ii).

Every formula stands beside the figure as the app has it (``domain.work_figures``): a test
recomputes the workbook and compares the two.
"""

from collections.abc import Sequence
from datetime import date

from prmdesk import words
from prmdesk.domain.figures import PLACES
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Review, Risk, RiskKind
from prmdesk.domain.promises import SIDES, Promise, PromiseState, Standing
from prmdesk.domain.work_figures import cost, planned, risk_score, used, variance, weighted
from prmdesk.exporters.plan_columns import Cells, Part, PlanRow, cells, is_word
from prmdesk.exporters.xlsx_kit import literal
from prmdesk.exporters.xlsx_looks import GOOD, LATE, MUTED, WARNING, Kind
from prmdesk.exporters.xlsx_table import Column, Table, Told

_GRAVE, _SERIOUS = 15, 8
"""From which scores on a risk is coloured; the highest is 25."""

_THREATS = (RiskKind.RISK, RiskKind.THREAT, RiskKind.WEAKNESS)


# 7 Accounts


def add_accounts(part: Part, accounts: Sequence[Account]) -> Table:
    """The target accounts, each with its value by its probability."""
    column = part.column
    product = 'IF(OR({value}="",{probability}=""),"",ROUND({value}*{probability}/100,'
    columns = (
        column("account", width=28),
        column("segment", width=16),
        column("region", width=14),
        column("relationship_us", Kind.WHOLE, 10),
        column("relationship_partner", Kind.WHOLE, 10, fills=True),
        column("status", Kind.CODE, 14, fills=True, codes=AccountStatus),
        column("value", Kind.MONEY, 15, fills=True),
        column("probability", Kind.POINTS, 12, fills=True),
        column("weighted", Kind.MONEY, 15, formula=f"{product}{PLACES}))"),
        column("next_us", width=28),
        column("next_partner", width=28, fills=True),
        column("next_on", Kind.DAY, 13, fills=True),
    )
    rows = [(one.id, cells(one) | {"weighted": weighted(one)}) for one in accounts]
    table = part.table(columns, rows)
    won, lost = AccountStatus.WON, AccountStatus.LOST
    table.colour("status", {words.name(won): GOOD, words.name(lost): MUTED})
    is_over = f"OR({is_word('status', won)},{is_word('status', lost)})"
    late = f'AND({{next_on}}<>"",{{next_on}}<TODAY(),NOT({is_over}))'
    table.colour_where("next_on", late, LATE)
    return table


# 8 Resources


def add_commitments(part: Part, commitments: Sequence[Commitment]) -> Table:
    """What each side puts in by quarter, what it costs, and what is left of it."""
    column, number = part.column, Kind.NUMBER
    aims, reals = ("{planned_q1}:{planned_q4}", "{used_q1}:{used_q4}")
    left = f'IF(OR({{planned}}="",{{used}}=""),"",ROUND({{planned}}-{{used}},{PLACES}))'
    price = f'IF(OR({{planned}}="",{{rate}}=""),"",ROUND({{planned}}*{{rate}},{PLACES}))'
    columns = (
        column("resource", width=28),
        column("side", Kind.CODE, 11, codes=SIDES),
        column("unit", width=10),
        *(column(f"planned_q{n}", number, 11) for n in (1, 2, 3, 4)),
        *(column(f"used_q{n}", number, 11, fills=True) for n in (1, 2, 3, 4)),
        column("rate", Kind.MONEY, 14),
        column("planned", number, 11, formula=_sum(aims)),
        column("used", number, 11, formula=_sum(reals)),
        column("cost", Kind.MONEY, 16, formula=price),
        column("variance", number, 11, formula=left),
    )
    rows: list[PlanRow] = []
    for one in commitments:
        figures: Cells = {
            "planned": planned(one),
            "used": used(one),
            "cost": cost(one),
            "variance": variance(one),
        }
        rows.append((one.id, cells(one) | figures))
    table = part.table(columns, rows)
    table.colour_where("variance", "N({variance})<0", LATE)
    return table


def _sum(quarters: str) -> str:
    return f'IF(COUNT({quarters})=0,"",ROUND(SUM({quarters}),{PLACES}))'


# 9 Risks


def add_risks(part: Part, risks: Sequence[Risk]) -> Table:
    """Strengths and risks; a hidden column keeps the order in which the summary shows them."""
    column = part.column
    score = 'IF(OR({likelihood}="",{impact}=""),"",{likelihood}*{impact})'
    columns = (
        column("text", width=44),
        column("kind", Kind.CODE, 15, codes=RiskKind),
        column("likelihood", Kind.WHOLE, 11, fills=True),
        column("impact", Kind.WHOLE, 11, fills=True),
        column("risk_score", Kind.WHOLE, 9, formula=score),
        column("answer", width=50, fills=True),
        column("owner", width=18, fills=True),
        Column("order", "", Kind.NUMBER, formula=_order(), is_hidden=True),
    )
    rows: list[PlanRow] = []
    for row, one in enumerate(risks, start=5):
        grave = (risk_score(one) or 0) - row / _ROWS if one.kind in _THREATS else None
        figures: Cells = {"risk_score": risk_score(one), "order": grave}
        rows.append((one.id, cells(one) | figures))
    table = part.table(columns, rows)
    threat = f"OR({','.join(is_word('kind', kind) for kind in _THREATS)})"
    table.colour_where("risk_score", f"AND({threat},N({{risk_score}})>={_GRAVE})", LATE)
    table.colour_where("risk_score", f"AND({threat},N({{risk_score}})>={_SERIOUS})", WARNING)
    return table


_ROWS = 1_000_000


def _order() -> str:
    """The score, of two alike the one that stands higher first; what is no threat has none.

    A kind that nobody chose is a risk, as in ``domain.plan_work``.
    """
    threat = ",".join(is_word("kind", kind) for kind in _THREATS)
    is_threat = f'AND({{text}}<>"",OR({{kind}}="",{threat}))'
    return f'IF({is_threat},N({{risk_score}})-ROW()/{_ROWS},"")'


# 10 Actions


def add_actions(
    part: Part, actions: Sequence[Promise], reviews: Sequence[Review], today: date
) -> Table:
    """What each side promised to do, as of today."""
    column = part.column
    columns = (
        column("made_on", Kind.DAY, 13),
        column("text", width=50),
        column("side", Kind.CODE, 11, codes=SIDES),
        column("owner", width=18, fills=True),
        column("due", Kind.DAY, 13, fills=True),
        column("state", Kind.CODE, 15, fills=True, codes=PromiseState),
        column("closed_on", Kind.DAY, 13, fills=True),
        column("standing", Kind.CODE, 15, formula=_standing()),
        column("days_late", Kind.WHOLE, 9, formula=_days_late()),
        Column("review", words.field("review_id"), width=20),
    )
    names = {review.id: review.name for review in reviews}
    rows: list[PlanRow] = []
    for one in actions:
        figures: Cells = {
            "standing": words.name(one.standing(today)),
            "days_late": one.days_late(today),
            "review": Told(names.get(one.review_id or 0, "")),
        }
        rows.append((one.id, cells(one) | figures))
    table = part.table(columns, rows)
    inks = {Standing.KEPT: GOOD, Standing.KEPT_LATE: WARNING, Standing.WITHDRAWN: MUTED}
    inks |= {Standing.LATE: LATE, Standing.BROKEN: LATE}
    table.colour("standing", {words.name(code): ink for code, ink in inks.items()})
    table.colour_where("due", f"{{standing}}={literal(words.name(Standing.LATE))}", LATE)
    return table


def _is_open() -> str:
    """An action whose state nobody chose is still to be done."""
    return f'OR({{state}}="",{is_word("state", PromiseState.OPEN)})'


def _days_late() -> str:
    counts = f'OR({{state}}="",{is_word("state", PromiseState.OPEN)},'
    counts += f"{is_word('state', PromiseState.KEPT)})"
    days = 'MAX(0,IF({closed_on}="",TODAY(),{closed_on})-{due})'
    return f'IF({{text}}="","",IF(AND({{due}}<>"",{counts}),{days},0))'


def _standing() -> str:
    late, running, kept, kept_late, broken, withdrawn = (
        literal(words.name(code)) for code in Standing
    )
    is_late = "{days_late}>0"
    return (
        f'IF({{text}}="","",IF({_is_open()},IF({is_late},{late},{running}),'
        f"IF({is_word('state', PromiseState.KEPT)},IF({is_late},{kept_late},{kept}),"
        f"IF({is_word('state', PromiseState.BROKEN)},{broken},{withdrawn}))))"
    )


# 11 Reviews


def add_reviews(part: Part, reviews: Sequence[Review]) -> Table:
    """When the plan is looked at together, and how it stood then."""
    column = part.column
    columns = (
        column("name", width=26),
        column("planned_on", Kind.DAY, 14, fills=True),
        column("held_on", Kind.DAY, 14, fills=True),
        column("attendees", width=34, fills=True),
        column("decided", width=66, fills=True),
        column("plan_score", Kind.PERCENT, 12),
    )
    rows: list[PlanRow] = [
        (one.id, cells(one) | {"plan_score": Told(one.plan_score)}) for one in reviews
    ]
    table = part.table(columns, rows)
    late = 'AND({planned_on}<>"",{held_on}="",{planned_on}<TODAY())'
    table.colour_where("planned_on", late, LATE)
    table.colour_where("held_on", '{held_on}<>""', GOOD)
    return table
