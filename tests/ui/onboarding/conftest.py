"""A short checklist under way, and the editor on it."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.onboarding import StepKind
from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import onboarding, partners, steps, templates
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.editor import ChecklistEditor
from tests.ui.conftest import Show
from tests.ui.onboarding.acting import EditorDriver


@pytest.fixture
def short(db: Database) -> int:
    """Before (Sign +1, Call +5 with people), After (Train +20, Sell +60: exit criterion)."""
    with db.write("Set up"):
        made = templates.add_template(db, "Short")
        shipped = [step.id for step in onboarding.steps(db, made)]
        before = steps.add_step(db, made, "Before")
        sign = steps.add_step(db, made, "Sign", parent_id=before)
        call = steps.add_step(db, made, "Call", parent_id=before)
        after = steps.add_step(db, made, "After")
        train = steps.add_step(db, made, "Train", parent_id=after)
        sell = steps.add_step(db, made, "Sell", parent_id=after)
        for step_id, day in ((sign, 1), (call, 5), (train, 20), (sell, 60)):
            steps.edit_steps(db, made, [step_id], day=day)
        steps.edit_steps(db, made, [call], kind=StepKind.PEOPLE)
        steps.edit_steps(db, made, [sell], is_exit=True)
        steps.edit_steps(db, made, [train], teaches_customer=True)
        steps.delete_steps(db, made, shipped)
    return made


@pytest.fixture
def partner_id(db: Database, short: int, today: date) -> int:
    """Brightpath, whose onboarding began ten days ago."""
    with db.write("Set up"):
        made = partners.add_partner(db, Partner(0, "Brightpath", stage=Stage.RECRUIT), today)
        onboarding.start(db, made, short, today - timedelta(10), today, waiver="They are further")
    return made


@pytest.fixture
def driver(desk: Desk, db: Database, partner_id: int, shown: Show) -> EditorDriver:
    """The editor on Brightpath's checklist, following every change."""
    editor = ChecklistEditor(desk)
    shown(editor)
    own = onboarding.checklist_of(db, partner_id)
    assert own is not None
    editor.show_checklist(own.id)
    desk.changed.connect(lambda _change: editor.show_checklist(own.id))
    return EditorDriver(editor)


@pytest.fixture
def template_driver(desk: Desk, short: int, shown: Show) -> EditorDriver:
    """The editor on the template."""
    editor = ChecklistEditor(desk)
    shown(editor)
    editor.show_checklist(short)
    desk.changed.connect(lambda _change: editor.show_checklist(short))
    return EditorDriver(editor)
