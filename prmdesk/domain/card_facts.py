"""What is known of a partner for its battlecard, and what the rows of the card say (C-i)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from prmdesk.domain.activities import Activity
from prmdesk.domain.figures import Attainment, TargetFigures, status
from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.metrics import Metric
from prmdesk.domain.onboarding import Checklist, Side, Step
from prmdesk.domain.partners import Contact, Partner, Role, StageEntry, WhyPartner
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.pitch import Answer, Proof, Question, Shelf, TalkingPoint
from prmdesk.domain.placements import Placement
from prmdesk.domain.plans import WholePlan
from prmdesk.domain.promises import Promise
from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.domain.training import TargetCustomer
from prmdesk.domain.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CardFacts:
    """All that is known of a partner and may go on its card.

    ``places`` is its path, oldest first; ``touches`` are the days of the last touch by contact.
    ``customers``, ``usual`` answers, ``proofs`` and ``talking_points`` may be those of others too.
    """

    partner: Partner
    line: PartnerLine
    workspace: Workspace
    contacts: Sequence[Contact] = ()
    reasons: Sequence[WhyPartner] = ()
    stages: Sequence[StageEntry] = ()
    activities: Sequence[Activity] = ()
    checklist: Checklist | None = None
    steps: Sequence[Step] = ()
    plan: WholePlan | None = None
    promises: Sequence[Promise] = ()
    places: Sequence[Placement] = ()
    touches: Mapping[int, date] = field(default_factory=dict)
    acquaintances: Sequence[Acquaintance] = ()
    customers: Sequence[TargetCustomer] = ()
    usual: Shelf = field(default_factory=dict)
    proofs: Sequence[Proof] = ()
    talking_points: Sequence[TalkingPoint] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """An answer with its strongest proof (R27, R28).

    ``months`` have gone since it was reviewed (None: it never was, or that is hidden); ``is_old``
    when it is to be reviewed.
    """

    answer: Answer
    proof: Proof | None = None
    months: int | None = None
    is_old: bool = False

    def __bool__(self) -> bool:
        return bool(self.answer.text)

    @property
    def text(self) -> str:
        """What is said."""
        return self.answer.text


UNSAID = {question: Said(Answer(question)) for question in Question}


@dataclass(frozen=True, slots=True)
class WholeProduct:
    """What the partner supplies of the whole product, and the gaps that are left (R05)."""

    supplied: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.supplied or self.gaps)


NO_PARTS = WholeProduct()


@dataclass(frozen=True, slots=True)
class Person:
    """Someone at the partner, with the day of the last touch; strength is 1-5, None hidden."""

    name: str
    title: str
    role: Role
    email: str
    phone: str
    strength: int | None
    last_touch: date | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of the plan, up to the quarter reported last, and its four quarters.

    ``accounts`` are those still open behind a pipeline, None for other measures; ``source`` is
    where the figures are from.
    """

    kpi: str
    unit: str
    figures: TargetFigures
    metric: Metric = Metric.NONE
    actuals: tuple[Decimal | None, ...] = ()
    targets: tuple[Decimal | None, ...] = ()
    accounts: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """The score of the plan (0-1) as it stood at the end of each quarter, None without data."""

    quarters: tuple[Decimal | None, ...] = ()
    now: Decimal | None = None

    def __bool__(self) -> bool:
        return self.now is not None

    @property
    def status(self) -> Attainment:
        """The word for it."""
        return status(self.now)


NO_SCORE = Score()


@dataclass(frozen=True, slots=True)
class Move:
    """Something one side, or both, will do next; a promise was given to the other side."""

    side: Side
    text: str
    due: date | None = None
    owner: str = ""
    is_promise: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the partner stands in the value quadrant; both values are 0-100.

    ``trail`` are the places at the ends of the last quarters, oldest first, where it stood
    elsewhere than after.
    """

    quadrant: Quadrant
    to_partner: float
    to_us: float
    thresholds: Thresholds
    trail: tuple[Place, ...] = ()
