"""What stands on a card, worked out by hand from ``card_facts``; and what a shared one hides."""

from dataclasses import replace
from datetime import date

import pytest

from prmdesk.domain.battlecards import (
    CHOOSABLE,
    Block,
    CardOptions,
    Variant,
    card,
    plan_for,
)
from prmdesk.domain.onboarding import Progress
from prmdesk.domain.partners import Role, Stage
from prmdesk.domain.plans import Plan, PlanStatus
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.workspace import Workspace
from tests.exporters.card_extremes import WORDS, with_secrets
from tests.exporters.card_facts import PARTNER, TODAY, bare, card_of, rich, told


def test_the_card_for_ourselves_has_every_block() -> None:
    made = card_of(rich())
    assert made.blocks == CHOOSABLE
    assert not made.empty
    assert (made.stage, made.days_in_stage) == (Stage.GROW, 20)
    assert made.standing is not None
    assert (made.standing.quadrant, made.standing.to_us) == (Quadrant.STRATEGIC, 64.0)


def test_progress_counts_the_steps_and_the_last_contact_is_the_latest() -> None:
    made = card_of(told())
    assert made.progress == Progress(1, 4)
    assert made.last_contact is not None
    assert made.last_contact.text == "Anja wants a pilot."


def test_a_card_to_hand_over_holds_nothing_internal() -> None:
    made = card_of(told(), Variant.SHAREABLE)
    assert made.standing is made.stage is made.days_in_stage is made.last_contact is None
    assert Block.QUADRANT not in made.wanted
    assert [one.name for one in made.people] == ["Max Kern", "Anja Vogel", "Eva Roth", "Ida Lang"]
    assert {one.strength for one in made.people} == {None}
    assert {one.last_touch for one in made.people} == {None}
    assert made.people[1].role is Role.UNKNOWN  # who is our champion is ours to know
    assert not [why.proof for why in made.reasons if why.proof]
    assert [move.text for move in made.moves] == ["Kickoff call", "Name three accounts"]
    assert [rule.clause for rule in made.rules] == ["territory"]


def test_no_field_of_a_handed_over_card_holds_anything_internal() -> None:
    facts, secrets = with_secrets()
    said = repr(card_of(facts, Variant.SHAREABLE))
    assert not [secret for secret in secrets[: -len(WORDS)] if secret in said]
    assert len([secret for secret in secrets if secret in repr(card_of(facts))]) > 15


def test_what_there_is_no_place_for_is_counted() -> None:
    made = card_of(rich())
    assert made.left_out == {Block.REASONS: 2, Block.PEOPLE: 1}
    only = card(rich(), TODAY, CardOptions(blocks=(Block.PEOPLE,)))
    assert only.left_out == {Block.PEOPLE: 1}


def test_answers_to_be_reviewed_are_named() -> None:
    made = card_of(rich())
    assert not made.old
    late = card(rich(), date(2027, 9, 1), CardOptions())
    assert late.old == (Block.PARTNER_ANSWER,)
    assert not card_of(rich(), Variant.SHAREABLE).old


def test_logo_and_colour_come_from_the_workspace_unless_chosen() -> None:
    facts = replace(rich(), workspace=Workspace(logo="png", brand_colour="#C2410C"))
    made = card(facts, TODAY, CardOptions())
    assert (made.logo, made.colour) == ("png", "#C2410C")
    other = card(facts, TODAY, CardOptions(colour="#0E7A4B", has_logo=False))
    assert (other.logo, other.colour) == ("", "#0E7A4B")


def test_a_draft_of_the_plan_is_not_handed_over() -> None:
    draft = told(PlanStatus.DRAFT)
    assert card_of(draft).figures
    made = card_of(draft, Variant.SHAREABLE)
    assert made.plan is None
    assert {Block.NUMBERS, Block.RULES} <= set(made.empty)


def test_blocks_without_facts_are_named_as_empty() -> None:
    made = card_of(bare())
    assert made.blocks == ()
    assert made.empty == CHOOSABLE


def test_the_blocks_asked_for_stand_in_their_order_each_once() -> None:
    wanted = (Block.PEOPLE, Block.WHO, Block.HEADER, Block.PEOPLE)
    assert card(told(), TODAY, CardOptions(blocks=wanted)).blocks == (Block.PEOPLE, Block.WHO)


def test_without_an_owner_the_workspace_owner_answers() -> None:
    facts = told()
    orphan = replace(facts, partner=replace(PARTNER, our_owner=""))
    assert card_of(orphan).owner == facts.workspace.owner


@pytest.mark.parametrize(
    ("years", "year", "chosen"),
    [
        ((2025, 2026, 2027), 2026, 2026),
        ((2024, 2025), 2026, 2025),
        ((2027,), 2026, 2027),
        ((), 2026, None),
    ],
)
def test_the_plan_of_the_year_counts(years: tuple[int, ...], year: int, chosen: int | None) -> None:
    plans = [Plan(n, 1, of_year, "EUR") for n, of_year in enumerate(years)]
    found = plan_for(plans, year)
    assert (found.fiscal_year if found else None) == chosen
