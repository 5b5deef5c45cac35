"""Reading training: one query each, of all partners or of some."""

from datetime import date

import pytest

from prmdesk.domain.partners import Contact, Partner, Role
from prmdesk.domain.training import Course, Session
from prmdesk.errors import NotFound
from prmdesk.services import partners, sessions, training
from prmdesk.storage import training as stored
from prmdesk.storage.database import Database


def test_records_of_some_partners_hold_what_costs_are_shared_with(
    db: Database, today: date
) -> None:
    ids = [partners.add_partner(db, Partner(0, name), today) for name in ("Best", "Acme", "Cove")]
    people = [
        (key, partners.save_contact(db, Contact(0, key, "Anja", role=Role.SALES))) for key in ids
    ]
    course = training.save_course(db, Course(0, "Pitch"))
    sessions.save_session(db, Session(0, course, today, "14:00"), people[:2])
    sessions.save_session(db, Session(0, course, today, "9:00"), people[2:])
    with db.read() as c:
        every, mine = stored.records(c), stored.records(c, ids[:1])
        assert [partner.name for partner in every.partners] == ["Acme", "Best", "Cove"]
        assert [session.at for session in every.sessions] == ["09:00", "14:00"]
        assert (len(every.people), len(every.attendances)) == (3, 3)
        assert [contact.partner_id for contact in mine.people] == ids[:1]
        assert sorted(one.partner_id for one in mine.attendances) == sorted(ids[:2])
        assert stored.records(c, []).partners == []


def test_what_was_deleted_is_not_found(db: Database) -> None:
    with db.read() as c:
        for ask, told in (
            (stored.course, "course"), (stored.session, "session"), (stored.news_item, "item"),
        ):  # fmt: skip
            with pytest.raises(NotFound, match=f"This {told} was deleted"):
                ask(c, 1)
