"""How a partner's checklist was fitted to it, told from the template it was started from (R62)."""

from prmdesk.domain.own_steps import Differs, differing
from prmdesk.domain.template_versions import unpacked
from prmdesk.storage import onboarding as stored
from prmdesk.storage.database import Database


def own_steps(db: Database, checklist_id: int) -> dict[int, Differs]:
    """The steps of a checklist that were added or moved for its partner, by id.

    Compared with the version of the template that it keeps. Nothing for a template, and where the
    template is gone.
    """
    with db.read() as c:
        own = stored.one(c, checklist_id)
        if own.template_id is None:
            return {}
        versions = stored.versions(c, [own.template_id])
        kept = [one.content for one in versions if one.version == own.version]
        template = unpacked(kept[0]) if kept else stored.steps(c, [own.template_id])
        decisions = stored.decisions(c, [checklist_id])
        return differing(stored.steps(c, [checklist_id]), template, decisions)
