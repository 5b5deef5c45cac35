"""What the workbook is made from says whose plan it is, and for when."""

from dataclasses import replace
from datetime import date

from prmdesk.domain.plan_snapshot import snapshot
from prmdesk.domain.workspace import Workspace
from tests.exporters import plan_facts


def test_the_period_is_that_of_the_workspace() -> None:
    facts = plan_facts.facts(plan_facts.usual())
    assert facts.subtitle == "Aurora Software × Brightpath · 2026"
    april = replace(facts, workspace=Workspace(company="Aurora", fiscal_start=4))
    assert april.period == (date(2026, 4, 1), date(2027, 3, 31))
    assert april.subtitle == "Aurora × Brightpath · 2026/27"


def test_what_is_sent_is_the_plan_with_its_actions() -> None:
    facts = plan_facts.facts(plan_facts.usual())
    assert facts.sent == snapshot(facts.whole)
    assert facts.sent.value("promises", 2, "text") == "Name ten accounts"
