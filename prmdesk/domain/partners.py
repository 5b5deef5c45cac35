"""Partners, the people there, and why we partner."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain.metrics import PartnerType

NAME_LIMIT = 200


class Bucket(StrEnum):
    """The three core partner buckets (R10-R12); a partner may hold several."""

    SUPPLIER = "supplier"
    DISTRIBUTOR = "distributor"
    INFLUENCE = "influence"


class Stage(StrEnum):
    """Where a partner stands in the partnering lifecycle (R30), in the order of the journey."""

    IDENTIFY = "identify"
    QUALIFY = "qualify"
    RECRUIT = "recruit"
    ONBOARD = "onboard"
    ENABLE = "enable"
    ACTIVATE = "activate"
    GROW = "grow"
    REVIEW = "review"
    PAUSED = "paused"
    EXIT = "exit"


DORMANT = frozenset({Stage.PAUSED, Stage.EXIT})
"""The stages in which we do not work with a partner; in all others it is active."""


class Touch(StrEnum):
    """How much hands-on care the products sold need (R14-R16)."""

    UNDECIDED = ""
    LOW = "low"
    HIGH = "high"


class Role(StrEnum):
    """What a contact is to us (R29)."""

    UNKNOWN = ""
    SPONSOR = "sponsor"
    SALES = "sales"
    TECHNICAL = "technical"
    MARKETING = "marketing"
    FINANCE = "finance"
    LEGAL = "legal"
    CHAMPION = "champion"
    DETRACTOR = "detractor"


class Reason(StrEnum):
    """Why we partner (R01-R09)."""

    FOCUS = "focus"
    COST = "cost"
    MARKET = "market"
    CUSTOMERS = "customers"
    COMPLETE = "complete"
    INNOVATION = "innovation"
    REVENUE = "revenue"
    RESOURCES = "resources"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Partner:
    """A company we sell through, buy from, or are recommended by. ``id`` 0: not kept yet.

    ``partner_answer`` answers "Why should we bet our resources and reputation on you?" (R27),
    ``customer_answer`` "Why should I buy your product?" (R28). ``manual_to_partner`` and
    ``manual_to_us`` (0-100) are values set by hand, which win over the scored ones (R18).
    ``headroom`` (0-1) is its room to grow, None where nobody said (D1). ``products`` are those of
    ours that it sells (R59).

    ``employees``, ``specialisation``, ``serves`` (its customers) and ``other_lines`` (whom else it
    carries, and what competes) say who it is (C-i); ``gaps`` are the parts of the whole product
    that are still missing with it. ``…_on`` and ``…_by`` tell when and by whom an answer was
    reviewed. ``scored_as`` is whose scorecard it has (C-iv).
    """

    id: int
    name: str
    short_name: str = ""
    external_id: str = ""
    tax_id: str = ""
    description: str = ""
    industry: str = ""
    buckets: tuple[Bucket, ...] = ()
    tier: str = ""
    stage: Stage = Stage.IDENTIFY
    touch: Touch = Touch.UNDECIDED
    region: str = ""
    country: str = ""
    city: str = ""
    address: str = ""
    postcode: str = ""
    website: str = ""
    tags: tuple[str, ...] = ()
    our_owner: str = ""
    agreement_start: date | None = None
    agreement_end: date | None = None
    partner_answer: str = ""
    customer_answer: str = ""
    notes: str = ""
    manual_to_partner: float | None = None
    manual_to_us: float | None = None
    created_on: date | None = None
    headroom: float | None = None
    products: tuple[str, ...] = ()
    employees: str = ""
    specialisation: str = ""
    serves: str = ""
    other_lines: str = ""
    gaps: tuple[str, ...] = ()
    partner_answer_on: date | None = None
    partner_answer_by: str = ""
    customer_answer_on: date | None = None
    customer_answer_by: str = ""
    scored_as: PartnerType = PartnerType.UNDECIDED


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at the partner (R29); ``strength`` of the relationship is 1-5.

    Who ``left_on`` a day is no longer there, but what was said and learned stays.
    """

    id: int
    partner_id: int
    name: str
    title: str = ""
    role: Role = Role.UNKNOWN
    email: str = ""
    phone: str = ""
    mobile: str = ""
    im: str = ""
    strength: int | None = None
    is_main: bool = False
    notes: str = ""
    birthday: date | None = None
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class WhyPartner:
    """One ticked reason of one partner, with how it is measured and its proof (R01-R09).

    ``priority`` is 1 (first) to 3. ``name`` is that of a reason of our own (``OTHER``). ``facts``
    holds what only this reason asks for, by name.
    """

    id: int
    partner_id: int
    reason: Reason
    priority: int = 2
    effect: str = ""
    proof: str = ""
    name: str = ""
    measure: str = ""
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    measured_on: date | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StageEntry:
    """The day a partner entered a stage; time in stage is computed from these (R30)."""

    id: int
    partner_id: int
    stage: Stage
    entered_on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A custom field of this workspace; ``kind`` is text, number, date or choice."""

    id: int
    name: str
    kind: str = "text"
    choices: tuple[str, ...] = ()
    position: int = 0


@dataclass(frozen=True, slots=True)
class FieldValue:
    """What one partner has in one custom field, as text."""

    id: int
    partner_id: int
    field_id: int
    value: str = ""


def problems(partner: Partner) -> list[tuple[str, str]]:
    """What keeps ``partner`` from being saved, as (field, code) pairs; empty when all is well."""
    found = []
    if not partner.name.strip():
        found.append(("name", "missing"))
    if len(partner.name) > NAME_LIMIT:
        found.append(("name", "too_long"))
    start, end = partner.agreement_start, partner.agreement_end
    if start and end and end < start:
        found.append(("agreement_end", "before_start"))
    for name in ("manual_to_partner", "manual_to_us"):
        value = getattr(partner, name)
        if value is not None and not 0 <= value <= 100:
            found.append((name, "out_of_range"))
    return found
