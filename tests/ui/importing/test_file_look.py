"""The file as it was read, and the choices about it."""

from pathlib import Path

from prmdesk import words
from prmdesk.domain.values import Decimals
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver, texts


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


def test_a_decimal_sign_can_be_chosen_for_a_text_file(driver: WizardDriver, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Company;Annual Target\nAcme;1.234\nZed;2,5\nFoo;7.5\n", "utf-8")
    driver.bring(path)
    look = driver.wizard.file_step.look
    assert look.decimals.code() == ""
    look.decimals.fill(Decimals.COMMA)
    look.decimals.committed.emit(Decimals.COMMA)
    assert look.decimals.code() is Decimals.COMMA
    driver.next()
    driver.next()
    assert driver.wizard.next.isEnabled()


def test_what_the_reader_warns_of_is_shown(driver: WizardDriver, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    wide = ["x"] * 1000
    rows = (["Company", *wide], ["Acme", *wide], ["Zed", *wide])
    path.write_text("\n".join(map(",".join, rows)), "utf-8")
    driver.bring(path)
    assert "wider than 1 000 columns" in texts(driver.wizard)


def test_a_file_that_was_imported_before_says_when(
    driver: WizardDriver, db: Database, sheet: Path
) -> None:
    driver.bring(sheet)
    assert "Imported before" not in texts(driver.wizard)
    book = driver.draft.book
    assert book is not None
    with db.write("Import partners") as tx:
        tx.insert(tables.imports, {"fingerprint": book.fingerprint, "new": 53, "updated": 2})
    driver.bring(sheet)
    day = words.day(db.today())
    assert f"Imported before on {day}: 53 new, 2 updated" in texts(driver.wizard)
    db.undo()
    driver.bring(sheet)
    assert "Imported before" not in texts(driver.wizard)
