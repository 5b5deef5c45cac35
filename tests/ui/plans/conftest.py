"""A partner with a plan in the third quarter, and its page on screen."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import MANDATORY, Marketing, Target
from prmdesk.services import partners, plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.plans.page import PlansPage
from tests.conftest import TODAY
from tests.ui.conftest import Show

D = Decimal


@pytest.fixture
def partner_id(db: Database) -> int:
    return partners.add_partner(db, Partner(0, "Brightpath"), TODAY)


@pytest.fixture
def plan_id(db: Database, partner_id: int) -> int:
    """Revenue 1,000 a year with 240 of 250 in the first quarter, one webinar, nothing agreed."""
    with db.write("Set up"):
        made = plans.create_plan(db, partner_id, 2026)
        revenue, *rest = plans.whole(db, made).targets
        plans.edit_row(db, revenue, annual=D(1000), actual_q1=D(240), kpi="Revenue")
        plans.remove_rows(db, rest)
        plans.add_row(db, made, Target, "Leads")
        plans.add_row(db, made, Marketing, "Webinar")
    return made


@pytest.fixture
def ready(db: Database, plan_id: int) -> int:
    """The same plan, filled so that it can be agreed."""
    with db.write("Set up"):
        whole = plans.whole(db, plan_id)
        clauses = [rule for rule in whole.rules if rule.clause in MANDATORY]
        plans.edit_rows(db, [(rule, {"text": "As discussed."}) for rule in clauses])
        plans.edit_row(db, whole.targets[0], owner_us="Robin", owner_partner="Anja")
    return plan_id


@pytest.fixture
def page(desk: Desk, shown: Show) -> Iterator[PlansPage]:
    """The page, with whatever plans there are."""
    made = PlansPage(desk)
    holder = QWidget()
    for tool in made.tools():
        tool.setParent(holder)
    shown(made)
    yield made
    QApplication.processEvents()
    holder.deleteLater()
