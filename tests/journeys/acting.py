"""What a person does on the pages of the window, page by page: only this knows their widgets."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.scores import Axis
from prmdesk.ui.decisions.page import DecisionsPage
from prmdesk.ui.decisions.review import ReviewDialog
from prmdesk.ui.kit.leaving import Leaving
from prmdesk.ui.lifecycle.page import LifecyclePage
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.page import QuadrantPage
from prmdesk.ui.quadrant.what_if_dialogs import NameDialog
from prmdesk.ui.quadrant.what_if_page import WhatIfPage
from prmdesk.ui.resources.page import ResourcesPage
from prmdesk.ui.resources.pools_dialog import PoolsDialog
from prmdesk.ui.resources.shift_dialog import ShiftDialog
from prmdesk.ui.scoring.scorer import Scorer
from prmdesk.ui.scoring.value_tab import ValueTab
from tests.ui.drivers import CTRL, LEFT, NONE, SHIFT, AppDriver, K, answering, click, press, write
from tests.ui.quadrant.acting import at, drag
from tests.ui.resources.acting import enter, field, row_of


def button(within: QWidget, text: str) -> QPushButton:
    """The one button that reads ``text`` and can be seen."""
    found = [b for b in within.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons {text}"
    return found[0]


def click_page(app: AppDriver, title: str) -> QWidget:
    """Click a page in the navigation; the page."""
    rows = app.window.navigation.model()
    for row in range(rows.rowCount()):
        index = rows.index(row, 0)
        if index.data() == title:
            where = app.window.navigation.visualRect(index).center()
            QTest.mouseClick(app.window.navigation.viewport(), LEFT, NONE, where)
    QApplication.processEvents()
    page = app.window.pages[app.window.page_key]
    assert page.title() == title
    return page


def drag_dot(canvas: Canvas, partner_id: int, to: Place) -> None:
    """Drag the dot of a partner."""
    drag(canvas, canvas.dots[partner_id].place, to)
    QApplication.processEvents()


def score_by_keys(app: AppDriver, keys: str) -> str:
    """Score the first partner of the round with one key a driver; whose turn it is then."""
    app.desk.command("partner.score")
    scorer = app.window.findChild(Scorer)
    assert scorer is not None
    QTest.keyClicks(scorer.list, keys)
    QApplication.processEvents()
    said = scorer.name.text()
    press(scorer.list, K.Key_Escape)
    app.window.activateWindow()
    return said


def drag_in_quadrant(app: AppDriver, partner_id: int, to: Place) -> None:
    """Drag a dot on the Quadrant page."""
    page = click_page(app, "Quadrant")
    assert isinstance(page, QuadrantPage)
    drag_dot(page.pane.canvas, partner_id, to)
    app.settle()


class ResourcesDriver:
    """The Resources page, cells by partner and pool."""

    def __init__(self, app: AppDriver) -> None:
        page = click_page(app, "Resources")
        assert isinstance(page, ResourcesPage)
        self.page, self.body = page, page.grid.body

    def say_capacity(self, *amounts: str) -> None:
        """Say in the editor of pools what each pool holds in this quarter, from the top."""

        def say(dialog: PoolsDialog) -> None:
            for row, amount in zip(dialog.pools.rows, amounts, strict=False):
                field(row.amounts[0], amount)
            dialog.accept()

        with answering(PoolsDialog, say):
            click(button(self.page.pane, "Pools…"))

    def plan(self, name: str, amount: str, column: int = 1) -> None:
        """Type an amount into a cell."""
        enter(self.body, self.rows().index(name), column, amount)

    def rows(self) -> list[str]:
        return [row_of(self.body, row)[0] for row in range(self.body.figures.rowCount())]

    def figures(self) -> list[list[str]]:
        """What the rows say: the partner, and what is planned of each pool."""
        return [row_of(self.body, row) for row in range(self.body.figures.rowCount())]

    def capacity(self) -> tuple[list[str], list[str]]:
        """What each pool holds, and what is planned of it."""
        head = self.page.grid.head
        return row_of(head, 0)[1:], row_of(head, 1)[1:]

    def said(self, name: str, column: int = 1) -> str:
        """What a screen reader says of a cell."""
        index = self.body.figures.index(self.rows().index(name), column)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def shift(self, without: str) -> list[str]:
        """Preview the shift, tick one partner off, apply; the lines for the decisions log."""
        told: list[str] = []

        def act(dialog: ShiftDialog) -> None:
            names = [line.partner.name for line in dialog.model.lines]
            dialog.table.setCurrentIndex(dialog.model.index(names.index(without), 0))
            press(dialog.table, K.Key_Space)
            told.extend(dialog.log.toPlainText().splitlines())
            click(dialog.apply)

        with answering(ShiftDialog, act):
            click(button(self.page.window(), "Preview shift…"))
        return told


class DecisionsDriver:
    """The Decisions page."""

    def __init__(self, app: AppDriver) -> None:
        page = click_page(app, "Decisions")
        assert isinstance(page, DecisionsPage)
        self.page = page

    def lines(self) -> list[str]:
        return [" ".join(row[:2]) for row in self.page.table.texts()]

    def review(self, line: str, outcome: str, again: str = "") -> None:
        """Press R on a line of the log and note what came of it."""

        def note(dialog: ReviewDialog) -> None:
            write(dialog.outcome, outcome)
            write(dialog.again_on, again)
            dialog.keep()

        table = self.page.table
        table.setFocus()
        table.setCurrentIndex(table.model().index(self.lines().index(line), 0))
        with answering(ReviewDialog, note):
            press(table, K.Key_R)


class LifecycleDriver:
    """The Lifecycle board."""

    def __init__(self, app: AppDriver) -> None:
        page = click_page(app, "Lifecycle")
        assert isinstance(page, LifecyclePage)
        self.board = page.board

    def names(self, stage: Stage) -> list[str]:
        return [card.name for card in self.board.list_of(stage).cards.cards]

    def move_on(self, partner_id: int, stage: Stage, why: str) -> None:
        """Move a card one column on by keys, and waive what is open."""

        def waive(dialog: Leaving) -> None:
            write(dialog.reason, why)
            dialog.keep()

        self.board.choose([partner_id])
        cards = self.board.list_of(stage)
        cards.setFocus()
        with answering(Leaving, waive):
            press(cards, K.Key_Right, mod=CTRL | SHIFT)


class WhatIfDriver:
    """The What-if page."""

    def __init__(self, app: AppDriver) -> None:
        page = click_page(app, "What if")
        assert isinstance(page, WhatIfPage)
        self.page, self.app = page, app

    def drag(self, partner_id: int, to: Place) -> None:
        drag_dot(self.page.plot.canvas, partner_id, to)

    def leave_out(self, partner_id: int) -> None:
        canvas = self.page.plot.canvas
        where = at(canvas, canvas.dots[partner_id].place)
        QTest.mouseClick(canvas.viewport(), LEFT, NONE, where)
        click(self.page.leave_out)

    def keep(self, name: str) -> None:
        def say(dialog: NameDialog) -> None:
            write(dialog.name, name)
            dialog.keep()

        with answering(NameDialog, say):
            click(self.page.keep)

    def open(self, name: str) -> None:
        chooser = self.page.chooser
        chooser.setFocus()
        QTest.keyClicks(chooser, name)
        press(chooser, K.Key_Return)

    def apply(self) -> None:
        click(self.page.apply)


def quadrant_table(app: AppDriver) -> dict[str, tuple[str, str, str]]:
    """Quadrant and both values of each partner, as the table twin of the quadrant says."""
    page = click_page(app, "Quadrant")
    assert isinstance(page, QuadrantPage)
    values = page.table.values
    rows = [[str(values.index(n, column).data()) for column in range(4)]
            for n in range(values.rowCount())]  # fmt: skip
    return {name: (box, them, us) for name, them, us, box in rows}


def dots(app: AppDriver) -> dict[int, tuple[Quadrant, Place]]:
    """Quadrant and place of each partner that is painted in the quadrant."""
    page = click_page(app, "Quadrant")
    assert isinstance(page, QuadrantPage)
    return {key: (dot.quadrant, dot.place) for key, dot in page.pane.canvas.dots.items()}


def value_tab(app: AppDriver, partner_id: int) -> tuple[str, str, str]:
    """Quadrant and both values as the Value tab of the panel says."""
    app.desk.select(partner_id)
    app.window.panel.follow()
    tab = app.window.panel.tab()
    assert isinstance(tab, ValueTab)
    figures = [tab.parts[axis].figure.text() for axis in (Axis.PARTNER, Axis.US)]
    return tab._verdict.text().split(" · ")[0], figures[0], figures[1]
