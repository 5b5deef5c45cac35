"""The words of why we partner and of the questions of the buckets, for screen and Excel alike."""

from collections.abc import Mapping
from enum import StrEnum

from prmdesk.domain.buckets import Answer, BuyingStep
from prmdesk.domain.partners import Bucket
from prmdesk.domain.reason_review import Alarm
from prmdesk.domain.reasons import Contribution, Period, Proof
from prmdesk.i18n import N_, _

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Period.MONTH, N_("a month")),
    (Period.QUARTER, N_("a quarter")),
    (Period.YEAR, N_("a year")),
    (Contribution.PEOPLE, N_("People")),
    (Contribution.SKILLS, N_("Skills")),
    (Contribution.CAPITAL, N_("Capital")),
    (Contribution.TECHNOLOGY, N_("Technology")),
    (Contribution.FACILITIES, N_("Facilities")),
    (Proof.UNPROVEN, N_("Unproven")),
    (Proof.CLAIMED, N_("Claimed")),
    (Proof.PROVEN, N_("Proven")),
    (Proof.STALE, N_("Out of date")),
    (Alarm.NO_PARTNER, N_("Reason without a partner")),
    (Alarm.NO_REASON, N_("Partner without a reason")),
    (Alarm.UNPROVEN, N_("Unproven")),
    (Alarm.STALE, N_("Out of date")),
    (Answer.BUILD, N_("Build")),
    (Answer.BUY, N_("Buy")),
    (Answer.PARTNER, N_("Partnering")),
    (Answer.INDIRECT, N_("Indirect")),
    (Answer.DIRECT, N_("Direct")),
    (Answer.HYBRID, N_("Hybrid")),
    (BuyingStep.NEED, N_("Seeing the need")),
    (BuyingStep.OPTIONS, N_("Looking for options")),
    (BuyingStep.SHORTLIST, N_("Making the short list")),
    (BuyingStep.DECISION, N_("Deciding")),
    (BuyingStep.USE, N_("Using it")),
)

_FACTS: dict[str, str] = {
    "activity": N_("What we stop doing"),
    "hours_freed": N_("Hours freed a quarter"),
    "cost_before": N_("Cost before"),
    "cost_after": N_("Cost after"),
    "currency": N_("Currency"),
    "period": N_("Cost is counted"),
    "regions": N_("Regions opened"),
    "segments": N_("Segments opened"),
    "accounts": N_("Named accounts"),
    "components": N_("Components supplied"),
    "differentiator": N_("What sets it apart"),
    "competitor": N_("Competitor it beats"),
    "review_on": N_("Look again on"),
    "line": N_("Revenue line"),
    "type": N_("Kind"),
    "amount": N_("Amount"),
    "unit": N_("Unit"),
    "name": N_("Name"),
    "influences": N_("Whom they influence"),
    "step": N_("At which step"),
    "deals": N_("Deals that show it"),
}

COLUMNS: dict[str, str] = {
    "reasons.priority": N_("Priority"),
    "reasons.effect": N_("Effect"),
    "reasons.measure": N_("Measure"),
    "reasons.unit": N_("Unit"),
    "reasons.baseline": N_("Baseline"),
    "reasons.target": N_("Target"),
    "reasons.actual": N_("Actual"),
    "reasons.measured_on": N_("Measured on"),
    "bucket_sheets.segment": N_("Segment"),
    "bucket_sheets.reason": N_("Reason"),
    "bucket_sheets.decided_on": N_("Decided on"),
}
"""What their columns are called in the history."""

_QUESTIONS: dict[Bucket, str] = {
    Bucket.SUPPLIER: N_("Buy or build?"),
    Bucket.DISTRIBUTOR: N_("Indirect or direct?"),
    Bucket.INFLUENCE: N_("Whose word does the buyer trust, and how do we earn it?"),
}

_MATTERS: dict[str, tuple[str, str, str]] = {
    "supplier.core": (
        N_("How core is it to us?"),
        N_("5: customers choose us for it, which speaks for Build."),
        N_("1: everybody needs it, nobody chooses for it, which speaks for Buy."),
    ),
    "supplier.time": (
        N_("How soon must customers have it?"),
        N_("5: at once, which speaks for Buy."),
        N_("1: there is time, which speaks for Build."),
    ),
    "supplier.cost": (
        N_("How much does it cost to have it?"),
        N_("5: too much for one alone, which speaks for Partnering."),
        N_("1: little, which speaks for Buy."),
    ),
    "supplier.quality": (
        N_("How much better are they at it than we would be?"),
        N_("5: far better, which speaks for Partnering."),
        N_("1: no better, which speaks for Build."),
    ),
    "supplier.control": (
        N_("How much of it must be in our hands: roadmap, price, data?"),
        N_("5: all of it, which speaks for Build."),
        N_("1: hardly any, which speaks for Partnering."),
    ),
    "supplier.dependency": (
        N_("How hard would it hit us if they were bought or left?"),
        N_("5: very hard, which speaks for Buy: what we own cannot leave us."),
        N_("1: they can be replaced, which speaks for Partnering."),
    ),
    "distributor.preference": (
        N_("From whom do buyers want to buy?"),
        N_("5: from a seller they know, which speaks for Indirect."),
        N_("1: from us, which speaks for Direct."),
    ),
    "distributor.reach": (
        N_("How many buyers are there, and how far apart?"),
        N_("5: many, everywhere, which speaks for Indirect."),
        N_("1: a few, within our reach, which speaks for Direct."),
    ),
    "distributor.size": (
        N_("How large is a usual deal?"),
        N_("5: large enough to carry our own sales, which speaks for Direct."),
        N_("1: small, which speaks for Indirect."),
    ),
    "distributor.complexity": (
        N_("How much of our own knowledge does a sale need?"),
        N_("5: our people beside theirs, which speaks for Hybrid."),
        N_("1: it sells off the shelf, which speaks for Indirect."),
    ),
    "distributor.control": (
        N_("How much must we steer price, brand and customer data?"),
        N_("5: closely, which speaks for Direct."),
        N_("1: hardly, which speaks for Indirect."),
    ),
    "distributor.variety": (
        N_("How much do buyers of this segment differ in how they buy?"),
        N_("5: some want us, some a seller, which speaks for Hybrid."),
        N_("1: they all buy alike, which speaks for one way only, Direct or Indirect."),
    ),
}


def fact(name: str) -> str:
    """What a fact of a reason or of a decision sheet is called."""
    return _(_FACTS[name])


def question(bucket: Bucket, own: Mapping[str, str] | None = None) -> str:
    """The question of ``bucket``: the user's own wording, else ours (R10-R12)."""
    return (own or {}).get(bucket.value) or _(_QUESTIONS[bucket])


def matter(bucket: Bucket, key: str) -> tuple[str, str, str]:
    """A criterion as a question, and what a 5 and a 1 mean and speak for."""
    asked, high, low = _MATTERS[f"{bucket}.{key}"]
    return _(asked), _(high), _(low)
