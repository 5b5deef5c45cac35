"""A changed template asks each running onboarding: keep, or merge what is ticked (R61)."""

from datetime import date

import pytest
from sqlalchemy import select

from prmdesk.domain.onboarding import Step
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.template_diff import Difference, DiffKind, Doubt
from prmdesk.errors import Conflict
from prmdesk.services import gates, onboarding, partners, steps, template_merge, templates
from prmdesk.storage import onboarding as stored
from prmdesk.storage.database import Database
from prmdesk.storage.tables import changes, edits, metadata


@pytest.fixture
def short(db: Database) -> int:
    """Start (Target customer), Sell (Sign; Call, which waits for it)."""
    made = templates.add_template(db, "Short")
    sell = steps.add_step(db, made, "Sell")
    sign = steps.add_step(db, made, "Sign", parent_id=sell)
    call = steps.add_step(db, made, "Call", parent_id=sell)
    steps.edit_steps(db, made, [call], after_id=sign)
    return made


@pytest.fixture
def own(db: Database, short: int, today: date) -> int:
    return started(db, short, "Brightpath", today)


def started(db: Database, short: int, name: str, today: date) -> int:
    partner_id = partners.add_partner(db, Partner(0, name, stage=Stage.ONBOARD), today)
    return onboarding.start(db, partner_id, short, today, today)


def called(db: Database, checklist_id: int, title: str) -> Step:
    return next(step for step in onboarding.steps(db, checklist_id) if step.title == title)


def change(db: Database, short: int) -> None:
    """Sign becomes Contract, Call goes, Train comes and waits for Contract."""
    steps.edit_steps(db, short, [called(db, short, "Sign").id], title="Contract", day=3)
    steps.delete_steps(db, short, [called(db, short, "Call").id])
    sell, contract = called(db, short, "Sell"), called(db, short, "Contract")
    train = steps.add_step(db, short, "Train", parent_id=sell.id, before=contract.id)
    steps.edit_steps(db, short, [train], after_id=contract.id)


def snapshot(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, but for the journal."""
    with db.read() as c:
        return {
            table.name: sorted(map(tuple, c.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
            if table not in (changes, edits)
        }


def kinds(found: list[Difference]) -> list[DiffKind]:
    return [one.kind for one in found]


def test_a_changed_template_leaves_the_running_alone_and_its_old_version_is_kept(
    db: Database, short: int, own: int, today: date
) -> None:
    assert template_merge.outdated(db) == []
    before = onboarding.steps(db, own)
    was = onboarding.steps(db, short)
    change(db, short)
    assert onboarding.steps(db, own) == before
    with db.read() as c:
        (kept,) = stored.versions(c, [short])
    assert (kept.version, kept.until) == (1, today)
    assert len(was) == kept.content.count("checklist_id")
    (older,) = template_merge.outdated(db, short)
    assert (older.partner, older.checklist.version, older.newest) == ("Brightpath", 1, 2)
    gates.stop(db, own, "No answer", today)
    assert template_merge.outdated(db) == []


def test_all_of_it_makes_it_what_would_be_started_now(
    db: Database, short: int, own: int, today: date
) -> None:
    change(db, short)
    found = template_merge.differences_of(db, own)
    assert kinds(found) == [
        DiffKind.ADDED, DiffKind.RENAMED, DiffKind.CHANGED, DiffKind.REMOVED,
    ]  # fmt: skip
    template_merge.merge(db, own, [one.key for one in found])
    fresh = started(db, short, "Asterix", today)
    shown = [
        [(step.title, step.day, step.origin_id, step.parent_id is None)
         for step in onboarding.steps(db, key)]
        for key in (own, fresh)
    ]  # fmt: skip
    assert shown[0] == shown[1]
    assert called(db, own, "Train").after_id == called(db, own, "Contract").id
    assert onboarding.checklist(db, own).version == 2
    assert template_merge.outdated(db) == []
    assert template_merge.differences_of(db, own) == []


def test_a_merge_is_one_undo_step_and_leaves_no_trace(db: Database, short: int, own: int) -> None:
    change(db, short)
    before = snapshot(db)
    template_merge.merge(db, own, [one.key for one in template_merge.differences_of(db, own)])
    assert snapshot(db) != before
    db.undo()
    assert snapshot(db) == before


def test_with_nothing_ticked_only_the_version_is_new(db: Database, short: int, own: int) -> None:
    change(db, short)
    before = onboarding.steps(db, own)
    template_merge.merge(db, own, [])
    assert onboarding.steps(db, own) == before
    assert onboarding.checklist(db, own).version == 2


def test_what_is_done_or_theirs_is_in_doubt(
    db: Database, short: int, own: int, today: date
) -> None:
    steps.tick(db, own, [called(db, own, "Sign").id], today)
    steps.edit_steps(db, own, [called(db, own, "Call").id], owner="Anja")
    change(db, short)
    doubts = {(one.title, one.kind): one.doubt for one in template_merge.differences_of(db, own)}
    assert doubts == {
        ("Train", DiffKind.ADDED): Doubt.NONE,
        ("Sign", DiffKind.RENAMED): Doubt.NONE,
        ("Sign", DiffKind.CHANGED): Doubt.DONE,
        ("Call", DiffKind.REMOVED): Doubt.OWN,
    }


def test_many_are_merged_in_one_step(db: Database, short: int, own: int, today: date) -> None:
    other = started(db, short, "Asterix", today)
    change(db, short)
    chosen = {key: [one.key for one in template_merge.differences_of(db, key)]
              for key in (own, other)}  # fmt: skip
    template_merge.merge_many(db, chosen)
    assert template_merge.outdated(db) == []
    undoable = db.undoable()
    assert undoable is not None
    assert undoable.detail == "Brightpath, Asterix"
    db.undo()
    assert [one.partner for one in template_merge.outdated(db)] == ["Asterix", "Brightpath"]


def test_of_what_ended_or_lost_its_template_nothing_is_merged(
    db: Database, short: int, own: int, today: date
) -> None:
    change(db, short)
    gates.stop(db, own, "No answer", today)
    with pytest.raises(Conflict, match="was stopped"):
        template_merge.merge(db, own, [])
    db.undo()
    onboarding.delete_checklist(db, short)
    with pytest.raises(Conflict, match="was deleted"):
        template_merge.differences_of(db, own)
