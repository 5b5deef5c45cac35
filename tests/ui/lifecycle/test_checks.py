"""The criteria of one partner: ticked with day and note, or told from what is known."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.lifecycle import Check, Criterion, CriterionMet
from prmdesk.domain.partners import Stage
from prmdesk.ui.lifecycle.checks import CheckList
from tests.ui.conftest import Show
from tests.ui.drivers import K, click, write

DAY = date(2026, 11, 24)
SIGNED = Criterion(1, Stage.RECRUIT, "agreement")
OWN = Criterion(2, Stage.RECRUIT, text="R&D agrees")


@pytest.fixture
def told() -> list[object]:
    return []


@pytest.fixture
def listed(shown: Show, told: list[object]) -> CheckList:
    made = CheckList(lambda *entry: told.append(entry), told.append)
    shown(made)
    return made


def test_a_tick_is_told_and_its_day_and_note_can_be_mended(
    listed: CheckList, told: list[object]
) -> None:
    listed.show_checks([Check(SIGNED, False), Check(OWN, False)], DAY)
    QApplication.processEvents()  # rows are shown by their layout
    row = listed.rows[OWN.id]
    assert row.box.accessibleName() == "R&D agrees"
    assert not row.day.isVisible()
    click(row.box)
    assert told == [(2, DAY, "")]
    listed.show_checks([Check(SIGNED, False), Check(OWN, True, CriterionMet(1, 1, 2, DAY))], DAY)
    assert listed.rows[OWN.id] is row, "the focus stays where it is"
    write(row.note, "By phone", K.Key_Return)
    write(row.day, "-3", K.Key_Return)
    assert told[1:] == [(2, DAY, "By phone"), (2, DAY - timedelta(3), "By phone")]
    write(row.day, "someday", K.Key_Return)
    assert row.day.property("wrong")
    assert len(told) == 3
    click(row.box)
    assert told[-1] == 2


def test_what_we_know_is_shown_and_not_ticked(listed: CheckList) -> None:
    listed.show_checks([Check(SIGNED, False)], DAY)
    row = listed.rows[SIGNED.id]
    assert not row.box.isVisible()
    assert row.name.text() == "The agreement is signed · open"
    assert row.told.text() == "Known from: Agreement from"
    listed.show_checks([Check(SIGNED, True)], DAY)
    assert row.name.text() == "The agreement is signed · met"


def test_a_waiver_says_why_and_can_be_taken_back(listed: CheckList, told: list[object]) -> None:
    listed.show_checks([Check(SIGNED, False, CriterionMet(1, 1, 1, DAY, "In May"))], DAY)
    QApplication.processEvents()
    row = listed.rows[SIGNED.id]
    assert row.name.text().endswith("waived")
    assert row.told.text().startswith("Waived 24 Nov 2026: In May")
    click(row.take_back)
    assert told == [1]


def test_a_stage_that_asks_for_nothing_says_so(listed: CheckList) -> None:
    listed.show_checks([Check(OWN, False)], DAY)
    assert not listed._nothing.isVisible()
    listed.show_checks([], DAY)
    assert listed._nothing.isVisible()
    assert listed.rows == {}


def test_what_is_being_typed_is_kept_when_it_is_left(listed: CheckList, told: list[object]) -> None:
    listed.show_checks([Check(OWN, True, CriterionMet(1, 1, 2, DAY))], DAY)
    write(listed.rows[OWN.id].note, "Half a word")
    listed.leave()
    assert told == [(2, DAY, "Half a word")]
