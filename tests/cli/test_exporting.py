"""export: the right partners, in the right language, in the place that was named."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from prmdesk.domain.battlecards import Block, CardOptions, Variant
from prmdesk.domain.partners import Partner
from prmdesk.services import card_presets, partners, plans
from prmdesk.storage.database import Database
from tests.cli.conftest import Typed
from tests.conftest import TODAY


def test_a_battlecard_of_a_partner_by_name(file: Path, tmp_path: Path, typed: Typed) -> None:
    card = tmp_path / "card.pdf"
    order = ("export", "battlecard", "--workspace", file, "--out", card)
    said = typed(*order, "--partner", "brightpath consulting")
    assert (said.code, said.out, said.err) == (0, f"{card} was written.\n", "")
    (page,) = PdfReader(card).pages
    assert "Brightpath Consulting" in page.extract_text()


def test_a_document_speaks_the_language_it_is_asked_to(
    file: Path, tmp_path: Path, typed: Typed
) -> None:
    order = ("export", "battlecard", "--workspace", file, "--partner", "北辰科技")
    for language in ("en", "zh"):
        said = typed(*order, "--language", language, "--out", tmp_path / f"{language}.pdf")
        assert said.out.endswith(" was written.\n")
    texts = [PdfReader(tmp_path / name).pages[0].extract_text() for name in ("en.pdf", "zh.pdf")]
    assert texts[0] != texts[1]


def test_battlecards_of_all_in_one_file_or_one_each(
    file: Path, tmp_path: Path, typed: Typed
) -> None:
    order = ("export", "battlecard", "--workspace", file, "--all", "--out")
    assert typed(*order, tmp_path / "all.pdf").code == 0
    assert len(PdfReader(tmp_path / "all.pdf").pages) == 2
    assert typed(*order, tmp_path / "cards").code == 0
    assert len(list((tmp_path / "cards").glob("*.pdf"))) == 2


def test_a_name_nearly_right_is_asked_about(file: Path, tmp_path: Path, typed: Typed) -> None:
    card = tmp_path / "card.pdf"
    order = ("export", "battlecard", "--workspace", file, "--out", card)
    assert typed(*order, "--partner", "Brightpath Consultin").complaint == (
        "There is no partner called Brightpath Consultin. Did you mean Brightpath Consulting?"
    )
    assert not card.exists()


def test_a_plan_of_one_partner_and_of_all_that_have_one(
    db: Database, tmp_path: Path, typed: Typed
) -> None:
    for name in ("Brightpath", "Lumen", "Kestrel"):
        partner_id = partners.add_partner(db, Partner(0, name), TODAY)
        if name != "Kestrel":
            plans.create_plan(db, partner_id, 2026)
    db.close()
    order = ("export", "plan", "--workspace", db.path)
    assert typed(*order, "--partner", "Lumen", "--out", tmp_path / "plan.xlsx").code == 0
    assert load_workbook(tmp_path / "plan.xlsx").sheetnames
    assert typed(*order, "--all", "--out", tmp_path / "plans").out.count("was written") == 2
    assert len(list((tmp_path / "plans").glob("*.xlsx"))) == 2
    said = typed(*order, "--partner", "Kestrel", "--out", tmp_path / "none.xlsx")
    assert said.complaint == "There is no plan yet. Begin one in the window, under Plans."
    assert not (tmp_path / "none.xlsx").exists()


def test_the_list_holds_every_partner(file: Path, tmp_path: Path, typed: Typed) -> None:
    out = tmp_path / "list.xlsx"
    assert typed("export", "list", "--workspace", file, "--out", out).code == 0
    sheet = load_workbook(out).active
    assert sheet is not None
    texts = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row}
    assert {"Brightpath Consulting", "北辰科技"} <= texts


def test_the_resources_of_a_quarter_are_a_tab_each(
    file: Path, tmp_path: Path, typed: Typed
) -> None:
    out = tmp_path / "resources.xlsx"
    order = ("export", "resources", "--workspace", file, "--out", out)
    assert typed(*order, "--quarter", "2026-4").code == 0
    assert load_workbook(out).sheetnames == [
        "Resources Q4 2026", "Over and under", "Stop doing", "What is offered to whom",
    ]  # fmt: skip
    said = typed(*order, "--quarter", "2026-5")
    assert said.complaint == "There is no quarter 2026-5. Write it as 2026-4."


@pytest.mark.parametrize("document", ["battlecard", "list"])
def test_a_folder_that_is_not_there_is_said(
    document: str, file: Path, tmp_path: Path, typed: Typed
) -> None:
    out = tmp_path / "no" / "such" / "file.pdf"
    said = typed("export", document, "--workspace", file, "--all", "--out", out)
    assert said.complaint == "The folder is not there (any more). Choose another one."


def test_a_battlecard_as_a_preset_says(db: Database, tmp_path: Path, typed: Typed) -> None:
    partners.add_partner(db, Partner(0, "Lumen", description="Sells lamps."), TODAY)
    options = CardOptions(Variant.SHAREABLE, "zh", (Block.WHO,))
    card_presets.save(db, "QBR", options)
    db.close()
    order = ("export", "battlecard", "--workspace", db.path, "--partner", "Lumen", "--out")
    assert typed(*order, tmp_path / "zh.pdf", "--preset", "qbr").code == 0
    assert "伙伴" in PdfReader(tmp_path / "zh.pdf").pages[0].extract_text()
    assert typed(*order, tmp_path / "en.pdf", "--preset", "qbr", "--language", "en").code == 0
    assert "伙伴" not in PdfReader(tmp_path / "en.pdf").pages[0].extract_text()
    said = typed(*order, tmp_path / "none.pdf", "--preset", "QBS")
    assert said.complaint == "There is no preset called QBS. Did you mean QBR?"
