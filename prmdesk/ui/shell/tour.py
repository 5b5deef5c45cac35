"""The tour: prmdesk shows itself, every page and dialog as a picture, the documents as files."""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from prmdesk import i18n, paths, settings
from prmdesk.domain.lines import Query
from prmdesk.errors import Unavailable
from prmdesk.i18n import _
from prmdesk.importers.answers import Answers
from prmdesk.services import import_json, partners
from prmdesk.settings import Settings
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.wizard import CHECK, COLUMNS, DONE, FILE, VALUES, ImportWizard
from prmdesk.ui.plans.page import PlansPage
from prmdesk.ui.reviews.tab import ReviewsTab
from prmdesk.ui.shell import opening, tour_papers, tour_plans
from prmdesk.ui.shell.pages import PAGES, TABS
from prmdesk.ui.shell.session import Session
from prmdesk.ui.shell.window import Window

Say = Callable[[str], object]

LOOKS = {
    "light": Settings(language="en", theme="light"),
    "dark": Settings(language="en", theme="dark"),
    "zh": Settings(language="zh", theme="light"),
    "large": Settings(language="en", theme="light", zoom=160),
}
"""The ways prmdesk can look; each gets a folder of pictures."""

VIEWS = {
    "today": ("today.all",),
    "quadrant": ("quadrant.list", "quadrant.movement", "quadrant.plot", "quadrant.time"),
    "lifecycle": ("lifecycle.table",),
    "onboarding": ("onboarding.reports", "onboarding.templates"),
    "training": ("training.courses", "training.due", "training.news"),
    "people": ("people.wrong",),
    "promises": ("promises.frictions", "promises.journey"),
}
"""The commands by which a page shows the same otherwise."""

DIALOGS = (
    "file.new",
    "file.restore",
    "file.calendar",
    "edit.history",
    "go.anywhere",
    "partner.add",
    "partner.log",
    "partner.quick",
    "partner.task",
    "partner.draft",
    "partner.merge",
    "partner.battlecards",
    "partner.qbr",
    "partner.decide",
    "partner.score",
    "partner.gaps",
    "resources.pools",
    "resources.shift",
    "lifecycle.criteria",
    "reasons.questions",
    "training.plan",
    "people.rhythm",
    "promises.new",
    "promises.friction",
    "plans.new",
    "pitch.new",
    "scorecards.weights",
    "scorecards.tiers",
    "tools.scoring",
    "tools.trials",
    "tools.settings",
    "tools.fields",
    "help.keys",
    "help.about",
)
"""The commands that open a dialog."""

SHEET = paths.resource("samples/messy-partners.xlsx")
ANSWERS = paths.resource("samples/messy-partners.answers.json")

_SIZE = 1366, 768
_MOMENT_MS = 40
_ROUNDS = 3
_HERO = "Brightpath"
_QUICK = 80
"""How Qt packs a picture: a little larger than usual, in a third of the time."""


def run(app: QApplication, out: Path, say: Say) -> None:
    """Make all pictures and documents below ``out``, with a line about each kind of them."""
    for look in LOOKS:
        with touring(app, out / look, look) as tour:
            tour.show_start()
            tour.open_sample()
            tour.show_pages()
            tour.show_views()
            tour.show_plans()
            tour.show_dialogs()
            n = tour.show_import()
            files = tour.write_documents(out) if look == "light" else []
        text = _("{n} partners were imported from {name}, and taken back.")
        say(text.format(n=n, name=SHEET.name))
        say(_("{n} pictures are in {folder}.").format(n=tour.taken, folder=out / look))
        for file in files:
            say(_("{file} was written.").format(file=file))


@contextmanager
def touring(app: QApplication, out: Path, look: str = "light") -> Iterator["Tour"]:
    """A tour that looks like one of ``LOOKS``, with pictures in the folder ``out``.

    It has a home of its own, so that it leaves nothing among the user's settings.
    """
    _make_folder(out)
    spoken = i18n.language()
    with tempfile.TemporaryDirectory(prefix="prmdesk-") as home, _home_at(home):
        settings.save(LOOKS[look])
        session = Session(app)
        tour = Tour(session, out)
        try:
            with _mistakes_told(tour.mistakes):
                yield tour
                tour.settle()
        finally:
            session.close()
            app.setStyleSheet("")  # its drawings go with the home
            _wait(0)
            i18n.use(spoken)


@contextmanager
def _home_at(folder: str) -> Iterator[None]:
    before = os.environ.get("PRMDESK_HOME")
    os.environ["PRMDESK_HOME"] = folder
    try:
        yield
    finally:
        os.environ.pop("PRMDESK_HOME")
        if before is not None:
            os.environ["PRMDESK_HOME"] = before


@contextmanager
def _mistakes_told(mistakes: list[BaseException]) -> Iterator[None]:
    """Within the block, what nobody caught in the window is put into ``mistakes``."""
    before = sys.excepthook
    sys.excepthook = lambda kind, error, trace: mistakes.append(error)
    try:
        yield
    finally:
        sys.excepthook = before


