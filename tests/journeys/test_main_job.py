"""The main job, once, as a person does it: clicks, keys and drags, then all of it taken back."""

from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from prmdesk import paths
from prmdesk.domain.onboarding import leaves, tickable_together
from prmdesk.domain.quadrant import Place
from prmdesk.domain.scores import Axis
from prmdesk.services import partners, scores
from prmdesk.ui.importing.wizard import DONE, ImportWizard
from prmdesk.ui.onboarding.editor import ChecklistEditor
from prmdesk.ui.scoring.value_fields import ScoreKeys
from tests.journeys.acting import button, click_page, drag_in_quadrant
from tests.storage.test_journal import snapshot
from tests.ui.drivers import CTRL, LEFT, NONE, SHIFT, AppDriver, K, click, press, write
from tests.ui.importing.acting import WizardDriver
from tests.ui.onboarding.acting import EditorDriver

SHEET = "samples/messy-partners.xlsx"
NAME = "深圳市启澜智能科技有限公司"
CORNER = Place(90, 92)


def drop(on: QWidget, file: Path) -> None:
    """As from a file manager; Qt takes a drop from another program only by this call."""
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(file))])
    place = QPointF(on.rect().center())
    on.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, told, LEFT, NONE))


def import_the_sheet(app: AppDriver) -> None:
    """Title rows above the headings, Chinese headings, three things to answer."""
    click(button(app.window, "Import spreadsheet…"))
    wizard = app.window.findChild(ImportWizard)
    assert wizard is not None
    person = WizardDriver(app.qtbot, wizard)
    drop(wizard.file_step, paths.resource(SHEET))
    person.settle()
    person.next()
    assert person.goals()["公司名称"] == "Partner name"
    person.choose("负责人", "Our owner")
    person.next()
    person.answer("“03/04/2024” is 3 Apr 2024")
    person.answer("“US$420,000” is 420000")
    person.next()
    assert person.tabs()[0] == "All 53"
    person.next()
    app.qtbot.waitUntil(lambda: wizard.here == DONE and not app.desk.working)
    person.settle()
    person.next()
    app.settle()
    app.window.activateWindow()
    assert app.count() == "53 of 53"


def score_and_drag(app: AppDriver) -> None:
    """A digit scores a driver in the panel; in the quadrant the dot is dragged to the corner."""
    app.look_for("启澜")
    chosen = app.select(NAME)
    scale = app.panel.tab("value").findChildren(ScoreKeys)[0]
    scale.setFocus()
    press(scale, K.Key_4)
    assert scores.cards(app.db, chosen)[Axis.PARTNER].scored.coverage > 0
    write(app.search(), "", K.Key_Return)
    drag_in_quadrant(app, chosen, CORNER)
    assert "Strategic" in app.panel.facts()


def run_onboarding(app: AppDriver) -> None:
    """Start from the offered template and tick the first two steps that a tick alone does."""
    tab = app.panel.tab("onboarding")
    click(button(tab, "Start onboarding"))
    click(button(tab, "Start onboarding"))
    app.settle()
    person = EditorDriver(tab.findChild(ChecklistEditor))
    for step in tickable_together(leaves(person.model.steps))[:2]:
        person.choose(step.title)
        person.press(K.Key_Space)
    app.settle()
    line = partners.lines_of(app.db, [app.desk.selected])[app.desk.selected]
    assert line.progress == pytest.approx(2 / len(leaves(person.model.steps)))


def hand_over(app: AppDriver, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan and a battlecard, saved under the names that are offered."""

    def take_the_offer(_parent: QWidget, _title: str, offered: str, _kinds: str) -> tuple[str, str]:
        return str(folder / Path(offered).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", take_the_offer)
    tab = app.panel.tab("plan")
    click(button(tab, "Create plan"))
    app.settle()
    app.press(K.Key_E, mod=CTRL | SHIFT)
    app.settle()
    app.press(K.Key_B, mod=CTRL | SHIFT)
    app.settle()
    page = app.window.pages["battlecards"]
    app.qtbot.waitUntil(lambda: button(page.window(), "Save PDF…").isEnabled())
    click(button(page.window(), "Save PDF…"))
    app.settle()


def test_from_a_spreadsheet_to_the_handover_and_back_to_nothing(
    app: AppDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = snapshot(app.db)
    import_the_sheet(app)
    score_and_drag(app)
    run_onboarding(app)
    out = tmp_path / "out"
    out.mkdir()
    hand_over(app, out, monkeypatch)
    pdf, workbook = sorted(out.iterdir(), key=lambda file: file.suffix)
    card = pypdfium2.PdfDocument(pdf)
    assert len(card) == 1
    assert NAME in "".join(card[0].get_textpage().get_text_range().split())
    card.close()
    assert "3 Targets" in load_workbook(workbook).sheetnames
    click_page(app, "Partners")
    while app.db.undoable() is not None:
        app.undo()
    assert snapshot(app.db) == empty
    assert app.count() == "0 of 0"
