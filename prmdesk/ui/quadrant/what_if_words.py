"""A what-if in sentences, one for each change, with the what-if that is left without it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from prmdesk import words
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import Pool
from prmdesk.domain.scenarios import Outcome, WhatIf
from prmdesk.domain.scores import Driver
from prmdesk.i18n import _, ngettext
from prmdesk.words.resources import amount, pool_name


@dataclass(frozen=True, slots=True)
class Line:
    """One change in words; ``without`` is the what-if without it."""

    text: str
    without: WhatIf


@dataclass(frozen=True, slots=True)
class Things:
    """What the sentences speak of, by id."""

    drivers: Mapping[int, Driver]
    pools: Mapping[int, Pool]
    currency: str


def lines(what_if: WhatIf, now: Outcome, then: Outcome, things: Things) -> list[Line]:
    """Every change, partners first."""
    return [
        *_places(what_if, now, then),
        *_newcomers(what_if, then),
        *_dropped(what_if, now),
        *_weights(what_if, things),
        *_capacities(what_if, now, things),
    ]


def moves_text(now: Outcome, then: Outcome) -> str:
    """How many partners would be in another quadrant."""
    boxes = {key: one.quadrant for key, one in now.standings.items()}
    moved = [
        key for key, one in then.standings.items() if key in boxes and one.quadrant != boxes[key]
    ]
    if not moved:
        return _("No partner moves to another quadrant.")
    text = ngettext(
        "{n} partner moves to another quadrant.",
        "{n} partners move to another quadrant.",
        len(moved),
    )
    return text.format(n=len(moved))


def _less(mapping: Mapping[int, Any], key: int) -> dict[int, Any]:
    return {other: value for other, value in mapping.items() if other != key}


def _places(what_if: WhatIf, now: Outcome, then: Outcome) -> Iterator[Line]:
    for key in what_if.places:
        before, after = now.quadrant(key), then.quadrant(key)
        if before is None or after is None:
            continue
        text = _("{name}: moved, stays {quadrant}")
        if before is not after:
            text = _("{name}: {before} → {quadrant}")
        said = text.format(name=then.standings[key].name, before=_box(before), quadrant=_box(after))
        yield Line(said, replace(what_if, places=_less(what_if.places, key)))


def _box(quadrant: Quadrant) -> str:
    return words.name(quadrant)


def _newcomers(what_if: WhatIf, then: Outcome) -> Iterator[Line]:
    for n, (key, one) in enumerate(what_if.newcomers().items()):
        box = then.quadrant(key) or Quadrant.UNSCORED
        text = _("New: {name}, {quadrant}").format(name=one.name, quadrant=_box(box))
        yield Line(text, without_newcomer(what_if, n))


def without_newcomer(what_if: WhatIf, place: int) -> WhatIf:
    """Without one of those added; those behind it move up, and take their places with them."""
    added = what_if.added[:place] + what_if.added[place + 1 :]
    gone = -place - 1
    places = {
        key + 1 if key < gone else key: at for key, at in what_if.places.items() if key != gone
    }
    return replace(what_if, added=added, places=places)


def _dropped(what_if: WhatIf, now: Outcome) -> Iterator[Line]:
    for key in sorted(what_if.dropped):
        if key in now.standings:
            text = _("Without {name}").format(name=now.standings[key].name)
            yield Line(text, replace(what_if, dropped=what_if.dropped - {key}))


def _weights(what_if: WhatIf, things: Things) -> Iterator[Line]:
    for key, weight in what_if.weights.items():
        if key in things.drivers:
            driver = things.drivers[key]
            text = _("Weight of {driver}: {before} → {after}").format(
                driver=words.driver_name(driver), before=f"{driver.weight:g}", after=f"{weight:g}"
            )
            yield Line(text, replace(what_if, weights=_less(what_if.weights, key)))
    if what_if.guide is not None:
        yield Line(_("Other weights for the quadrants"), replace(what_if, guide=None))


def _capacities(what_if: WhatIf, now: Outcome, things: Things) -> Iterator[Line]:
    for key, much in what_if.capacities.items():
        if key in things.pools:
            pool = things.pools[key]
            had = now.board.state(key).capacity
            before = "—" if had is None else amount(pool.measure, had, things.currency)
            after = amount(pool.measure, much, things.currency)
            text = _("{pool}: {before} → {after}").format(
                pool=pool_name(pool), before=before, after=after
            )
            yield Line(text, replace(what_if, capacities=_less(what_if.capacities, key)))
