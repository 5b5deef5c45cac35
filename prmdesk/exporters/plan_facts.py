"""What a plan workbook is made from: the plan, whose it is, and the words that are said of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from prmdesk import words
from prmdesk.domain.partners import Partner, WhyPartner
from prmdesk.domain.pitch import Question
from prmdesk.domain.plan_actions import year_of
from prmdesk.domain.plan_snapshot import Snapshot, snapshot
from prmdesk.domain.plans import WholePlan
from prmdesk.domain.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """All that a plan workbook is made from. It is handed over: nothing internal is in it.

    ``whole`` has no promises but the actions of the plan. ``answers`` are those to the questions
    of the partner and of the customer (R27, R28).
    """

    whole: WholePlan
    partner: Partner
    reasons: Sequence[WhyPartner]
    workspace: Workspace
    answers: Mapping[Question, str] = field(default_factory=dict)

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
        return year_of(self.whole.plan, self.workspace.fiscal_start)

    @property
    def sent(self) -> Snapshot:
        """The plan as it leaves; its fingerprint stands in the workbook (D4)."""
        return snapshot(self.whole)
