"""All that matters five minutes before a partner walks in, on one screen (window.md 3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.battlecards import Card, CardOptions, card
from prmdesk.domain.card_facts import CardFacts
from prmdesk.domain.changes import Change
from prmdesk.domain.promises import Promise, late_first

CHANGES = 2
PROMISES = 3
FIGURES = 3
NOTES = 3
PEOPLE = 2
"""How many rows of each kind stand on the screen without scrolling; the rest is a click away."""


@dataclass(frozen=True, slots=True)
class Brief:
    """``card`` is the internal battlecard: its figures, people and answers are the same ones.

    ``changes`` are those since the last contact, newest first; ``promises`` the open ones of both
    sides, late ones first; ``notes`` the latest notes and contacts. ``meeting`` is the next one
    that is planned. Nothing is cut: who shows it takes as many as there is room for.
    """

    card: Card
    since: date | None
    changes: tuple[Change, ...]
    promises: tuple[Promise, ...]
    notes: tuple[Activity, ...]
    meeting: Activity | None = None


def brief(
    facts: CardFacts, promises: Sequence[Promise], changes: Sequence[Change], today: date
) -> Brief:
    """The brief about one partner as of ``today``; ``changes`` are those known, newest first."""
    made = card(facts, today, CardOptions())
    since = made.last_contact.on_date if made.last_contact else None
    said = [one for one in facts.activities if one.kind in (Kind.NOTE, Kind.CONTACT)]
    planned = [
        one
        for one in facts.activities
        if one.kind is Kind.MEETING and one.done_on is None and one.due and one.due >= today
    ]
    return Brief(
        card=made,
        since=since,
        changes=tuple(changed_since(changes, since)),
        promises=tuple(late_first(one for one in promises if one.is_open)),
        notes=tuple(sorted(said, key=lambda one: (one.on_date, one.id), reverse=True)),
        meeting=min(planned, key=lambda one: (one.due, one.at, one.id), default=None),
    )


def changed_since(changes: Sequence[Change], since: date | None) -> list[Change]:
    """Those of ``changes`` made on a later day; what was taken back, and the taking back, are not.

    ``since`` None: all of them.
    """
    reverted = {change.reverts for change in changes}
    return [
        change
        for change in changes
        if change.reverts is None
        and change.id not in reverted
        and (since is None or change.at.astimezone().date() > since)
    ]
