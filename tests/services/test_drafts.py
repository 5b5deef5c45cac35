"""Each kind of draft from real data, with the file that belongs to it, read back from the .eml."""

from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from pypdf import PdfReader

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.drafts import DraftKind
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner
from prmdesk.errors import NotFound
from prmdesk.services import drafts, gates, materials, onboarding, packs, partners, plans
from prmdesk.storage import tables
from prmdesk.storage.database import Database

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def lumen(db: Database, today: date) -> int:
    key = partners.add_partner(db, Partner(0, "Lumen {x} 北辰"), today)
    partners.save_contact(db, Contact(0, key, "Anja\r\nBcc: x@y.zz", email="anja@lumen.example"))
    partners.save_contact(db, Contact(0, key, "No address"))
    partners.save_contact(db, Contact(0, key, "Gone", email="g@lumen.example", left_on=today))
    return key


def made(db: Database, partner: int, kind: DraftKind, topic: str = "", spoken: str = "en",
         ) -> drafts.Draft:  # fmt: skip
    ids = tuple(one.id for one in drafts.receivers(db, partner))
    return drafts.prepare(db, partner, drafts.Choice(kind, topic, ids, spoken), NOW)


def saved(db: Database, draft: drafts.Draft, tmp_path: Path) -> EmailMessage:
    path = drafts.save(db, tmp_path / drafts.file_name(draft), draft)
    return cast("EmailMessage", message_from_bytes(path.read_bytes(), policy=default))


def test_only_who_is_there_and_has_an_address_gets_one(
    db: Database, lumen: int, tmp_path: Path
) -> None:
    assert len(drafts.receivers(db, lumen)) == 1
    draft = made(db, lumen, DraftKind.INVITATION)
    mail = saved(db, draft, tmp_path)
    assert [one.addr_spec for one in mail["To"].addresses] == ["anja@lumen.example"]
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Getting started together: Lumen {x} 北辰 and Aurora Software"
    assert draft.body.endswith("Kind regards\nRobin Weber\nAurora Software\n")
    assert "- (to be agreed)" in draft.body
    assert drafts.topics(db, DraftKind.INVITATION, lumen, db.today()) == []


def test_the_language_is_that_of_the_draft(db: Database, lumen: int) -> None:
    english, chinese = (
        made(db, lumen, DraftKind.BATTLECARD, "", spoken) for spoken in ("en", "zh")
    )
    for draft in (english, chinese):
        (card,) = draft.attachments
        text = "".join(page.extract_text() for page in PdfReader(BytesIO(card.content)).pages)
        assert "Lumen" in text
    assert english.attachments[0].name.startswith("Battlecard_")
    assert not chinese.attachments[0].name.startswith("Battlecard_")


def test_a_plan_goes_as_the_workbook_of_now(db: Database, lumen: int, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="Write one first"):
        made(db, lumen, DraftKind.PLAN)
    plan = plans.create_plan(db, lumen, 2026)
    assert [one.key for one in drafts.topics(db, DraftKind.PLAN, lumen, db.today())] == [str(plan)]
    mail = saved(db, made(db, lumen, DraftKind.PLAN, str(plan)), tmp_path)
    (file,) = mail.iter_attachments()
    assert load_workbook(BytesIO(file.get_content())).sheetnames
    assert mail["Subject"] == "Our plan 2026: Lumen {x} 北辰 and Aurora Software"


def test_invitations_bring_their_day_into_the_calendar(
    db: Database, lumen: int, tmp_path: Path, today: date
) -> None:
    soon = today + timedelta(7)
    partners.save_activity(db, Activity(0, lumen, Kind.MEETING, today, "QBR", due=soon, at="10:00"))
    with db.write("Fill") as tx:
        course = tx.insert(tables.courses, {"name": "Basics"})
        tx.insert(tables.sessions, {"course_id": course, "on_date": soon, "at": "09:00",
                                    "zone": "Europe/Berlin", "place": "Room 5"})  # fmt: skip
    for kind, uid, when in (
        (DraftKind.REVIEW, "activity-", "1 Dec 2026 10:00"),
        (DraftKind.TRAINING, "session-", "1 Dec 2026 09:00 (Europe/Berlin)"),
    ):
        (topic,) = drafts.topics(db, kind, lumen, today)
        draft = made(db, lumen, kind, topic.key)
        assert when in draft.subject
        (file,) = saved(db, draft, tmp_path).iter_attachments()
        (event,) = Calendar.from_ical(file.get_payload(decode=True)).walk("VEVENT")
        assert str(event["uid"]).startswith(uid)
        assert event.decoded("dtstart").date() == soon
    assert "Where: Room 5" in draft.body
    assert made(db, lumen, DraftKind.REVIEW, "gone").attachments == ()


def test_a_reminder_names_what_is_overdue_on_their_side_and_no_task_of_ours(
    db: Database, lumen: int, today: date
) -> None:
    ago = today - timedelta(3)
    partners.save_activity(db, Activity(0, lumen, Kind.TASK, ago, "Secret thought", due=ago))
    with db.write("Fill") as tx:
        for side, text, due in (
            (Side.PARTNER, "Send {names}", ago), (Side.US, "Ours", ago), 
            (Side.PARTNER, "Later", today),
        ):  # fmt: skip
            row = {"partner_id": lumen, "side": side, "text": text, "made_on": ago, "due": due}
            tx.insert(tables.promises, row)
    draft = made(db, lumen, DraftKind.REMINDER)
    assert "- Send {names} (due 21 Nov 2026)" in draft.body
    assert not any(word in draft.body for word in ("Secret", "Ours", "Later"))
    labels = [one.label for one in drafts.topics(db, DraftKind.REMINDER, lumen, today)]
    assert labels[0] == "Everything that is overdue on their side"
    assert len(labels) == 4


def test_a_pack_goes_as_a_zip_and_says_what_is_left_out(
    db: Database, lumen: int, tmp_path: Path, today: date
) -> None:
    with pytest.raises(NotFound, match="in the library"):
        made(db, lumen, DraftKind.PACK)
    for name in ("New.pdf", "Old.pdf"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    ids = materials.add_files(db, [tmp_path / "New.pdf", tmp_path / "Old.pdf"], copy=False).ids
    materials.edit(db, ids[1:], valid_until=today - timedelta(1))
    pack = packs.add(db, "Kit")
    packs.put_in(db, pack, ids)
    draft = made(db, lumen, DraftKind.PACK, str(pack))
    (file,) = saved(db, draft, tmp_path).iter_attachments()
    assert ZipFile(BytesIO(file.get_content())).namelist() == ["index.html", "01_New.pdf"]
    assert draft.warnings == ("Not included: Old (Expired)",)
    assert "Not included: Old (Expired)" in draft.body
    assert not drafts.is_large(draft)
    assert partners.activities(db, lumen) == []  # only a person hands over


def test_an_invitation_names_their_next_steps_while_the_onboarding_is_under_way(
    db: Database, lumen: int, today: date
) -> None:
    template = next(one for one in onboarding.templates(db) if one.touch == "low")
    own = onboarding.start(db, lumen, template.id, today, today, waiver="Known for years")
    assert "First opportunity logged" in made(db, lumen, DraftKind.INVITATION, drafts.ALL).body
    gates.graduate(db, own, "They were partners before", today)
    body = made(db, lumen, DraftKind.INVITATION, drafts.ALL).body
    assert "First opportunity logged" not in body
    assert "- (to be agreed)" in body
