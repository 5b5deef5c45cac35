"""A plan is made, goes out, comes home, is amended and reviewed; then all of it is taken back."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Stage
from prmdesk.domain.plans import MANDATORY, PlanStatus, Section, Target, WholePlan
from prmdesk.services import history, plan_life, plans, promises, reviews
from prmdesk.ui.plans.home_dialog import HomeDialog
from prmdesk.ui.plans.life import Telling
from prmdesk.ui.plans.page import PlansPage
from prmdesk.ui.plans.versions import Versions
from prmdesk.ui.reviews.cards import LastTimeCard
from prmdesk.ui.reviews.minutes import MinutesDialog
from prmdesk.ui.reviews.pack import PackDialog
from prmdesk.ui.reviews.tab import ReviewsTab
from tests.journeys.acting import button, click_page
from tests.journeys.in_excel import put, sort_by
from tests.journeys.test_resources import as_after_kill
from tests.storage.test_journal import snapshot
from tests.ui.drivers import CTRL, AppDriver, K, answering, bury, click, write
from tests.ui.plans.acting import GridDriver

D = Decimal
NAME, REVENUE = "Brightpath Consulting", "Revenue through the partner"
LOCKED = "This is agreed with the partner. Amend the plan to change it."
COMPUTED = "A value was written over a formula. It is computed here and not taken over."
OWNER_WANTED = "Name an owner at the partner for a measure with a year target."
ON = Qt.CheckState.Checked
COMES_HOME = {
    (REVENUE, "Year target"): ["400,000", "400,000", "999", LOCKED],
    (REVENUE, "Q2 actual"): ["", "", "98,000", "They changed it"],
    (REVENUE, "Q3 actual"): ["", "99,000", "101,000", "Both sides changed this."],
    (REVENUE, "Note"): ["", "", "Two deals slipped", "They changed it"],
    (REVENUE, "Share of target to date"): ["", "", "1", COMPUTED],
    ("Havn", "Probability"): ["25 %", "25 %", "60 %", "They changed it"],
    ("Eden Water", "Account"): ["", "", "Eden Water", "New at theirs"],
    ("Eden Water", "Segment"): ["", "", "Utilities", "New at theirs"],
    ("Eden Water", "Deal value"): ["", "", "50,000", "New at theirs"],
}
MINUTES = """Nordbank comes first.
we: send the price list, Robin Weber, +7
they: name three accounts, Anja Vogel, +14"""
ACTIONS = {"send the price list": Side.US, "name three accounts": Side.PARTNER}


class Story:
    """The window on a workspace with one partner; it is closed and opened again on the way."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, path: Path, today: date) -> None:
        self.begin = lambda at: AppDriver(qapp, qtbot, at, today)
        self.app = self.begin(path)
        (self.key,) = self.app.given_partners(NAME, stage=Stage.GROW)

    def go_on(self, path: Path) -> None:
        """Close the window and open a workspace again."""
        self.app.close()
        self.app = self.begin(path)
        self.app.select(NAME)
        self.open_page()

    @property
    def page(self) -> PlansPage:
        page = self.app.window.pages[self.app.window.page_key]
        return page if isinstance(page, PlansPage) else self.open_page()

    def open_page(self) -> PlansPage:
        page = click_page(self.app, "Plans")
        assert isinstance(page, PlansPage)
        return page

    def grid(self, section: Section) -> GridDriver:
        self.page.editor.outline.go_to(section)
        QApplication.processEvents()
        return GridDriver(self.page.editor.grids[section])

    def header(self, name: str) -> None:
        """Click a button in the header of the page."""
        click(self.app.header_button(name))
        self.app.settle()

    def tell(self, name: str, sentence: str) -> None:
        """Click a button in the header, and give the reason that it asks for."""

        def give(dialog: Telling) -> None:
            dialog.keep()
            assert dialog.isVisible(), "it was done without a reason"
            write(dialog.text, sentence)
            dialog.keep()

        with answering(Telling, give):
            click(self.app.header_button(name))
        self.app.settle()

    def whole(self) -> WholePlan:
        (plan,) = plans.years(self.app.db, self.key)
        return plans.whole(self.app.db, plan.id)

    def revenue(self) -> Target:
        return next(one for one in self.whole().targets if one.kpi == REVENUE)


