"""A week of work with one partner, once, as a person does it; then all of it taken back."""

from collections.abc import Iterator
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.activities import Kind
from prmdesk.domain.drafts import DraftKind
from prmdesk.domain.enablement import Cover
from prmdesk.domain.gates import GateState
from prmdesk.domain.partners import Contact, Role, Stage, Touch
from prmdesk.domain.promises import PromiseState
from prmdesk.services import (
    frictions,
    gates,
    onboarding,
    partners,
    promises,
    template_merge,
    training,
)
from prmdesk.ui.kit.calendar_dialog import CalendarDialog
from prmdesk.ui.kit.draft_dialog import DraftDialog
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.editor import ChecklistEditor
from prmdesk.ui.onboarding.gate_dialog import GateDialog
from prmdesk.ui.onboarding.merge_dialog import MergeDialog
from prmdesk.ui.onboarding.page import OnboardingPage
from prmdesk.ui.onboarding.records import Evidence, Meeting
from prmdesk.ui.onboarding.strips import Question
from prmdesk.ui.onboarding.tab import OnboardingTab
from prmdesk.ui.partners.log import LogContact
from prmdesk.ui.promises.forms import FrictionForm
from prmdesk.ui.promises.page import PromisesPage
from prmdesk.ui.promises.tab import PromisesTab
from prmdesk.ui.today.entry import QuickEntryDialog
from prmdesk.ui.today.page import TodayPage
from prmdesk.ui.training.course_form import CourseForm
from prmdesk.ui.training.page import TrainingPage
from prmdesk.ui.training.people_dialog import PeopleDialog
from prmdesk.ui.training.session_form import SessionForm
from tests.journeys.acting import button, click_page
from tests.journeys.test_resources import as_after_kill
from tests.storage.test_journal import snapshot
from tests.ui.drivers import CTRL, AppDriver, K, answering, click, press, write
from tests.ui.onboarding.acting import EditorDriver

NAME = "Brightpath Consulting"
PACK = "Pitch deck, battlecard and price list handed over"


class Work:
    """The window on a workspace with one partner; it is closed and opened again on the way."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, path: Path, today: date) -> None:
        self.begin = lambda at: AppDriver(qapp, qtbot, at, today)
        self.today = today
        self.app = self.begin(path)
        values = {"stage": Stage.ONBOARD, "touch": Touch.HIGH, "products": ("Dispatch",)}
        (self.key,) = self.app.given_partners(NAME, **values)
        anja = Contact(0, self.key, "Anja Vogel", role=Role.SALES, email="anja@brightpath.example")
        self.anja = self.app.desk.do(partners.save_contact, anja)

    def go_on(self, path: Path) -> None:
        """Close the window and open a workspace again."""
        self.app.close()
        self.app = self.begin(path)

    def own(self) -> int:
        """The onboarding of the partner."""
        found = onboarding.checklist_of(self.app.db, self.key)
        assert found is not None
        return found.id

    def cover(self) -> Cover:
        """How the sales people of the partner are covered."""
        survey = training.survey(self.app.db, self.today)
        return next(one.cover for one in survey.coverage if one.role is Role.SALES)


@pytest.fixture
def work(qapp: QApplication, qtbot: QtBot, db_path: Path, today: date) -> Iterator[Work]:
    made = Work(qapp, qtbot, db_path, today)
    yield made
    made.app.close()


def pick(text: str) -> None:
    """Choose from the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == text))
    press(menu, K.Key_Return)


def start_and_tick(work: Work) -> None:
    """Evidence is asked for, a step that waits is refused, a talk is recorded."""
    work.app.select(NAME)
    tab = work.app.panel.tab("onboarding")
    click(button(tab, "Start onboarding"))
    click(button(tab, "Start onboarding"))
    work.app.settle()
    person = EditorDriver(tab.findChild(ChecklistEditor))
    assert len(gates.gates_of(work.app.db, work.own(), work.today)) == 3
    kickoff = "Kickoff call: introductions, expectations, ramp plan"
    person.choose(kickoff)
    person.press(K.Key_Space)
    refusal = person.editor.strip
    assert isinstance(refusal, Question)
    assert "waits for “Agreement signed”" in refusal.accessibleName()
    refusal.answer()
    assert person.chosen() == ["Agreement signed"]
    person.press(K.Key_Space)
    strip = person.editor.strip
    assert isinstance(strip, Evidence)
    write(strip.evidence, "Contract 17", K.Key_Return)
    assert person.step("Agreement signed").evidence == "Contract 17"
    person.choose(kickoff)
    person.press(K.Key_Space)
    strip = person.editor.strip
    assert isinstance(strip, Meeting)
    write(strip.attendees, "Anja Vogel, Robin Weber")
    write(strip.note, "Both sides know who does what")
    press(strip.note, K.Key_Return, mod=CTRL)
    assert person.step(kickoff).done_on == work.today


