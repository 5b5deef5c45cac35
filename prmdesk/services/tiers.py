"""The ladder of tiers, and the tier of a partner: proposed by its score, given by people (C-iv)."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date

from prmdesk.domain.text import fold
from prmdesk.domain.tiers import Tier, TierStanding
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.scorecards import assessment
from prmdesk.storage import partners, tables
from prmdesk.storage import scorecards as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

HIGHEST_SCORE = 120


def add_default_tiers(tx: Transaction) -> None:
    """Put in four tiers to begin with; what they ask for beside the score is the user's."""
    steps = ((_("Platinum"), 90), (_("Gold"), 75), (_("Silver"), 60), (_("Bronze"), 40))
    tx.insert_many(
        tables.tiers,
        [
            {"name": name, "position": position, "from_score": float(score)}
            for position, (name, score) in enumerate(steps)
        ],
    )


def tiers(db: Database) -> list[Tier]:
    """The tiers, the best first."""
    with db.read() as c:
        return stored.tiers(c)


def standing_of(db: Database, partner_id: int, today: date) -> TierStanding:
    """Where a partner stands on the ladder and what is missing for the tier above (C-iv)."""
    return assessment(db, partner_id, today).standing


def give_tier(db: Database, partner_id: int, name: str) -> int:
    """Give a partner a tier by its name, "" for none: a person's decision, undone as one step.

    Returns the partner's id.
    """
    with db.write(N_("Give tier")) as tx:
        partner = partners.one(tx.connection, partner_id)
        tx.detail = f"{partner.name}: {name}" if name else partner.name
        tx.update(tables.partners, partner_id, {"tier": name})
    return partner_id


def save_tiers(db: Database, steps: Sequence[Tier]) -> list[Tier]:
    """Keep the whole ladder, the best tier first; a new one has ``id`` 0 (C-iv).

    Partners of a tier that is called otherwise now are called so too, in the same step. One that
    is gone stays the word it was at its partners. Returns the ladder as it is kept. ``Invalid``
    tells the place of the tier in the field: 0.name.
    """
    steps = [
        replace(one, name=one.name.strip(), benefits=one.benefits.strip(), position=place)
        for place, one in enumerate(steps)
    ]
    _check(steps)
    with db.write(N_("Edit tiers")) as tx:
        was = {tier.id: tier for tier in stored.tiers(tx.connection)}
        if steps == list(was.values()):
            return steps
        renamed = {
            fold(was[one.id].name): one.name
            for one in steps
            if one.id in was and was[one.id].name != one.name
        }
        _call(tx, renamed)
        # Two tiers may have changed names, and no two ever have the same: all are written anew.
        tx.delete_many(tables.tiers, list(was))
        rows = [asdict(one) for one in steps]
        for row in rows:
            del row["id"]
        tx.insert_many(tables.tiers, rows)
        return stored.tiers(tx.connection)


def _call(tx: Transaction, renamed: dict[str, str]) -> None:
    """Call the tiers of partners by their new names."""
    if renamed:
        had = {one.id: fold(one.tier) for one in partners.every(tx.connection) if one.tier}
        changed = {key: {"tier": renamed[name]} for key, name in had.items() if name in renamed}
        tx.update_many(tables.partners, changed)


def _check(steps: Sequence[Tier]) -> None:
    found = []
    names = [fold(one.name) for one in steps]
    for place, one in enumerate(steps):
        if not one.name:
            found.append(Problem(f"{place}.name", _("A tier needs a name.")))
        elif names.index(fold(one.name)) < place:
            found.append(Problem(f"{place}.name", _("There is a tier of this name already.")))
        if not 0 <= one.from_score <= HIGHEST_SCORE:
            told = _("A score lies between 0 and {n}.").format(n=HIGHEST_SCORE)
            found.append(Problem(f"{place}.from_score", told))
        elif place and one.from_score > steps[place - 1].from_score:
            told = _("The tier above asks for less. Put the best tier first.")
            found.append(Problem(f"{place}.from_score", told))
        if one.min_revenue is not None and one.min_revenue < 0:
            found.append(Problem(f"{place}.min_revenue", _("An amount is not below zero.")))
        if one.min_certified is not None and one.min_certified < 0:
            found.append(Problem(f"{place}.min_certified", _("A number is not below zero.")))
    if found:
        raise Invalid(found)
