"""Training in the sample: courses, who is current, lapsed or was never trained, and news."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from prmdesk.domain.partners import Contact, Role
from prmdesk.domain.training import (
    AttendanceResult,
    Course,
    Mode,
    NewsItem,
    NewsKind,
    Session,
    SessionState,
    TargetCustomer,
)
from prmdesk.i18n import N_
from prmdesk.services import news, sessions, target_customers, training
from prmdesk.storage.database import Database

_Told = Mapping[str, Any]


class Enablement:
    """What was taught to whom; days are counted from ``today``."""

    def __init__(self, db: Database, today: date, people: Mapping[str, Contact]) -> None:
        self._db, self._today, self._people = db, today, people
        self._courses: dict[str, Course] = {}

    def tell(self, told: _Told) -> None:
        """The courses, their sessions, whom each product is for, and what is new."""
        with self._db.write(N_("Add course")):
            for key, course in told["courses"].items():
                self._add_course(key, course)
        with self._db.write(N_("Plan session")):
            for session in told["sessions"]:
                self._hold(*session)
        for card in told["customers"]:
            values = card | {"reviewed_on": self._day(card["reviewed_on"])}
            target_customers.save_card(self._db, TargetCustomer(0, **values))

    def tell_news(self, told: list[_Told], partner_ids: Mapping[str, int]) -> None:
        """What is new, and what was decided about it so far."""
        with self._db.write(N_("Add news")):
            for item in told:
                self._announce(item, partner_ids)

    def _announce(self, told: _Told, partner_ids: Mapping[str, int]) -> None:
        course, day = self._courses.get(told.get("course", "")), self._day(told["on_date"])
        item = NewsItem(
            0, told["title"], day, NewsKind(told["kind"]), told["product"], told["text"],
            course.id if course else None,
        )  # fmt: skip
        key = news.save_item(self._db, item)
        if "to" in told:
            to = [partner_ids[name] for name in told["to"]]
            news.accept(self._db, key, to, self._day(told["due"]), day)
        for name, reason in told.get("not", {}).items():
            news.dismiss(self._db, key, [partner_ids[name]], reason, day)

    def _day(self, offset: int) -> date:
        return self._today + timedelta(offset)

    def _add_course(self, key: str, told: _Told) -> None:
        values = dict(told) | {"audience": tuple(map(Role, told["audience"]))}
        draft = Course(0, **values | {"mode": Mode(told["mode"])})
        course_id = training.save_course(self._db, draft)
        self._courses[key] = training.course(self._db, course_id)

    def _hold(
        self, key: str, offset: int, at: str, zone: str, place: str, state: str, people: _Told
    ) -> None:
        course, came = self._courses[key], [self._people[name] for name in people]
        draft = Session(
            0, course.id, self._day(offset), at, zone, course.minutes, course.mode, place,
            course.trainer, course.cost, SessionState(state),
        )  # fmt: skip
        invited = [(one.partner_id, one.id) for one in came]
        session_id = sessions.save_session(self._db, draft, invited)
        by_contact = {one.contact_id: one.id for one in sessions.attendances(self._db, session_id)}
        for one in came:
            result, mark = people[one.name]
            noted = {"result": AttendanceResult(result), "mark": mark}
            if noted["result"] is not AttendanceResult.INVITED:
                sessions.note_result(self._db, session_id, [by_contact[one.id]], **noted)
