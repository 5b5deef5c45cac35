"""The first page of a plan workbook: how it stands, in figures, charts and words (C-ii)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import words
from prmdesk.domain.figures import (
    PLACES,
    TargetFigures,
    plan_score,
    return_on_spent,
    target_figures,
    totals,
)
from prmdesk.domain.onboarding import progress
from prmdesk.domain.partners import Partner, WhyPartner
from prmdesk.domain.plans import Target, WholePlan
from prmdesk.domain.workspace import Workspace
from prmdesk.exporters.plan_charts import add_charts
from prmdesk.exporters.plan_columns import attainment_formula, attainment_inks
from prmdesk.exporters.plan_sheets import Tables, step_states
from prmdesk.exporters.xlsx_kit import Book, Kind, Value, literal, quoted, text_height
from prmdesk.exporters.xlsx_table import Column, Table, add_table
from prmdesk.i18n import _

_CARDS, _MEASURES = 5, 9
_TEXT_COLUMNS = 90


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """All that a plan workbook is made from. It is handed over: nothing internal is in it."""

    whole: WholePlan
    partner: Partner
    reasons: Sequence[WhyPartner]
    workspace: Workspace

    @property
    def year(self) -> str:
        """The fiscal year as it is called."""
        return words.fiscal_year(self.whole.plan.fiscal_year, self.workspace.fiscal_start)

    @property
    def subtitle(self) -> str:
        """Whose plan it is, and for when."""
        sides = filter(None, (self.workspace.company, self.partner.name))
        return f"{' × '.join(sides)} · {self.year}"

    @property
    def period(self) -> tuple[date, date]:
        """The first and the last day of the fiscal year."""
        year, month = self.whole.plan.fiscal_year, self.workspace.fiscal_start
        return date(year, month, 1), date(year + 1, month, 1) - timedelta(days=1)


def fill_summary(book: Book, sheet: Worksheet, facts: PlanFacts, tables: Tables) -> None:
    """Fill the sheet from top to bottom: cards, measures, charts, and what the plan is for."""
    book.heading(sheet, _("Joint business plan"), facts.subtitle)
    targets = facts.whole.targets
    measures = _measures(book, sheet, targets, tables.targets)
    _cards(book, sheet, facts.whole, tables)
    row = measures.last + 2
    if targets:
        row = add_charts(book, measures, tables.targets, targets, row) + 1
    _words(book, sheet, facts, row)
    sheet.freeze_panes = None
    sheet.auto_filter.ref = None
    sheet.print_title_rows = None
    sheet.page_setup.orientation = "portrait"


def _measures(book: Book, sheet: Worksheet, targets: Sequence[Target], table: Table) -> Table:
    """One line for each measure, drawn from the sheet of targets."""
    kinds = {
        "kpi": (Kind.TEXT, 32.0),
        "unit": (Kind.TEXT, 13.0),
        "annual": (Kind.NUMBER, 13.0),
        "ytd_target": (Kind.NUMBER, 13.0),
        "ytd_actual": (Kind.NUMBER, 13.0),
        "of_ytd": (Kind.PERCENT, 13.0),
        "attainment": (Kind.CODE, 13.0),
        "of_year": (Kind.PERCENT, 13.0),
    }
    columns = [Column(key, words.field(key), *kinds[key]) for key in kinds]
    made = add_table(book, sheet, columns, [(None, {})] * len(targets), top=_MEASURES)
    quarter = plan_score(targets).quarter
    for number, target in enumerate(targets):
        figures = target_figures(target, quarter)
        for key, (kind, _width) in kinds.items():
            source = table.cell(key, number)
            place = f"{made.letters[key]}{made.first + number}"
            formula = f'=IF({source}="","",{source})'
            book.put_formula(sheet, place, formula, _shown(target, figures, key), f"{kind} figure")
    made.colour("attainment", attainment_inks())
    return made


def _shown(target: Target, figures: TargetFigures, key: str) -> Value:
    if key == "attainment":
        return words.name(figures.status)
    found: Value = getattr(target if hasattr(target, key) else figures, key)
    return found


def _cards(book: Book, sheet: Worksheet, whole: WholePlan, tables: Tables) -> None:
    """The figures of the whole plan, each a formula over its sheet."""
    spent = totals(whole.marketing)
    score = plan_score(whole.targets)
    trained = sum(training.heads_trained or 0 for training in whole.trainings)
    needed = sum(training.heads_needed or 0 for training in whole.trainings)
    steps = progress(whole.steps)
    shares = round(steps.done / steps.total, PLACES) if steps.total else None
    t, m = tables.trainings, tables.marketing
    cards: tuple[tuple[str, str, Value, Kind], ...] = (
        (_("Plan score"), _score(tables.targets), score.score, Kind.PERCENT),
        (words.field("attainment"), attainment_formula("B6"), words.name(score.status), Kind.TEXT),
        (_("As of"), '"Q"&CurQ', f"Q{score.quarter}", Kind.TEXT),
        (
            _("People trained"),
            f'SUM({t.range("heads_trained")})&" / "&SUM({t.range("heads_needed")})',
            f"{trained} / {needed}",
            Kind.TEXT,
        ),
        (_("Onboarding done"), _onboarded(tables.steps), shares, Kind.PERCENT),
        (
            f"{words.field('spent')} ({whole.plan.currency})",
            _total(m, "spent"),
            spent.spent,
            Kind.NUMBER,
        ),
        (_("Leads"), _total(m, "leads_actual"), spent.leads_actual, Kind.WHOLE),
        (words.field("return_on_spent"), _return(m), return_on_spent(spent), Kind.PERCENT),
    )
    for letter, (label, formula, result, kind) in zip("BCDEFGHI", cards, strict=True):
        book.put(sheet, f"{letter}{_CARDS}", label, "card label")
        book.put_formula(sheet, f"{letter}{_CARDS + 1}", f"={formula}", result, f"card {kind}")
    sheet.row_dimensions[_CARDS].height = 20
    sheet.row_dimensions[_CARDS + 1].height = 30
    _section(book, sheet, _CARDS - 1, _("How it stands"))
    _section(book, sheet, _MEASURES - 1, _("Measures"))
    book.name("PlanScore", f"{quoted(sheet)}!$B${_CARDS + 1}")


def _section(book: Book, sheet: Worksheet, row: int, title: str) -> None:
    book.put(sheet, f"B{row}", title, "section")
    sheet.row_dimensions[row].height = 24


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


def _words(book: Book, sheet: Worksheet, facts: PlanFacts, row: int) -> None:
    """What the plan is for, and who stands for it."""
    plan, partner = facts.whole.plan, facts.partner
    first, last = (f"{day:%Y-%m-%d}" for day in facts.period)
    status = words.name(plan.status)
    if plan.agreed_on:
        status = _("{status} on {day}").format(status=status, day=plan.agreed_on.isoformat())
    reasons = sorted(facts.reasons, key=lambda why: (why.priority, why.id))
    entries = (
        (_("Period"), f"{first} – {last}"),
        (words.field("status"), status),
        (words.field("thesis"), plan.thesis),
        (_("Why we partner"), " · ".join(map(words.reason, reasons))),
        (_("Why bet on us"), partner.partner_answer),
        (_("Why customers buy"), partner.customer_answer),
        (words.field("our_signatory"), plan.our_signatory),
        (words.field("their_signatory"), plan.their_signatory),
    )
    _section(book, sheet, row, _("What it is for"))
    for number, (label, text) in enumerate(entries, start=row + 1):
        book.put(sheet, f"B{number}", label, "label")
        book.put(sheet, f"C{number}", text)
        sheet.merged_cells.add(f"C{number}:I{number}")
        sheet.row_dimensions[number].height = text_height(text, _TEXT_COLUMNS)