@pytest.fixture
def story(qapp: QApplication, qtbot: QtBot, db_path: Path, today: date) -> Iterator[Story]:
    made = Story(qapp, qtbot, db_path, today)
    yield made
    made.app.close()


# We make it


def begin(story: Story) -> None:
    """A plan is created and filled in its grids; what was typed before is refused with reasons."""
    story.app.select(NAME)
    page = story.open_page()
    click(button(page, "Create plan"))
    story.header("Mark as agreed")
    assert page.editor.reasons.isVisible()
    wanted = plan_life.kept_from_agreed(story.whole())
    assert len(wanted) == len(MANDATORY) + 2
    rules = story.grid(Section.RULES)
    rules.choose("purpose", "text")
    QGuiApplication.clipboard().setText("\n".join(f"As discussed, {one}." for one in MANDATORY))
    rules.press(Qt.Key.Key_V, CTRL)
    fill_measures(story)
    assert plan_life.kept_from_agreed(story.whole()) == []
    assert not page.editor.reasons.isVisible()
    add(story, Section.ACCOUNTS, "Nordbank", {"value": "120.000", "probability": "40 %"})
    add(story, Section.ACCOUNTS, "Havn", {"value": "80000", "probability": "25"})
    add(story, Section.RESOURCES, "Presales days", {"planned_q1": "5", "rate": "800"})
    add(story, Section.RISKS, "Price war", {"likelihood": "4", "impact": "3"})
    sums = {section: page.editor.grids[section].sums.text() for section in page.editor.grids}
    assert sums[Section.ACCOUNTS].endswith("open 200,000 EUR · weighted 68,000 EUR")
    assert sums[Section.RESOURCES] == "we put in 4,000 EUR"
    assert sums[Section.RISKS] == "Gravest: Price war (12)"


def fill_measures(story: Story) -> None:
    """What the year is to bring is spread over its quarters; the other side owns it too."""
    measures = story.grid(Section.MEASURES)
    measures.choose(REVENUE, "annual")
    measures.type("400.000")
    measures.choose(REVENUE, "actual_q1")
    measures.type("90000")
    assert measures.cell(REVENUE, "target_q2") == "100,000"
    assert measures.cell(REVENUE, "of_ytd") == "90 %"
    click(button(story.page.editor.reasons, OWNER_WANTED))
    field = QApplication.focusWidget()
    assert field is not None
    write(field, "Anja Vogel", K.Key_Return)


def add(story: Story, section: Section, name: str, cells: dict[str, str]) -> None:
    """Add a row at the end of a grid, and fill cells of it."""
    driver = story.grid(section)
    click(driver.section.add_button)
    driver.type(name)
    for key, text in cells.items():
        driver.choose(name, key)
        driver.type(text)


