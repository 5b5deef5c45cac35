"""A plan leaves as a workbook in the reader's language, and is kept as it left."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner, Reason
from prmdesk.domain.pitch import Proposition, Question
from prmdesk.domain.plan_snapshot import digest, from_json
from prmdesk.domain.promises import Promise
from prmdesk.errors import Cancelled, NotFound, Unavailable
from prmdesk.services import partners, pitch, plan_books, plans, promises, reasons
from prmdesk.storage import history
from prmdesk.storage import plans as stored
from prmdesk.storage.database import Database


@pytest.fixture
def plan_id(db: Database, today: date) -> int:
    partner_id = partners.add_partner(db, Partner(0, "A/B: <Söhne>"), today)
    reasons.set_reason(db, partner_id, Reason.MARKET, True)
    return plans.create_plan(db, partner_id, 2026)


def sent(db: Database, plan_id: int) -> list[tuple[str, date, str]]:
    with db.read() as c:
        found = stored.sendings(c, plan_id)
    return [(one.file_name, one.sent_on, one.language) for one in found]


def test_a_plan_is_written_with_all_that_belongs_to_it(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    pitch.save_proposition(db, Proposition(0, Question.CUSTOMER, "Running in six weeks."))
    partner_id = plans.whole(db, plan_id).plan.partner_id
    promises.save(db, Promise(0, partner_id, Side.US, "Send the list", today))
    path = plan_books.save_plan(db, plan_id, tmp_path / "plan.xlsx", today)
    book = load_workbook(path)
    sheet = book["1 Summary"]
    assert sheet["B2"].value == "Aurora Software × A/B: <Söhne> · 2026"
    texts = {row[1].value: row[2].value for row in sheet.iter_rows()}
    assert texts["Why we partner"] == "Market access"
    assert texts["Why customers buy"] == "Running in six weeks."
    assert book["10 Actions"]["C5"].value == "Send the list"


def test_what_left_is_kept_once_and_can_be_found_by_its_mark(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    path = plan_books.save_plan(db, plan_id, tmp_path / "plan.xlsx", today)
    plan_books.save_plan(db, plan_id, tmp_path / "again.xlsx", today, spoken="zh")
    assert sent(db, plan_id) == [("plan.xlsx", today, "en")]
    plans.edit_plan(db, plan_id, thesis="Another one.")
    plan_books.save_plan(db, plan_id, tmp_path / "later.xlsx", today + timedelta(1), spoken="zh")
    assert sent(db, plan_id)[1:] == [("later.xlsx", today + timedelta(1), "zh")]
    with db.read() as c:
        first, second = stored.sendings(c, plan_id)
    assert load_workbook(path)["_meta"]["B8"].value == first.digest
    assert digest(from_json(first.content)) == first.digest
    assert from_json(second.content).value("plan", plan_id, "thesis") == "Another one."


def test_undo_passes_over_what_has_left_the_house(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    plans.edit_plan(db, plan_id, thesis="First.")
    plan_books.save_plan(db, plan_id, tmp_path / "plan.xlsx", today)
    undone = db.undo()
    assert undone is not None
    assert undone.label == "Edit plan"
    assert sent(db, plan_id) == [("plan.xlsx", today, "en")]
    assert plans.whole(db, plan_id).plan.thesis != "First."
    db.redo()
    assert plans.whole(db, plan_id).plan.thesis == "First."


def test_what_was_sent_goes_and_comes_back_with_the_plan_itself(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    made = plans.create_plan(db, plans.whole(db, plan_id).plan.partner_id, 2031)
    plan_books.save_plan(db, made, tmp_path / "plan.xlsx", today)
    undone = db.undo()
    assert undone is not None
    assert undone.label == "Create plan"
    assert sent(db, made) == []
    db.redo()
    assert sent(db, made) == [("plan.xlsx", today, "en")]


def test_a_workspace_that_is_only_read_sends_without_keeping(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    reading = Database(db.path, read_only=True)
    try:
        plan_books.save_plan(reading, plan_id, tmp_path / "plan.xlsx", today)
    finally:
        reading.close()
    assert (tmp_path / "plan.xlsx").exists()
    assert sent(db, plan_id) == []


def test_the_language_is_that_of_the_reader(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    plan_books.save_plan(db, plan_id, tmp_path / "plan.xlsx", today, spoken="zh")
    assert load_workbook(tmp_path / "plan.xlsx")["_meta"]["B6"].value == "zh"


def test_the_suggested_name_is_valid_everywhere(db: Database, plan_id: int, today: date) -> None:
    assert plan_books.plan_file_name(db, plan_id, today) == "Plan_2026_A_B_Söhne_2026-11-24.xlsx"


def test_what_is_gone_or_cannot_be_written_is_said_and_nothing_is_kept(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    with pytest.raises(NotFound):
        plan_books.save_plan(db, 99, tmp_path / "plan.xlsx", today)
    with pytest.raises(Unavailable):
        plan_books.save_plan(db, plan_id, tmp_path / "gone" / "plan.xlsx", today)
    assert sent(db, plan_id) == []


def test_many_plans_go_into_a_folder_and_are_one_change(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    other = plans.create_plan(db, partners.add_partner(db, Partner(0, "Acme"), today), 2026)
    (tmp_path / "Plan_2026_Acme_2026-11-24.xlsx").write_text("theirs")
    told: list[tuple[int, int]] = []
    paths = plan_books.save_plans(
        db, [plan_id, other], tmp_path, today, progress=lambda *n: told.append(n)
    )
    assert [path.name for path in paths] == [
        "Plan_2026_A_B_Söhne_2026-11-24.xlsx",
        "Plan_2026_Acme_2026-11-24_2.xlsx",
    ]
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert [sent(db, key)[0][0] for key in (plan_id, other)] == [path.name for path in paths]
    with db.read() as c:
        assert [one.label for one in history.latest(c, 2)] == ["Send plan", "Create plan"]


def test_when_it_is_cancelled_nothing_stays(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    def cancel(done: int, _of: int) -> None:
        if done == 1:
            raise Cancelled

    before = db.undoable()
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(Cancelled):
        plan_books.save_plans(db, [plan_id, plan_id], folder, today, progress=cancel)
    assert list(folder.iterdir()) == []
    assert db.undoable() == before
