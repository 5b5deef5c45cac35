"""Plans as workbooks for their partners: written, and kept as they were sent (C-ii, D4)."""

from collections.abc import Callable, Collection, Generator, Iterable, Sequence
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path

from prmdesk.domain.pitch import Question, answer_from, shelf
from prmdesk.domain.plan_actions import with_actions
from prmdesk.domain.plan_snapshot import digest, to_json
from prmdesk.exporters.files import free_path, safe_file_name
from prmdesk.exporters.plan_facts import PlanFacts
from prmdesk.i18n import N_, _, language, speaking
from prmdesk.services.plans import about
from prmdesk.storage import partners, pitch, plans, reasons, tables, workspace
from prmdesk.storage.database import Database

Progress = Callable[[int, int], object]

_AT_ONCE = 50
_NAME_ROOM = 120


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


def plan_file_name(db: Database, plan_id: int, today: date) -> str:
    """A name for the workbook of a plan that is valid on every system."""
    with db.read() as c:
        plan = plans.one(c, plan_id)
        return f"{_stem(plan.fiscal_year, partners.one(c, plan.partner_id).name, today)}.xlsx"


def plans_by_year(db: Database, partner_ids: Collection[int]) -> dict[int, list[int]]:
    """The ids of the plans of partners by fiscal year, the newest year first."""
    wanted, found = set(partner_ids), dict[int, list[int]]()
    with db.read() as c:
        for plan in plans.every(c):
            if plan.partner_id in wanted:
                found.setdefault(plan.fiscal_year, []).append(plan.id)
    return found


def save_plan(
    db: Database,
    plan_id: int,
    path: Path,
    today: date,
    *,
    spoken: str = "",
    progress: Progress = _silent,
) -> Path:
    """Write the workbook of a plan, in the language ``spoken`` (the user's if empty).

    What was sent is kept, so that what comes home can be compared with it; a workspace that can
    only be read keeps nothing. ``NotFound`` when the plan was deleted, ``Unavailable`` when the
    file cannot be written.
    """
    from prmdesk.exporters.plan_xlsx import write_plan

    progress(0, 1)
    (facts,) = plan_facts(db, [plan_id])
    with speaking(spoken or language()):
        write_plan(path, facts, today)
        _keep(db, [(facts, path.name)], today)
    return path


def save_plans(
    db: Database,
    plan_ids: Sequence[int],
    folder: Path,
    today: date,
    *,
    spoken: str = "",
    progress: Progress = _silent,
) -> tuple[Path, ...]:
    """Write the workbooks of plans into ``folder``, as ``save_plan``; no file there is replaced.

    When it is cancelled or fails, none of the new files stays.
    """
    from prmdesk.exporters.plan_xlsx import write_plan

    made: list[tuple[Path, PlanFacts]] = []
    with speaking(spoken or language()), ExitStack() as undo:
        with closing(plan_facts(db, plan_ids)) as found:
            for facts in found:
                progress(len(made), len(plan_ids))
                stem = _stem(facts.whole.plan.fiscal_year, facts.partner.name, today)
                path = free_path(folder, stem, ".xlsx")
                write_plan(path, facts, today)
                undo.callback(path.unlink, missing_ok=True)
                made.append((path, facts))
        progress(len(plan_ids), len(plan_ids))
        _keep(db, [(facts, path.name) for path, facts in made], today)
        undo.pop_all()
    return tuple(path for path, _facts in made)


def plan_facts(db: Database, plan_ids: Sequence[int]) -> Generator[PlanFacts]:
    """What the workbooks of plans are made from, one by one, all as of the same moment.

    ``NotFound`` when one was deleted.
    """
    with db.read() as c:
        settings, known = workspace.load(c), shelf(pitch.propositions(c))
        for start in range(0, len(plan_ids), _AT_ONCE):
            wanted = [plans.one(c, plan_id) for plan_id in plan_ids[start : start + _AT_ONCE]]
            for whole in plans.whole(c, wanted):
                partner = partners.one(c, whole.plan.partner_id)
                yield PlanFacts(
                    with_actions(whole, settings.fiscal_start),
                    partner,
                    reasons.of_partner(c, partner.id),
                    settings,
                    {asked: answer_from(partner, asked, known).text for asked in Question},
                )


def _keep(db: Database, sent: Iterable[tuple[PlanFacts, str]], today: date) -> None:
    """Note how each plan left and in which file, unless the same was sent before.

    It is out of the house: Undo passes it over, and goes on with what was done before.
    """
    if db.withheld:
        return
    with db.write(N_("Send plan"), for_good=True) as tx:
        for facts, file_name in sent:
            plan_id, taken = facts.whole.plan.id, facts.sent
            mark = digest(taken)
            if mark in {sending.digest for sending in plans.sendings(tx.connection, plan_id)}:
                continue
            tx.detail = about(tx, plan_id)
            tx.insert(
                tables.sendings,
                {
                    "plan_id": plan_id,
                    "digest": mark,
                    "sent_on": today,
                    "file_name": file_name,
                    "language": language(),
                    "content": to_json(taken),
                },
            )


def _stem(year: int, partner: str, today: date) -> str:
    word = _("Plan")
    return safe_file_name(
        f"{word} {year} {safe_file_name(partner, _NAME_ROOM)} {today.isoformat()}"
    )
