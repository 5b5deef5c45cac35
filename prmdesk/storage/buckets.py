"""Reading the decision sheets of the buckets."""

from sqlalchemy import Connection, select

from prmdesk.domain.buckets import BucketSheet
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where


def one(c: Connection, sheet_id: int) -> BucketSheet:
    """A decision sheet; ``NotFound`` when it was deleted."""
    found = read_where(c, BucketSheet, tables.bucket_sheets, "id", [sheet_id])
    if not found:
        raise NotFound(_("This decision sheet was deleted."))
    return found[0]


def of_partner(c: Connection, partner_id: int) -> list[BucketSheet]:
    """The decision sheets of a partner."""
    return read_where(c, BucketSheet, tables.bucket_sheets, "partner_id", [partner_id])


def every(c: Connection) -> list[BucketSheet]:
    """The decision sheets of all partners."""
    return read(c, BucketSheet, select(tables.bucket_sheets).order_by(tables.bucket_sheets.c.id))
