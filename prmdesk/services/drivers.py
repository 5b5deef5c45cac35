"""The drivers of both values: what they are, weigh and mean, and what changing that would do."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any
from uuid import uuid4

from prmdesk import paths, words
from prmdesk.domain.drivers import HEAVIEST, Effect, Move, Weighing, is_weight, moved
from prmdesk.domain.partners import Bucket
from prmdesk.domain.scores import BEST, Axis, Driver
from prmdesk.domain.text import fold
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _, language
from prmdesk.storage import drivers as stored
from prmdesk.storage import lines, tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

_NEW_WEIGHT = 10.0


@cache
def _defaults() -> dict[str, dict[str, Any]]:
    """Content model C-v: our drivers by key, with weights, and anchors in each language."""
    kept = paths.resource("templates/drivers.json").read_text("utf-8")
    return {driver["key"]: driver for driver in json.loads(kept)}


def add_default_drivers(tx: Transaction) -> None:
    """Put our drivers into a new workspace."""
    tx.insert_many(
        tables.drivers,
        [
            {"axis": Axis(one["axis"]), "key": key, "weight": one["weight"], "position": position}
            for position, (key, one) in enumerate(_defaults().items())
        ],
    )


# Looking


def weighing(db: Database) -> Weighing:
    """The drivers in the order shown, what they weigh, and the thresholds in force (R18, R19)."""
    with db.read() as c:
        return stored.weighing(c)


def anchors(db: Database) -> dict[int, tuple[str, ...]]:
    """What the scores 0-5 of each driver mean, by driver (D3); "" where nobody has said it yet.

    The user's own words win over ours, which are in the language in use.
    """
    with db.read() as c:
        drivers, own = stored.weighing(c).drivers, stored.anchors(c)
    said = {(anchor.driver_id, anchor.level): anchor.text for anchor in own}
    return {
        driver.id: tuple(
            said.get((driver.id, level)) or _our_anchor(driver, level) for level in range(BEST + 1)
        )
        for driver in drivers
    }


def _our_anchor(driver: Driver, level: int) -> str:
    known = _defaults().get(driver.key)
    return str(known["anchors"][level][language()]) if known else ""


def times_scored(db: Database) -> dict[int, int]:
    """For how many partners each driver was scored: those that removing it concerns."""
    with db.read() as c:
        return stored.times_scored(c)


def effect(db: Database, then: Weighing) -> Effect:
    """Who would move to another quadrant if ``then`` were in force; nothing is kept (R18, D19)."""
    return foresight(db)(then)


def foresight(db: Database) -> Callable[[Weighing], Effect]:
    """The effect of one change after the other, as while typing: partners are read once for all."""
    with db.read() as c:
        facts = stored.facts(c)

    def foresee(then: Weighing) -> Effect:
        moves = moved(facts, then)
        with db.read() as c:
            shown = lines.of(c, list(moves))
        found = [Move(key, shown[key].name, *moves[key]) for key in shown]
        return Effect(tuple(sorted(found, key=lambda move: fold(move.name))), len(facts))

    return foresee


# Changing: each is one step, and the quadrants of all partners follow


def add(db: Database, axis: Axis, name: str) -> int:
    """Add a driver of one's own at the end of a value; returns its id.

    No partner moves: what is not scored yet does not count, but for how much is known.
    """
    with db.write(N_("Add driver"), name.strip()) as tx:
        known = stored.weighing(tx.connection).drivers
        row = {"name": _checked_name(name, known), "axis": axis, "key": uuid4().hex}
        last = max((driver.position for driver in known), default=-1)
        return tx.insert(tables.drivers, row | {"weight": _NEW_WEIGHT, "position": last + 1})


def rename(db: Database, driver_id: int, name: str) -> None:
    """Call a driver something else; without a name one of ours has our name again."""
    with db.write(N_("Rename driver")) as tx:
        driver, known = stored.one(tx.connection, driver_id), stored.weighing(tx.connection).drivers
        our_name = words.driver_name(replace(driver, name="")) if driver.key in _defaults() else ""
        if our_name and name.strip() in ("", our_name):
            name = ""
        else:
            name = _checked_name(name, [other for other in known if other.id != driver_id])
        tx.update(tables.drivers, driver_id, {"name": name})
        tx.detail = name or our_name


def _checked_name(name: str, others: Iterable[Driver]) -> str:
    name = name.strip()
    if not name:
        raise Invalid([Problem("name", _("A driver needs a name."))])
    if name.casefold() in {words.driver_name(other).casefold() for other in others}:
        raise Invalid([Problem("name", _("There is a driver of this name already."))])
    return name


def set_weight(
    db: Database, driver_id: int, weight: float | None, bucket: Bucket | None = None
) -> None:
    """Set what a driver weighs, beside the others of its value: usually, or for a bucket.

    For a bucket, None takes the usual weight again. ``Invalid`` below zero, and where a value
    would be left in which nothing weighs anything.
    """
    if weight is not None or bucket is None:
        _check_weight(weight)
    with db.write(N_("Change weight")) as tx:
        tx.detail = words.driver_name(stored.one(tx.connection, driver_id))
        if bucket is None:
            tx.update(tables.drivers, driver_id, {"weight": weight})
        else:
            _set_own_weight(tx, driver_id, bucket, weight)
        _check_weights(stored.weighing(tx.connection))


def set_weights(db: Database, weights: Mapping[int, float]) -> None:
    """Set the usual weights of several drivers in one step; ``Invalid`` as in ``set_weight``."""
    for weight in weights.values():
        _check_weight(weight)
    with db.write(N_("Change weights")) as tx:
        tx.update_many(tables.drivers, {key: {"weight": w} for key, w in weights.items()})
        _check_weights(stored.weighing(tx.connection))


def _check_weight(weight: float | None) -> None:
    if weight is None or not is_weight(weight):
        text = _("A weight is a number from 0 to {n}.").format(n=f"{HEAVIEST:g}")
        raise Invalid([Problem("weight", text)])


def _set_own_weight(tx: Transaction, driver_id: int, bucket: Bucket, weight: float | None) -> None:
    kept = {own.bucket: own.id for own in stored.weights_of(tx.connection, driver_id)}
    if weight is None:
        tx.delete_many(tables.driver_weights, [kept[bucket]] if bucket in kept else [])
    elif bucket in kept:
        tx.update(tables.driver_weights, kept[bucket], {"weight": weight})
    else:
        row = {"driver_id": driver_id, "bucket": bucket, "weight": weight}
        tx.insert(tables.driver_weights, row)


def _check_weights(made: Weighing) -> None:
    for axis, bucket in made.weightless():
        text = (
            _("At least one driver of “{value}” must weigh more than zero.")
            if bucket is None
            else _("At least one driver of “{value}” must weigh more than zero for “{bucket}”.")
        )
        said = text.format(value=words.name(axis), bucket=words.name(bucket) if bucket else "")
        raise Invalid([Problem("weight", said)])


def remove(db: Database, driver_id: int) -> None:
    """Remove a driver with its weights, its anchors, and every score ever given for it.

    ``Invalid`` when it is the last one of its value that weighs anything.
    """
    with db.write(N_("Remove driver")) as tx:
        c = tx.connection
        tx.detail = words.driver_name(stored.one(c, driver_id))
        _check_weights(stored.weighing(c).without(driver_id))
        tx.delete_many(tables.scores, [score.id for score in stored.scores_of(c, driver_id)])
        tx.delete_many(tables.driver_weights, [own.id for own in stored.weights_of(c, driver_id)])
        mine = [anchor.id for anchor in stored.anchors(c) if anchor.driver_id == driver_id]
        tx.delete_many(tables.anchors, mine)
        tx.delete(tables.drivers, driver_id)


def move(db: Database, driver_id: int, by: int) -> None:
    """Show a driver earlier (``by`` < 0) or later among those of its value; at an end it stays."""
    with db.write(N_("Move driver")) as tx:
        driver = stored.one(tx.connection, driver_id)
        tx.detail = words.driver_name(driver)
        listed = stored.weighing(tx.connection).of_axis(driver.axis)
        places = [one.position for one in listed]
        goal = min(max(listed.index(driver) + by, 0), len(listed) - 1)
        listed.remove(driver)
        listed.insert(goal, driver)
        tx.update_many(
            tables.drivers,
            {one.id: {"position": place} for one, place in zip(listed, places, strict=True)},
        )


def set_anchor(db: Database, driver_id: int, level: int, text: str) -> None:
    """Say in one's own words what a score of ``level`` means; "" or our own words: as ours."""
    with db.write(N_("Edit anchor")) as tx:
        driver, text = stored.one(tx.connection, driver_id), text.strip()
        tx.detail = words.driver_name(driver)
        kept = {
            anchor.level: anchor.id
            for anchor in stored.anchors(tx.connection)
            if anchor.driver_id == driver_id
        }
        if not text or text == _our_anchor(driver, level):
            tx.delete_many(tables.anchors, [kept[level]] if level in kept else [])
        elif level in kept:
            tx.update(tables.anchors, kept[level], {"text": text})
        else:
            tx.insert(tables.anchors, {"driver_id": driver_id, "level": level, "text": text})
