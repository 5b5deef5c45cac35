"""The figures of a whole plan as cards: each a formula over its sheet, each with a name (C-ii)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import words
from prmdesk.domain.figures import PLACES, plan_score, return_on_spent, totals
from prmdesk.domain.onboarding import Side, progress
from prmdesk.domain.plan_work import AccountStatus
from prmdesk.domain.plans import WholePlan
from prmdesk.domain.promises import Standing
from prmdesk.domain.work_figures import committed, open_pipeline
from prmdesk.exporters.plan_columns import Tables, attainment_formula, attainment_inks
from prmdesk.exporters.plan_sheets import step_states
from prmdesk.exporters.xlsx_kit import Book, Value, literal, quoted
from prmdesk.exporters.xlsx_looks import LATE, Kind
from prmdesk.exporters.xlsx_table import Table, colour_cells
from prmdesk.i18n import _

LETTERS = "BCDEFGHI"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the plan: its name for formulas, its label, and what it comes to."""

    name: str
    label: str
    formula: str
    result: Value
    kind: Kind


def add_cards(
    book: Book, sheet: Worksheet, whole: WholePlan, tables: Tables, today: date, row: int
) -> None:
    """Put the cards below ``row``: of the five parts, then of what both sides work on."""
    rows = (_of_the_parts(whole, tables), _of_the_work(whole, tables, today))
    for number, figures in enumerate(rows):
        top = row + 2 * number
        for letter, figure in zip(LETTERS, figures, strict=True):
            place = f"{letter}{top + 1}"
            book.put(sheet, f"{letter}{top}", figure.label, "card label")
            style = f"card {figure.kind}"
            book.put_formula(sheet, place, f"={figure.formula}", figure.result, style)
            book.name(figure.name, f"{quoted(sheet)}!${letter}${top + 1}")
        sheet.row_dimensions[top].height = 30
        sheet.row_dimensions[top + 1].height = 28
    for word, ink in attainment_inks().items():
        colour_cells(sheet, f"C{row + 1}", f"$C${row + 1}={literal(word)}", ink)
    colour_cells(sheet, f"H{row + 3}", f"N($H${row + 3})>0", LATE)


def _of_the_parts(whole: WholePlan, tables: Tables) -> Sequence[Figure]:
    spent, score, steps = totals(whole.marketing), plan_score(whole.targets), progress(whole.steps)
    share = round(steps.done / steps.total, PLACES) if steps.total else None
    trained = sum(training.heads_trained or 0 for training in whole.trainings)
    needed = sum(training.heads_needed or 0 for training in whole.trainings)
    t, m, currency = tables["trainings"], tables["marketing"], whole.plan.currency
    heads = f'SUM({t.range("heads_trained")})&" / "&SUM({t.range("heads_needed")})'
    status = attainment_formula("PlanScore")
    return (
        Figure("PlanScore", _("Plan score"), _score(tables["targets"]), score.score, Kind.PERCENT),
        Figure(
            "PlanStatus", words.field("attainment"), status, words.name(score.status), Kind.CODE
        ),
        Figure("AsOf", _("As of"), '"Q"&CurQ', f"Q{score.quarter}", Kind.TEXT),
        Figure("PeopleTrained", _("People trained"), heads, f"{trained} / {needed}", Kind.TEXT),
        Figure(
            "OnboardingDone", _("Onboarding done"), _onboarded(tables["steps"]), share, Kind.PERCENT
        ),
        Figure(
            "MarketingSpent",
            _in(words.field("spent"), currency),
            _total(m, "spent"),
            spent.spent,
            Kind.NUMBER,
        ),
        Figure("Leads", _("Leads"), _total(m, "leads_actual"), spent.leads_actual, Kind.WHOLE),
        Figure(
            "MarketingReturn",
            words.field("return_on_spent"),
            _return(m),
            return_on_spent(spent),
            Kind.PERCENT,
        ),
    )


def _in(figure: str, currency: str) -> str:
    return _("{figure} ({currency})").format(figure=figure, currency=currency)


