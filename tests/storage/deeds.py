"""What may be done to a partner, at random: for walks that compare what is kept with the truth."""

import random
from collections.abc import Callable
from datetime import date, timedelta

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.decisions import Decision, Verdict
from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.partners import Bucket, Contact, Stage
from prmdesk.domain.resources import Quarter
from prmdesk.domain.scores import Driver, Score, Voice
from prmdesk.services import (
    decisions,
    drivers,
    lifecycle,
    partners,
    pools,
    resources,
    scores,
    shifting,
    workspace,
)
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.rows import read

DAY = date(2026, 11, 24)
QUARTER = Quarter(2026, 4)
_BUCKETS = ((), (Bucket.SUPPLIER,), (Bucket.SUPPLIER, Bucket.INFLUENCE))

Dice = random.Random
Deed = Callable[[Database, Dice, int, int], None]
"""Does something to the partner of an id; the number is that of the deed."""


def edit(db: Database, dice: Dice, key: int, n: int) -> None:
    stage, by_hand = dice.choice(list(Stage)), dice.choice([None, 0, 50, 100])
    partners.edit_partner(
        db, key, DAY, name=f"Renamed {n}", stage=stage, manual_to_us=by_hand,
        buckets=dice.choice(_BUCKETS), waiver="They are further",
    )  # fmt: skip


def meet(db: Database, dice: Dice, key: int, n: int) -> None:
    is_main = dice.random() < 0.5
    partners.save_contact(db, Contact(0, key, f"Contact {n}", email="a@b", is_main=is_main))


def part(db: Database, dice: Dice, key: int, n: int) -> None:
    for contact in partners.contacts(db, key)[:1]:
        partners.delete_contact(db, contact)


def log(db: Database, dice: Dice, key: int, n: int) -> None:
    kind, day = dice.choice(list(Kind)), DAY + timedelta(dice.randrange(-40, 40))
    due = day if kind is Kind.TASK else None
    partners.save_activity(db, Activity(0, key, kind, day, f"Text {n}", due=due))


def unlog(db: Database, dice: Dice, key: int, n: int) -> None:
    for activity in partners.activities(db, key)[:1]:
        partners.delete_activity(db, activity)


def onboard(db: Database, dice: Dice, key: int, n: int) -> None:
    with db.write("Start onboarding") as tx:
        lists = read(tx.connection, Checklist, tables.checklists.select())
        if all(item.partner_id != key for item in lists):
            row = {"partner_id": key, "name": "Onboarding", "started_on": DAY}
            step = {"checklist_id": tx.insert(tables.checklists, row), "title": f"Step {n}"}
            tx.insert_many(tables.steps, [step | {"position": at, "day": n % 9} for at in (0, 1)])


def tick(db: Database, dice: Dice, key: int, n: int) -> None:
    with db.write("Tick step") as tx:
        for step in read(tx.connection, Step, tables.steps.select())[-1:]:
            tx.update(tables.steps, step.id, {"done_on": DAY})


def drop(db: Database, dice: Dice, key: int, n: int) -> None:
    partners.delete_partners(db, [key])


def step_back(db: Database, dice: Dice, key: int, n: int) -> None:
    dice.choice([db.undo, db.redo])()


# Where the resources go


def score(db: Database, dice: Dice, key: int, n: int) -> None:
    scores.score(db, key, _driver(db, dice).id, n % 6, DAY)


def hear(db: Database, dice: Dice, key: int, n: int) -> None:
    """The partner says its own score."""
    scores.score(db, key, _driver(db, dice).id, n % 6, DAY, Voice.PARTNER)


def backdate(db: Database, dice: Dice, key: int, n: int) -> None:
    """A score of an earlier day, which counts only where there is no later one."""
    row = Score(0, key, _driver(db, dice).id, n % 6, DAY - timedelta(n))
    with db.write("Score partner") as tx:
        values = {"partner_id": key, "driver_id": row.driver_id, "value": row.value}
        tx.insert(tables.scores, values | {"on_date": row.on_date})


def weigh(db: Database, dice: Dice, key: int, n: int) -> None:
    """A driver weighs something else for a bucket, or again what it usually does."""
    weight = dice.choice([None, 1, 60])
    drivers.set_weight(db, _driver(db, dice).id, weight, dice.choice(_BUCKETS[2]))


def set_threshold(db: Database, dice: Dice, key: int, n: int) -> None:
    at, band = dice.choice([30, 50, 70]), dice.choice([0, 5, 20])
    workspace.change_settings(db, threshold_us=at, hysteresis=band)


def hold(db: Database, dice: Dice, key: int, n: int) -> None:
    """A pool holds something else, or nothing is said of it any more."""
    pools.set_capacity(db, dice.choice(pools.pools(db)).id, QUARTER, dice.choice([None, 0, 6000]))


def plan(db: Database, dice: Dice, key: int, n: int) -> None:
    amount = dice.choice([None, 0, 60, 6000])
    pool = dice.choice(pools.pools(db))
    resources.plan(db, key, pool.id, QUARTER, DAY, planned=amount)


def shift(db: Database, dice: Dice, key: int, n: int) -> None:
    shifting.apply_shift(db, QUARTER, DAY)


def decide(db: Database, dice: Dice, key: int, n: int) -> None:
    verdict = dice.choice(list(Verdict))
    decisions.decide(db, Decision(0, key, DAY, verdict, f"Reason {n}"), DAY, ends=n % 2 == 0)


def fulfil(db: Database, dice: Dice, key: int, n: int) -> None:
    """A criterion is ticked, or no longer."""
    asked = [one.id for one in lifecycle.criteria(db) if one.fact is None]
    criterion = asked[n % len(asked)] if asked else lifecycle.add_criterion(db, Stage.GROW, "Own")
    if dice.random() < 0.3:
        lifecycle.untick(db, key, criterion)
    else:
        lifecycle.tick(db, key, criterion, DAY)


def move_on(db: Database, dice: Dice, key: int, n: int) -> None:
    lifecycle.move(db, [key], dice.choice(list(Stage)), DAY, "They are further")


def _driver(db: Database, dice: Dice) -> Driver:
    return dice.choice(drivers.weighing(db).drivers)


RESOURCES: dict[str, Deed] = {
    deed.__name__: deed
    for deed in (score, hear, weigh, set_threshold, hold, plan, shift, decide, fulfil, move_on)
}

ALL: tuple[Deed, ...] = (
    edit, meet, part, log, unlog, onboard, tick, drop, step_back, backdate, *RESOURCES.values(),
)  # fmt: skip
