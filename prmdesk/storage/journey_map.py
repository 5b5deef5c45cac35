"""Reading the journey we ask partners to go on."""

from sqlalchemy import Connection, select

from prmdesk.domain.journey_map import JourneyStep
from prmdesk.domain.partners import Stage
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage.rows import read, read_where
from prmdesk.storage.tables import journey_steps

_STAGES = list(Stage)


def steps(c: Connection) -> list[JourneyStep]:
    """All steps, stage by stage in their order."""
    found = read(c, JourneyStep, select(journey_steps))
    return sorted(found, key=lambda one: (_STAGES.index(one.stage), one.position, one.id))


def one(c: Connection, step_id: int) -> JourneyStep:
    """The step; ``NotFound`` when it was removed."""
    found = read_where(c, JourneyStep, journey_steps, "id", [step_id])
    if not found:
        raise NotFound(_("This step was removed."))
    return found[0]
