"""Own and moved steps of a real checklist."""

from datetime import date

from prmdesk.domain.own_steps import Differs
from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import onboarding, partners, steps, templates
from prmdesk.services.own_steps import own_steps
from prmdesk.storage.database import Database


def test_it_compares_with_the_version_it_was_started_from(db: Database, today: date) -> None:
    template = templates.add_template(db, "Short")
    sign = steps.add_step(db, template, "Sign")
    steps.edit_steps(db, template, [sign], day=5)
    made = partners.add_partner(db, Partner(0, "Lumen", stage=Stage.ONBOARD), today)
    checklist = onboarding.start(db, made, template, today, today)
    steps.edit_steps(db, template, [sign], day=9)
    assert own_steps(db, checklist) == {}, "the template moved, the partner's did not"
    assert own_steps(db, template) == {}
    mine = next(step.id for step in onboarding.steps(db, checklist) if step.title == "Sign")
    steps.edit_steps(db, checklist, [mine], day=9)
    visit = steps.add_step(db, checklist, "Visit")
    assert own_steps(db, checklist) == {mine: Differs.MOVED, visit: Differs.OWN}