def decide_at_gates(work: Work) -> None:
    """The first gate is passed though a criterion is open; the rest gets 30 days more."""
    tab = work.app.panel.tab("onboarding")
    assert isinstance(tab, OnboardingTab)

    def decide(dialog: GateDialog) -> None:
        dialog.keep()
        assert dialog.isVisible(), "it was decided without a reason"
        write(dialog.reason, "The accounts come next week")
        dialog.keep()

    for place, text in ((0, "Pass gate…"), (2, "Extend onboarding…")):
        click(tab.own.gates.buttons[place])
        with answering(GateDialog, decide):
            pick(text)
    first, *_middle, last = gates.gates_of(work.app.db, work.own(), work.today)
    assert (first.state, last.due) == (GateState.WAIVED, work.today + timedelta(120))


def change_the_template(work: Work) -> None:
    """What is renamed in the template is merged into the onboarding under way, after a look."""
    page = click_page(work.app, "Onboarding")
    assert isinstance(page, OnboardingPage)
    click(page.templates_button)
    person = EditorDriver(page.templates.editor)
    person.choose(PACK, column=Column.TITLE)
    person.press(K.Key_F2)
    press(person.input(), K.Key_A, mod=CTRL)
    person.type("Welcome pack")
    assert len(template_merge.outdated(work.app.db)) == 1
    with answering(MergeDialog, lambda dialog: click(dialog.all)):
        click(page.templates.head.older)
    titles = {step.title for step in onboarding.steps(work.app.db, work.own())}
    assert "Welcome pack" in titles
    assert PACK not in titles
    assert template_merge.outdated(work.app.db) == []
    click(page.templates_button)


def train(work: Work) -> None:
    """A course, a session of it, the result: one of the two people needed is trained."""
    page = click_page(work.app, "Training")
    assert isinstance(page, TrainingPage)
    click(button(page, "Courses and sessions"))

    def course(form: CourseForm) -> None:
        write(form.name, "Dispatch 101")
        write(form.product, "Dispatch")
        click(form.roles[Role.SALES])
        form.keep()

    with answering(CourseForm, course):
        page.courses.add()
    assert work.cover() is Cover.NONE

    def session(form: SessionForm) -> None:
        write(form.day, "today", K.Key_Tab)
        write(form.at, "14:00")
        form.keep()

    with answering(SessionForm, session):
        page.courses.plan()
    pane = page.courses.pane
    with answering(PeopleDialog, lambda dialog: (dialog.list.tick_all(on=True), dialog.accept())):
        pane.invite()
    click(pane.hold_button)
    assert work.cover() is Cover.PART
    click(button(page, "Coverage"))
    assert [one.name for one in page.coverage.map.rows.partners] == [NAME]


def promise_and_hurt(work: Work) -> None:
    """A promise from the panel is kept by the next talk; what hurt is noted and fixed."""
    tab = work.app.panel.tab("promises")
    assert isinstance(tab, PromisesTab)
    for text in ("Send the price list", "Name a sponsor"):
        write(tab.entry.text, text)
        write(tab.entry.due, "today", K.Key_Return)

    def log(dialog: LogContact) -> None:
        write(dialog.text, "They have the price list")
        click(next(iter(dialog.ticks.values())))
        dialog.keep()

    with answering(LogContact, log):
        work.app.press(K.Key_L, mod=CTRL)
    states = [one.state for one in promises.of_partner(work.app.db, work.key)]
    assert states == [PromiseState.OPEN, PromiseState.KEPT]
    page = click_page(work.app, "Promises")
    assert isinstance(page, PromisesPage)

    def hurt(form: FrictionForm) -> None:
        write(form.text, "Three log-ins")
        form.keep()

    with answering(FrictionForm, hurt):
        work.app.desk.command("promises.friction")
    page.show_view(page.friction)
    page.friction.table.setFocus()
    page.friction.table.selectRow(0)

    def fix(form: FrictionForm) -> None:
        write(form.fix, "One log-in")
        form.keep()

    with answering(FrictionForm, fix):
        press(page.friction.table, K.Key_F)
    (one,) = frictions.every(work.app.db)
    assert (one.fixed_on, one.fix) == (work.today, "One log-in")


