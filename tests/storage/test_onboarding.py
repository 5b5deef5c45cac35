"""Reading checklists back from a real file."""

from datetime import date

import pytest

from prmdesk.domain.partners import Partner, Stage
from prmdesk.errors import NotFound
from prmdesk.services import onboarding, partners, steps
from prmdesk.storage import onboarding as stored
from prmdesk.storage.database import Database


def add(db: Database, name: str, today: date, stage: Stage = Stage.RECRUIT) -> int:
    return partners.add_partner(db, Partner(0, name, stage=stage), today)


def start(db: Database, partner_id: int, today: date) -> int:
    low = next(found for found in onboarding.templates(db) if found.touch == "low")
    return onboarding.start(db, partner_id, low.id, today, today, waiver="They are further")


def test_partners_under_way_are_those_in_the_stage_or_with_open_steps(
    db: Database, today: date
) -> None:
    kestrel = add(db, "kestrel", today)
    add(db, "Lumen", today)
    bright = add(db, "Brightpath", today, Stage.ONBOARD)
    gone = add(db, "Gone", today)
    start(db, kestrel, today)
    partners.edit_partner(db, kestrel, today, stage=Stage.GROW, waiver="They are further")
    start(db, gone, today)
    partners.edit_partner(db, gone, today, stage=Stage.EXIT)
    with db.read() as c:
        found = stored.partners_under_way(c)
    assert list(found.items()) == [(bright, "Brightpath"), (kestrel, "kestrel")]


def test_finished_are_those_of_the_template_with_nothing_open(db: Database, today: date) -> None:
    first, second = (start(db, add(db, name, today), today) for name in ("A", "B"))
    ids = [step.id for step in onboarding.steps(db, first)]
    steps.skip(db, first, ids, "An old partner")
    with db.read() as c:
        template = stored.one(c, first).template_id
        assert template is not None
        assert stored.finished(c, template) == []
    steps.need_again(db, first, [ids[1]])
    steps.tick(db, first, [ids[1]], today)
    with db.read() as c:
        assert [found.id for found in stored.finished(c, template)] == [first]
        assert [found.id for found in stored.from_template(c, template)] == [first, second]


def test_what_was_deleted_says_so(db: Database) -> None:
    with db.read() as c:
        with pytest.raises(NotFound, match="checklist was deleted"):
            stored.one(c, 99)
        with pytest.raises(NotFound, match="step was deleted"):
            stored.step(c, 9999)
