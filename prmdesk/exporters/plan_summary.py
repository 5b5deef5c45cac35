"""The first page of a plan workbook: how it stands, in figures, charts and words (C-ii)."""

from collections.abc import Sequence
from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import words
from prmdesk.domain.figures import TargetFigures, plan_score, target_figures
from prmdesk.domain.pitch import Question
from prmdesk.domain.plan_work import Risk
from prmdesk.domain.plans import Plan, Target, is_locked
from prmdesk.domain.work_figures import risk_score, top_risks
from prmdesk.exporters.plan_cards import LETTERS, add_cards
from prmdesk.exporters.plan_charts import add_charts
from prmdesk.exporters.plan_columns import PlanRow, Tables, attainment_inks, marker
from prmdesk.exporters.plan_facts import PlanFacts
from prmdesk.exporters.plan_notes import note
from prmdesk.exporters.xlsx_kit import ROW_POINTS, Book, Value, text_height
from prmdesk.exporters.xlsx_looks import Kind
from prmdesk.exporters.xlsx_table import Column, Table, add_table
from prmdesk.i18n import _

PURPOSE = ("thesis", "our_signatory", "their_signatory")
"""The fields of the plan itself that stand on the page, each with its key in column A."""

_CARDS, _CARD_ROWS, _RISKS = 5, 4, 3
_TEXT_COLUMNS = 100
_PAGE_POINTS = 1450
"""How high all of it may be to go on one page and stay legible."""


def fill_summary(
    book: Book, sheet: Worksheet, facts: PlanFacts, tables: Tables, today: date, *, base: str
) -> dict[str, str]:
    """Fill the page from top to bottom; returns the headings of the plan's own fields.

    All its figures are formulas over the other sheets.
    """
    whole = facts.whole
    book.heading(sheet, _("Joint business plan"), facts.subtitle)
    _section(book, sheet, _CARDS - 1, _("How it stands"))
    add_cards(book, sheet, whole, tables, today, _CARDS)
    row = _CARDS + _CARD_ROWS + 1
    _section(book, sheet, row, _("Measures"))
    measures = _add_measures(book, sheet, whole.targets, tables["targets"], row + 1)
    row = add_charts(book, whole, measures, tables, measures.last + 2) + 1
    book.put(sheet, f"A{row}", marker(whole.plan, "plan", base))
    row = _add_purpose(book, sheet, facts, row) + 1
    _section(book, sheet, row, _("What may go wrong"))
    last = _add_risks(book, sheet, whole.risks, tables["risks"], row + 1)
    sheet.page_setup.orientation = "portrait"
    heights = (sheet.row_dimensions[row].height or ROW_POINTS for row in range(1, last))
    if sum(heights) <= _PAGE_POINTS:  # else the texts, which stand last, go on on a second page
        sheet.page_setup.fitToHeight = 1
    return {key: words.field(key) for key in PURPOSE}


def _section(book: Book, sheet: Worksheet, row: int, title: str) -> None:
    book.put(sheet, f"B{row}", title, "section")
    sheet.row_dimensions[row].height = 24


# What it is for


def _add_purpose(book: Book, sheet: Worksheet, facts: PlanFacts, row: int) -> int:
    """What the plan is for, and who stands for it; returns the first row below."""
    plan = facts.whole.plan
    _section(book, sheet, row, _("What it is for"))
    reasons = sorted(facts.reasons, key=lambda why: (why.priority, why.id))
    first, last = (f"{day:%Y-%m-%d}" for day in facts.period)
    entries = (
        ("", _("Period"), f"{first} – {last}"),
        ("", words.field("status"), _standing(plan)),
        ("thesis", words.field("thesis"), plan.thesis),
        ("", _("Why we partner"), " · ".join(map(words.reason, reasons))),
        ("", _("Why bet on us"), facts.answers.get(Question.PARTNER, "")),
        ("", _("Why customers buy"), facts.answers.get(Question.CUSTOMER, "")),
        ("our_signatory", words.field("our_signatory"), plan.our_signatory),
        ("their_signatory", words.field("their_signatory"), plan.their_signatory),
    )
    for number, (key, label, text) in enumerate(entries, start=row + 1):
        book.put(sheet, f"A{number}", key)
        book.put(sheet, f"B{number}", label, "label")
        book.note(sheet, f"B{number}", note("plan", key))
        is_theirs = key == "their_signatory" and not is_locked(plan, Plan, key)
        style = "text fills" if is_theirs else "plain"
        for letter in LETTERS[1:] if is_theirs else "C":
            book.put(sheet, f"{letter}{number}", text if letter == "C" else None, style)
        sheet.merged_cells.add(f"C{number}:I{number}")
        sheet.row_dimensions[number].height = text_height(text, _TEXT_COLUMNS)
    return row + len(entries) + 1