def hand_out(story: Story, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is agreed, and its workbook saved."""
    story.header("Mark as agreed")
    assert "The plan is agreed" in story.app.toast()
    assert story.page.editor.state.text() == "Agreed on 24 Nov 2026, version 1"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    story.header("Export to Excel…")
    assert story.app.toast() == "plan.xlsx was saved"


# They fill it in, and it comes home


def fill_in(path: Path) -> None:
    """As a partner does who knows spreadsheets: what is asked for, and some more."""
    book = load_workbook(path)
    targets, accounts = book["3 Targets"], book["7 Accounts"]
    put(targets, REVENUE, {"Q2 actual": 98000, "Q3 actual": 101000, "Note": "Two deals slipped"})
    put(targets, REVENUE, {"Share of target to date": 1})
    put(targets, REVENUE, {"Year target": 999})
    put(accounts, "Havn", {"Probability": 60})
    put(accounts, "", {"Account": "Eden Water", "Segment": "Utilities", "Deal value": 50000})
    sort_by(targets, "Measure")
    accounts.title = "Our customers"
    book.move_sheet(accounts, -5)
    book.save(path)


def change_one_ourselves(story: Story) -> None:
    measures = story.grid(Section.MEASURES)
    measures.choose(REVENUE, "actual_q3")
    measures.type("99000")


def come_home(story: Story, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What only they changed is ticked; the conflict and the new row are not until we tick them."""
    told: dict[tuple[str, str], list[str]] = {}

    def look(dialog: HomeDialog) -> None:
        found = cells(dialog)
        told.update({key: [cell.text(n) for n in range(1, 5)] for key, cell in found.items()})
        is_ticked = {key for key, cell in found.items() if cell.checkState(0) is ON}
        assert is_ticked == {(REVENUE, "Q2 actual"), (REVENUE, "Note"), ("Havn", "Probability")}
        assert "3 cells changed by them · 1 conflict · 1 new row" in dialog.summary.text()
        found[REVENUE, "Q3 actual"].setCheckState(0, ON)
        found["Eden Water", "Account"].parent().setCheckState(0, ON)
        click(dialog.take)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    with answering(HomeDialog, look):
        story.header("Import filled plan…")
        story.app.qtbot.waitUntil(lambda: bool(told))
    story.app.settle()
    assert told == COMES_HOME
    assert story.app.toast() == "7 changes were taken over"


def look_at_what_came(story: Story, path: Path) -> None:
    """The figures follow, and the history says from which file they came."""
    measures = story.grid(Section.MEASURES)
    assert measures.cell(REVENUE, "ytd_actual") == "289,000"
    assert measures.cell(REVENUE, "of_ytd") == "96 %"
    assert story.page.editor.standing.text() == "96 % · At risk · as of Q3"
    assert measures.cell(REVENUE, "annual") == "400,000"
    accounts = story.grid(Section.ACCOUNTS)
    assert accounts.names() == ["Nordbank", "Havn", "Eden Water"]
    assert accounts.cell("Eden Water", "segment") == "Utilities"
    assert accounts.section.sums.text().endswith("open 250,000 EUR · weighted 96,000 EUR")
    change = history.latest(story.app.db, 1)[0]
    mark = sha256(path.read_bytes()).hexdigest()[:12]
    assert change.label == "Take over filled plan"
    assert change.detail == f"{NAME} 2026 · plan.xlsx · {mark}"


def cells(dialog: HomeDialog) -> dict[tuple[str, str], QTreeWidgetItem]:
    """The cells by the name of their row and their own."""
    root = dialog.tree.invisibleRootItem()
    heads = [root.child(n) for n in range(root.childCount())]
    return {
        (head.text(0).split(": ")[1].split(" (new")[0], head.child(n).text(0)): head.child(n)
        for head in heads
        for n in range(head.childCount())
    }


# It goes on


def amend(story: Story) -> None:
    """For a reason it is changed and agreed again; the two versions are compared."""
    story.tell("Amend…", "Two deals slipped into next year")
    measures = story.grid(Section.MEASURES)
    measures.choose(REVENUE, "annual")
    measures.type("360000")
    story.header("Mark as agreed")
    told = "version 2, amended because: Two deals slipped into next year"
    assert story.page.editor.state.text() == f"Agreed on 24 Nov 2026, {told}"

    def compare(dialog: Versions) -> None:
        for choice, number in ((dialog.older, 1), (dialog.newer, 2)):
            choice.fill(number)
            choice.committed.emit(number)
        seen.extend(dialog.table.texts())

    seen: list[list[str]] = []
    with answering(Versions, compare):
        click(story.page.editor.versions_button)
    assert ["How we measure success", REVENUE, "Year target", "400,000", "360,000"] in seen
    assert ["How we measure success", REVENUE, "Q3 actual", "", "101,000"] in seen
    assert ["Target accounts", "Eden Water", "whole row", "", "added"] in seen


def hold_review(story: Story) -> ReviewsTab:
    """Lines of the minutes become promises, and so actions of the plan."""
    click(button(story.grid(Section.REVIEWS).section, "Hold a review…"))
    story.app.settle()
    tab = story.app.window.panel.tab()
    assert isinstance(tab, ReviewsTab)

    def take_minutes(dialog: MinutesDialog) -> None:
        write(dialog.attendees, "Anja Vogel, Robin Weber")
        dialog.text.setFocus()
        dialog.text.setPlainText(MINUTES)
        dialog.keep()

    with answering(MinutesDialog, take_minutes):
        click(tab.write)
    story.app.settle()
    bury()
    assert [card.accessibleName() for card in tab.findChildren(LastTimeCard)] == list(ACTIONS)
    held = next(one for one in reviews.reviews_of(story.app.db, story.key) if one.held_on)
    assert (held.decided, held.plan_score) == ("Nordbank comes first.", D("0.963333"))
    given = promises.of_partner(story.app.db, story.key)
    assert {one.text: one.side for one in given} == ACTIONS
    assert {one.review_id for one in given} == {held.id}
    return tab


def look_at_actions(story: Story) -> None:
    """What was promised stands in the plan, with the review that it comes from."""
    story.open_page().editor.outline.go_to(Section.ACTIONS)
    (name,) = {one.name for one in story.whole().reviews if one.held_on}
    actions = story.page.editor.promises.table.texts()
    assert [row[0] for row in actions] == list(ACTIONS)
    assert {row[-1] for row in actions} == {name}


def write_pack(
    story: Story, tab: ReviewsTab, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pack for the next review begins with what was promised in this one."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    click(tab.pack)
    (dialog,) = story.app.window.findChildren(PackDialog)
    click(dialog.save)
    story.app.settle()
    assert not story.app.window.findChildren(PackDialog)
    story.app.window.activateWindow()
    page, book = sorted(folder.glob("QBR_*"))
    pdf = pypdfium2.PdfDocument(page)
    text = " ".join(pdf[0].get_textpage().get_text_range().split())
    pdf.close()
    assert all(promise in text for promise in ACTIONS)
    assert "Nordbank comes first" not in text, "minutes are ours"
    shown = [str(cell) for row in load_workbook(book).worksheets[0].values for cell in row]
    assert set(ACTIONS) <= set(shown)


def close(story: Story) -> None:
    """Its year is over: nothing in it can be changed any more."""
    story.tell("Close…", "Most of it was reached")
    assert story.whole().plan.status is PlanStatus.CLOSED
    accounts = story.grid(Section.ACCOUNTS)
    assert not accounts.section.add_button.isEnabled()


def test_from_a_draft_to_the_review_and_back_to_the_start(
    story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start, given = snapshot(story.app.db), story.app.db.undoable()
    path = tmp_path / "plan.xlsx"
    begin(story)
    hand_out(story, path, monkeypatch)
    fill_in(path)
    filled = path.read_bytes()
    change_one_ourselves(story)
    come_home(story, path, monkeypatch)
    look_at_what_came(story, path)
    assert path.read_bytes() == filled, "their file was saved"
    now = snapshot(story.app.db)
    for name in ("kept", "out"):
        (tmp_path / name).mkdir()
    story.go_on(as_after_kill(story.app.db.path, tmp_path / "kept"))
    assert snapshot(story.app.db) == now
    amend(story)
    tab = hold_review(story)
    before = snapshot(story.app.db)
    write_pack(story, tab, tmp_path / "out", monkeypatch)
    assert snapshot(story.app.db) == before, "the pack wrote something"
    look_at_actions(story)
    close(story)
    end, steps = snapshot(story.app.db), 0
    click_page(story.app, "Partners")
    while story.app.db.undoable() != given:
        story.app.undo()
        steps += 1
    assert snapshot(story.app.db) == start
    for _step in range(steps):
        story.app.redo()
    assert snapshot(story.app.db) == end
