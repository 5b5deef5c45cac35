"""The sheets of a plan workbook for its five parts: rules, training, onboarding, marketing (C-ii).

Every formula stands beside the figure as the app has it (``domain.figures``): a test recomputes
the workbook and compares the two.
"""

from collections.abc import Sequence
from datetime import date

from prmdesk import words
from prmdesk.domain.figures import PLACES, cost_per_lead, next_due, return_on_spent
from prmdesk.domain.onboarding import Checklist, Side, Step, days_late, due_date, leaves
from prmdesk.domain.outline import lines
from prmdesk.domain.plans import ClauseStatus, Marketing, Rule, Training, WholePlan, WorkStatus
from prmdesk.domain.training_facts import is_told
from prmdesk.exporters.plan_columns import Cells, Part, PlanRow, cells, is_word, work_inks
from prmdesk.exporters.xlsx_kit import Value, literal, quoted
from prmdesk.exporters.xlsx_looks import GOOD, LATE, MUTED, Kind
from prmdesk.exporters.xlsx_table import Column, Fixed, Table, Told
from prmdesk.i18n import _

# 2 Rules


def add_rules(part: Part, rules: Sequence[Rule]) -> Table:
    """The rules of engagement, each clause with what it is about."""
    column = part.column
    columns = (
        column("clause", width=26),
        Column("hint", _("What it is about"), width=34),
        column("text", width=66, fills=True),
        column("owner", width=20, fills=True),
        column("status", Kind.CODE, 16, fills=True, codes=ClauseStatus),
        column("agreed_on", Kind.DAY, 13, fills=True),
    )
    rows: list[PlanRow] = []
    for rule in rules:
        named: Cells = {"clause": words.clause(rule.clause)}
        hint = words.clause_hint(rule.clause)
        if hint:
            named["hint"] = Told(hint)
        rows.append((rule.id, cells(rule) | named))
    table = part.table(columns, rows)
    table.colour("status", {words.name(ClauseStatus.AGREED): GOOD})
    return table


# 4 Training


def add_trainings(part: Part, trainings: Sequence[Training]) -> Table:
    """The trainings; what our sessions tell of one is not for the partner to change."""
    due = 'IF(OR({done_on}="",{refresh_months}=""),"",EDATE({done_on},{refresh_months}))'
    column = part.column
    columns = (
        column("topic", width=34),
        column("audience", width=18),
        column("heads_needed", Kind.WHOLE, 10),
        column("heads_trained", Kind.WHOLE, 10, fills=True),
        column("mode", width=16, fills=True),
        column("trainer", width=18, fills=True),
        column("planned_on", Kind.DAY, 13),
        column("done_on", Kind.DAY, 13, fills=True),
        column("refresh_months", Kind.WHOLE, 11),
        column("next_due", Kind.DAY, 13, formula=due),
        column("status", Kind.CODE, 13, fills=True, codes=WorkStatus),
    )
    table = part.table(columns, [(one.id, _training(one)) for one in trainings])
    table.colour("status", work_inks())
    table.colour_where("next_due", 'AND({next_due}<>"",{next_due}<TODAY())', LATE)
    planned = is_word("status", WorkStatus.PLANNED)
    late = f'AND({{planned_on}}<>"",{{planned_on}}<TODAY(),{planned})'
    table.colour_where("planned_on", late, LATE)
    return table


def _training(training: Training) -> Cells:
    told: Cells = {
        key: Told(value)  # type: ignore[arg-type] # a cell of a row itself is neither
        if is_told(training, key)
        else value
        for key, value in cells(training).items()
    }
    return told | {"next_due": next_due(training)}


# 5 Onboarding


def step_states() -> dict[str, str]:
    """How a step of the onboarding stands, in words."""
    return {"done": _("Done"), "late": _("Late"), "open": _("To do"), "skipped": _("Not needed")}


def add_steps(part: Part, whole: WholePlan, today: date) -> Table:
    """The partner's own onboarding, from the day the name ``Start`` stands for."""
    done, late, open_, _skipped = map(literal, step_states().values())
    state = (
        f'IF({{title}}="","",IF({{done_on}}<>"",{done},'
        f'IF({{due}}="",{open_},IF({{due}}<TODAY(),{late},{open_}))))'
    )
    column = part.column
    columns = (
        column("phase", width=24),
        column("title", width=48),
        column("side", Kind.CODE, 11, codes=Side),
        column("owner", width=18, fills=True),
        column("day", Kind.WHOLE, 8),
        column("due", Kind.DAY, 13, formula='IF(OR({day}="",Start=""),"",Start+{day})'),
        column("done_on", Kind.DAY, 13, fills=True),
        column("evidence", width=28, fills=True),
        column("is_exit", Kind.CODE, 14),
        column("status", Kind.CODE, 12, formula=state),
    )
    started = whole.checklist.started_on if whole.checklist else None
    table = part.table(columns, _step_rows(whole.steps, whole.checklist, today), top=5)
    book, sheet = part.book, part.sheet
    sheet.row_dimensions[3].height = 24
    book.put(sheet, "B3", _("Day 0 of the onboarding:"), "label")
    book.put(sheet, "C3", started, "day")
    book.name("Start", f"{quoted(sheet)}!$C$3")
    states = step_states()
    inks = {states["done"]: GOOD, states["late"]: LATE, states["skipped"]: MUTED}
    table.colour("status", inks)
    return table


def _step_rows(steps: Sequence[Step], checklist: Checklist | None, today: date) -> list[PlanRow]:
    started = checklist.started_on if checklist else None
    is_running = checklist is not None and checklist.is_running
    work = {step.id for step in leaves(steps)}
    states = step_states()
    rows: list[PlanRow] = []
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
            "phase": Told(phase if line.depth else ""),
            "title": step.title,
            "side": words.name(step.side),
            "owner": step.owner,
            "day": step.day,
            "due": Fixed(due) if step.due else due,
            "done_on": step.done_on,
            "evidence": step.evidence,
            "is_exit": Told(_("yes") if step.is_exit else ""),
            "status": state,
        }
        rows.append((step.id, row))
    return rows


# 6 Marketing


def add_marketing(part: Part, marketing: Sequence[Marketing]) -> Table:
    """The marketing activities, with what a lead cost and what came back (R53)."""
    money, column = Kind.MONEY, part.column
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
        column("status", Kind.CODE, 13, fills=True, codes=WorkStatus),
    )
    rows: list[PlanRow] = []
    for activity in marketing:
        figures: Cells = {
            "cost_per_lead": cost_per_lead(activity),
            "return_on_spent": return_on_spent(activity),
        }
        rows.append((activity.id, cells(activity) | figures))
    table = part.table(columns, rows)
    table.colour("status", work_inks())
    table.colour_where("return_on_spent", "N({return_on_spent})<0", LATE)
    is_over = ",".join(is_word("status", x) for x in (WorkStatus.DONE, WorkStatus.CANCELLED))
    late = f'AND({{ends_on}}<>"",{{ends_on}}<TODAY(),NOT(OR({is_over})))'
    table.colour_where("ends_on", late, LATE)
    return table
