"""The tables of a plan workbook: rules, targets, training, onboarding, marketing (C-ii).

Every formula stands beside the figure as the app has it (``domain.figures``): a test recomputes
the workbook and compares the two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import words
from prmdesk.domain.figures import PLACES, cost_per_lead, next_due, return_on_spent
from prmdesk.domain.onboarding import Checklist, Side, Step, days_late, due_date, leaves
from prmdesk.domain.outline import lines
from prmdesk.domain.plans import ClauseStatus, Marketing, Rule, Training, WholePlan, WorkStatus
from prmdesk.exporters.plan_columns import Cells, cells, column, with_spares, work_inks
from prmdesk.exporters.plan_targets import add_targets
from prmdesk.exporters.xlsx_kit import GOOD, LATE, MUTED, Book, Kind, Value, literal, quoted
from prmdesk.exporters.xlsx_table import Column, Fixed, Table, add_table
from prmdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a plan, for the formulas of its summary."""

    rules: Table
    targets: Table
    trainings: Table
    steps: Table
    marketing: Table


def add_tables(book: Book, whole: WholePlan, subtitle: str, today: date) -> Tables:
    """The sheets 2 to 6, each under its title and ``subtitle``."""
    return Tables(
        _rules(book, _sheet(book, _("2 Rules"), subtitle), whole.rules),
        add_targets(book, _sheet(book, _("3 Targets"), subtitle), whole.targets),
        _trainings(book, _sheet(book, _("4 Training"), subtitle), whole.trainings),
        _steps(book, _sheet(book, _("5 Onboarding"), subtitle), whole, today),
        _marketing(book, _sheet(book, _("6 Marketing"), subtitle), whole.marketing),
    )


def _sheet(book: Book, title: str, subtitle: str) -> Worksheet:
    sheet = book.sheet(title)
    book.heading(sheet, title.partition(" ")[2], subtitle)
    return sheet


# 2 Rules


def _rules(book: Book, sheet: Worksheet, rules: Sequence[Rule]) -> Table:
    columns = (
        column("clause", width=26),
        Column("hint", _("What it is about"), width=34),
        column("text", width=66, fills=True),
        column("owner", width=20, fills=True),
        column("status", Kind.CODE, 14, fills=True, codes=ClauseStatus),
        column("agreed_on", Kind.DAY, 13, fills=True),
    )
    rows: list[tuple[int | None, Cells]] = []
    for rule in rules:
        named: Cells = {"clause": words.clause(rule.clause)}
        named["hint"] = words.clause_hint(rule.clause)
        rows.append((rule.id, cells(rule) | named))
    table = add_table(book, sheet, columns, with_spares(rows))
    table.colour("status", {words.name(ClauseStatus.AGREED): GOOD})
    return table


# 4 Training


def _trainings(book: Book, sheet: Worksheet, trainings: Sequence[Training]) -> Table:
    due = 'IF(OR({done_on}="",{refresh_months}=""),"",EDATE({done_on},{refresh_months}))'
    columns = (
        column("topic", width=34),
        column("audience", width=18),
        column("heads_needed", Kind.WHOLE, 9),
        column("heads_trained", Kind.WHOLE, 9, fills=True),
        column("mode", width=16, fills=True),
        column("trainer", width=18, fills=True),
        column("planned_on", Kind.DAY, 13),
        column("done_on", Kind.DAY, 13, fills=True),
        column("refresh_months", Kind.WHOLE, 11),
        column("next_due", Kind.DAY, 13, formula=due),
        column("status", Kind.CODE, 12, fills=True, codes=WorkStatus),
    )
    rows: list[tuple[int | None, Cells]] = [
        (training.id, cells(training) | {"next_due": next_due(training)}) for training in trainings
    ]
    table = add_table(book, sheet, columns, with_spares(rows))
    table.colour("status", work_inks())
    table.colour_where("next_due", 'AND({next_due}<>"",{next_due}<TODAY())', LATE)
    late = (
        f'AND({{planned_on}}<>"",{{planned_on}}<TODAY(),{{status}}={_quoted(WorkStatus.PLANNED)})'
    )
    table.colour_where("planned_on", late, LATE)
    return table


def _quoted(code: StrEnum) -> str:
    return literal(words.name(code))


# 5 Onboarding


def step_states() -> dict[str, str]:
    """How a step of the onboarding stands, in words."""
    return {"done": _("Done"), "late": _("Late"), "open": _("To do"), "skipped": _("Not needed")}


