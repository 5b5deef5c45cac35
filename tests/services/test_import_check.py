"""The dry run: statuses, decisions, and that nothing is written."""

from datetime import date

import pytest

from prmdesk.domain.partners import NAME_LIMIT, Partner
from prmdesk.errors import Cancelled
from prmdesk.importers.preview import Preview
from prmdesk.services import partners
from prmdesk.services.import_check import Decisions, DryRun, Status, Twin, dry_run
from prmdesk.storage import importing as stored
from prmdesk.storage.database import Database
from tests.importers.making import table


def check(db: Database, *rows: list[object], decisions: Decisions | None = None) -> DryRun:
    return dry_run(db, Preview(table(*rows)), decisions or Decisions())


HEAD: list[object] = ["Company", "City"]


def test_each_record_has_one_status_and_nothing_is_written(db: Database, today: date) -> None:
    partners.add_partner(db, Partner(0, "Acme", city="Ulm"), today)
    partners.add_partner(db, Partner(0, "Zed"), today)
    partners.add_partner(db, Partner(0, "Foo Inc"), today)
    with db.read() as c:
        before = stored.latest_change(c)
    run = check(
        db, HEAD, ["Acme", "Ulm"], ["Zed", "Bonn"], ["Foo GmbH", "Köln"], [None, "Trier"],
        ["Bar", "Jena"],
    )  # fmt: skip
    assert [entry.status for entry in run.entries] == [
        Status.UNCHANGED, Status.UPDATE, Status.MAYBE, Status.PROBLEM, Status.NEW,
    ]  # fmt: skip
    assert run.counts() == {
        Status.NEW: 1, Status.UPDATE: 1, Status.UNCHANGED: 1, Status.MAYBE: 1, Status.PROBLEM: 1,
        Status.LEFT_OUT: 0,
    }  # fmt: skip
    with db.read() as c:
        assert stored.latest_change(c) == before == run.as_of


def test_what_the_user_leaves_out_is_left_out(db: Database) -> None:
    run = check(db, HEAD, ["Acme", "Ulm"], decisions=Decisions(left_out=frozenset({1})))
    assert (run.entries[0].status, run.entries[0].why) == (Status.LEFT_OUT, "You left it out.")


def test_the_user_s_twin_is_obeyed(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Something Else"), today)
    run = check(db, HEAD, ["Acme", "Ulm"], decisions=Decisions(same={1: Twin(partner_id=key)}))
    assert (run.entries[0].status, run.entries[0].partner_id) == (Status.UPDATE, key)


def test_two_known_namesakes_are_not_chosen_between(db: Database, today: date) -> None:
    for city in ("Ulm", "Bonn"):
        partners.add_partner(db, Partner(0, "Acme", city=city), today)
    run = check(db, HEAD, ["Acme", "Ulm"])
    assert run.entries[0].status is Status.MAYBE
    assert len(run.entries[0].candidates) == 2


def test_a_name_that_is_too_long_is_a_problem(db: Database) -> None:
    run = check(db, HEAD, ["x" * (NAME_LIMIT + 1), "Ulm"], ["Acme", "Ulm"])
    assert [entry.status for entry in run.entries] == [Status.PROBLEM, Status.NEW]
    assert str(NAME_LIMIT) in run.entries[0].why


def test_a_dry_run_can_be_cancelled(db: Database) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        dry_run(db, Preview(table(HEAD, ["Acme", "Ulm"], ["Zed", "Ulm"])), Decisions(), cancel)


def test_who_the_user_says_it_is_not_is_told_with_the_record(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Acme Inc"), today)
    decisions = Decisions(new=frozenset({1, 2}))
    run = check(db, HEAD, ["Acme GmbH", "Ulm"], ["Acme SA", "Bonn"], decisions=decisions)
    assert [entry.status for entry in run.entries] == [Status.NEW, Status.NEW]
    assert [set(entry.apart) for entry in run.entries] == [
        {Twin(partner_id=key)},
        {Twin(partner_id=key), Twin(row=1)},
    ]
