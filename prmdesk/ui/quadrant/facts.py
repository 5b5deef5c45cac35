"""The quadrant in words: for tooltips, for screen readers, for what is said after a move."""

from collections import Counter
from collections.abc import Collection, Sequence

from prmdesk import words
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import (
    HIGH_FOR_THEM,
    HIGH_FOR_US,
    Quadrant,
    Thresholds,
    held,
    shown,
)
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
        quadrant=words.name(dot.quadrant),
    )
    more = [text, _("set by hand")] if dot.is_manual else [text]
    return ", ".join(filter(None, (*more, held_text(dot, thresholds), dot.note)))


def held_text(dot: Dot, thresholds: Thresholds) -> str:
    """Until when the band holds ``dot`` where it is, which its values alone would not (R19)."""
    if dot.quadrant in (Quadrant.UNSCORED, dot.place.quadrant(thresholds)):
        return ""
    edges = held(thresholds, dot.quadrant)
    until = []
    is_high = dot.quadrant in HIGH_FOR_US
    if is_high is not (dot.place.to_us >= thresholds.us):
        edge = _("value to us falls below {n}") if is_high else _("value to us reaches {n}")
        until.append(edge.format(n=shown(edges.us)))
    is_high = dot.quadrant in HIGH_FOR_THEM
    if is_high is not (dot.place.to_partner >= thresholds.partner):
        below = _("value to the partner falls below {n}")
        above = _("value to the partner reaches {n}")
        until.append((below if is_high else above).format(n=shown(edges.partner)))
    return _("stays {quadrant} until {what}").format(
        quadrant=words.name(dot.quadrant), what=_(" or ").join(until)
    )


def plot_text(dots: Collection[Dot], thresholds: Thresholds) -> str:
    """How many partners stand in each area, and where high begins."""
    counts = Counter(dot.quadrant for dot in dots)
    parts = [f"{words.name(quadrant)}: {counts[quadrant]}" for quadrant in BOXES]
    parts.append(
        _("High begins at {partner} for the partner and at {us} for us").format(
            partner=shown(thresholds.partner), us=shown(thresholds.us)
        )
    )
    return ". ".join(parts)


def move_text(names: Sequence[str], old: Quadrant, new: Quadrant) -> str:
    """What a move did: "Lumen moved from Opportunistic to Strategic"."""
    if len(names) > 1:
        n = len(names)
        return ngettext("{n} partner moved", "{n} partners moved", n).format(n=n)
    if old is Quadrant.UNSCORED:
        sentence = _("{name} placed in {new}")
    elif old is new:
        sentence = _("{name} moved within {new}")
    else:
        sentence = _("{name} moved from {old} to {new}")
    return sentence.format(name="".join(names), old=words.name(old), new=words.name(new))


def way_text(trail: Sequence[Placement]) -> str:
    """The way of a partner in words: from which box to which, and by how many points."""
    old, new = trail[0].quadrant, trail[-1].quadrant
    where = _("stayed in {new}") if old is new else _("from {old} to {new}")
    partner, us = _points(trail)
    text = _("{where}: value to the partner {partner}, value to us {us}")
    return text.format(
        where=where.format(old=words.name(old), new=words.name(new)), partner=partner, us=us
    )


def way_figures(trail: Sequence[Placement]) -> str:
    """The way of a partner for a cell: "Orphan → Strategic, +42 / -5"."""
    boxes = dict.fromkeys((trail[0].quadrant, trail[-1].quadrant))
    return f"{' → '.join(map(words.name, boxes))}, {' / '.join(_points(trail))}"


def _points(trail: Sequence[Placement]) -> tuple[str, str]:
    """By how many points both values moved, with their sign."""
    start, end = trail[0], trail[-1]
    partner = round((end.to_partner or 0) - (start.to_partner or 0))
    return f"{partner:+d}", f"{round((end.to_us or 0) - (start.to_us or 0)):+d}"


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
