"""Tools ▸ Scoring: what a change does is told before it is kept, and each is one step."""

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.quadrant import Thresholds
from prmdesk.domain.scores import Axis, Driver
from prmdesk.services import drivers, partners, scores, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.scoring.drivers import ScoringDialog
from tests.ui.drivers import K, answering, click, press, type_in, write

REVENUE, ACCESS, MARGIN = 1, 2, 6


@pytest.fixture
def under(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(desk: Desk, under: QWidget, qtbot: QtBot) -> ScoringDialog:
    """Lumen: revenue 1, access 5, margin 4; value to us (30 + 100) / (5 · 50) = 52."""
    lumen = partners.add_partner(desk.db, Partner(0, "Lumen"), desk.today())
    for driver, value in ((REVENUE, 1), (ACCESS, 5), (MARGIN, 4)):
        scores.score(desk.db, lumen, driver, value, desk.today())
    made = ScoringDialog(desk, under)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def driver(desk: Desk, driver_id: int) -> Driver:
    return next(one for one in desk.ask(drivers.weighing).drivers if one.id == driver_id)


def told(dialog: ScoringDialog) -> str:
    return dialog.effect.label.text()


def test_a_weight_tells_its_effect_while_typed_is_kept_when_left_and_undone(
    dialog: ScoringDialog, desk: Desk
) -> None:
    field = dialog.entries[REVENUE].weights[None]
    write(field, "60")
    moves = "1 of 1 partners moves to another quadrant: Lumen from Strategic to Opportunistic"
    assert told(dialog) == f"Not kept yet. {moves}"
    assert driver(desk, REVENUE).weight == 30
    press(field, K.Key_Return)
    assert told(dialog) == f"Kept. {moves}"
    assert driver(desk, REVENUE).weight == 60
    assert dialog.entries[REVENUE].share.text() == "46 %"
    assert dialog.entries[REVENUE].weights[Bucket.SUPPLIER].placeholderText() == "60"
    click(dialog.effect.undo)
    assert driver(desk, REVENUE).weight == 30
    assert field.text() == "30"
    write(field, "60", K.Key_Escape)
    assert told(dialog).startswith("What a change does")


def test_what_cannot_be_kept_says_why_and_stays_in_its_field(
    dialog: ScoringDialog, desk: Desk
) -> None:
    for driver_id in (2, 3, 4, 5):
        write(dialog.entries[driver_id].weights[None], "0", K.Key_Return)
    field = dialog.entries[REVENUE].weights[None]
    write(field, "0", K.Key_Return)
    assert told(dialog) == "At least one driver of “Value to us” must weigh more than zero."
    assert field.property("wrong") is True
    write(field, "-5", K.Key_Return)
    assert "from 0 to 1000" in told(dialog)
    write(field, "10", K.Key_Return)
    assert (driver(desk, REVENUE).weight, field.property("wrong")) == (10, False)


def test_thresholds_and_the_band_tell_their_effect_too(dialog: ScoringDialog, desk: Desk) -> None:
    spin = dialog.limits["threshold_us"]
    spin.setFocus()
    spin.selectAll()
    type_in(spin, "60")
    assert "Lumen from Strategic to Opportunistic" in told(dialog)
    press(spin, K.Key_Return)
    assert desk.ask(drivers.weighing).thresholds == Thresholds(50, 60, 5)
    old = dialog.limits["stale_days"]
    old.setFocus()
    old.selectAll()
    type_in(old, "180")
    press(old, K.Key_Return)
    assert desk.ask(workspace.settings_of).stale_days == 180


def test_drivers_are_added_named_moved_and_their_anchors_written(
    dialog: ScoringDialog, desk: Desk
) -> None:
    write(dialog.axes[Axis.US].name, "Reputation", K.Key_Return)
    made = desk.ask(drivers.weighing).of_axis(Axis.US)[-1].id
    entry = dialog.entries[made]
    write(entry.name, "Revenue and potential", K.Key_Return)
    assert told(dialog) == "There is a driver of this name already."
    write(entry.name, "Name in the market", K.Key_Return)
    click(entry.unfold)
    write(entry.anchors.fields[5], "Everybody knows them", K.Key_Return)
    assert desk.ask(drivers.anchors)[made][5] == "Everybody knows them"
    dialog.entries[made].up.setFocus()
    press(dialog.entries[made].up, K.Key_Space)
    moved = dialog.entries[made]
    assert [one.id for one in desk.ask(drivers.weighing).of_axis(Axis.US)][-2] == made
    assert moved.up.hasFocus()
    assert not moved.anchors.isHidden()
    ours = dialog.entries[ACCESS].anchors.fields[0]
    dialog.entries[ACCESS].toggle_anchors()
    write(ours, "", K.Key_Return)
    assert ours.text() == "Reaches nobody whom we do not reach ourselves"
    assert not dialog.effect.undo.isVisible()


def test_removing_a_scored_driver_says_whom_it_concerns(
    dialog: ScoringDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(box: QMessageBox) -> None:
        asked.append(box.text())
        box.reject()

    with answering(QMessageBox, refuse):
        click(dialog.entries[ACCESS].bin)
    assert asked == [
        "1 partner was scored for “Market or segment access”; its scores for it go too. "
        "1 of 1 partners moves to another quadrant: Lumen from Strategic to Opportunistic"
    ]
    assert ACCESS in dialog.entries
    monkeypatch.setattr("prmdesk.ui.scoring.drivers.confirm", lambda *_args: True)
    click(dialog.entries[ACCESS].bin)
    assert ACCESS not in dialog.entries
    click(dialog.effect.undo)
    assert ACCESS in dialog.entries


def test_a_field_that_is_left_by_closing_is_kept(dialog: ScoringDialog, desk: Desk) -> None:
    write(dialog.entries[MARGIN].weights[Bucket.SUPPLIER], "45")
    dialog.accept()
    assert desk.ask(drivers.weighing).own_weight(MARGIN, Bucket.SUPPLIER) == 45
