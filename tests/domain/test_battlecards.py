"""What stands on a card, worked out by hand from ``card_facts``; and what a shared one hides."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from prmdesk.domain.battlecards import (
    CHOOSABLE,
    Block,
    CardOptions,
    Variant,
    card,
    plan_for,
)
from prmdesk.domain.figures import Attainment
from prmdesk.domain.onboarding import Progress, Side
from prmdesk.domain.partners import Reason, Role, Stage
from prmdesk.domain.plans import Plan, PlanStatus
from prmdesk.domain.quadrant import Quadrant
from tests.exporters.card_facts import PARTNER, TODAY, bare, card_of, told


def test_the_card_for_ourselves_has_every_block() -> None:
    made = card_of(told())
    assert made.blocks == CHOOSABLE
    assert not made.empty
    assert (made.stage, made.days_in_stage) == (Stage.GROW, 20)
    assert made.standing is not None
    assert (made.standing.quadrant, made.standing.to_us) == (Quadrant.STRATEGIC, 64.0)


def test_reasons_come_by_priority_and_only_three() -> None:
    reasons = [why.reason for why in card_of(told()).reasons]
    assert reasons == [Reason.CUSTOMERS, Reason.INNOVATION, Reason.REVENUE]


def test_the_sponsor_comes_first_then_the_champion_the_main_contact_and_the_strongest() -> None:
    people = card_of(told()).people
    assert [one.name for one in people] == ["Max Kern", "Anja Vogel", "Eva Roth", "Ida Lang"]
    assert people[0].phone == "+49 2"
    assert people[1].last_touch == date(2026, 11, 12)
    assert people[2].last_touch is None


def test_figures_come_by_weight_up_to_the_quarter_reported_last() -> None:
    made = card_of(told())
    assert made.quarter == 2
    assert [figure.kpi for figure in made.figures] == ["Revenue", "Leads"]
    revenue = made.figures[0].figures
    assert (revenue.ytd_actual, revenue.ytd_target) == (Decimal(230_000), Decimal(250_000))
    assert (revenue.of_ytd, revenue.status) == (Decimal("0.92"), Attainment.AT_RISK)


def test_moves_are_open_tasks_and_steps_of_each_side_by_due_day() -> None:
    moves = [(move.side, move.text, move.due) for move in card_of(told()).moves]
    assert moves == [
        (Side.US, "Decide: keep or exit", date(2026, 11, 20)),
        (Side.US, "Score recorded", date(2026, 12, 30)),
        (Side.BOTH, "Kickoff call", date(2026, 11, 30)),
        (Side.PARTNER, "Name three accounts", date(2026, 12, 10)),
    ]


def test_rules_without_text_or_that_do_not_apply_are_left_out() -> None:
    assert [rule.clause for rule in card_of(told()).rules] == ["territory", "pricing"]


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


def test_the_text_of_a_handed_over_card_has_no_trace_of_what_is_internal() -> None:
    told_all = repr(card_of(told(), Variant.SHAREABLE))
    for secret in ("Secret", "Proof of", "Nils Adler", "late payers", "keep or exit", "72.5"):
        assert secret not in told_all


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


def test_only_the_blocks_asked_for_are_shown() -> None:
    wanted = frozenset({Block.PEOPLE, Block.WHO})
    assert card(told(), TODAY, CardOptions(blocks=wanted)).blocks == (Block.WHO, Block.PEOPLE)


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
