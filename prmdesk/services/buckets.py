"""The questions of the buckets: rate, decide, and see which are still open (R10-R12)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from prmdesk.domain.buckets import (
    MOST_WEIGHT,
    BucketSheet,
    Question,
    problems,
    questions_of,
)
from prmdesk.domain.partners import Bucket
from prmdesk.domain.text import fold
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.workspace import change_settings
from prmdesk.storage import buckets as stored
from prmdesk.storage import partners, tables
from prmdesk.storage.database import Database


def of_partner(db: Database, partner_id: int) -> list[Question]:
    """The questions of the buckets that a partner holds, a blank one where nobody looked yet."""
    with db.read() as c:
        partner = partners.one(c, partner_id)
        return questions_of(partner, stored.of_partner(c, partner_id))


def add_sheet(db: Database, partner_id: int, bucket: Bucket, segment: str = "") -> int:
    """Begin the sheet of a bucket for one ``segment``, blank for all; returns its id."""
    with db.write(N_("Add decision sheet")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        draft = BucketSheet(0, partner_id, bucket, segment.strip())
        _check_segment(draft, stored.of_partner(tx.connection, partner_id))
        row = {"partner_id": partner_id, "bucket": bucket, "segment": draft.segment}
        return tx.insert(tables.bucket_sheets, row)


def edit_sheet(db: Database, sheet_id: int, **values: Any) -> None:
    """Set fields of a sheet; ``ratings`` and ``facts`` are those that change (None or "": none).

    What a person decides is kept beside what the sheet recommends, with reason and day (R10).
    """
    with db.write(N_("Edit decision sheet")) as tx:
        old = stored.one(tx.connection, sheet_id)
        tx.detail = partners.one(tx.connection, old.partner_id).name
        for key in ("ratings", "facts"):
            if key in values:
                told = {**getattr(old, key), **values[key]}
                values[key] = {name: value for name, value in told.items() if value}
        if values.get("decision") and not old.decision and "decided_on" not in values:
            values["decided_on"] = db.today()
        new = replace(old, **values)
        if problems(new):
            raise Invalid([Problem(field, _("A rating is 1 to 5.")) for field, _c in problems(new)])
        _check_segment(new, stored.of_partner(tx.connection, old.partner_id))
        tx.update(tables.bucket_sheets, sheet_id, values)


def _check_segment(sheet: BucketSheet, others: list[BucketSheet]) -> None:
    for other in others:
        same = other.bucket is sheet.bucket and fold(other.segment) == fold(sheet.segment)
        if same and other.id != sheet.id:
            told = _("There is a sheet for this segment already.")
            raise Invalid([Problem("segment", told)])


def delete_sheet(db: Database, sheet_id: int) -> None:
    """Take a sheet away; Undo brings it back."""
    with db.write(N_("Delete decision sheet")) as tx:
        partner_id = stored.one(tx.connection, sheet_id).partner_id
        tx.detail = partners.one(tx.connection, partner_id).name
        tx.delete(tables.bucket_sheets, sheet_id)


def change_questions(
    db: Database,
    questions: Mapping[str, str],
    weights: Mapping[str, float],
    own_reasons: Sequence[str],
) -> None:
    """Set what is asked in the whole workspace: the questions of the buckets, the weights of
    their criteria (0 to 10), the standard reasons of our own.

    A blank question is again the one we ask by default.
    """
    with db.write(N_("Change bucket questions")):
        wrong = [key for key, value in weights.items() if not 0 <= value <= MOST_WEIGHT]
        if wrong:
            raise Invalid([Problem(key, _("A weight is 0 to 10.")) for key in wrong])
        asked = {key: text.strip() for key, text in questions.items() if text.strip()}
        own: dict[str, str] = {}
        for name in own_reasons:
            own.setdefault(fold(name), name)
        kept = tuple(own.values())
        change_settings(db, questions=asked, sheet_weights=dict(weights), own_reasons=kept)