def _steps(book: Book, sheet: Worksheet, whole: WholePlan, today: date) -> Table:
    done, late, open_, _skipped = map(literal, step_states().values())
    state = (
        f'IF({{title}}="","",IF({{done_on}}<>"",{done},'
        f'IF({{due}}="",{open_},IF({{due}}<TODAY(),{late},{open_}))))'
    )
    columns = (
        column("phase", width=24),
        column("title", width=48),
        column("side", Kind.CODE, 10, codes=Side),
        column("owner", width=18, fills=True),
        column("day", Kind.WHOLE, 7),
        column("due", Kind.DAY, 13, formula='IF(OR({day}="",Start=""),"",Start+{day})'),
        column("done_on", Kind.DAY, 13, fills=True),
        column("evidence", width=28, fills=True),
        column("is_exit", Kind.CODE, 14),
        column("status", Kind.CODE, 12, formula=state),
    )
    started = whole.checklist.started_on if whole.checklist else None
    rows = _step_rows(whole.steps, whole.checklist, today)
    table = add_table(book, sheet, columns, with_spares(rows), top=5)
    sheet.row_dimensions[3].height = 24
    book.put(sheet, "B3", _("Day 0 of the onboarding:"), "label")
    book.put(sheet, "C3", started, "day")
    book.name("Start", f"{quoted(sheet)}!$C$3")
    states = step_states()
    inks = {states["done"]: GOOD, states["late"]: LATE, states["skipped"]: MUTED}
    table.colour("status", inks)
    return table


def _step_rows(
    steps: Sequence[Step], checklist: Checklist | None, today: date
) -> list[tuple[int | None, Cells]]:
    started = checklist.started_on if checklist else None
    is_running = checklist is not None and checklist.is_running
    work = {step.id for step in leaves(steps)}
    states = step_states()
    rows: list[tuple[int | None, Cells]] = []
    phase = ""
    for line in lines(steps):
        step = line.step
        if step.id not in work:
            phase = step.title if line.depth == 0 else phase
            continue
        due = due_date(step, started)
        state: Value | Fixed = states["open"]
        if step.skip_reason:
            state = Fixed(states["skipped"])
        elif step.done_on:
            state = states["done"]
        elif is_running and days_late(step, started, today):
            state = states["late"]
        row: Cells = {
            "phase": phase if line.depth else "",
            "title": step.title,
            "side": words.name(step.side),
            "owner": step.owner,
            "day": step.day,
            "due": Fixed(due) if step.due else due,
            "done_on": step.done_on,
            "evidence": step.evidence,
            "is_exit": _("yes") if step.is_exit else "",
            "status": state,
        }
        rows.append((step.id, row))
    return rows


# 6 Marketing


def _marketing(book: Book, sheet: Worksheet, marketing: Sequence[Marketing]) -> Table:
    money = Kind.MONEY
    cost = (
        f'IF(OR({{spent}}="",N({{leads_actual}})=0),"",ROUND({{spent}}/{{leads_actual}},{PLACES}))'
    )
    gain = f'IF(OR({{won}}="",N({{spent}})=0),"",ROUND(({{won}}-{{spent}})/{{spent}},{PLACES}))'
    columns = (
        column("activity", width=32),
        column("audience", width=18),
        column("starts_on", Kind.DAY, 13),
        column("ends_on", Kind.DAY, 13),
        column("budget_us", money, 14),
        column("budget_partner", money, 14, fills=True),
        column("spent", money, 14, fills=True),
        column("leads_target", Kind.WHOLE, 10),
        column("leads_actual", Kind.WHOLE, 10, fills=True),
        column("pipeline", money, 15, fills=True),
        column("won", money, 15, fills=True),
        column("cost_per_lead", money, 14, formula=cost),
        column("return_on_spent", Kind.PERCENT, 10, formula=gain),
        column("status", Kind.CODE, 12, fills=True, codes=WorkStatus),
    )
    rows: list[tuple[int | None, Cells]] = []
    for activity in marketing:
        figures = {
            "cost_per_lead": cost_per_lead(activity),
            "return_on_spent": return_on_spent(activity),
        }
        rows.append((activity.id, cells(activity) | figures))
    table = add_table(book, sheet, columns, with_spares(rows))
    table.colour("status", work_inks())
    table.colour_where("return_on_spent", "N({return_on_spent})<0", LATE)
    late = f'AND({{ends_on}}<>"",{{ends_on}}<TODAY(),{{status}}<>{_quoted(WorkStatus.DONE)},'
    late += f"{{status}}<>{_quoted(WorkStatus.CANCELLED)})"
    table.colour_where("ends_on", late, LATE)
    return table
