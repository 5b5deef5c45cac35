"""The templates onboardings are started from: made, copied for other partners, shipped."""

import json
from collections.abc import Iterator
from typing import Any

from prmdesk import i18n, paths, words
from prmdesk.domain.onboarding import StepKind, fitting
from prmdesk.domain.partners import Bucket, Touch
from prmdesk.domain.template_versions import Use
from prmdesk.errors import Conflict
from prmdesk.i18n import N_, _
from prmdesk.services.onboarding import check_name, copy_steps, meant_for
from prmdesk.storage import onboarding as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

_FIRST_WEEKS = 14


def add_template(db: Database, name: str) -> int:
    """Add a template for any partner; returns its id.

    It begins with the one topic that no template goes without: the target customer (R56).
    """
    check_name(name)
    with db.write(N_("Add template"), name) as tx:
        template_id = tx.insert(tables.checklists, {"name": name.strip()})
        phase = {"checklist_id": template_id, "position": 0, "title": _("Foundations")}
        topic = {"kind": StepKind.TRAINING, "day": _FIRST_WEEKS, "teaches_customer": True}
        topic |= {"title": _("Target customer: who buys, when, and who does not")}
        tx.insert(tables.steps, phase | topic | {"parent_id": tx.insert(tables.steps, phase)})
    return template_id


def copy_template(db: Database, template_id: int) -> int:
    """Add a copy of a template under a name that says so; returns its id."""
    with db.write(N_("Copy template")) as tx:
        template = stored.one(tx.connection, template_id)
        name = _("Copy of {name}").format(name=template.name)
        return _copy(tx, template_id, {"name": name}, template.name)


def add_template_for(db: Database, bucket: Bucket, touch: Touch) -> int:
    """Add a template for partners of one bucket and touch, copied from the nearest (R14).

    ``Conflict`` when there is one for just these. Returns its id.
    """
    name = _("{bucket}, {touch}").format(bucket=words.name(bucket), touch=words.name(touch))
    with db.write(N_("Add template"), name) as tx:
        found = stored.templates(tx.connection)
        same = [one.name for one in found if (one.bucket, one.touch) == (bucket, touch)]
        if same:
            text = _("“{name}” is meant for these partners already.")
            raise Conflict(text.format(name=same[0]))
        meant: dict[str, Any] = {"name": name, "bucket": bucket, "touch": touch}
        if not found:
            template_id = add_template(db, name)
            tx.update(tables.checklists, template_id, meant)
            return template_id
        return _copy(tx, fitting(found, [bucket], touch)[0].id, meant, name)


def _copy(tx: Transaction, template_id: int, values: dict[str, Any], detail: str) -> int:
    tx.detail = detail
    template = stored.one(tx.connection, template_id)
    copy_id = tx.insert(tables.checklists, meant_for(template) | values)
    copy_steps(tx, stored.steps(tx.connection, [template_id]), copy_id)
    return copy_id


def uses(db: Database) -> dict[int, Use]:
    """How often each template is in use, by its id; without those never used."""
    with db.read() as c:
        found: dict[int, Use] = {}
        for template in stored.templates(c):
            owns = stored.from_template(c, template.id)
            older = [own for own in owns if own.is_running and own.version < template.version]
            if owns:
                found[template.id] = Use(len(owns), len(older))
    return found


def add_default_templates(tx: Transaction) -> None:
    """Put our templates (content model C-iii) into a new workspace, in the language in use."""
    for template in json.loads(paths.resource("templates/onboarding.json").read_text("utf-8")):
        name = template["name"][i18n.language()]
        row = {"name": name, "touch": Touch(template["touch"])}
        checklist_id = tx.insert(tables.checklists, row)
        made = [
            pair
            for position, phase in enumerate(template["phases"])
            for pair in _insert_default(tx, phase, checklist_id, (None, position))
        ]
        keys = {item["key"]: step_id for item, step_id in made if "key" in item}
        waits = {step_id: {"after_id": keys[item["after"]]} for item, step_id in made
                 if "after" in item}  # fmt: skip
        tx.update_many(tables.steps, waits)


_AS_IT_IS = (
    "kind", "side", "day", "is_exit", "needs_evidence", "first", "teaches_customer", "every_months",
)  # fmt: skip
_IN_LANGUAGE = ("title", "why")


def _insert_default(
    tx: Transaction, item: dict[str, Any], checklist_id: int, place: tuple[int | None, int]
) -> Iterator[tuple[dict[str, Any], int]]:
    """Add a step with those below it; gives each with its id."""
    row = {name: item[name] for name in _AS_IT_IS if name in item}
    row |= {name: item[name][i18n.language()] for name in _IN_LANGUAGE if name in item}
    row |= {"checklist_id": checklist_id, "parent_id": place[0], "position": place[1]}
    step_id = tx.insert(tables.steps, row)
    yield item, step_id
    for below, child in enumerate(item.get("steps", ())):
        yield from _insert_default(tx, child, checklist_id, (step_id, below))