def type_a_task(work: Work) -> None:
    """N anywhere, a line as people write it: partner, person and day are found in it."""

    def type_line(dialog: QuickEntryDialog) -> None:
        write(dialog.entry.field, "call Anja fri @Brightpath", K.Key_Return)

    click_page(work.app, "Partners")
    with answering(QuickEntryDialog, type_line):
        work.app.partners.press(K.Key_N)
    task = next(one for one in partners.activities(work.app.db, work.key) if one.kind is Kind.TASK)
    assert (task.text, task.contact_id, task.due) == ("call Anja", work.anja, date(2026, 11, 27))


def look_at_today(work: Work) -> None:
    """A number does what its line asks for, S puts one off, undo brings both back."""
    page = click_page(work.app, "Today")
    assert isinstance(page, TodayPage)
    work.app.settle()
    page.list.setFocus()
    asked = [row.text for row in page.list.rows()]
    assert "Name a sponsor" in asked[0]
    press(page.list, K.Key_1)
    work.app.settle()
    assert promises.open_promises(work.app.db) == []
    left = [row.text for row in page.list.rows()]
    assert left == [text for text in asked if "Name a sponsor" not in text]
    press(page.list, K.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    press(menu, K.Key_W)
    work.app.settle()
    assert [row.text for row in page.list.rows()] == left[1:]
    work.app.undo()
    assert [row.text for row in page.list.rows()] == left
    work.app.redo()


def hand_out(work: Work, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The days as a calendar, an invitation as a draft: both read back."""

    def take_the_offer(_parent: QWidget, _title: str, offered: str, _kinds: str) -> tuple[str, str]:
        return str(folder / Path(offered).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", take_the_offer)
    with answering(CalendarDialog, lambda dialog: click(dialog.save)):
        work.app.desk.command("file.calendar")
    work.app.settle()
    (days,) = folder.glob("*.ics")
    told = [str(event["summary"]) for event in Calendar.from_ical(days.read_bytes()).walk("VEVENT")]
    assert f"call Anja ({NAME})" in told

    def draft(dialog: DraftDialog) -> None:
        dialog.kind.fill(DraftKind.INVITATION)
        dialog.kind.committed.emit(DraftKind.INVITATION)
        work.app.qtbot.waitUntil(lambda: not work.app.desk.working)
        click(dialog.save)

    with answering(DraftDialog, draft):
        work.app.desk.command("partner.draft")
    work.app.settle()
    (letter,) = folder.glob("*.eml")
    mail = message_from_bytes(letter.read_bytes(), policy=default)
    assert [one.addr_spec for one in mail["To"].addresses] == ["anja@brightpath.example"]
    assert mail["X-Unsent"] == "1"


def test_from_the_first_step_to_the_hand_over_and_back_to_the_start(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start, given = snapshot(work.app.db), work.app.db.undoable()
    start_and_tick(work)
    decide_at_gates(work)
    change_the_template(work)
    train(work)
    now = snapshot(work.app.db)
    for name in ("kept", "out"):
        (tmp_path / name).mkdir()
    work.go_on(as_after_kill(work.app.db.path, tmp_path / "kept"))
    assert snapshot(work.app.db) == now
    work.app.select(NAME)
    promise_and_hurt(work)
    type_a_task(work)
    look_at_today(work)
    before = snapshot(work.app.db)
    hand_out(work, tmp_path / "out", monkeypatch)
    assert snapshot(work.app.db) == before, "handing out wrote something"
    steps = 0
    while work.app.db.undoable() != given:
        work.app.undo()
        steps += 1
    assert snapshot(work.app.db) == start
    for _step in range(steps):
        work.app.redo()
    assert snapshot(work.app.db) == before
