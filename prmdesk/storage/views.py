"""Reading the named views of the list."""

from sqlalchemy import Connection, select

from prmdesk.domain.lines import View
from prmdesk.storage.rows import read
from prmdesk.storage.tables import views


def every(c: Connection) -> list[View]:
    """The named views, in their order."""
    return read(c, View, select(views).order_by(views.c.position, views.c.id))
