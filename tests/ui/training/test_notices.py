"""What is amiss is a sentence with a way on."""

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton

from prmdesk.domain.training import Session
from prmdesk.services import sessions, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.notices import Notices
from tests.ui.conftest import Show
from tests.ui.drivers import bury


def test_sessions_without_results_and_products_without_the_topic_are_told(
    desk: Desk, shown: Show, pitch: int
) -> None:
    notices = Notices()
    shown(notices)
    key = sessions.save_session(desk.db, Session(0, pitch, date(2026, 11, 20)))
    courses = {course.id: course for course in training.courses(desk.db)}
    asked: list[tuple[int, str]] = []
    notices.asked.connect(lambda session_id, product: asked.append((session_id, product)))
    notices.tell(desk, sessions.every(desk.db), courses)
    bury()
    texts = [label.text() for label in notices.findChildren(QLabel) if label.text()]
    assert texts == [
        "Pitch on 20 Nov 2026: the day is over. Was it held, and who came?",
        "Cloud: no course teaches the target customer, and there is no card for it.",
    ]
    for made in notices.findChildren(QPushButton):
        made.click()
    assert asked == [(key, ""), (0, "Cloud")]
    notices.tell(desk, sessions.every(desk.db) * 5, courses)
    bury()
    assert "and 3 more like these" in [label.text() for label in notices.findChildren(QLabel)]
