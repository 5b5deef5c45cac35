"""The quadrant in words: for tooltips, for screen readers, for what is said after a move."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from prmdesk import words
from prmdesk.domain.quadrant import Place, Quadrant, Thresholds, shown
from prmdesk.domain.scores import AxisCard
from prmdesk.i18n import _, ngettext
from prmdesk.ui.quadrant.dots import BOXES, Dot

_MOST_TOLD = 6


def dots_text(dots: Collection[Dot], thresholds: Thresholds) -> str:
    """The exact values of ``dots``, a few lines at most; nothing for none."""
    told = [_dot_text(dot, thresholds) for dot in list(dots)[:_MOST_TOLD]]
    more = len(dots) - _MOST_TOLD
    if more > 0:
        told.append(ngettext("and {n} more", "and {n} more", more).format(n=more))
    return "\n".join(told)


def _dot_text(dot: Dot, thresholds: Thresholds) -> str:
    text = _("{name}: value to the partner {partner}, value to us {us}, {quadrant}").format(
        name=dot.name,
        partner=shown(dot.place.to_partner),
        us=shown(dot.place.to_us),
        quadrant=words.name(dot.place.quadrant(thresholds)),
    )
    return _("{text}, set by hand").format(text=text) if dot.is_manual else text


def plot_text(dots: Collection[Dot], thresholds: Thresholds) -> str:
    """How many partners stand in each area, and where high begins."""
    counts = Counter(dot.place.quadrant(thresholds) for dot in dots)
    parts = [f"{words.name(quadrant)}: {counts[quadrant]}" for quadrant in BOXES]
    parts.append(
        _("High begins at {partner} for the partner and at {us} for us").format(
            partner=shown(thresholds.partner), us=shown(thresholds.us)
        )
    )
    return ". ".join(parts)


def move_text(
    before: Mapping[int, Dot], places: Mapping[int, Place], names: Mapping[int, str], to: Thresholds
) -> str:
    """What a move did: "Lumen moved from Opportunistic to Strategic"."""
    if len(places) > 1:
        n = len(places)
        return ngettext("{n} partner moved", "{n} partners moved", n).format(n=n)
    ((key, place),) = places.items()
    new = place.quadrant(to)
    old = before[key].place.quadrant(to) if key in before else Quadrant.UNSCORED
    if old is Quadrant.UNSCORED:
        sentence = _("{name} placed in {new}")
    elif old is new:
        sentence = _("{name} moved within {new}")
    else:
        sentence = _("{name} moved from {old} to {new}")
    return sentence.format(name=names[key], old=words.name(old), new=words.name(new))


def return_text(names: Sequence[str], changed: bool, placed: bool) -> str:
    """What came of taking away what was set by hand: back to the tray, or placed by scores."""
    if len(names) > 1:
        n = len(names)
        return ngettext(
            "What was set by hand was removed for {n} partner",
            "What was set by hand was removed for {n} partners",
            n,
        ).format(n=n)
    if not placed:
        sentence = _("{name} went back to the tray")
    elif changed:
        sentence = _("{name} stands where its scores put it")
    else:
        sentence = _("{name} is placed by its scores. Change them in the Value tab.")
    return sentence.format(name="".join(names))


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
        known=known, n=n, share=round(worth.coverage * 100),
        low=shown(worth.low), high=shown(worth.high),
    )  # fmt: skip
