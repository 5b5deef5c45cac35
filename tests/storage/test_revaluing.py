"""New weights and thresholds move partners; what else their lines say is not touched."""

import random

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.scores import Axis, Voice
from prmdesk.services import drivers, partners, scores, workspace
from prmdesk.storage import lines, revaluing, tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY


@pytest.fixture
def acme(db: Database) -> int:
    draft = Partner(0, "Acme", buckets=(Bucket.SUPPLIER,), tags=("x",), manual_to_partner=70)
    return partners.add_partner(db, draft, TODAY)


def test_only_our_latest_scores_count(db: Database, acme: int) -> None:
    first, second, *_rest = scores.cards(db, acme)[Axis.US].drivers
    scores.score(db, acme, first.id, 1, TODAY.replace(month=1))
    scores.score(db, acme, first.id, 4, TODAY)
    scores.score(db, acme, second.id, 2, TODAY)
    scores.score(db, acme, first.id, 0, TODAY, Voice.PARTNER)
    with db.read() as c:
        found = revaluing.facts(c, [acme])[acme]
    assert {score.driver_id: score.value for score in found.scores} == {first.id: 4, second.id: 2}


def test_lines_are_as_if_they_were_all_made_anew(db: Database) -> None:
    dice = random.Random(7)
    for n in range(12):
        buckets = tuple(dice.sample(list(Bucket), dice.randrange(3)))
        by_hand = dice.choice([None, 20.0, 52.0])
        draft = Partner(0, f"P {n}", buckets=buckets, manual_to_us=by_hand)
        key = partners.add_partner(db, draft, TODAY)
        for axis, card in scores.cards(db, key).items():
            for driver in card.drivers[: dice.randrange(4)]:
                scores.score(db, key, driver.id, dice.randrange(6), TODAY)
            assert axis
    first = drivers.weighing(db).drivers[0]
    drivers.set_weight(db, first.id, 90.0)
    drivers.set_weight(db, first.id, 5.0, Bucket.SUPPLIER)
    workspace.change_settings(db, threshold_us=55.0)
    ids = partners.ids(db, Query(), TODAY)
    with db.read() as c:
        light = lines.of(c, ids)
    with db.write("Touch all") as tx:
        tx.update_many(tables.partners, {key: {"notes": "x"} for key in ids})
    with db.read() as c:
        assert lines.of(c, ids) == light


def test_a_setting_that_places_nobody_leaves_the_lines_alone(db: Database, acme: int) -> None:
    with db.write("Blind") as tx:  # as if the line were wrong: what is not written again stays so
        tx.connection.exec_driver_sql("UPDATE partner_lines SET value_to_partner = 1")
    workspace.change_settings(db, company="Aurora")
    assert partners.lines_of(db, [acme])[acme].value_to_partner == 1
    workspace.change_settings(db, threshold_us=61.0)
    assert partners.lines_of(db, [acme])[acme].value_to_partner == 70
