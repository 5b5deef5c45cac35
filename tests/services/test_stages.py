"""A stage is left only when its criteria are met or waived with a reason (R30)."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import Contact, Partner, Role, Stage
from prmdesk.errors import Invalid
from prmdesk.services import history, lifecycle, onboarding, partners, stages
from prmdesk.storage import lifecycle as stored
from prmdesk.storage.database import Database


def steps(db: Database) -> int:
    return len(history.latest(db, 100))


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme", stage=Stage.RECRUIT), today - timedelta(9))


def reasons(db: Database, partner_id: int) -> list[str]:
    return [entry.reason for entry in partners.stage_entries(db, partner_id)]


def waivers(db: Database, partner_id: int) -> dict[str, str]:
    keys = {one.id: one.key or one.text for one in lifecycle.criteria(db)}
    with db.read() as c:
        return {
            keys[one.criterion_id]: one.waiver for one in stored.met(c, [partner_id])[partner_id]
        }


def test_it_stays_where_something_is_open_and_is_told_what(
    db: Database, acme: int, today: date
) -> None:
    before = steps(db)
    with pytest.raises(Invalid) as refused:
        partners.edit_partner(db, acme, today, stage=Stage.ONBOARD, city="Graz")
    assert "Acme cannot leave the stage Recruiting yet" in str(refused.value)
    assert "An executive sponsor is named, The agreement is signed" in str(refused.value)
    assert steps(db) == before
    assert partners.partner(db, acme).stage is Stage.RECRUIT
    assert partners.partner(db, acme).city == ""


def test_it_goes_when_what_we_know_answers(db: Database, acme: int, today: date) -> None:
    partners.save_contact(db, Contact(0, acme, "Ann", role=Role.SPONSOR))
    partners.edit_partner(db, acme, today, stage=Stage.ONBOARD, agreement_start=today)
    assert partners.partner(db, acme).stage is Stage.ONBOARD
    assert partners.stage_entries(db, acme)[-1].entered_on == today
    assert waivers(db, acme) == {}


def test_a_reason_waives_what_is_open_and_is_kept_with_each_and_with_the_entry(
    db: Database, acme: int, today: date
) -> None:
    partners.save_contact(db, Contact(0, acme, "Ann", role=Role.SPONSOR))
    before = steps(db)
    partners.edit_partner(db, acme, today, stage=Stage.ONBOARD, waiver="  Papers follow in May ")
    assert waivers(db, acme) == {"agreement": "Papers follow in May"}
    assert reasons(db, acme) == ["", "Papers follow in May"]
    assert steps(db) == before + 1
    db.undo()
    assert (waivers(db, acme), reasons(db, acme)) == ({}, [""])
    assert partners.partner(db, acme).stage is Stage.RECRUIT


def test_a_blank_reason_is_none(db: Database, acme: int, today: date) -> None:
    with pytest.raises(Invalid):
        partners.edit_partner(db, acme, today, stage=Stage.ONBOARD, waiver="  ")


def test_what_is_ticked_now_is_met_and_only_the_rest_is_waived(
    db: Database, acme: int, today: date
) -> None:
    own = lifecycle.add_criterion(db, Stage.RECRUIT, "The lawyers are happy")
    facts = [one.id for one in lifecycle.criteria(db) if one.key == "agreement"]
    met = {(acme, own), *((acme, key) for key in facts)}
    with pytest.raises(Invalid, match="The agreement is signed"):  # a fact cannot be ticked
        partners.edit_partner(db, acme, today, stage=Stage.ONBOARD, met=met)
    partners.edit_partner(db, acme, today, stage=Stage.ONBOARD, met=met, waiver="In May")
    assert waivers(db, acme) == {
        "sponsor": "In May", "agreement": "In May", "The lawyers are happy": "",
    }  # fmt: skip


@pytest.mark.parametrize("stage", [Stage.IDENTIFY, Stage.PAUSED, Stage.EXIT])
def test_back_beside_and_out_ask_for_nothing_but_may_say_why(
    db: Database, acme: int, today: date, stage: Stage
) -> None:
    partners.edit_partner(db, acme, today, stage=stage, waiver="They were sold")
    assert reasons(db, acme)[-1] == "They were sold"
    assert waivers(db, acme) == {}


def test_a_pause_is_no_way_round(db: Database, acme: int, today: date) -> None:
    partners.edit_partner(db, acme, today, stage=Stage.PAUSED)
    assert [one.stage for one in stages.held(db, {acme: Stage.GROW}, today)] == [Stage.RECRUIT]
    with pytest.raises(Invalid, match="leave the stage Recruiting"):
        partners.edit_partner(db, acme, today, stage=Stage.GROW)
    partners.edit_partner(db, acme, today, stage=Stage.RECRUIT)


def test_several_move_in_one_step_or_none_does(db: Database, acme: int, today: date) -> None:
    ready = partners.add_partner(db, Partner(0, "Ready", stage=Stage.PAUSED), today)
    with pytest.raises(Invalid):
        partners.edit_partners(db, [ready, acme], today, stage=Stage.GROW)
    assert partners.partner(db, ready).stage is Stage.PAUSED
    held = stages.held(db, {ready: Stage.GROW, acme: Stage.GROW}, today)
    assert [one.name for one in held] == ["Acme"]
    before = steps(db)
    partners.edit_partners(db, [ready, acme], today, stage=Stage.GROW, waiver="So decided")
    assert steps(db) == before + 1
    assert {partners.partner(db, key).stage for key in (ready, acme)} == {Stage.GROW}


def test_who_is_there_already_neither_waives_nor_enters(
    db: Database, acme: int, today: date
) -> None:
    partners.edit_partner(db, acme, today, stage=Stage.RECRUIT, waiver="Whatever")
    assert (reasons(db, acme), waivers(db, acme)) == ([""], {})


def test_what_the_same_step_wrote_counts(db: Database, acme: int, today: date) -> None:
    partners.edit_partner(db, acme, today, stage=Stage.QUALIFY)
    own = {one.id for one in lifecycle.criteria(db) if one.key == "interest"}
    with db.write("All at once"):
        partners.save_contact(db, Contact(0, acme, "Ann"))
        values = {"manual_to_us": 80.0, "manual_to_partner": 60.0, "stage": Stage.RECRUIT}
        partners.edit_partner(db, acme, today, met={(acme, key) for key in own}, **values)
    assert partners.partner(db, acme).stage is Stage.RECRUIT
    assert waivers(db, acme) == {"interest": ""}


def test_starting_an_onboarding_goes_by_the_rule_too(db: Database, acme: int, today: date) -> None:
    template = onboarding.templates(db)[0].id
    with pytest.raises(Invalid, match="The agreement is signed"):
        onboarding.start(db, acme, template, today, today)
    assert onboarding.checklist_of(db, acme) is None
    onboarding.start(db, acme, template, today, today, waiver="They cannot wait")
    assert reasons(db, acme)[-1] == "They cannot wait"


def test_a_new_partner_may_begin_anywhere(db: Database, today: date) -> None:
    made = partners.add_partner(db, Partner(0, "Old friend", stage=Stage.GROW), today)
    assert [entry.stage for entry in partners.stage_entries(db, made)] == [Stage.GROW]
