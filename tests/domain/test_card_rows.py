"""Which rows stand on a card, worked out by hand from ``card_facts``; what a shared one hides."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from prmdesk.domain import card_rows
from prmdesk.domain.battlecards import Variant
from prmdesk.domain.card_facts import CardFacts
from prmdesk.domain.figures import Attainment
from prmdesk.domain.metrics import Metric
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Reason
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.pitch import Question, Talk
from prmdesk.domain.plan_work import Account, AccountStatus
from prmdesk.domain.plans import Target, WholePlan
from prmdesk.domain.quadrant import Place
from tests.exporters.card_facts import PARTNER, TODAY, card_of, rich, told


def plan_of(facts: CardFacts) -> WholePlan:
    assert facts.plan is not None
    return facts.plan


def test_reasons_come_by_priority_and_the_others_are_counted() -> None:
    reasons = card_rows.reasons(told(), internal=True)
    names = [why.reason for why in reasons.rows]
    assert names == [Reason.CUSTOMERS, Reason.INNOVATION, Reason.REVENUE]
    assert reasons.more == 1
    assert not any(why.proof for why in card_rows.reasons(told(), internal=False).rows)


def test_an_answer_comes_with_its_strongest_proof_and_its_age() -> None:
    own = card_rows.said(rich(), Question.PARTNER, TODAY, internal=True)
    assert own.text == "Your clients ask for proof."
    assert own.proof is not None
    assert own.proof.text == "14 partners earned 2.3 million"
    assert (own.months, own.is_old) == (3, False)
    usual = card_rows.said(rich(), Question.CUSTOMER, TODAY, internal=True)
    assert (usual.text, usual.months) == ("First-time fix rises by a fifth.", 1)
    shared = card_rows.said(rich(), Question.PARTNER, date(2029, 1, 1), internal=False)
    assert (shared.months, shared.is_old, shared.proof) == (None, False, own.proof)


def test_months_are_whole_ones() -> None:
    def months(since: date, until: date) -> int | None:
        partner = replace(PARTNER, partner_answer_on=since)
        facts = replace(told(), partner=partner)
        return card_rows.said(facts, Question.PARTNER, until, internal=True).months

    assert months(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert months(date(2025, 11, 24), date(2026, 11, 23)) == 11
    assert months(date(2025, 11, 24), date(2026, 11, 24)) == 12
    assert months(date(2027, 1, 1), date(2026, 11, 24)) == 0


def test_customers_are_those_of_the_products_sold() -> None:
    assert [one.segment for one in card_rows.customers(rich()).rows] == ["Machine builders"]
    assert not card_rows.customers(told()).rows


def test_parts_come_before_products_each_once_and_gaps_keep_their_room() -> None:
    (made,), more = card_rows.whole_product(rich(), internal=True)
    assert made.supplied == ("Consulting", "Training", "Aurora Cloud")
    assert (made.gaps, more) == (("Secret gap",), 0)
    many = replace(
        rich().partner,
        products=("TRAINING", *"abcdefg"),
        gaps=("one", "two", "three", "four"),
    )
    (made,), more = card_rows.whole_product(replace(rich(), partner=many), internal=True)
    assert made.supplied == ("Consulting", "Training", "a")
    assert (made.gaps, more) == (("one", "two", "three"), 7)
    (shared,), _more = card_rows.whole_product(rich(), internal=False)
    assert not shared.gaps


def test_only_what_is_to_be_said_is_handed_over() -> None:
    kinds = [point.kind for point in card_rows.talk(rich(), internal=True).rows]
    assert kinds == [Talk.SAY, Talk.OBJECTION, Talk.LANDMINE]
    assert [point.id for point in card_rows.talk(rich(), internal=False).rows] == [1]


def test_the_trail_has_the_ends_of_the_last_quarters_without_repeats() -> None:
    made = card_rows.standing(rich(), TODAY)
    assert made is not None
    assert made.trail == (Place(40.0, 30.0), Place(48.0, 45.0))
    assert (made.to_partner, made.to_us) == (72.5, 64.0)
    unknown = replace(rich(), line=replace(rich().line, value_to_us=None))
    assert card_rows.standing(unknown, TODAY) is None


def test_figures_of_the_usual_metrics_come_first_then_by_weight() -> None:
    plan = plan_of(told())
    names = [one.kpi for one in card_rows.figures(plan, 2, 6).rows]
    assert names == ["Revenue", "Leads"]
    leads, revenue, untouched = plan.targets
    targets = (leads, replace(revenue, metric=Metric.PIPELINE), untouched)
    accounts = (
        Account(1, 1, 1, "A"),
        Account(2, 1, 2, "B", status=AccountStatus.WON),
    )
    few = card_rows.figures(replace(plan, targets=targets, accounts=accounts), 2, 1)
    assert ([one.accounts for one in few.rows], few.more) == ([1], 1)
    figures = few.rows[0].figures
    assert (figures.ytd_actual, figures.ytd_target) == (Decimal(230_000), Decimal(250_000))
    assert (figures.of_ytd, figures.status) == (Decimal("0.92"), Attainment.AT_RISK)
    assert few.rows[0].actuals[:2] == (Decimal(100_000), Decimal(130_000))


def test_the_score_is_told_as_it_stood_at_the_end_of_each_quarter() -> None:
    def target(q1: int, q2: int | None) -> Target:
        return Target(
            1, 1, 1, "Deals", target_q1=Decimal(10), target_q2=Decimal(10),
            actual_q1=Decimal(q1), actual_q2=None if q2 is None else Decimal(q2),
        )  # fmt: skip

    made = card_rows.score([target(10, 5)])
    assert made.quarters == (Decimal(1), Decimal("0.75"), None, None)
    assert made.now == Decimal("0.75")
    assert not card_rows.score([Target(1, 1, 1, "Deals")])


def test_the_sponsor_comes_first_then_the_champion_the_main_contact_and_the_strongest() -> None:
    few = card_rows.people(rich(), TODAY, internal=True)
    assert [one.name for one in few.rows] == ["Max Kern", "Anja Vogel", "Eva Roth", "Ida Lang"]
    assert few.rows[0].phone == "+49 2"
    assert few.rows[1].last_touch == date(2026, 11, 12)
    assert (few.rows[2].last_touch, few.more) == (None, 1)


def test_strength_is_the_one_that_the_page_of_people_shows() -> None:
    known = (Acquaintance(1, 1, 4, "Robin", 2), Acquaintance(2, 1, 3, "Kim", 5))
    few = card_rows.people(replace(told(), acquaintances=known), TODAY, internal=True)
    assert {one.name: one.strength for one in few.rows}["Eva Roth"] == 2
    assert few.rows[0].strength == 3


def test_who_left_is_on_no_card() -> None:
    gone = [replace(one, left_on=date(2026, 1, 1)) for one in told().contacts]
    assert not card_rows.people(replace(told(), contacts=gone), TODAY, internal=True).rows


def test_rules_without_text_or_that_do_not_apply_are_left_out() -> None:
    rules = card_rows.rules(plan_of(told()), internal=True)
    assert [rule.clause for rule in rules.rows] == ["territory", "pricing"]


def test_moves_are_open_promises_then_steps_and_tasks_of_each_side_by_due_day() -> None:
    moves = [(move.side, move.text, move.due) for move in card_of(rich()).moves]
    assert moves == [
        (Side.US, "Send the price list", date(2026, 11, 10)),
        (Side.US, "Decide: keep or exit", date(2026, 11, 20)),
        (Side.US, "Score recorded", date(2026, 12, 30)),
        (Side.BOTH, "Kickoff call", date(2026, 11, 30)),
        (Side.PARTNER, "Bring three accounts", date(2026, 12, 4)),
        (Side.PARTNER, "Name three accounts", date(2026, 12, 10)),
    ]
    shared = [move.text for move in card_of(rich(), Variant.SHAREABLE).moves]
    assert shared == [
        "Send the price list", "Kickoff call", "Bring three accounts", "Name three accounts",
    ]  # fmt: skip
