"""Scores as sentences: what is known of a value, what holds it, how it was worked out."""

from collections.abc import Mapping

from prmdesk import words
from prmdesk.domain.quadrant import Quadrant, shown
from prmdesk.domain.scores import BEST, Axis, AxisCard
from prmdesk.domain.sensitivity import Edge
from prmdesk.i18n import N_, _, ngettext
from prmdesk.words.sheets import percent

CONFIDENCE: dict[int, str] = {1: N_("A guess"), 2: N_("Probable"), 3: N_("Proven")}
"""How sure a score is, by its confidence."""

_STAYS: dict[tuple[Axis, bool], str] = {
    (Axis.US, True): N_("Stays {quadrant} until value to us is below {n}."),
    (Axis.US, False): N_("Stays {quadrant} until value to us reaches {n}."),
    (Axis.PARTNER, True): N_("Stays {quadrant} until value to the partner is below {n}."),
    (Axis.PARTNER, False): N_("Stays {quadrant} until value to the partner reaches {n}."),
}


def confidence_name(confidence: int | None) -> str:
    """What a confidence is called; nothing while nobody said."""
    return _(CONFIDENCE[confidence]) if confidence in CONFIDENCE else ""


def coverage_text(card: AxisCard) -> str:
    """How much of a value is known, and where it could end up (D3)."""
    n, worth = len(card.drivers), card.scored
    known = sum(driver.id in card.scores for driver in card.drivers)
    if worth.value is None:
        return _("Nothing is scored yet: it could be anything from 0 to 100.")
    if known == n:
        return ngettext("{n} driver, scored", "All {n} drivers scored", n).format(n=n)
    return _(
        "{known} of {n} drivers scored, {share} % by weight. "
        "Once the rest is known it lies between {low} and {high}."
    ).format(
        known=known, n=n, share=percent(worth.coverage),
        low=shown(worth.low), high=shown(worth.high),
    )  # fmt: skip


def gap_text(card: AxisCard) -> str:
    """What they say against what we say (D3); nothing while no driver was scored by both."""
    if card.gap is None:
        return ""
    return ngettext(
        "Over the {n} driver that both scored we say {ours}, they say {theirs}.",
        "Over the {n} drivers that both scored we say {ours}, they say {theirs}.",
        card.gap.drivers,
    ).format(n=card.gap.drivers, ours=shown(card.gap.ours), theirs=shown(card.gap.theirs))


def by_hand_text(card: AxisCard) -> str:
    """What was set by hand beside what the scores say; nothing where they count."""
    if card.by_hand is None or card.scored.value is None:
        return ""
    return _("Score says {score}, you set {hand}").format(
        score=shown(card.scored.value), hand=shown(card.by_hand)
    )


def held_text(now: Quadrant, edges: Mapping[Axis, Edge]) -> str:
    """What keeps a partner in ``now`` though a value lies on the other side (D2), else nothing."""
    return " ".join(
        _(_STAYS[axis, edge.is_high]).format(quadrant=words.name(now), n=shown(edge.at))
        for axis, edge in edges.items()
        if edge.is_held
    )


def formula_text(card: AxisCard) -> str:
    """The sum that makes the value, in numbers that anyone can work out again (D17)."""
    if card.scored.value is None:
        return ""
    scored = [driver for driver in card.drivers if driver.id in card.scores]
    points = sum(driver.weight * card.scores[driver.id].value for driver in scored)
    return _(
        "Points are weight × score. "
        "{points} points ÷ (best score {best} × scored weight {weight}) × 100 = {value}."
    ).format(
        points=exact(points), best=BEST, weight=exact(sum(driver.weight for driver in scored)),
        value=shown(card.scored.value),
    )  # fmt: skip


def exact(number: float) -> str:
    """A figure of a sum with all the digits that matter."""
    return f"{number:.4f}".rstrip("0").rstrip(".")