def _standing(plan: Plan) -> str:
    """The status, since when, and which version of the plan it is."""
    status, day = words.name(plan.status), plan.closed_on or plan.agreed_on
    if day:
        status = _("{status} on {day}").format(status=status, day=day.isoformat())
    if not plan.version:
        return status
    version = _("version {number}").format(number=plan.version)
    return f"{status} · {version}"


# Measures


def _add_measures(
    book: Book, sheet: Worksheet, targets: Sequence[Target], table: Table, top: int
) -> Table:
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
    rows: list[PlanRow] = [(None, {})] * len(targets)
    made = add_table(book, sheet, columns, rows, top=top, is_alone=False)
    quarter = plan_score(targets).quarter
    for number, target in enumerate(targets):
        figures = target_figures(target, quarter)
        for key, (kind, _width) in kinds.items():
            place = f"{made.letters[key]}{made.first + number}"
            shown = _shown(target, figures, key)
            drawn(book, sheet, place, table.cell(key, number), shown, f"{kind} figure")
        sheet.row_dimensions[made.first + number].height = text_height(target.kpi, 28)
    made.colour("attainment", attainment_inks())
    return made


def _shown(target: Target, figures: TargetFigures, key: str) -> Value:
    if key == "attainment":
        return words.name(figures.status)
    found: Value = getattr(target if hasattr(target, key) else figures, key)
    return found


def drawn(book: Book, sheet: Worksheet, place: str, source: str, shown: Value, style: str) -> None:
    """Show what stands in the cell ``source``, and nothing where that is empty."""
    book.put_formula(sheet, place, f'=IF({source}="","",{source})', shown, style)


# Risks


def _add_risks(book: Book, sheet: Worksheet, risks: Sequence[Risk], table: Table, top: int) -> int:
    """The gravest of what may go wrong, the worst first; returns the first row below."""
    columns = (
        ("B", "D", "text", Kind.TEXT),
        ("E", "E", "risk_score", Kind.WHOLE),
        ("F", "H", "answer", Kind.TEXT),
        ("I", "I", "owner", Kind.TEXT),
    )
    worst = top_risks(risks, _RISKS)
    for number in range(_RISKS + 1):
        row = top + number
        risk = worst[number - 1] if 0 < number <= len(worst) else None
        for first, last, key, kind in columns:
            style = f"{kind} figure" if number else f"heading {kind}"
            for letter in LETTERS[LETTERS.index(first) : LETTERS.index(last) + 1]:
                book.put(sheet, f"{letter}{row}", None, style)
            if number:
                found = _nth(table, key, number)
                book.put_formula(sheet, f"{first}{row}", found, _told(risk, key), style)
            else:
                book.put(sheet, f"{first}{row}", table.headings[key], style)
            if first != last:
                sheet.merged_cells.add(f"{first}{row}:{last}{row}")
        texts = (risk.text, risk.answer) if risk else ("",)
        sheet.row_dimensions[row].height = max(text_height(text, 44) for text in texts)
    return top + _RISKS + 1


def _nth(risks: Table, key: str, number: int) -> str:
    """A field of the risk that comes ``number``-th by the hidden order of its sheet."""
    order = risks.range("order")
    found = f"INDEX({risks.range(key)},MATCH(LARGE({order},{number}),{order},0))"
    return f'=IF(COUNT({order})<{number},"",IF({found}="","",{found}))'


def _told(risk: Risk | None, key: str) -> Value:
    if risk is None:
        return ""
    found: Value = risk_score(risk) if key == "risk_score" else getattr(risk, key)
    return found
