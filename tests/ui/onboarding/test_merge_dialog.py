"""The newest version of a template, partner by partner: what is ticked, kept and merged."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import onboarding, partners, steps, template_merge
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.merge_dialog import MergeDialog


@pytest.fixture
def dialog(
    desk: Desk, db: Database, short: int, partner_id: int, today: date,
    shown: Callable[[QWidget], QWidget],
) -> MergeDialog:  # fmt: skip
    """Asterix and Brightpath keep version 1; Brightpath changed the day of Sign itself."""
    with db.write("Set up"):
        other = partners.add_partner(db, Partner(0, "Asterix", stage=Stage.ONBOARD), today)
        onboarding.start(db, other, short, today, today)
        own = onboarding.checklist_of(db, partner_id)
        assert own is not None
        sign = next(step for step in onboarding.steps(db, own.id) if step.title == "Sign")
        steps.edit_steps(db, own.id, [sign.id], day=9)
    sign = next(step for step in onboarding.steps(db, short) if step.title == "Sign")
    steps.edit_steps(db, short, [sign.id], title="Contract", day=3)
    made = MergeDialog(desk, short, "Short", None)
    shown(made)
    return made


def rows(dialog: MergeDialog) -> list[tuple[bool, str, str]]:
    found = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    return [
        (item.checkState(0) is Qt.CheckState.Checked, item.text(0), item.text(4))
        for item in found
        if item is not None
    ]


def titles(db: Database, partner: str) -> set[tuple[str, int | None]]:
    line = next(one for one in onboarding.under_way(db, date(2026, 1, 1)) if one.partner == partner)
    assert line.checklist is not None
    return {(step.title, step.day) for step in onboarding.steps(db, line.checklist.id)}


def test_what_nobody_doubts_is_ticked_and_space_changes_it(
    dialog: MergeDialog, db: Database
) -> None:
    assert dialog.partners.count() == 2
    assert dialog.partners.currentItem().text() == "Asterix\nversion 1 → 2"
    day = "Changed: Day"
    assert rows(dialog) == [(True, "Renamed", ""), (True, day, "")]
    dialog.partners.setFocus()
    QTest.keyClick(dialog.partners, Qt.Key.Key_Down)
    assert rows(dialog) == [(True, "Renamed", ""), (False, day, "their own change")]
    assert dialog.said.text() == "1 of 2 ticked"
    assert dialog.whole.text() == "Renamed: Sign · Sign → Contract"
    dialog.tree.setFocus()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    assert [on for on, _what, _why in rows(dialog)] == [False, False]
    dialog.merge_one()
    assert ("Sign", 9) in titles(db, "Brightpath"), "with nothing ticked all stays"
    assert dialog.partners.count() == 1
    dialog.keep()
    assert ("Contract", 3) in titles(db, "Asterix")
    assert dialog.isHidden(), "nobody is left"


def test_all_are_merged_in_one_step_and_keeping_writes_nothing(
    dialog: MergeDialog, db: Database, desk: Desk
) -> None:
    last = db.undoable()
    assert dialog.all.text() == "Merge ticked into all 2 partners"
    dialog.keep()
    assert ("Contract", 9) in titles(db, "Brightpath")
    desk.undo()
    assert db.undoable() == last
    again = MergeDialog(desk, template_merge.outdated(db)[0].checklist.template_id or 0, "", None)
    again.reject()
    assert len(template_merge.outdated(db)) == 2


def test_a_row_is_as_high_as_its_texts_need(dialog: MergeDialog, db: Database, short: int) -> None:
    sign = next(step for step in onboarding.steps(db, short) if step.title == "Contract")
    steps.edit_steps(db, short, [sign.id], title="Contract signed by both sides, " * 8)
    dialog.resize(dialog.minimumSize())
    dialog._read()
    long, low = dialog.tree.topLevelItem(0), dialog.tree.topLevelItem(1)
    assert long is not None
    assert low is not None
    heights = [dialog.tree.visualItemRect(item).height() for item in (long, low)]
    assert heights[0] > heights[1] >= 30
