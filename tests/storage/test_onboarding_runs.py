"""Which onboardings the reports are about, and since when a partner rests."""

from datetime import timedelta

from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import onboarding, partners
from prmdesk.storage import onboarding_runs, tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY


def test_every_onboarding_is_read_and_templates_are_not(db: Database) -> None:
    day = TODAY - timedelta(20)
    template = onboarding.templates(db)[0]
    for name in ("Brightpath", "Acme"):
        key = partners.add_partner(db, Partner(0, name, stage=Stage.ONBOARD), day)
        onboarding.start(db, key, template.id, day, day)
    partners.edit_partner(db, key, TODAY, stage=Stage.PAUSED, waiver="No budget")
    with db.write("Teach") as tx:
        person = tx.insert(tables.contacts, {"partner_id": key, "name": "Anja"})
        course = tx.insert(tables.courses, {"name": "101"})
        for on, result in ((-30, "attended"), (-4, "passed"), (-9, "absent")):
            session = {"course_id": course, "on_date": TODAY + timedelta(on), "state": "held"}
            there = {"session_id": tx.insert(tables.sessions, session), "result": result}
            tx.insert(tables.attendances, there | {"partner_id": key, "contact_id": person})
    with db.read() as c:
        acme, brightpath = onboarding_runs.every(c)
        assert template.id in onboarding_runs.template_names(c)
    assert [acme.partner, brightpath.partner] == ["Acme", "Brightpath"]
    assert len(acme.steps) == len(brightpath.steps) > 0
    assert (acme.resting_since, brightpath.resting_since) == (TODAY, None)
    assert acme.trained_on == TODAY - timedelta(4)  # not the one before the start
