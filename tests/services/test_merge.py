"""Two partners become one: everything of both is there afterwards, and undo brings both back."""

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Contact, Partner, Reason, Stage
from prmdesk.domain.plan_work import Account, Commitment, Risk
from prmdesk.domain.plans import Marketing, Target
from prmdesk.errors import Conflict, Invalid, NotFound
from prmdesk.services import (
    duplicates,
    history,
    merge,
    onboarding,
    partners,
    plans,
    reasons,
    scores,
    steps,
)
from prmdesk.storage import scores as stored_scores
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from tests.conftest import TODAY


@pytest.fixture
def acme(db: Database) -> int:
    return partners.add_partner(db, Partner(0, "Acme GmbH", city="Bonn"), TODAY)


@pytest.fixture
def twin(db: Database) -> int:
    return partners.add_partner(db, Partner(0, "ACME", website="acme.example"), TODAY)


def everything(db: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every table to the byte but the journal, which only grows."""
    with db.read() as c:
        return {
            name: [tuple(row) for row in c.exec_driver_sql(f"SELECT * FROM {name} ORDER BY id")]
            for name in tables.metadata.tables
            if name not in ("changes", "edits")
        }


def test_the_kept_partner_has_what_only_the_other_knew(db: Database, acme: int, twin: int) -> None:
    merge.merge(db, acme, twin)
    found = partners.partner(db, acme)
    assert (found.name, found.city, found.website) == ("Acme GmbH", "Bonn", "acme.example")
    assert found.short_name == "ACME"
    with pytest.raises(NotFound):
        partners.partner(db, twin)
    assert history.latest(db, 1)[0].detail == "ACME into Acme GmbH"


def test_a_name_that_is_no_short_one_is_written_into_the_remarks(db: Database, acme: int) -> None:
    other = partners.add_partner(db, Partner(0, "Acme Gesellschaft mbH", external_id="P-7"), TODAY)
    with db.write("Set"):
        partners.edit_partner(db, acme, TODAY, external_id="P-1", notes="Old friends.")
    merge.merge(db, acme, other)
    found = partners.partner(db, acme)
    assert found.notes == "Old friends.\nAlso known as Acme Gesellschaft mbH, P-7."


def test_the_value_that_the_user_chose_stands(db: Database, acme: int, twin: int) -> None:
    merge.merge(db, acme, twin, {"name": twin, "city": twin})
    found = partners.partner(db, acme)
    assert (found.name, found.city) == ("ACME", "")


def test_values_that_do_not_go_together_are_refused(db: Database, acme: int, twin: int) -> None:
    partners.edit_partner(db, acme, TODAY, agreement_start=date(2026, 5, 1))
    partners.edit_partner(db, twin, TODAY, agreement_end=date(2026, 1, 1))
    with pytest.raises(Invalid):
        merge.merge(db, acme, twin, {"agreement_start": acme, "agreement_end": twin})
    merge.merge(db, acme, twin)
    assert partners.partner(db, acme).agreement_end is None


def test_the_log_follows_a_contact_that_was_known_already(
    db: Database, acme: int, twin: int
) -> None:
    anja = partners.save_contact(db, Contact(0, acme, "Anja Vogel", email="av@acme.example"))
    same = partners.save_contact(db, Contact(0, twin, "Vogel, A.", email="AV@acme.example"))
    new = partners.save_contact(db, Contact(0, twin, "Jo Bauer"))
    for contact in (same, new):
        call = Activity(0, twin, Kind.CONTACT, TODAY, "Called", contact_id=contact)
        partners.save_activity(db, call)
    merge.merge(db, acme, twin)
    assert [one.id for one in partners.contacts(db, acme)] == [anja, new]
    assert {one.contact_id for one in partners.activities(db, acme)} == {anja, new}
    assert [one.is_main for one in partners.contacts(db, acme)] == [True, False]


def test_the_list_and_the_history_of_the_kept_partner_know_of_it(
    db: Database, acme: int, twin: int
) -> None:
    partners.save_contact(db, Contact(0, twin, "Jo Bauer"))
    merge.merge(db, acme, twin)
    assert partners.lines_of(db, [acme, twin])[acme].main_contact == "Jo Bauer"
    assert "Merge partners" in [change.label for change, _e in history.of_partner(db, acme, 9)]
    db.undo()
    lines = partners.lines_of(db, [acme, twin])
    assert (lines[acme].main_contact, lines[twin].main_contact) == ("", "Jo Bauer")


def test_judgements_are_all_kept_and_the_kept_partners_counts_on_the_same_day(
    db: Database, acme: int, twin: int
) -> None:
    with db.read() as c:
        driver, *_rest = stored_scores.drivers(c)
    scores.score(db, twin, driver.id, 1, TODAY - timedelta(30))
    for key, value, why in ((acme, 4, "Ours"), (twin, 2, "Theirs")):
        scores.score(db, key, driver.id, value, TODAY)
        scores.edit_score(db, key, driver.id, "evidence", why)
    merge.merge(db, acme, twin)
    with db.read() as c:
        found = stored_scores.of_partner(c, acme)
    assert [(one.value, one.evidence) for one in found] == [(1, ""), (4, "Ours\nTheirs")]


def test_a_plan_of_the_same_year_is_taken_up_row_by_row(db: Database, acme: int, twin: int) -> None:
    mine, theirs = (plans.create_plan(db, key, 2026) for key in (acme, twin))
    count = len(plans.whole(db, mine).targets)
    plans.edit_row(db, plans.whole(db, mine).targets[0], annual=Decimal(100))
    plans.edit_row(db, plans.whole(db, theirs).targets[0], annual=Decimal(70))
    plans.edit_row(db, plans.whole(db, theirs).targets[1], annual=Decimal(9))
    plans.add_row(db, theirs, Marketing, "Webinar")
    merge.merge(db, acme, twin)
    assert [plan.id for plan in plans.years(db, acme)] == [mine]
    whole = plans.whole(db, mine)
    assert [one.annual for one in whole.targets if one.annual] == [100, 9, 70]
    assert len(whole.targets) == count + 1
    assert [one.activity for one in whole.marketing] == ["Webinar"]


def agreed(db: Database, plan_id: int) -> None:
    with db.write("Agree") as tx:
        tx.update(tables.plans, plan_id, {"status": "agreed", "agreed_on": TODAY})


def test_an_agreed_plan_is_not_changed_behind_anyones_back(
    db: Database, acme: int, twin: int
) -> None:
    mine, theirs = (plans.create_plan(db, key, 2026) for key in (acme, twin))
    agreed(db, mine)
    plans.add_row(db, theirs, Target, "Leads")
    assert len(merge.merge_preview(db, acme, twin).obstacles) == 1
    before = everything(db)
    with pytest.raises(Conflict, match="2026"):
        merge.merge(db, acme, twin)
    assert everything(db) == before
    plans.delete_plan(db, theirs)
    merge.merge(db, acme, twin)


def test_an_agreed_plan_takes_the_place_of_a_draft_that_says_nothing_else(
    db: Database, acme: int, twin: int
) -> None:
    _mine, theirs = (plans.create_plan(db, key, 2026) for key in (acme, twin))
    agreed(db, theirs)
    assert merge.merge_preview(db, acme, twin).obstacles == ()
    merge.merge(db, acme, twin)
    assert [plan.id for plan in plans.years(db, acme)] == [theirs]


def test_plans_in_two_currencies_are_not_added_up(db: Database, acme: int, twin: int) -> None:
    _mine, theirs = (plans.create_plan(db, key, 2026) for key in (acme, twin))
    plans.edit_plan(db, theirs, currency="USD")
    plans.add_row(db, theirs, Target, "Leads")
    with pytest.raises(Conflict, match="currency"):
        merge.merge(db, acme, twin)


def test_two_onboardings_become_one(db: Database, acme: int, twin: int) -> None:
    template = onboarding.templates(db)[0].id
    mine = onboarding.start(
        db, acme, template, TODAY - timedelta(40), TODAY, waiver="They are further"
    )
    theirs = onboarding.start(
        db, twin, template, TODAY - timedelta(10), TODAY, waiver="They are further"
    )
    count = len(onboarding.steps(db, mine))
    phase = onboarding.steps(db, theirs)[0]
    steps.add_step(db, theirs, "Visit the plant", parent_id=phase.id)
    merge.merge(db, acme, twin)
    kept = onboarding.checklist_of(db, acme)
    assert kept is not None
    assert kept.id == mine
    titles = [step.title for step in onboarding.steps(db, mine)]
    assert len(titles) == count + 1
    assert "Visit the plant" in titles


def test_the_preview_tells_what_stands_and_what_moves(db: Database, acme: int, twin: int) -> None:
    partners.edit_partner(db, twin, TODAY, city="Köln", tags=("key",))
    partners.save_contact(db, Contact(0, acme, "Jo Bauer"))
    for name in ("Jo Bauer", "Anja Vogel"):
        partners.save_contact(db, Contact(0, twin, name))
    field = partners.add_field(db, "Region code")
    partners.set_field(db, twin, field, "R7")
    seen = merge.merge_preview(db, acme, twin, {"city": twin})
    lines = {line.field: line for line in seen.lines}
    assert lines["name"].stands == acme
    assert lines["name"].differs
    assert lines["city"].stands == twin
    assert lines["website"].stands == twin
    assert not lines["website"].differs
    assert lines["tags"].stands == merge.BOTH
    assert (lines[f"field:{field}"].name, lines[f"field:{field}"].stands) == ("Region code", twin)
    assert seen.moves["contacts"] == (1, 1)


def test_the_partner_of_which_more_is_known_is_kept(db: Database, acme: int, twin: int) -> None:
    assert merge.likely_kept(db, twin, acme) == acme
    partners.save_contact(db, Contact(0, twin, "Jo Bauer"))
    assert merge.likely_kept(db, acme, twin) == twin


def test_what_was_said_different_from_one_is_different_from_both(
    db: Database, acme: int, twin: int
) -> None:
    third, fourth = (partners.add_partner(db, Partner(0, name), TODAY) for name in ("C", "D"))
    for one, other in ((acme, third), (third, twin), (fourth, twin), (acme, twin)):
        duplicates.tell_apart(db, one, other, TODAY)
    merge.merge(db, twin, acme)
    pairs = {(pair.one, pair.other) for pair in duplicates.told_apart(db)}
    assert pairs == {(twin, third), (twin, fourth)}


# Undo


def _populate(db: Database, rng: random.Random) -> list[int]:
    names = ["Acme", "Acme GmbH", "Brightpath", "Bright Path Ltd"]
    stages, days = list(Stage), [TODAY - timedelta(n) for n in range(3)]
    ids = [
        partners.add_partner(db, Partner(
            0, name, city=rng.choice(["", "Bonn", "Köln"]), notes=rng.choice(["", "A", "B"]),
            tags=tuple(rng.sample(["x", "y", "z"], rng.randrange(3))),
            buckets=tuple(rng.sample(list(Bucket), rng.randrange(3))),
            stage=rng.choice(stages), manual_to_us=rng.choice([None, 10.5, 80]),
        ), rng.choice(days))
        for name in names
    ]  # fmt: skip
    fields = [partners.add_field(db, name) for name in ("Code", "Fee")]
    with db.read() as c:
        drivers = stored_scores.drivers(c)
    templates = onboarding.templates(db)
    for key in ids:
        people = [
            partners.save_contact(db, Contact(0, key, name, email=rng.choice(["", "a@b.example"])))
            for name in rng.sample(["Anja", "Jo", "Kim"], rng.randrange(4))
        ]
        for _n in range(rng.randrange(4)):
            who = rng.choice([None, *people])
            partners.save_activity(
                db, Activity(0, key, rng.choice(list(Kind)), rng.choice(days), "Said", who)
            )
        for field in rng.sample(fields, rng.randrange(3)):
            partners.set_field(db, key, field, rng.choice("pq"))
        for reason in rng.sample(list(Reason), rng.randrange(4)):
            reasons.set_reason(db, key, reason, True)
        for driver in rng.sample(drivers, 3):
            scores.score(db, key, driver.id, rng.randrange(6), rng.choice(days))
        if rng.random() < 0.7:
            onboarding.start(
                db,
                key,
                rng.choice(templates).id,
                rng.choice(days),
                TODAY,
                waiver="They are further",
            )
        for year in rng.sample([2025, 2026, 2027], rng.randrange(3)):
            _work_on(db, rng, plans.create_plan(db, key, year))
        _give_resources(db, rng, key, rng.choice(days))
        _give_relations(db, rng, key, people)
    for one, other in ((0, 2), (1, 2), (3, 0)):
        if rng.random() < 0.5:
            duplicates.tell_apart(db, ids[one], ids[other], TODAY)
    return ids


def _give_resources(db: Database, rng: random.Random, key: int, day: date) -> None:
    """Something in every table of what a partner gets and what is decided about it."""
    mine = {"partner_id": key}
    with db.write("Give") as tx:
        pool = tx.insert(tables.pools, {"measure": "time"}) if key % 2 else 1
        tx.insert(tables.decisions, mine | {"on_date": day, "verdict": "cut", "why": "Misfit"})
        tx.insert(tables.trials, mine | {"goal": "A deal", "starts_on": day, "ends_on": day})
        tx.insert(tables.limits, mine | {"pool_id": pool, "floor": rng.randrange(9)})
        quarter = {"pool_id": pool, "year": 2026, "quarter": 1}
        tx.insert(tables.allotments, mine | quarter | {"planned": rng.randrange(9)})
        tx.insert(tables.bucket_sheets, mine | {"bucket": "supplier", "ratings": {"cost": 3}})
        criterion = tx.insert(tables.criteria, {"stage": "identify"}) if key % 2 else 1
        met = {"criterion_id": criterion, "met_on": day, "waiver": rng.choice(["", "Known"])}
        tx.insert(tables.criteria_met, mine | met)


def _work_on(db: Database, rng: random.Random, plan: int) -> None:
    """Something in every further table of a plan."""
    plans.add_row(db, plan, Marketing, rng.choice(["Webinar", "Fair"]))
    plans.add_row(db, plan, Account, rng.choice(["Nordbank", "Havn"]))
    plans.add_row(db, plan, Commitment, rng.choice(["SE days", "Seats"]))
    plans.add_row(db, plan, Risk, rng.choice(["Churn", "Price"]))
    with db.write("Keep") as tx:
        mine = {"plan_id": plan}
        tx.insert(tables.plan_versions, mine | {"number": 1, "agreed_on": TODAY})
        tx.insert(tables.sendings, mine | {"digest": rng.choice("ab"), "sent_on": TODAY})


def _give_relations(db: Database, rng: random.Random, key: int, people: Sequence[int]) -> None:
    """Something in every table of how we get on with a partner, and what it learned."""
    mine = {"partner_id": key}
    who = {"contact_id": rng.choice([None, *people])}
    with db.write("Meet") as tx:
        if tables.courses.name not in _filled(tx):
            tx.insert(tables.courses, {"name": "101"})
            tx.insert(tables.sessions, {"course_id": 1, "on_date": TODAY})
            tx.insert(tables.news_items, {"title": "Two", "on_date": TODAY})
        day = {"on_date": TODAY}
        promise = {"side": "us", "text": "Send it", "made_on": TODAY}
        tx.insert(tables.promises, mine | who | promise)
        tx.insert(tables.frictions, mine | who | day | {"text": "Slow quotes"})
        tx.insert(tables.proofs, mine | {"question": "partner", "text": "31 % margin"})
        tx.insert(tables.talking_points, mine | {"kind": "say", "text": "Live in 3 weeks"})
        tx.insert(tables.role_needs, mine | {"role": "sales", "heads": rng.randrange(4)})
        tx.insert(tables.follow_ups, mine | day | {"news_item_id": 1, "dismissed": "Known"})
        for person in people:
            met = mine | {"contact_id": person}
            tx.insert(tables.acquaintances, met | {"colleague": rng.choice(["Kim", "Jo"])})
            result = rng.choice(["invited", "passed"])
            tx.insert(tables.attendances, met | {"session_id": 1, "result": result})
        own = onboarding.checklist_of(db, key)
        if own is not None:
            gate = {"checklist_id": own.id, "verdict": "pass", "step_id": 1}
            tx.insert(tables.gate_decisions, day | gate)


def _filled(tx: Transaction) -> set[str]:
    tables_seen = tx.connection.exec_driver_sql("SELECT name FROM sqlite_sequence")
    return {name for (name,) in tables_seen}


def _left_behind(db: Database, gone: int) -> list[str]:
    """Where something still belongs to a partner that is gone, or to nothing."""
    owned = [table.name for table in tables.metadata.sorted_tables if "partner_id" in table.c]
    with db.read() as c:
        lost = [tuple(row) for row in c.exec_driver_sql("PRAGMA foreign_key_check")]
        assert lost == []
        return [
            name
            for name in owned
            if name != "edits"
            and c.exec_driver_sql(f"SELECT 1 FROM {name} WHERE partner_id = {gone}").first()
        ]


def _owned(rows: Iterable[Any], ids: set[int]) -> int:
    return sum(row[1] in ids for row in rows)


@pytest.mark.parametrize("seed", range(6))
def test_undo_brings_back_both_to_the_byte(db: Database, seed: int) -> None:
    rng = random.Random(seed)
    ids = _populate(db, rng)
    before = everything(db)
    kept, gone = rng.sample(ids, 2)
    fields = ["name", "city", "stage", "manual_to_us"]
    merge.merge(db, kept, gone, {name: rng.choice([kept, gone]) for name in fields})
    after = everything(db)
    assert _left_behind(db, gone) == []
    for table in ("activities", "checklists", "plan_marketing"):
        assert len(after[table]) <= len(before[table])
    assert _owned(after["activities"], {kept}) == _owned(before["activities"], {kept, gone})
    assert len(partners.ids(db, Query(), TODAY)) == 3
    db.undo()
    assert everything(db) == before
    db.redo()
    assert everything(db) == after
