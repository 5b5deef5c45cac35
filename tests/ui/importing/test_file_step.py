"""Step 1: bringing a file and looking at it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from prmdesk.ui.importing.runs import RunsDialog
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver, texts


def test_a_dropped_file_is_read(driver: WizardDriver, sheet: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sheet))])
    event = QDropEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    driver.wizard.file_step.dropEvent(event)
    driver.settle()
    assert driver.wizard.file_step.look.name.text() == "list.xlsx"


def test_copied_rows_are_pasted(driver: WizardDriver) -> None:
    QGuiApplication.clipboard().setText("Company\tCity\r\nAcme\tUlm\r\n")
    driver.click(driver.wizard.file_step.drop.paste)
    assert driver.wizard.file_step.look.name.text() == "Pasted rows"
    assert driver.wizard.next.isEnabled()


def test_an_empty_clipboard_is_told(driver: WizardDriver) -> None:
    QGuiApplication.clipboard().clear()
    driver.click(driver.wizard.file_step.drop.paste)
    assert "no text on the clipboard" in texts(driver.wizard)


def test_a_file_that_is_none_is_refused_in_a_sentence(driver: WizardDriver, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"%PDF-1.7" + bytes(99))
    driver.bring(path)
    assert "This is a PDF" in texts(driver.wizard)
    assert not driver.wizard.next.isEnabled()


def test_what_is_no_partner_list_is_only_imported_at_the_user_s_word(
    driver: WizardDriver, tmp_path: Path
) -> None:
    rows: list[list[object]] = [["Date", "Hours"], ["2025-01-02", 3], ["2025-01-03", 4]]
    driver.bring(workbook(tmp_path / "hours.xlsx", {"S": rows}))
    doubt = driver.wizard.file_step.look.doubt
    assert doubt.isVisible()
    assert not driver.wizard.next.isEnabled()
    driver.click(doubt.insist)
    assert not doubt.isVisible()
    driver.next()
    assert driver.wizard.here == 1


def test_the_history_of_imports_is_one_click_away(driver: WizardDriver) -> None:
    driver.click(driver.wizard.file_step.drop.history)
    (runs,) = driver.wizard.findChildren(RunsDialog)
    assert runs.isVisible()
    runs.shown.emit()
    runs.reject()
    driver.settle()
    assert driver.is_closed()
