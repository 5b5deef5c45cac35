"""Step 1: bringing a file and looking at it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

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


def test_the_sheet_the_header_and_the_rows_are_shown(driver: WizardDriver, sheet: Path) -> None:
    driver.bring(sheet)
    look = driver.wizard.file_step.look
    assert [look.sheets.itemText(n) for n in range(2)] == ["Partners", "Old (hidden)"]
    assert look.header.value() == 2
    assert look.model.index(1, 0).data() == "Company"
    assert (
        look.summary.text() == "3 rows to import · 1 row is no partner (blank, a total or a remark)"
    )
    assert not look.encodings.isVisible()


def test_another_header_row_is_taken_at_the_user_s_word(driver: WizardDriver, sheet: Path) -> None:
    driver.bring(sheet)
    look = driver.wizard.file_step.look
    look.header.setValue(1)
    driver.settle()
    assert driver.draft.table is not None
    assert driver.draft.table.layout.header == (0,)
    look.header.setValue(0)
    driver.settle()
    assert look.header.text() == "none"
    assert driver.draft.table.layout.header == ()


def test_another_sheet_can_be_chosen(driver: WizardDriver, tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "One": [["Company", "City"], ["Acme", "Ulm"]], "Two": [["Partner"], ["Zed"], ["Foo"]],
    }  # fmt: skip
    driver.bring(workbook(tmp_path / "two.xlsx", sheets))
    driver.wizard.file_step.look.sheets.committed.emit(1)
    driver.settle()
    assert driver.draft.grid.name == "Two"


def test_encoding_and_separator_of_a_text_file_can_be_chosen(
    driver: WizardDriver, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Firma;Ort\nMüller, Söhne;Köln\n".encode("cp1252"))
    driver.bring(path)
    look = driver.wizard.file_step.look
    assert (look.encodings.code(), look.separators.code()) == ("cp1252", ";")
    look.separators.fill(",")
    look.separators.committed.emit(",")
    driver.settle()
    assert list(driver.draft.grid.rows[1]) == ["Müller", "Söhne;Köln"]
    look.encodings.fill("cp1251")
    look.encodings.committed.emit("cp1251")
    driver.settle()
    assert driver.draft.grid.rows[1][0] == "Mьller"
