"""The remembered matchings, by keys and clicks."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from prmdesk.importers.answers import Answers
from prmdesk.services import importing, presets
from prmdesk.services.import_check import Decisions
from prmdesk.storage.database import Database
from prmdesk.ui.importing.matching_dialog import MatchingDialog
from tests.ui.drivers import CTRL, K, answering, click, press, type_in, write
from tests.ui.importing.acting import WizardDriver, texts


@pytest.fixture
def matched(driver: WizardDriver, sheet: Path) -> WizardDriver:
    """At the columns, with one answer given."""
    driver.bring(sheet)
    driver.next()
    driver.choose("Owner", "Our owner")
    return driver


def names(db: Database) -> list[str]:
    return [one.name for one in presets.every(db)]


def test_the_present_matching_is_saved_by_enter_in_the_name(
    matched: WizardDriver, db: Database
) -> None:
    def act(dialog: MatchingDialog) -> None:
        assert not dialog.use.isEnabled()
        assert not dialog.save.isEnabled()
        write(dialog.name, "Reseller portal", K.Key_Return)
        assert dialog.isVisible()
        assert dialog.table.item(0, 0).text() == "Reseller portal"
        assert dialog.table.item(0, 2).text() == "24 Nov 2026"
        press(dialog.table, K.Key_Escape)

    matched.matchings(act)
    assert names(db) == ["Reseller portal"]
    assert "Matched as in “Reseller portal”, used 24 Nov 2026." in texts(matched.wizard)
    assert matched.sure("Owner") == "As before"


def test_enter_uses_the_one_marked(matched: WizardDriver, db: Database) -> None:
    matched.matchings(lambda dialog: write(dialog.name, "Theirs", K.Key_Return))
    matched.choose("Owner", "Skip")
    matched.matchings(lambda dialog: write(dialog.name, "Nobody's", K.Key_Return))

    def use(dialog: MatchingDialog) -> None:
        assert dialog.table.item(dialog.table.currentRow(), 0).text() == "Nobody's"
        dialog.table.setFocus()
        press(dialog.table, K.Key_Down)
        press(dialog.table, K.Key_Return)
        assert not dialog.isVisible()

    matched.matchings(use)
    assert matched.goals()["Owner"] == "Our owner"
    assert "Matched as in “Theirs”" in texts(matched.wizard)


def test_f2_renames_and_a_name_that_is_taken_is_refused(
    matched: WizardDriver, db: Database
) -> None:
    def act(dialog: MatchingDialog) -> None:
        for name in ("One", "Two"):
            write(dialog.name, name, K.Key_Return)
        dialog.table.setFocus()
        for name in ("One", "Three"):
            press(dialog.table, K.Key_F2)
            (editor,) = dialog.table.viewport().findChildren(QLineEdit)
            write(editor, name, K.Key_Return)
            if name == "One":
                assert "There is a matching of this name already." in texts(dialog)
        assert dialog.table.item(dialog.table.currentRow(), 0).text() == "Three"

    matched.matchings(act)
    assert sorted(names(db)) == ["One", "Three"]


def test_del_forgets_and_undo_brings_back(matched: WizardDriver, db: Database) -> None:
    def act(dialog: MatchingDialog) -> None:
        write(dialog.name, "One", K.Key_Return)
        dialog.table.setFocus()
        press(dialog.table, K.Key_Delete)
        assert dialog.table.rowCount() == 0
        assert not dialog.delete_it.isEnabled()

    matched.matchings(act)
    assert names(db) == []
    assert not matched.wizard.columns_step.recalled.isVisible()
    matched.draft.desk.undo()
    assert names(db) == ["One"]


def test_update_puts_the_present_matching_in_its_place(matched: WizardDriver, db: Database) -> None:
    presets.save(
        db, "Old", matched.draft.table, matched.draft.answers,  # type: ignore[arg-type]
        matched.draft.decisions, date(2026, 1, 1),
    )  # fmt: skip
    matched.choose("Owner", "Skip")
    matched.matchings(lambda dialog: click(dialog.update_it))
    (kept,) = presets.every(db)
    assert kept.used_on == date(2026, 11, 24)
    assert '"owner": ""' in kept.answers


def test_letters_typed_in_the_name_stay_there(matched: WizardDriver) -> None:
    def act(dialog: MatchingDialog) -> None:
        dialog.name.setFocus()
        type_in(dialog.name, "Portal")
        press(dialog.name, K.Key_Delete)
        assert dialog.name.text() == "Portal"

    matched.matchings(act)


def test_without_a_sheet_they_can_be_renamed_and_deleted_only(
    driver: WizardDriver, db: Database, sheet: Path
) -> None:
    table = importing.understand(db, importing.read(db, sheet).grids[0])
    presets.save(db, "Portal", table, Answers(), Decisions(), date(2026, 1, 1))
    (links,) = (
        one for one in driver.wizard.file_step.drop.findChildren(QPushButton)
        if one.text() == "Matchings…"
    )  # fmt: skip

    def act(dialog: MatchingDialog) -> None:
        enabled = (dialog.rename, dialog.delete_it, dialog.update_it, dialog.use, dialog.name)
        assert [one.isEnabled() for one in enabled] == [True, True, False, False, False]
        press(dialog, K.Key_Return, mod=CTRL)
        dialog.table.setFocus()
        press(dialog.table, K.Key_Delete)

    with answering(MatchingDialog, act):
        click(links)
    assert names(db) == []
