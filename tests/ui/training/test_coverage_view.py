"""A figure of the heat map opens the people behind it."""

from datetime import date

from prmdesk.services import training
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.training.coverage_view import CoverageView
from tests.ui.conftest import Show
from tests.ui.drivers import K, answering, press


def test_enter_on_a_cell_shows_who_lacks_what(
    desk: Desk, shown: Show, acme: int, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    view = CoverageView(desk)
    shown(view)
    view.show_survey(training.survey(desk.db, today), {acme})
    view.enter()
    view.map.setCurrentIndex(view.map.rows.index(0, 1))
    found: list[list[list[str]]] = []
    with answering(SheetDialog, lambda dialog: found.append(dialog.view.texts())):
        press(view.map, K.Key_Return)
    assert [row[:3] for row in found[0]] == [
        ["Anja", "Never trained", "Pitch"], ["Ben", "Never trained", "Pitch"],
    ]  # fmt: skip
    with answering(SheetDialog, lambda dialog: dialog.accept()):
        view.show_mix()
    view.show_survey(training.survey(desk.db, today), set())
    assert view._stack.currentWidget() is view._nobody