def _of_the_work(whole: WholePlan, tables: Tables, today: date) -> Sequence[Figure]:
    count, value, weighted = open_pipeline(whole.accounts)
    standing = [promise.standing(today) for promise in whole.promises]
    late = standing.count(Standing.LATE)
    still = late + standing.count(Standing.RUNNING)
    held = sum(review.held_on is not None for review in whole.reviews)
    accounts, sides, actions = tables["accounts"], tables["commitments"], tables["promises"]
    reviews, currency = tables["reviews"], whole.plan.currency
    told = f'COUNT({reviews.range("held_on")})&" / "&COUNTA({reviews.range("name")})'
    ours, theirs = (committed(whole.commitments, side) for side in (Side.US, Side.PARTNER))
    return (
        Figure("OpenAccounts", _("Open accounts"), _open_count(accounts), count, Kind.WHOLE),
        Figure(
            "OpenPipeline",
            _in(_("Open pipeline"), currency),
            _open(accounts, "value"),
            value,
            Kind.NUMBER,
        ),
        Figure(
            "WeightedPipeline",
            _in(_("Weighted"), currency),
            _open(accounts, "weighted"),
            weighted,
            Kind.NUMBER,
        ),
        Figure(
            "CommittedUs", _in(_("We put in"), currency), _cost(sides, Side.US), ours, Kind.NUMBER
        ),
        Figure(
            "CommittedPartner",
            _in(_("Partner puts in"), currency),
            _cost(sides, Side.PARTNER),
            theirs,
            Kind.NUMBER,
        ),
        Figure(
            "OpenActions",
            _("Actions to do"),
            f"{_counted(actions, Standing.LATE)}+{_counted(actions, Standing.RUNNING)}",
            still,
            Kind.WHOLE,
        ),
        Figure(
            "LateActions", _("Of these late"), _counted(actions, Standing.LATE), late, Kind.WHOLE
        ),
        Figure("ReviewsHeld", _("Reviews held"), told, f"{held} / {len(whole.reviews)}", Kind.TEXT),
    )


def _score(targets: Table) -> str:
    weights, shares = targets.range("weight"), targets.range("capped")
    known = f'SUMIF({shares},">=0",{weights})'
    return f'IF({known}=0,"",ROUND(SUMPRODUCT({weights},{shares})/{known},{PLACES}))'


def _onboarded(steps: Table) -> str:
    states = step_states()
    counts = {key: f"COUNTIF({steps.range('status')},{literal(states[key])})" for key in states}
    needed = f"({counts['done']}+{counts['late']}+{counts['open']})"
    return f'IF({needed}=0,"",ROUND({counts["done"]}/{needed},{PLACES}))'


def _total(table: Table, key: str) -> str:
    return f'IF(COUNT({table.range(key)})=0,"",SUM({table.range(key)}))'


def _return(table: Table) -> str:
    won, spent = table.range("won"), f"SUM({table.range('spent')})"
    return f'IF(OR(COUNT({won})=0,{spent}=0),"",ROUND((SUM({won})-{spent})/{spent},{PLACES}))'


def _open_count(accounts: Table) -> str:
    status = accounts.range("status")
    closed = (
        f"COUNTIF({status},{literal(words.name(code))})"
        for code in (AccountStatus.WON, AccountStatus.LOST)
    )
    return f"COUNTA({accounts.range('account')})-{'-'.join(closed)}"


def _open(accounts: Table, key: str) -> str:
    """The sum of what is neither won nor lost, blank where nothing is known of it."""
    status, values = accounts.range("status"), accounts.range(key)
    still = ",".join(
        f"{status},{literal('<>' + words.name(code))}"
        for code in (AccountStatus.WON, AccountStatus.LOST)
    )
    known = f'COUNTIFS({values},">=0",{still})'
    return f'IF({known}=0,"",ROUND(SUMIFS({values},{still}),{PLACES}))'


def _cost(commitments: Table, side: Side) -> str:
    sides, costs = commitments.range("side"), commitments.range("cost")
    mine = f"{sides},{literal(words.name(side))}"
    known = f'COUNTIFS({costs},">=0",{mine})'
    return f'IF({known}=0,"",ROUND(SUMIFS({costs},{mine}),{PLACES}))'


def _counted(actions: Table, standing: Standing) -> str:
    return f"COUNTIF({actions.range('standing')},{literal(words.name(standing))})"