class Tour:
    """One walk through prmdesk, with a camera."""

    def __init__(self, session: Session, out: Path) -> None:
        self.session = session
        self.mistakes: list[BaseException] = []
        self.taken = 0
        self._out = out

    # Moving about

    @property
    def desk(self) -> Desk:
        """The desk of the window shown now: a new look brings a new one."""
        assert self.session.desk is not None
        return self.session.desk

    @property
    def window(self) -> Window:
        """The window shown now."""
        assert self.session.window is not None
        return self.session.window

    def settle(self) -> None:
        """Wait until the window has come to rest; what went wrong meanwhile is raised."""
        _wait(_MOMENT_MS)
        while self.session.desk is not None and self.session.desk.working:
            _wait(_MOMENT_MS)
        for _round in range(_ROUNDS):  # what came last is laid out, and what lies in it
            QApplication.processEvents()
        if self.mistakes:
            raise self.mistakes.pop()

    def open_sample(self) -> None:
        """Open a fresh sample workspace, with one partner selected."""
        opening.open_sample(self.session)
        self.window.resize(*_SIZE)
        self.desk.select(self._partner(_HERO))
        self.window.panel.follow()
        self.settle()

    # Pictures

    def take(self, widget: QWidget, name: str) -> None:
        """Keep a picture of ``widget``."""
        path = self._out / f"{name}.png"
        if not widget.grab().save(str(path), "PNG", _QUICK):
            raise tour_papers.unwritable(path)
        self.taken += 1

    def show_start(self) -> None:
        """Take the page that offers the ways to begin."""
        self.session.start(None)
        assert self.session.start_page is not None
        self.session.start_page.resize(*_SIZE)
        self.settle()
        self.take(self.session.start_page, "start")

    def show_pages(self) -> None:
        """Take every page, and every tab of the partner panel."""
        for key in PAGES:
            self.window.go(key)
            self._take_window(key)
        self.window.go("partners")
        for key, _title, _make in TABS:
            self.window.panel.show_tab(key)
            self._take_window(f"partners-{key}")

    def show_views(self) -> None:
        """Take what pages show otherwise: as a table, through time."""
        for key, commands in VIEWS.items():
            self.window.go(key)
            for command in commands:
                self.desk.command(command)
                self._take_window(command.replace(".", "-"))

    def show_plans(self) -> None:
        """Take the sections of a plan, its workbook as it comes home, the minutes of its review."""
        self.desk.select(self._partner(_HERO))
        self.window.go("plans")
        page = self.window.pages["plans"]
        assert isinstance(page, PlansPage)
        tour_plans.show_sections(page, self._take_window)
        with tempfile.TemporaryDirectory(prefix="prmdesk-") as folder:
            sent = tour_papers.plan(self.desk, self._partner(_HERO), Path(folder))
            tour_plans.show_coming_home(self.desk, sent, self.window, self.meet)
        self.window.go("partners")
        self.window.panel.show_tab("reviews")
        tab = self.window.panel.tab()
        assert isinstance(tab, ReviewsTab)
        self.meet(tab.ask_minutes, "reviews-minutes")

    def _take_window(self, name: str) -> None:
        self.settle()
        self.take(self.window, name)

    def show_dialogs(self) -> None:
        """Take every dialog that a command opens."""
        for command in DIALOGS:
            if (page := command.partition(".")[0]) in PAGES:
                self.window.go(page)
            self.show_dialog(command)

    def show_dialog(self, command: str) -> None:
        """Do a command, take the dialog it opens, and close that."""
        self.meet(partial(self.desk.command, command), command.replace(".", "-"))

    def meet(self, opens: Callable[[], object], name: str) -> None:
        """Take the dialog that ``opens`` opens, and close it."""
        QTimer.singleShot(_MOMENT_MS, lambda: self._take_dialog(name))
        opens()
        self.settle()

    def _take_dialog(self, name: str) -> None:
        dialog = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if dialog is None:
            raise LookupError(name)
        while self.desk.working:  # an e-mail is written before it can be seen
            _wait(_MOMENT_MS)
        try:
            self.take(dialog, name)
        finally:
            dialog.close()

    def show_import(self) -> int:
        """Take each step of a real import, and take it back again; how many partners it brought."""
        wizard = ImportWizard(self.desk, self.window)
        draft, answers = wizard.draft, _answers()
        wizard.open()
        wizard.take_file(SHEET)
        for step in (FILE, COLUMNS, VALUES, CHECK, DONE):
            self.settle()
            if step == COLUMNS:
                draft.accept_guesses()
            elif step == VALUES:
                for column, order in answers.orders.items():
                    draft.answer_order(column, order)
                for column, decimals in answers.decimals.items():
                    draft.answer_decimals(column, decimals)
            self.settle()
            if wizard.here != step:
                raise LookupError(step)
            self.take(wizard, f"import-{step + 1}")
            if step != DONE:
                wizard.go_on()
        assert draft.report is not None
        wizard.done_step.take_back()
        self.settle()
        return draft.report.new

    # Documents

    def import_sheet(self) -> None:
        """Import the messy sample spreadsheet, with the answers that its owner would give."""
        desk = self.desk
        told, _code = import_json.import_file(desk.db, SHEET, desk.today(), _answers(), write=True)
        if told["refused"] or not told["counts"]["new"]:
            raise Unavailable(told["refused"] or _("No partner was imported."))

    def write_documents(self, out: Path) -> list[Path]:
        """Write one of each document that is handed over into ``out``; returns the files."""
        return list(tour_papers.write(self.desk, self._partner(_HERO), out))

    def _partner(self, text: str) -> int:
        """The first partner that a search finds."""
        return self.desk.ask(partners.ids, Query(text=text), self.desk.today())[0]


def _answers() -> Answers:
    return Answers.from_json(json.loads(ANSWERS.read_text("utf-8")))


def _wait(ms: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _make_folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise tour_papers.unwritable(path) from error
    return path
