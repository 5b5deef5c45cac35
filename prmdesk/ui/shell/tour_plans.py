"""The plan of the tour: each of its sections, and its workbook as it comes home."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QWidget

from prmdesk.domain.plan_match import Line
from prmdesk.domain.plan_snapshot import Value
from prmdesk.domain.plans import Section
from prmdesk.importers.plan_book import PlanBook
from prmdesk.services import plan_home, plans
from prmdesk.services.plan_home import Homecoming
from prmdesk.ui.desk import Desk
from prmdesk.ui.plans.home_dialog import HomeDialog
from prmdesk.ui.plans.page import PlansPage

Take = Callable[[str], object]
"""Takes the window once it has come to rest."""

Meet = Callable[[Callable[[], object], str], object]
"""Takes the dialog that something opens, and closes it."""


def show_sections(page: PlansPage, take: Take) -> None:
    """Take every section of the plan that ``page`` shows."""
    for section in Section:
        page.editor.outline.go_to(section)
        take(f"plans-{section.value}")
    page.editor.outline.go_to(Section.GOALS)


def show_coming_home(desk: Desk, path: Path, window: QWidget, meet: Meet) -> None:
    """Take the dialog about the workbook at ``path``, as if a partner had filled it in.

    One cell was changed by us meanwhile, so there is a conflict; that is taken back.
    """
    sent = desk.ask(plan_home.open_home, path, desk.today())
    target = desk.ask(plans.whole, sent.plan_id).targets[0]
    desk.do(plans.edit_row, target, actual_q3=Decimal(150_000))
    filled = _filled(sent.book, target.id)
    found: Homecoming = desk.ask(plan_home.look, filled, path.name, desk.today())
    meet(lambda: HomeDialog(desk, found, window).exec(), "plans-home")
    desk.undo()


def _filled(book: PlanBook, target_id: int) -> PlanBook:
    """``book`` with what a partner writes into it: figures of a measure, and one more account."""
    measures, accounts = book.tables["targets"], book.tables["accounts"]
    told = {"actual_q2": Decimal(146_000), "actual_q3": Decimal(155_000)}
    lines = [
        replace(line, values={**line.values, **told}) if line.row_id == target_id else line
        for line in measures.lines
    ]
    last = max(line.number for line in accounts.lines)
    named: dict[str, Value] = {
        "account": "Eden Water",
        "segment": "Utilities",
        "value": Decimal(60_000),
    }
    tables = {
        "targets": replace(measures, lines=lines),
        "accounts": replace(accounts, lines=[*accounts.lines, Line(last + 1, None, named)]),
    }
    return replace(book, tables={**book.tables, **tables})
