"""The decision sheets of the three buckets: buy or build, direct or not, whose word (R10-R12)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from prmdesk.domain.partners import DORMANT, Bucket, Partner

LOWEST, HIGHEST = 1, 5
"""The ratings of a criterion; between them lies what speaks for neither side."""

MOST_WEIGHT = 10


class Answer(StrEnum):
    """What can be answered: to the question of suppliers, and to that of distributors."""

    BUILD = "build"
    BUY = "buy"
    PARTNER = "partner"
    INDIRECT = "indirect"
    DIRECT = "direct"
    HYBRID = "hybrid"


class BuyingStep(StrEnum):
    """Where on its way to a purchase a buyer listens to someone (R12)."""

    NEED = "need"
    OPTIONS = "options"
    SHORTLIST = "shortlist"
    DECISION = "decision"
    USE = "use"


@dataclass(frozen=True, slots=True)
class Matter:
    """One criterion: a high rating speaks for the answers ``high``, a low one for ``low``."""

    key: str
    high: tuple[Answer, ...]
    low: tuple[Answer, ...]


_A = Answer
MATTERS: Mapping[Bucket, tuple[Matter, ...]] = {
    Bucket.SUPPLIER: (
        Matter("core", (_A.BUILD,), (_A.BUY,)),
        Matter("time", (_A.BUY,), (_A.BUILD,)),
        Matter("cost", (_A.PARTNER,), (_A.BUY,)),
        Matter("quality", (_A.PARTNER,), (_A.BUILD,)),
        Matter("control", (_A.BUILD,), (_A.PARTNER,)),
        Matter("dependency", (_A.BUY,), (_A.PARTNER,)),
    ),
    Bucket.DISTRIBUTOR: (
        Matter("preference", (_A.INDIRECT,), (_A.DIRECT,)),
        Matter("reach", (_A.INDIRECT,), (_A.DIRECT,)),
        Matter("size", (_A.DIRECT,), (_A.INDIRECT,)),
        Matter("complexity", (_A.HYBRID,), (_A.INDIRECT,)),
        Matter("control", (_A.DIRECT,), (_A.INDIRECT,)),
        Matter("variety", (_A.HYBRID,), (_A.DIRECT, _A.INDIRECT)),
    ),
    Bucket.INFLUENCE: (),
}
"""What speaks for which answer. Whose word counts (R12) is no sum: it is answered in words."""

FACTS: Mapping[Bucket, tuple[str, ...]] = {
    Bucket.SUPPLIER: (),
    Bucket.DISTRIBUTOR: (),
    Bucket.INFLUENCE: ("influences", "step", "deals"),
}
"""What is noted beside: whom they influence and in which deals (a line each), at which step."""


@dataclass(frozen=True, slots=True)
class BucketSheet:
    """What speaks for which answer to the question of a bucket, and what a person decided.

    ``ratings`` are 1-5 by criterion. ``segment`` is the group of customers that it is about, blank
    for all. ``facts`` holds what only this bucket asks for, by name.
    """

    id: int
    partner_id: int
    bucket: Bucket
    segment: str = ""
    ratings: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    decision: str = ""
    reason: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """What speaks for an answer: its points of at most ``most``, from what was rated so far."""

    answer: Answer
    points: Fraction
    most: Fraction

    @property
    def share(self) -> Fraction:
        """The part of its points that an answer has, by which answers are compared."""
        return self.points / self.most if self.most else Fraction(0)


def answers(bucket: Bucket) -> tuple[Answer, ...]:
    """The answers to the question of ``bucket``; none where it is answered in words."""
    found = {a: None for matter in MATTERS[bucket] for a in (*matter.high, *matter.low)}
    return tuple(answer for answer in Answer if answer in found)


def weight(weights: Mapping[str, float], bucket: Bucket, matter: Matter) -> float:
    """What a criterion weighs in a workspace: 1 unless the user said otherwise."""
    return weights.get(f"{bucket}.{matter.key}", 1.0)


def sums(sheet: BucketSheet, weights: Mapping[str, float]) -> tuple[Sum, ...]:
    """What speaks for each answer (R10, R11), in the order of the answers.

    A rating r from 1 to 5 gives r times its weight to the answers that a high rating speaks for,
    and 6 - r times its weight to those that a low one does. What is not rated counts on no side.
    """
    points: dict[Answer, Fraction] = defaultdict(Fraction)
    most: dict[Answer, Fraction] = defaultdict(Fraction)
    for matter in MATTERS[sheet.bucket]:
        rating = sheet.ratings.get(matter.key)
        if rating is None:
            continue
        weighs = Fraction(str(weight(weights, sheet.bucket, matter)))
        for side, steps in ((matter.high, rating), (matter.low, LOWEST + HIGHEST - rating)):
            for answer in side:
                points[answer] += weighs * steps
                most[answer] += weighs * HIGHEST
    return tuple(Sum(answer, points[answer], most[answer]) for answer in answers(sheet.bucket))


def unrated(sheet: BucketSheet, weights: Mapping[str, float]) -> tuple[str, ...]:
    """The criteria that count and are still to be rated."""
    return tuple(
        matter.key
        for matter in MATTERS[sheet.bucket]
        if matter.key not in sheet.ratings and weight(weights, sheet.bucket, matter)
    )


def recommended(sheet: BucketSheet, weights: Mapping[str, float]) -> tuple[Answer, ...]:
    """The answer with the largest share of its points, several where they are level.

    None before every criterion that counts is rated: half a sheet recommends nothing.
    """
    found = [one for one in sums(sheet, weights) if one.most]
    if not found or unrated(sheet, weights):
        return ()
    best = max(one.share for one in found)
    return tuple(one.answer for one in found if one.share == best)


@dataclass(frozen=True, slots=True)
class Question:
    """The question of a bucket as it stands for one partner; ``sheet`` None: not looked at yet."""

    partner_id: int
    bucket: Bucket
    sheet: BucketSheet | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided yet."""
        return self.sheet is None or not self.sheet.decision.strip()


def questions(partners: Iterable[Partner], sheets: Iterable[BucketSheet]) -> list[Question]:
    """The question of every bucket of every active partner (R11), once for each segment."""
    found: dict[int, list[BucketSheet]] = defaultdict(list)
    for sheet in sheets:
        found[sheet.partner_id].append(sheet)
    active = (partner for partner in partners if partner.stage not in DORMANT)
    return [one for partner in active for one in questions_of(partner, found[partner.id])]


def questions_of(partner: Partner, sheets: Iterable[BucketSheet]) -> list[Question]:
    """The questions of ``partner``, whether it is active or not; ``sheets`` are its own."""
    asked: list[Question] = []
    told = list(sheets)
    for bucket in partner.buckets:
        mine = [sheet for sheet in told if sheet.bucket is bucket]
        asked += [Question(partner.id, bucket, sheet) for sheet in mine or (None,)]
    return asked


def problems(sheet: BucketSheet) -> list[tuple[str, str]]:
    """What keeps ``sheet`` from being saved, as (field, code) pairs."""
    known = {matter.key for matter in MATTERS[sheet.bucket]}
    found = [
        (key, "out_of_range")
        for key, rating in sheet.ratings.items()
        if key not in known or not LOWEST <= rating <= HIGHEST
    ]
    codes = answers(sheet.bucket)
    if codes and sheet.decision and sheet.decision not in codes:
        found.append(("decision", "unknown"))
    return found
