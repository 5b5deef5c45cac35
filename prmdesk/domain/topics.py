"""The mandatory topic of enablement: whom a product is for (R56)."""

from collections.abc import Iterable
from dataclasses import dataclass

from prmdesk.domain.text import fold
from prmdesk.domain.training import Course, TargetCustomer


@dataclass(frozen=True, slots=True)
class TopicGap:
    """A product whose target customer is not taught, or on no card."""

    product: str
    is_untaught: bool
    has_no_card: bool


def topic_gaps(courses: Iterable[Course], cards: Iterable[TargetCustomer]) -> list[TopicGap]:
    """The products with courses, but none on the target customer or no card for it (R56)."""
    carded = {fold(card.product) for card in cards}
    names: dict[str, str] = {}
    taught: set[str] = set()
    for course in courses:
        if course.product and not course.is_retired:
            names.setdefault(fold(course.product), course.product)
            if course.teaches_customer:
                taught.add(fold(course.product))
    gaps = [TopicGap(name, key not in taught, key not in carded) for key, name in names.items()]
    return sorted(
        (gap for gap in gaps if gap.is_untaught or gap.has_no_card),
        key=lambda gap: fold(gap.product),
    )
