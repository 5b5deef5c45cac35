"""Partners of whom too much is known: flooded with a text, or with a secret in every field."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.card_facts import CardFacts
from prmdesk.domain.onboarding import Checklist, Side, Step
from prmdesk.domain.partners import (
    Bucket,
    Contact,
    Partner,
    Reason,
    Role,
    Stage,
    WhyPartner,
)
from prmdesk.domain.pitch import (
    Proof,
    Question,
    Talk,
    TalkingPoint,
)
from prmdesk.domain.plan_work import Account, Review, Risk
from prmdesk.domain.plans import ClauseStatus, Plan, PlanStatus, Rule, Target, WholePlan
from prmdesk.domain.promises import Promise
from prmdesk.domain.training import TargetCustomer
from prmdesk.domain.workspace import Workspace
from tests.domain.whole_line import whole_line
from tests.exporters.card_facts import (
    CONTACTS,
    LOG,
    PROMISES,
    REASONS,
    RULES,
    STAGES,
    STARTED,
    STEPS,
    TALKS,
    TARGETS,
    TODAY,
    rich,
)


def _flooded_partner(text: str) -> Partner:
    return Partner(
        1, text, text, text, text, text, text, tuple(Bucket), text, Stage.GROW,
        region=text, country=text, city=text, website=text, our_owner=text,
        partner_answer=text, customer_answer=text, notes=text, employees=text,
        specialisation=text, serves=text, other_lines=text, products=(text,),
        gaps=tuple(f"{n} {text}" for n in range(9)), manual_to_partner=55, manual_to_us=44,
    )  # fmt: skip


def _flooded_plan(text: str, rows: int) -> WholePlan:
    much, little = Decimal("123456789012.34"), Decimal("-98765432101.25")
    return WholePlan(
        Plan(1, 1, 2026, "EUR", PlanStatus.AGREED),
        [Rule(n, 1, n, text, text, status=ClauseStatus.AGREED) for n in range(rows)],
        [
            Target(n, 1, n, text, unit=text, source=text, target_q1=much, actual_q1=little)
            for n in range(rows)
        ],
    )


def flooded(text: str, rows: int) -> CardFacts:
    """Every field holds ``text``, and there are ``rows`` of each kind."""
    partner = _flooded_partner(text)
    contacts = [
        Contact(n, 1, text, text, Role.SPONSOR, text, text, strength=5) for n in range(rows)
    ]
    log = [
        Activity(3 * n + m, 1, kind, STARTED, text, n, due=STARTED)
        for n in range(rows)
        for m, kind in enumerate(Kind)
    ]
    checklist = Checklist(1, 1, text, started_on=STARTED)
    steps = [
        Step(n, 1, None, n, text, side=list(Side)[n % 3], owner=text, day=n)
        for n in range(1, rows + 1)
    ]
    return CardFacts(
        partner,
        whole_line(partner, contacts, (), log, checklist, steps),
        Workspace(text, text),
        contacts,
        [
            WhyPartner(n, 1, reason, 1, text, text, facts={"components": text})
            for n, reason in enumerate(Reason)
        ][:rows],
        STAGES,
        log,
        checklist,
        steps,
        _flooded_plan(text, rows),
        promises=[
            Promise(n, 1, (Side.US, Side.PARTNER)[n % 2], text, STARTED, STARTED, text)
            for n in range(rows)
        ],
        customers=[TargetCustomer(n, text, text, text, text, text, text) for n in range(rows)],
        proofs=[
            Proof(n, question, text, text, STARTED, partner_id=1)
            for n in range(rows)
            for question in Question
        ],
        talking_points=[TalkingPoint(n, kind, text, text) for n in range(rows) for kind in Talk],
    )


class Secrets:
    """Words that stand nowhere else, so that a card to hand over can be searched for them."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def __call__(self) -> str:
        self.told.append(f"Zq{len(self.told)}x")
        return self.told[-1]


def with_secrets() -> tuple[CardFacts, list[str]]:
    """A partner with a secret in every field that is ours to know, and these secrets.

    The last ``WORDS`` of them are what such a card shows on its own.
    """
    secret, known = Secrets(), rich()
    partner = replace(
        known.partner,
        notes=secret(),
        other_lines=secret(),
        gaps=(secret(), secret()),
        tags=(secret(),),
        partner_answer_by=secret(),
        customer_answer_by=secret(),
        manual_to_partner=67.3,
        manual_to_us=61.9,
        headroom=12.7,
    )
    reasons = [
        replace(why, proof=secret(), measure=secret(), facts={"line": secret()}) for why in REASONS
    ]
    facts = replace(
        known,
        partner=partner,
        line=whole_line(partner, CONTACTS, (), LOG, known.checklist, STEPS),
        contacts=_secret_contacts(secret),
        reasons=reasons,
        stages=[replace(entry, reason=secret()) for entry in STAGES],
        activities=[
            Activity(n, 1, kind, TODAY, secret(), due=TODAY) for n, kind in enumerate(Kind, start=1)
        ],
        steps=_secret_steps(secret),
        promises=[replace(one, note=secret()) for one in PROMISES],
        talking_points=[
            *TALKS[:1],
            TalkingPoint(5, Talk.OBJECTION, secret(), secret(), partner_id=1),
            TalkingPoint(6, Talk.LANDMINE, secret(), partner_id=1),
        ],
        plan=_secret_plan(known.plan, secret),
    )
    return facts, [*secret.told, *WORDS]


WORDS = ("67.3", "61.9", "12.7", "Strategic", "Growing", "Champion", "Detractor")


def _secret_contacts(secret: Secrets) -> list[Contact]:
    return [
        *(replace(one, notes=secret()) for one in CONTACTS if one.role is not Role.DETRACTOR),
        Contact(9, 1, secret(), secret(), Role.DETRACTOR, secret(), secret(), strength=1),
        Contact(10, 1, secret(), is_main=True, left_on=date(2026, 1, 1)),
    ]


def _secret_steps(secret: Secrets) -> list[Step]:
    both = Step(9, 1, 1, 9, "Known to both", side=Side.BOTH, evidence=secret(), attendees=secret())
    return [*STEPS[2:4], Step(8, 1, 1, 8, secret(), side=Side.US, day=5, owner=secret()), both]


def _secret_plan(known: WholePlan | None, secret: Secrets) -> WholePlan:
    assert known is not None
    return replace(
        known,
        plan=replace(known.plan, amended_for=secret(), closing=secret()),
        rules=(*RULES, Rule(9, 1, 0, secret(), secret(), status=ClauseStatus.OPEN)),
        targets=[replace(target, note=secret()) for target in TARGETS],
        accounts=[Account(1, 1, 1, secret(), next_us=secret())],
        risks=[Risk(1, 1, 1, secret())],
        reviews=[Review(1, 1, 1, secret(), decided=secret())],
    )
