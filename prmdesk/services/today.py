"""What needs to be done today, read in one go; and putting lines of it off (D22)."""

from collections.abc import Collection
from datetime import date

from prmdesk.domain import movement, today_items
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import quarter_of
from prmdesk.domain.today import NO_NEXT_STEP, Agenda, Snooze, lines
from prmdesk.domain.today_items import Facts
from prmdesk.domain.workspace import fiscal_year
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services import news, people, promises, reviews, training
from prmdesk.services.resource_warnings import late_in
from prmdesk.services.workspace import Progress
from prmdesk.storage import decisions as stored_decisions
from prmdesk.storage import lines as stored_lines
from prmdesk.storage import past, resources, tables, workspace
from prmdesk.storage import today as stored
from prmdesk.storage.database import Database

SHOWS = (
    "partners", "contacts", "activities", "promises", "checklists", "steps", "gate_decisions",
    "plans", "plan_targets", "decisions", "placements", "scores", "drivers", "driver_weights",
    "settings", "courses", "sessions", "attendances", "role_needs", "news_items", "follow_ups",
    "trials", "allotments", "pools", "snoozes", "reviews",
)  # fmt: skip
"""The tables that Today is made from."""


def agenda(db: Database, today: date, progress: Progress = lambda n, of: None) -> Agenda:
    """All lines of ``today`` in their order, and what stands beside them (D22)."""
    found = _facts(db, today)
    progress(1, 2)
    with db.read() as c:
        snoozes, meetings = stored.snoozes(c), stored.meetings(c, today)
        without_step = len(stored_lines.ids(c, NO_NEXT_STEP, today))
    told = today_items.items(found, today)
    awake, asleep = lines(told, found.partners, snoozes, today)
    return Agenda(today, tuple(awake), tuple(asleep), tuple(meetings), found.partners, without_step)


def _facts(db: Database, today: date) -> Facts:
    with db.read() as c:
        settings = workspace.load(c)
        year = fiscal_year(today, settings.fiscal_start)
        partners = stored.subjects(c)
        orphans = {key for key, one in partners.items() if one.quadrant is Quadrant.ORPHAN}
        stood = _past_of_orphans(past.whole(c), orphans) if orphans else movement.Past()
        pools = {pool.id: pool for pool in resources.every_pool(c)}
        return Facts(
            settings,
            partners,
            promises.open_promises(db),
            stored.activities(c, today),
            stored.onboardings(c),
            movement.orphans(stood, today, settings.orphan_days, (), settings.fiscal_start),
            stored.plans(c, year),
            stored_decisions.due(c, today),
            people.alarms(db, today),
            training.due(db, today),
            news.proposals(db, today),
            stored.trials(c),
            [
                (late, pools[late.allotment.pool_id])
                for late in late_in(db, quarter_of(today, settings.fiscal_start))
            ],
            reviews.due_reviews(db, today),
        )


def _past_of_orphans(then: movement.Past, ids: Collection[int]) -> movement.Past:
    """The orphan clock looks at those that are Orphans now: the rest need no telling."""
    names = {key: spells for key, spells in then.names.items() if key in ids}
    return movement.Past(names, then.paths, then.thresholds)


def snooze(db: Database, keys: Collection[str], until: date, today: date) -> int:
    """Put what ``keys`` name off to a day after ``today``; returns how many these are."""
    if until <= today:
        raise Invalid([Problem("until", _("Choose a day after today."))])
    with db.write(N_("Snooze")) as tx:
        kept = {snooze.key: snooze for snooze in stored.snoozes(tx.connection)}
        again = {kept[key].id: {"until": until} for key in keys if key in kept}
        tx.update_many(tables.snoozes, again)
        new = [{"key": key, "until": until} for key in keys if key not in kept]
        tx.insert_many(tables.snoozes, new)
    return len(keys)


def wake(db: Database, keys: Collection[str]) -> None:
    """Bring back what was put off."""
    with db.write(N_("Wake")) as tx:
        kept: list[Snooze] = stored.snoozes(tx.connection)
        tx.delete_many(tables.snoozes, [snooze.id for snooze in kept if snooze.key in keys])
