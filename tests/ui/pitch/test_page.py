"""The page Propositions: three views of what is said, and the way to the partners."""

from PySide6.QtWidgets import QApplication

from prmdesk.domain.pitch import Proposition, Question
from prmdesk.services import pitch
from prmdesk.ui.desk import Desk, Link, PageLink
from prmdesk.ui.pitch.page import PitchPage
from tests.ui.conftest import Show
from tests.ui.drivers import write


def test_views_follow_what_is_said_and_lead_to_the_partners(
    desk: Desk, shown: Show, acme: int
) -> None:
    pitch.save_proposition(desk.db, Proposition(0, Question.CUSTOMER, "General."))
    page = PitchPage(desk)
    shown(page)
    opened: list[Link] = []
    marked: list[frozenset[int]] = []
    desk.opened.connect(opened.append)
    desk.mark_asked.connect(marked.append)
    assert page.count == "1 usual answer"
    assert [len(sheet.rows) for sheet in page.sheets()] == [1, 0, 1]
    page.usual.pane.users.click()
    assert (opened, marked) == ([PageLink("partners")], [frozenset({acme})])
    write(page.usual.pane.answer, "In general.")
    page.tabs.setCurrentIndex(2)
    assert pitch.propositions(desk.db)[0].answer == "In general.", "kept on leaving the view"
    assert page.told.table.texts()[0][4] == "Usual"
    page.tabs.setCurrentIndex(1)
    page.enter()
    assert QApplication.focusWidget() is page.talk.product
    assert [command.id for command in page.commands()] == ["pitch.new"]
