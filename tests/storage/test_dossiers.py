"""A dossier holds every row of a partner, and of no other."""

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.matching import DistinctPair
from prmdesk.domain.partners import Contact, Partner, Reason
from prmdesk.domain.plans import Marketing
from prmdesk.services import duplicates, onboarding, partners, plans, reasons, scores
from prmdesk.storage import dossiers
from prmdesk.storage import scores as stored_scores
from prmdesk.storage.database import Database
from tests.conftest import TODAY


def test_everything_that_belongs_to_a_partner_is_read(db: Database) -> None:
    one, other = (partners.add_partner(db, Partner(0, name), TODAY) for name in ("Acme", "Zed"))
    with db.read() as c:
        driver, *_rest = stored_scores.drivers(c)
    field = partners.add_field(db, "Code")
    for key in (one, other):
        partners.save_contact(db, Contact(0, key, "Jo"))
        reasons.set_reason(db, key, Reason.COST, True)
        partners.set_field(db, key, field, "x")
        partners.save_activity(db, Activity(0, key, Kind.NOTE, TODAY, "Met"))
        scores.score(db, key, driver.id, 3, TODAY)
        onboarding.start(
            db, key, onboarding.templates(db)[0].id, TODAY, TODAY, waiver="They are further"
        )
        plans.add_row(db, plans.create_plan(db, key, 2026), Marketing, "Webinar")
    duplicates.tell_apart(db, other, one, TODAY)
    with db.read() as c:
        found = dossiers.of_partner(c, one)
        pairs = dossiers.distinct_pairs(c)
    assert found.partner == partners.partner(db, one)
    rows = (
        found.contacts, found.reasons, found.stages, found.values, found.scores, found.activities,
        found.checklists, found.plans,
    )  # fmt: skip
    for kind in rows:
        assert {row.partner_id for row in kind} == {one}
        assert len(kind) in (1, 2)
    assert found.steps
    assert {row.plan_id for row in found.plan_rows} == {found.plans[0].id}
    assert Marketing in {type(row) for row in found.plan_rows}
    assert list(found.apart) == pairs == [DistinctPair(1, one, other, TODAY)]
